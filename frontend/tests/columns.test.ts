import assert from "node:assert/strict";
import { test } from "node:test";
import { spanOf } from "../src/brush";
import { columnsOf, type Event, eventsOf, stretchOf } from "../src/columns";
import { DAY } from "../src/days";
import type { Entry } from "../src/report";

/* All entries are invented. */

function on(day: number, standing: Event["standing"] = "single-origin"): Event {
  return { id: `${day}`, standing, day: day * DAY, last: day * DAY };
}

function entry(id: string, start: string | null, end: string | null): Entry {
  const when = { start, end, precision: "day", words: "", basis: "explicit", sentence: null } as const;
  return { id, when, status: "disputed" } as unknown as Entry;
}

test("an entry stands on the day that the timeline sorts it by, an undated one nowhere", () => {
  const entries = [entry("a", null, "2021-05-03"), entry("b", "2021-05-01", "9999-12-31"), entry("c", null, null)];
  assert.deepEqual(
    eventsOf(entries).map(({ id, last }) => [id, last]),
    [
      ["b", null],
      ["a", Date.UTC(2021, 4, 3)],
    ],
  );
});

test("one far day does not press the others together, and is counted", () => {
  const days = [...Array.from({ length: 30 }, (_, n) => on(1000 + n))];
  const stretch = stretchOf([on(-7000), ...days, on(9000)]);
  assert.deepEqual(stretch, { start: 1000 * DAY, end: 1030 * DAY, earlier: 1, later: 1 });
});

test("days that spread evenly are all drawn", () => {
  const stretch = stretchOf([on(0), on(10), on(20), on(30)]);
  assert.deepEqual(stretch, { start: 0, end: 31 * DAY, earlier: 0, later: 0 });
});

test("a single day is no stretch", () => {
  assert.equal(stretchOf([on(3), on(3)]), null);
  assert.equal(stretchOf([]), null);
});

test("each entry of the stretch is in one column, in the order of days", () => {
  const events = Array.from({ length: 1000 }, (_, n) => on((n * 7) % 365)).sort((one, other) => one.day - other.day);
  const stretch = stretchOf(events);
  assert.ok(stretch);
  const columns = columnsOf(events, stretch, 50);
  assert.equal(columns.length, 50);
  assert.deepEqual(columns.flat(), events);
});

test("no column is less than a day", () => {
  const events = [on(0), on(1), on(2)];
  const stretch = stretchOf(events);
  assert.ok(stretch);
  assert.deepEqual(
    columnsOf(events, stretch, 50).map((column) => column.length),
    [1, 1, 1],
  );
});

test("a span drawn backwards is the same, and one that reaches an end is open there", () => {
  assert.deepEqual(spanOf(5, 3, 0, 9), { from: 3, to: 5 });
  assert.deepEqual(spanOf(0, 9, 0, 9), { from: null, to: null });
});
