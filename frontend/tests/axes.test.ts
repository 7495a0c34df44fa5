import assert from "node:assert/strict";
import { test } from "node:test";
import { dayScale, valueScale, valueWords } from "../src/axes";
import { dayOf, dayWords, isoOf, tickWords } from "../src/days";

const FRAME = { left: 0, right: 400, top: 0, bottom: 200 };
const days = (...isos: string[]): number[] => isos.map((iso) => dayOf(iso) ?? 0);

test("a day and its ISO date are one", () => {
  for (const iso of ["1969-12-31", "2024-02-29", "0044-03-15"]) assert.equal(isoOf(dayOf(iso) ?? 0), iso);
});

test("a day reads as the static page writes it", () => {
  assert.equal(dayWords(dayOf("2025-02-01") ?? 0), "1 February 2025");
});

test("an open end is no day, nor is what an address may hold instead of one", () => {
  for (const other of ["", "soon", "2025-13-45"]) assert.equal(dayOf(other), null);
  assert.equal(dayOf(null), null);
  assert.equal(dayOf("9999-12-31"), null);
});

test("ticks name a year once, a month only where there are several in a year, a day only where needed", () => {
  assert.deepEqual(tickWords(days("2024-12-30", "2025-01-06", "2025-01-13")), ["30 Dec 2024", "6 Jan 2025", "13 Jan"]);
  assert.deepEqual(tickWords(days("2024-12-01", "2025-01-01", "2025-02-01")), ["Dec 2024", "Jan 2025", "Feb"]);
  assert.deepEqual(tickWords(days("2024-01-01", "2025-01-01")), ["2024", "2025"]);
});

test("values start at zero unless they lie close together far from it", () => {
  assert.equal(valueScale([200, 11000], FRAME).domain()[0], 0);
  assert.ok((valueScale([10900, 11000], FRAME).domain()[0] ?? 0) > 0);
});

test("one value alone has a scale", () => {
  const scale = valueScale([0, 0], FRAME);
  assert.ok(Number.isFinite(scale(0)));
});

test("a scale of days keeps the order of days", () => {
  const scale = dayScale(...(days("2025-01-01", "2025-03-01") as [number, number]), 0, 100);
  assert.ok(scale(dayOf("2025-01-15") ?? 0) < scale(dayOf("2025-01-16") ?? 0));
});

test("values read as the static page writes them, and short where they are long", () => {
  assert.equal(valueWords(11000), "11,000");
  assert.equal(valueWords(4_900_000), "4.9M");
});
