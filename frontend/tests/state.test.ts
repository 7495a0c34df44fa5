import assert from "node:assert/strict";
import { test } from "node:test";
import { EVERYTHING, readView, writeView } from "../src/state";

test("a view is read back as it was written", () => {
  const views = [
    EVERYTHING,
    { ...EVERYTHING, at: "entry-1a2b" },
    { ...EVERYTHING, at: "entry-a%20b" },
    { ...EVERYTHING, at: "odd=place" },
    { ...EVERYTHING, q: "100 % “sure” & <b>#1</b> = a+b", status: ["disputed", "updated"], at: "entry-1" },
    {
      ...EVERYTHING,
      from: "2024-10-01",
      to: "2024-12-31",
      source: "Kyiv Post",
      speaker: "국방부",
      place: "Kursk",
      story: "s1",
    },
  ];
  for (const view of views) assert.deepEqual(readView(`#${writeView(view)}`), view);
});

test("a link to a place is its id and nothing else", () => {
  assert.equal(writeView({ ...EVERYTHING, at: "entry-1a2b" }), "entry-1a2b");
  assert.equal(writeView(EVERYTHING), "");
});

test("an address that somebody mistyped asks for nothing that breaks", () => {
  for (const typed of ["", "#", "#%", "#=", "#q", "#q=%E0%A4%A", "#unknown=1&status="]) {
    const view = readView(typed);
    assert.deepEqual({ ...view, q: "", at: "" }, EVERYTHING);
  }
});
