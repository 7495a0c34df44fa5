/** Charts of the series, in front of the tables that hold the same figures. */

import type { Report } from "./report";

/** Draw a chart into each figure of a series that the page has. */
export function startCharts(report: Report): void {
  for (const series of report.series) {
    const figure = document.querySelector<HTMLElement>(`figure.series[data-series="${CSS.escape(series.id)}"]`);
    figure?.classList.add("charted");
  }
}
