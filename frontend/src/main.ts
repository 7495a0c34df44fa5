import { startCharts } from "./charts";
import { cards } from "./entries";
import { startFilters } from "./filters";
import { startKeyboard } from "./keyboard";
import { startLinks } from "./links";
import { embeddedReport } from "./report";
import { startSource } from "./source";
import { startStrip } from "./strip";
import { startState } from "./state";

/** Everything the page does beyond what stands in it: each module adds its own part, and the page reads without any. */
const report = embeddedReport();
const all = cards(report);
startCharts(report);
startFilters(report, all);
startSource(report);
startStrip(report, all);
startKeyboard();
startLinks();
startState();
requestAnimationFrame(() => document.documentElement.setAttribute("data-ready", ""));
