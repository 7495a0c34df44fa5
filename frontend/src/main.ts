/** Everything the page does beyond what stands in it: each module adds its own part, and the page reads without any. */

import { startCharts } from "./charts";
import { embeddedReport } from "./report";

const report = embeddedReport();
startCharts(report);
