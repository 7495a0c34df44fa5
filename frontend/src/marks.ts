/** A series as marks: where each figure stands, how sure of it one may be, and who gives it. No pixels yet. */

import { DAY, dayOf } from "./days";
import type { Point, Series } from "./report";

/** The shapes that tell origins apart; those that are left when they are used up share the last. */
export const SHAPES = ["circle", "square", "triangle", "diamond", "cross", "hexagon", "dot"] as const;
export type Shape = (typeof SHAPES)[number];

/** One figure. Days are midnights UTC, `until` the one after the last; a side that is open is null. */
export interface Mark {
  readonly index: number;
  readonly since: number | null;
  readonly until: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isAbout: boolean;
  readonly isDisputed: boolean;
  readonly doubt: string;
  readonly shape: Shape;
}

/** A corner of a line in steps: a day, and the value from it on. */
export interface Step {
  readonly day: number;
  readonly value: number;
}

/** What a chart shows. `steps` has a line for each origin whose own total has climbed. */
export interface Drawing {
  readonly marks: readonly Mark[];
  readonly origins: ReadonlyMap<string, Shape>;
  readonly steps: readonly (readonly Step[])[];
}

/** Return the marks of a series, or null where a chart would lie: figures in several units, or none with a day. */
export function drawingOf(series: Series, disputed: ReadonlySet<string>): Drawing | null {
  const units = new Set(series.points.map((point) => point.quantity.unit).filter(Boolean));
  const origins = shapesOf(series.points);
  const marks = series.points.flatMap((point, index) => markOf(point, index, origins, disputed));
  if (units.size > 1 || marks.length < 2) return null;
  return { marks, origins, steps: series.cumulative ? climbs(marks, series.points) : [] };
}

/** Give each origin a shape, those with most figures first. */
function shapesOf(points: readonly Point[]): Map<string, Shape> {
  const counts = new Map<string, number>();
  for (const { origin } of points) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  const names = [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
  return new Map(names.map((name, rank) => [name, SHAPES[Math.min(rank, SHAPES.length - 1)] ?? "dot"]));
}

function markOf(
  point: Point,
  index: number,
  origins: ReadonlyMap<string, Shape>,
  disputed: ReadonlySet<string>,
): Mark[] {
  const { low, high, qualifier } = point.quantity;
  const since = dayOf(point.when.start);
  const last = dayOf(point.when.end);
  if ((low === null && high === null) || (since === null && last === null)) return [];
  const mark = {
    index,
    since,
    until: last === null ? null : last + DAY,
    low,
    high,
    isAbout: qualifier === "about",
    isDisputed: disputed.has(point.claim),
    doubt: point.doubt,
    shape: origins.get(point.origin) ?? "dot",
  };
  return [mark];
}

/** The day from which a mark holds as far as one knows: the last of its span, or the first where that is open. */
export function dayOfMark(mark: Mark): number {
  return mark.until === null ? (mark.since ?? 0) : mark.until - DAY;
}

/** The steps of each origin apart: a line through figures of several would be nobody's count. */
function climbs(marks: readonly Mark[], points: readonly Point[]): Step[][] {
  const own = new Map<string, Mark[]>();
  for (const mark of marks) {
    const origin = points[mark.index]?.origin ?? "";
    own.set(origin, [...(own.get(origin) ?? []), mark]);
  }
  return [...own.values()].map(climb).filter((steps) => steps.length > 1);
}

/** A total climbs to the least that a figure says, by the day it is known; what is disputed or doubted moves nothing. */
function climb(marks: readonly Mark[]): Step[] {
  const steps: Step[] = [];
  const sure = marks.filter((mark) => mark.low !== null && !mark.isDisputed && !mark.doubt);
  for (const mark of sure.sort((one, other) => dayOfMark(one) - dayOfMark(other))) {
    const value = mark.low ?? 0;
    if (value > (steps.at(-1)?.value ?? -Infinity)) steps.push({ day: dayOfMark(mark), value });
  }
  return steps;
}

/** What a chart's signs mean, in words, as far as the chart has them. */
export function keyOf({ marks, steps }: Drawing): string[] {
  const has = (test: (mark: Mark) => boolean, words: string): string[] => (marks.some(test) ? [words] : []);
  return [
    ...has(({ isAbout }) => isAbout, "hollow: about"),
    ...has(({ high }) => high === null, "arrow up: at least"),
    ...has(({ low }) => low === null, "arrow down: at most"),
    ...has(({ low, high }) => low !== null && high !== null && low !== high, "two joined by a line: between them"),
    ...has(
      ({ since, until }) => since !== null && until !== null && until - since > DAY,
      "bar: some time in that span",
    ),
    ...has(({ since }) => since === null, "dashes before: by that day"),
    ...has(({ until }) => until === null, "dashes after: from that day on"),
    ...has(({ isDisputed }) => isDisputed, "ring: disputed"),
    ...has(({ doubt }) => doubt !== "", "question mark: less than the same origin told before"),
    ...(steps.length > 0 ? ["steps: what one origin has counted by then"] : []),
  ];
}
