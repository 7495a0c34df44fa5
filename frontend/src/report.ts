/** The report that the page carries, as its schema describes it. */

import type { Report } from "../build/schema";

export type * from "../build/schema";

/** Read the report that stands in the page as JSON. */
export function embeddedReport(): Report {
  const element = document.getElementById("report-data");
  if (!element?.textContent) throw new Error("the page carries no report");
  return JSON.parse(element.textContent) as Report;
}
