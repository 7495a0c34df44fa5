import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, dayOf } from "../src/days";
import { drawingOf, keyOf, SHAPES } from "../src/marks";
import type { Point, Series } from "../src/report";

/* All figures are invented. */

type Told = Partial<Point["quantity"]> & {
  origin?: string;
  doubt?: string;
  claim?: string;
  since?: string | null;
  until?: string | null;
};

function point(
  { origin = "the mayor", doubt = "", claim = "c", since, until, ...quantity }: Told,
  index: number,
): Point {
  const day = `2021-05-0${index + 1}`;
  return {
    ...{ claim, origin, doubt },
    when: {
      ...{ start: since === undefined ? day : since, end: until === undefined ? day : until },
      ...{ precision: "day", words: "", basis: "explicit", sentence: null },
    },
    quantity: { words: "", low: null, high: null, qualifier: "exactly", counted: "", unit: "", ...quantity },
  };
}

function series(told: readonly Told[], cumulative = false): Series {
  return { id: "s", measured: "killed", unit: "", places: [], cumulative, points: told.map(point) };
}

const exactly = (value: number): Told => ({ low: value, high: value });

test("a month is a span of its days, a day is one", () => {
  const drawing = drawingOf(
    series([{ ...exactly(1), since: "2021-05-01", until: "2021-05-31" }, exactly(2)]),
    new Set(),
  );
  const lengths = drawing?.marks.map(({ since, until }) => ((until ?? 0) - (since ?? 0)) / DAY);
  assert.deepEqual(lengths, [31, 1]);
});

test("a date that is only a bound stays open on its other side", () => {
  const drawing = drawingOf(
    series([
      { ...exactly(1), since: null },
      { ...exactly(2), until: null },
    ]),
    new Set(),
  );
  assert.equal(drawing?.marks[0]?.since, null);
  assert.equal(drawing?.marks[1]?.until, null);
  assert.ok(keyOf(drawing).includes("dashes before: by that day"));
});

test("an open bound of a figure stays open", () => {
  const drawing = drawingOf(series([{ low: 9 }, { high: 20 }]), new Set());
  assert.deepEqual(
    drawing?.marks.map(({ low, high }) => [low, high]),
    [
      [9, null],
      [null, 20],
    ],
  );
});

test("figures in several units are not drawn on one scale", () => {
  assert.equal(
    drawingOf(
      series([
        { ...exactly(1), unit: "km" },
        { ...exactly(2), unit: "mi" },
      ]),
      new Set(),
    ),
    null,
  );
});

test("only a series that can only grow has steps", () => {
  const told = [exactly(1), exactly(2)];
  assert.equal(drawingOf(series(told, true), new Set())?.steps[0]?.length, 2);
  assert.equal(drawingOf(series(told), new Set())?.steps.length, 0);
});

test("steps never fall, and what is disputed or doubted moves none", () => {
  const told = [
    exactly(5),
    { ...exactly(90), claim: "x" },
    { ...exactly(3), doubt: "less" },
    { low: 8 },
    exactly(6),
    exactly(12),
  ];
  const steps = drawingOf(series(told, true), new Set(["x"]))?.steps[0]?.map(({ value }) => value);
  assert.deepEqual(steps, [5, 8, 12]);
});

test("each origin climbs its own steps", () => {
  const told = [
    exactly(5),
    { ...exactly(9), origin: "b" },
    exactly(7),
    { ...exactly(12), origin: "b" },
    { ...exactly(8), origin: "c" },
  ];
  const steps = drawingOf(series(told, true), new Set())?.steps.map((line) => line.map(({ value }) => value));
  assert.deepEqual(steps, [
    [5, 7],
    [9, 12],
  ]);
});

test("a total is known at the end of its span, not before", () => {
  const told = [exactly(1), { ...exactly(2), since: "2021-05-01", until: "2021-05-31" }];
  assert.equal(drawingOf(series(told, true), new Set())?.steps[0]?.[1]?.day, dayOf("2021-05-31"));
});

test("each origin has a shape of its own until they are used up", () => {
  const told = Array.from({ length: 9 }, (_, n) => ({ ...exactly(n), origin: `origin ${n}` }));
  const shapes = [...(drawingOf(series(told), new Set())?.origins.values() ?? [])];
  assert.deepEqual(new Set(shapes.slice(0, SHAPES.length)), new Set(SHAPES));
  assert.deepEqual(new Set(shapes.slice(SHAPES.length)), new Set([SHAPES.at(-1)]));
});

test("the key names only what the chart has", () => {
  const plain = drawingOf(series([exactly(1), exactly(2)]), new Set());
  assert.deepEqual(plain && keyOf(plain), []);
});
