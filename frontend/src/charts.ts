/** A chart in front of each table of figures. It takes its words and links from the rows, so that both say the same. */

import type { ScaleLinear, ScaleTime } from "d3-scale";
import { dayAxis, dayScale, type Frame, labelRoom, valueAxis, valueScale } from "./axes";
import { DAY, dayWords } from "./days";
import { type Drawing, dayOfMark, drawingOf, keyOf, type Mark, type Step } from "./marks";
import type { Report } from "./report";
import { svg } from "./svg";
import { symbol, symbolAlone } from "./symbols";

const HEIGHT = 230;
const EDGE_PX = 10;
const TAIL_PX = 26;
const CAP_PX = 5;
const ARROW_PX = 18;
const BESIDE_PX = 9;

/** Scales and bounds that marks are drawn by. */
interface Plane {
  readonly frame: Frame;
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Draw a chart into each figure of a series that the page has, and anew when its width changes. */
export function startCharts(report: Report): void {
  const disputed = new Set(
    report.timeline.flatMap((entry) => entry.disputes.flatMap((one) => one.positions.flatMap(({ claims }) => claims))),
  );
  for (const series of report.series) {
    const figure = document.querySelector<HTMLElement>(`figure.series[data-series="${CSS.escape(series.id)}"]`);
    const drawing = drawingOf(series, disputed);
    if (figure && drawing) place(figure, drawing, series.id);
  }
}

function place(figure: HTMLElement, drawing: Drawing, id: string): void {
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const chart = document.createElement("div");
  chart.className = "chart";
  const caption = figure.querySelector("figcaption");
  caption?.after(chart, legend(drawing), key(drawing));
  const column = figure.parentElement ?? figure;
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.round(column.clientWidth);
    if (width === 0 || width === drawn || column.matches("details:not([open])")) return;
    drawn = width;
    const had = chart.contains(document.activeElement);
    chart.replaceChildren(draw(drawing, rows, width, { id, name: caption?.textContent?.trim() ?? "" }));
    if (had) chart.querySelector<SVGAElement>("a[tabindex='0']")?.focus({ preventScroll: true });
  }).observe(column); // out of sight a figure itself is not laid out
}

function draw(
  drawing: Drawing,
  rows: readonly HTMLTableRowElement[],
  width: number,
  { id, name }: { id: string; name: string },
): SVGSVGElement {
  const plane = planeOf(drawing, width);
  const title = svg("title", { id: `chart-${id}-name` }, name);
  const about = svg("desc", { id: `chart-${id}-about` }, description(drawing));
  const beside = besides(drawing.marks, plane);
  const marks = drawing.marks.map((mark, nth) => markOf(mark, plane, rows[mark.index], beside[nth] ?? 0));
  const root = svg(
    "svg",
    {
      ...{ viewBox: `0 0 ${width} ${HEIGHT}`, role: "group" },
      ...{ "aria-labelledby": title.id, "aria-describedby": about.id },
    },
    ...[title, about, valueAxis(plane.y, plane.frame), dayAxis(plane.x, plane.frame)],
    ...drawing.steps.map((steps) => stepLine(steps, plane)),
    svg("g", { role: "list" }, ...marks),
  );
  walkable(root);
  return root;
}

function planeOf({ marks }: Drawing, width: number): Plane {
  const values = marks.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const days = marks.flatMap(({ since, until }) => [since, until]).filter((day) => day !== null);
  const opens = (side: "since" | "until"): number => (marks.some((mark) => mark[side] === null) ? TAIL_PX : 4);
  const room = { left: 0, right: width - EDGE_PX, top: ARROW_PX + 10, bottom: HEIGHT - 28 };
  const frame = { ...room, left: labelRoom(values, room) };
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = dayScale(first, last, frame.left + EDGE_PX + opens("since"), frame.right - EDGE_PX - opens("until"));
  return { frame, x, y: valueScale(values, frame) };
}

function description({ marks }: Drawing): string {
  const days = marks.map(dayOfMark);
  return (
    `${marks.length} figures, ${dayWords(Math.min(...days))} to ${dayWords(Math.max(...days))}; ` +
    "the table below has the same. Arrow keys go from figure to figure, Enter opens its source."
  );
}

/** Return how far each mark moves aside, so that equal figures of one day stand side by side. */
function besides(marks: readonly Mark[], plane: Plane): number[] {
  const taken = new Map<string, number>();
  const ranks = marks.map((mark) => {
    const place = `${Math.round(middle(mark, plane) / BESIDE_PX)} ${Math.round(plane.y(mark.low ?? mark.high ?? 0) / BESIDE_PX)}`;
    const rank = taken.get(place) ?? 0;
    taken.set(place, rank + 1);
    return { place, rank };
  });
  return ranks.map(({ place, rank }) => (rank - ((taken.get(place) ?? 1) - 1) / 2) * BESIDE_PX);
}

/** Where a mark stands: in the middle of its span, or at the end of it that is known. */
function middle({ since, until }: Mark, { x }: Plane): number {
  if (since === null) return x((until ?? 0) - DAY / 2);
  return until === null ? x(since + DAY / 2) : (x(since) + x(until)) / 2;
}

function markOf(mark: Mark, plane: Plane, row: HTMLTableRowElement | undefined, beside: number): SVGGElement {
  const x = middle(mark, plane) + beside;
  const heights = [...new Set([mark.low, mark.high])].filter((value) => value !== null).map((value) => plane.y(value));
  const [first = 0, second] = heights;
  const top = Math.min(...heights);
  const parts = [
    ...heights.flatMap((y) => span(mark, plane, x, y)),
    ...(second === undefined ? [] : [svg("line", { class: "bound", x1: x, x2: x, y1: first, y2: second })]),
    ...(mark.high === null ? [arrow(x, first, -1)] : mark.low === null ? [arrow(x, first, 1)] : []),
    ...heights.map((y) => symbol(mark.shape, x, y, mark.isAbout)),
    ...(mark.isDisputed ? heights.map((cy) => svg("circle", { class: "ring", cx: x, cy, r: 10 })) : []),
    ...(mark.doubt ? [svg("text", { class: "doubt", x: x + 8, y: top - 8 }, "?")] : []),
    ...heights.map((cy) => svg("circle", { class: "target", cx: x, cy, r: 12 })),
  ];
  return svg("g", { role: "listitem" }, link(mark, row, parts));
}

/** The days that a figure may be of: a bar from the first to the last, dashes where a side is open. */
function span({ since, until }: Mark, { x: scale }: Plane, x: number, y: number): SVGLineElement[] {
  const line = (name: string, x1: number, x2: number): SVGLineElement =>
    svg("line", { class: name, x1, x2, y1: y, y2: y });
  if (since === null) return [line("open", x - TAIL_PX, x)];
  if (until === null) return [line("open", x, x + TAIL_PX)];
  return until - since > DAY ? [line("span", scale(since), scale(until))] : [];
}

function arrow(x: number, y: number, way: 1 | -1): SVGPathElement {
  const tip = y + way * ARROW_PX;
  return svg("path", {
    class: "bound",
    d: `M${x} ${y}V${tip}M${x - CAP_PX} ${tip - way * CAP_PX}L${x} ${tip}L${x + CAP_PX} ${tip - way * CAP_PX}`,
  });
}

/** Make a mark lead where the first citation of its row leads, and say what the row says. */
function link(mark: Mark, row: HTMLTableRowElement | undefined, parts: SVGElement[]): SVGElement {
  const name = [...(row?.cells ?? [])].map(cellWords).filter(Boolean);
  if (mark.isDisputed) name.push("disputed");
  const cite = row?.querySelector<HTMLAnchorElement>("a.cite");
  const words = name.join("; ");
  if (!cite) return svg("g", { role: "img", "aria-label": words }, svg("title", {}, words), ...parts);
  const attributes = {
    ...{ class: "cite mark", href: cite.getAttribute("href") ?? "", tabindex: -1, "aria-label": words },
    ...{ "data-article": cite.dataset["article"], "data-sentences": cite.dataset["sentences"] },
  };
  return svg("a", attributes, svg("title", {}, words), ...parts);
}

function cellWords(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const cite of copy.querySelectorAll(".cite")) cite.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

function stepLine(steps: readonly Step[], { frame, x, y }: Plane): SVGPathElement {
  const corners = steps.map(({ day, value }, index) => {
    const across = x(day + DAY / 2);
    return index === 0 ? `M${across} ${y(value)}` : `H${across}V${y(value)}`;
  });
  return svg("path", { class: "steps", d: `${corners.join("")}H${frame.right}` });
}

/** Let one mark at a time take the focus, and arrow keys go on to the next. */
function walkable(root: SVGSVGElement): void {
  const marks = [...root.querySelectorAll<SVGAElement>("a.mark")];
  const take = (next: SVGAElement | undefined): void => {
    for (const mark of marks) mark.setAttribute("tabindex", mark === next ? "0" : "-1");
  };
  take(marks[0]);
  root.addEventListener("focusin", (event) => take(marks.find((mark) => mark === event.target)));
  root.addEventListener("keydown", (event) => {
    const here = marks.indexOf(event.target as SVGAElement);
    const goals: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: marks.length - 1 };
    const goal = marks[goals[event.key] ?? -1];
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
}

/** Name the origin that each shape stands for. */
function legend(drawing: Drawing): HTMLElement {
  const list = document.createElement("ul");
  list.className = "legend";
  const named = new Map<string, string[]>();
  for (const [origin, shape] of drawing.origins) named.set(shape, [...(named.get(shape) ?? []), origin]);
  for (const [shape, origins] of named) {
    const name = document.createElement("bdi");
    name.textContent = origins.join("; ");
    item(list, symbolAlone(shape as Mark["shape"]), " ", name);
  }
  return list;
}

/** Say what the signs of a chart mean. */
function key(drawing: Drawing): HTMLElement {
  const signs = keyOf(drawing).map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  const said = document.createElement("p");
  said.className = "facts signs";
  said.textContent = signs.join(" ");
  return said;
}

function item(list: HTMLElement, ...parts: (Node | string)[]): void {
  const made = document.createElement("li");
  made.append(...parts);
  list.append(made);
}
