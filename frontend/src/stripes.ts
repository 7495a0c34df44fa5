/** The strip as a drawing: marks in columns, or bars where there are too many for that. */

import type { ScaleTime } from "d3-scale";
import { dayAxis, dayScale, type Frame } from "./axes";
import { columnsOf, type Event, STANDINGS, type Standing, type Stretch } from "./columns";
import { DAY } from "./days";
import { svg } from "./svg";

/** How large marks may be; the largest that fit are taken. */
const CELLS_PX = [13, 10, 8];
const MARKS_PX = 120;
/** More are no longer seen one by one, and take long to draw. */
const MOST_MARKS = 400;
const BAR_PX = 10;
const AXIS_PX = 24;
const EDGE_PX = 10;
const BARS_PX = 80;

export interface Stripes {
  readonly root: SVGSVGElement;
  readonly x: ScaleTime<number, number>;
  /** The part of the drawing that shows which days are left out. */
  readonly veil: SVGGElement;
  readonly height: number;
  /** Whether entries are counted in bars, and how many stand in the tallest. */
  readonly tallest: number | null;
}

/** Entries in columns, and the room that each takes there. */
interface Grid {
  readonly columns: readonly Event[][];
  readonly cell: number;
  readonly abreast: number;
  readonly rows: number;
}

/** Draw entries by day; those that `isShown` refuses stay as shadows. */
export function stripesOf(
  events: readonly Event[],
  stretch: Stretch,
  width: number,
  isShown: (event: Event) => boolean,
): Stripes {
  const [left, right] = [EDGE_PX, width - EDGE_PX];
  const grids = CELLS_PX.map((cell) => gridOf(events, stretch, right - left, cell));
  const fits = ({ rows, cell }: Grid): boolean => events.length <= MOST_MARKS && rows * cell <= MARKS_PX;
  const grid = grids.find(fits);
  const height = grid ? (grid.rows + 1) * grid.cell : BARS_PX;
  const frame = { left, right, top: 4, bottom: height };
  const x = dayScale(stretch.start, stretch.end, left, right);
  const columns = columnsOf(events, stretch, Math.floor((right - left) / BAR_PX));
  const tallest = grid ? null : Math.max(...columns.map((column) => column.length));
  const drawn = grid ? marks(grid, frame, x, isShown) : bars(columns, tallest ?? 1, frame, isShown);
  const veil = svg("g", { class: "veil" });
  const box = { viewBox: `0 0 ${width} ${height + AXIS_PX}`, "aria-hidden": "true" };
  return { root: svg("svg", box, patterns(), ...drawn, veil, dayAxis(x, frame)), x, veil, height, tallest };
}

function gridOf(events: readonly Event[], stretch: Stretch, width: number, cell: number): Grid {
  const columns = columnsOf(events, stretch, Math.floor(width / cell));
  const abreast = Math.max(1, Math.floor(width / columns.length / cell));
  return { columns, cell, abreast, rows: Math.max(...columns.map(({ length }) => Math.ceil(length / abreast))) };
}

/** Cover the days before and after a selection that runs from one place to another. */
export function cover({ veil, height }: Stripes, from: number, to: number, width: number): void {
  const inside = (x: number): number => Math.min(Math.max(x, EDGE_PX), width - EDGE_PX);
  const [left, right] = [inside(from), inside(to)];
  const part = (x: number, end: number): SVGRectElement => svg("rect", { x, y: 0, width: end - x, height });
  const edge = (x: number): SVGLineElement => svg("line", { x1: x, x2: x, y1: 0, y2: height });
  const before = left > EDGE_PX ? [part(0, left), edge(left)] : [];
  const after = right < width - EDGE_PX ? [part(right, width), edge(right)] : [];
  veil.replaceChildren(...before, ...after);
}

/** Draw the shape of a standing, as the page draws it beside each entry. */
export function standingShape(standing: Standing, x: number, y: number, size: number): SVGUseElement {
  return svg("use", { href: `#is-${standing}`, x: x - size / 2, y: y - size / 2, width: size, height: size });
}

/** Draw the filling of a standing in a bar, on its own. */
export function standingSwatch(standing: Standing): SVGSVGElement {
  const swatch = svg("rect", { class: `bar ${standing}`, x: 1, y: 1, width: 14, height: 14, fill: filling(standing) });
  return svg("svg", { class: "shape", viewBox: "0 0 16 16", "aria-hidden": "true" }, swatch);
}

function marks(
  { columns, cell, abreast }: Grid,
  frame: Frame,
  x: ScaleTime<number, number>,
  isShown: (event: Event) => boolean,
): SVGGElement[] {
  const wide = (frame.right - frame.left) / columns.length;
  const placed = columns.flatMap((column, nth) =>
    column.map((event, index) => {
      const row = Math.floor(index / abreast);
      const inRow = Math.min(abreast, column.length - row * abreast);
      const aside = ((index % abreast) - (inRow - 1) / 2) * cell;
      return { event, x: frame.left + (nth + 0.5) * wide + aside, y: frame.bottom - (row + 0.6) * cell };
    }),
  );
  const lines = placed.filter(({ event }) => isShown(event)).flatMap((one) => reach(one.event, one, x, frame, cell));
  const shapes = placed.map(({ event, x, y }) => {
    const name = `event ${event.standing}${isShown(event) ? "" : " out"}`;
    return svg("g", { class: name, "data-event": event.id }, standingShape(event.standing, x, y, cell - 1));
  });
  return [svg("g", { class: "reaches" }, ...lines), ...shapes];
}

/** The days after its first that an entry may be of, as far as they are a mark's width or more. */
function reach(
  { day, last }: Event,
  at: { x: number; y: number },
  x: ScaleTime<number, number>,
  frame: Frame,
  cell: number,
): SVGLineElement[] {
  const end = last === null ? at.x + cell * 2 : Math.min(x(last + DAY), frame.right);
  if (last === day || end - at.x < cell) return [];
  return [svg("line", { class: last === null ? "open" : "span", x1: at.x, x2: end, y1: at.y, y2: at.y })];
}

function bars(
  columns: readonly Event[][],
  tallest: number,
  frame: Frame,
  isShown: (event: Event) => boolean,
): SVGGElement[] {
  const wide = (frame.right - frame.left) / columns.length;
  const unit = (frame.bottom - frame.top) / tallest;
  return columns.flatMap((column, nth) => {
    let y = frame.bottom;
    const part = (count: number, name: string, fill?: string): SVGRectElement[] => {
      y -= count * unit;
      const place = { x: frame.left + nth * wide + 0.5, y, width: wide - 1, height: count * unit };
      return count === 0 ? [] : [svg("rect", { class: `bar ${name}`, fill, ...place })];
    };
    const shown = column.filter(isShown);
    const parts = STANDINGS.flatMap((standing) =>
      part(shown.filter((event) => event.standing === standing).length, standing, filling(standing)),
    );
    const rest = part(column.length - shown.length, "out");
    return column.length === 0
      ? []
      : [svg("g", { "data-column": nth, "data-columns": columns.length }, ...parts, ...rest)];
  });
}

function filling(standing: Standing): string {
  return `url(#filled-${standing})`;
}

/** A filling for each standing that tells it without its colour: solid, dots, stripes, checks. */
function patterns(): SVGDefsElement {
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  const drawings: Record<Standing, string> = {
    corroborated: "M0 0h6v6h-6z",
    "single-origin": "M2 2h2v2h-2z",
    updated: "M0 0h6v2.5h-6z",
    disputed: "M0 0h3v3h-3zM3 3h3v3h-3z",
  };
  const made = STANDINGS.map((standing) =>
    svg("pattern", { id: `filled-${standing}`, class: standing, ...tile }, svg("path", { d: drawings[standing] })),
  );
  return svg("defs", {}, ...made);
}
