/** A strip above the timeline: entries by their day, with handles that select days. */

import { type Brush, brush, listenToPointer, type Span, spanOf } from "./brush";
import { type Event, eventsOf, STANDINGS, type Stretch, stretchOf } from "./columns";
import { DAY, dayOf, dayWords, isoOf } from "./days";
import { type Card, matcher } from "./entries";
import type { Report } from "./report";
import { change, onView } from "./state";
import { cover, type Stripes, standingShape, standingSwatch, stripesOf } from "./stripes";
import { svg } from "./svg";

/** Fewer entries than this are seen at a glance in the timeline itself. */
const LEAST = 4;

interface Parts {
  readonly figure: HTMLElement;
  readonly plot: HTMLElement;
  readonly legend: HTMLElement;
  readonly said: HTMLElement;
  readonly clear: HTMLButtonElement;
}

/** Put the strip in front of the timeline, if enough entries have a day, and keep it and the view in step. */
export function startStrip(report: Report, all: readonly Card[]): void {
  const timeline = document.getElementById("timeline");
  const events = eventsOf(report.timeline);
  const stretch = stretchOf(events);
  if (!timeline || !stretch || events.length < LEAST) return;
  const handles = brush(stretch.start, stretch.end, ask);
  const parts = partsOf(handles, outside(stretch, report.timeline.length - events.length));
  const filters = timeline.querySelector("#filters");
  if (filters) filters.after(parts.figure);
  else timeline.prepend(parts.figure);
  live(parts, handles, events, stretch, all);
}

/** Look at the entries of some days only. */
function ask({ from, to }: Span): void {
  change({ from: from === null ? "" : isoOf(from), to: to === null ? "" : isoOf(to) });
}

function live(parts: Parts, handles: Brush, events: readonly Event[], stretch: Stretch, all: readonly Card[]): void {
  let shown: ReadonlySet<string> | null = null;
  let span: Span = { from: null, to: null };
  let drawn: Stripes | null = null;
  let width = 0;
  const draw = (): void => {
    if (width === 0) return;
    drawn = stripesOf(events, stretch, width, ({ id }) => shown?.has(id) ?? true);
    parts.plot.replaceChildren(drawn.root);
    explain(parts.legend, events, drawn.tallest);
    select();
  };
  const select = (): void => {
    if (drawn) cover(drawn, drawn.x(span.from ?? stretch.start), drawn.x((span.to ?? stretch.end) + DAY), width);
    handles.show(span);
    say(parts, span, stretch);
  };
  onView((view) => {
    span = { from: dayOf(view.from), to: dayOf(view.to) };
    const matches = matcher({ ...view, from: "", to: "" });
    const next = new Set(all.filter(matches).map(({ id }) => id));
    const isSame = shown !== null && shown.size === next.size && [...next].every((id) => shown?.has(id));
    shown = next;
    if (isSame) select();
    else draw();
  });
  new ResizeObserver(() => {
    if (parts.plot.clientWidth === width) return;
    width = parts.plot.clientWidth;
    draw();
  }).observe(parts.plot);
  pointAt(parts.plot, stretch, () => drawn);
}

function pointAt(plot: HTMLElement, stretch: Stretch, drawn: () => Stripes | null): void {
  const last = stretch.end - DAY;
  const dayAt = (clientX: number): number => {
    const day = Number(drawn()?.x.invert(clientX - plot.getBoundingClientRect().left) ?? stretch.start);
    return Math.min(Math.max(Math.floor(day / DAY) * DAY, stretch.start), last);
  };
  const pressed = (target: EventTarget | null): void => {
    const one = target instanceof Element ? target.closest<SVGElement>("[data-event], [data-column]") : null;
    if (!one) return;
    const { event, column, columns } = one.dataset;
    if (event !== undefined) goTo(event);
    else if (column !== undefined) ask(daysOf(Number(column), Number(columns), stretch));
  };
  listenToPointer(plot, { dayAt, drawn: (one, other) => ask(spanOf(one, other, stretch.start, last)), pressed });
}

/** Return the days that a column of the strip holds. */
function daysOf(column: number, columns: number, { start, end }: Stretch): Span {
  const day = (share: number): number => start + Math.ceil((share * (end - start)) / columns / DAY) * DAY;
  return spanOf(day(column), day(column + 1) - DAY, start, end - DAY);
}

function goTo(entry: string): void {
  const element = document.querySelector(`.entry[data-entry="${CSS.escape(entry)}"]`);
  if (element) change({ at: element.id });
}

function partsOf(handles: Brush, note: string): Parts {
  const figure = made("figure", "strip");
  const [caption, plot, legend, foot] = [
    made("figcaption"),
    made("div", "plot"),
    made("ul", "legend"),
    made("p", "chosen"),
  ];
  const said = made("span");
  const clear = document.createElement("button");
  caption.textContent = "Entries by day";
  Object.assign(clear, { type: "button", textContent: "All days" });
  clear.addEventListener("click", () => {
    ask({ from: null, to: null });
    handles.element.querySelector("input")?.focus(); // the button goes away
  });
  foot.append(said, " ", clear);
  const outsideNote = made("p", "facts");
  outsideNote.textContent = note;
  const line = made("div", "line");
  line.append(plot, handles.element);
  figure.append(caption, line, foot, legend, ...(note ? [outsideNote] : []));
  return { figure, plot, legend, said, clear };
}

function made(name: string, className = ""): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}

/** Say which entries the strip cannot show. */
function outside({ earlier, later }: Stretch, undated: number): string {
  const parts = [
    ...(earlier ? [`${earlier} earlier`] : []),
    ...(later ? [`${later} later`] : []),
    ...(undated ? [`${undated} undated`] : []),
  ];
  return parts.length > 0 ? `Not on the strip: ${parts.join(", ")}.` : "";
}

function say({ said, clear }: Parts, { from, to }: Span, { start, end }: Stretch): void {
  const isAll = from === null && to === null;
  const [first, last] = [dayWords(from ?? start), dayWords(to ?? end - DAY)];
  said.textContent = first === last ? first : `${first} – ${last}`;
  clear.hidden = isAll;
}

/** Name in words what the strip draws each standing with. */
function explain(legend: HTMLElement, events: readonly Event[], tallest: number | null): void {
  const present = STANDINGS.filter((standing) => events.some((event) => event.standing === standing));
  const items = present.map((standing) => {
    const shape = svg(
      "svg",
      { class: `shape ${standing}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
      standingShape(standing, 8, 8, 16),
    );
    const item = made("li", standing);
    item.append(tallest === null ? shape : standingSwatch(standing), ` ${standing.replace("-", " ")}`);
    return item;
  });
  const height = made("li");
  height.textContent = tallest === null ? "line: to the last day it may be of" : `tallest bar: ${tallest} entries`;
  legend.replaceChildren(...items, height);
}
