import assert from "node:assert/strict";
import { test } from "node:test";
import { embeddedReport } from "../src/report";

test("a page without a report says so", () => {
  Object.assign(globalThis, { document: { getElementById: () => null } });
  assert.throws(embeddedReport, /carries no report/);
});
