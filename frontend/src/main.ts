import { startCharts } from "./charts";
import { startFilters } from "./filters";
import { startKeyboard } from "./keyboard";
import { startLinks } from "./links";
import { embeddedReport } from "./report";
import { startSource } from "./source";
import { startStrip } from "./strip";
import { startState } from "./state";

/** Everything the page does beyond what stands in it: each module adds its own part, and the page reads without any. */
const report = embeddedReport();
startCharts(report);
startFilters(report);
startSource(report);
startStrip(report);
startKeyboard();
startLinks();
startState();
requestAnimationFrame(() => document.documentElement.setAttribute("data-ready", ""));
