/** Two handles on a line of days, for the keyboard and for the pointer, and what lies between them. */

import { DAY, dayWords } from "./days";

/** A hand is not still: what moves less is a press. */
const STIR_PX = 4;

/** Days between which entries are shown; null where that side is open. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Brush {
  readonly element: HTMLElement;
  /** Move the handles to a span without telling of it. */
  readonly show: (span: Span) => void;
}

/** Return two handles over the days from `start` to before `end`; `moved` is called as the reader moves one. */
export function brush(start: number, end: number, moved: (span: Span) => void): Brush {
  const most = Math.round((end - start) / DAY) - 1;
  const element = document.createElement("div");
  element.className = "handles";
  element.style.setProperty("--day", `${1 / (most + 1)}`); // the first handle stands at the start of a day, the other at its end
  const [from, to] = [handle("Show from", most), handle("Show up to", most)];
  element.append(from, to);
  const day = (field: HTMLInputElement): number => start + Number(field.value) * DAY;
  const name = (): void => {
    from.setAttribute("aria-valuetext", dayWords(day(from)));
    to.setAttribute("aria-valuetext", dayWords(day(to)));
    from.classList.toggle("front", Number(from.value) > most / 2);
  };
  const set = (field: HTMLInputElement, at: number): void => {
    field.value = `${Math.min(Math.max(Math.round((at - start) / DAY), 0), most)}`;
  };
  element.addEventListener("input", (event) => {
    if (event.target === from && Number(from.value) > Number(to.value)) from.value = to.value;
    if (event.target === to && Number(to.value) < Number(from.value)) to.value = from.value;
    name();
    moved(spanOf(day(from), day(to), start, start + most * DAY));
  });
  const show = (span: Span): void => {
    set(from, span.from ?? start);
    set(to, span.to ?? start + most * DAY);
    name();
  };
  show({ from: null, to: null });
  return { element, show };
}

/** Return the span between two days, in either order; what reaches the end of the line is open there. */
export function spanOf(one: number, other: number, first: number, last: number): Span {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return { from: from <= first ? null : from, to: to >= last ? null : to };
}

function handle(name: string, most: number): HTMLInputElement {
  const field = document.createElement("input");
  Object.assign(field, { type: "range", min: "0", max: `${most}`, step: "1" });
  field.setAttribute("aria-label", name);
  return field;
}

export interface Pointing {
  readonly dayAt: (clientX: number) => number;
  readonly drawn: (one: number, other: number) => void;
  readonly pressed: (target: EventTarget | null) => void;
}

/** Let the pointer draw a span from one day to another on an element, or press what is on it. */
export function listenToPointer(element: Element, { dayAt, drawn, pressed }: Pointing): void {
  let start: number | null = null;
  let isDrawing = false;
  const on = (name: "down" | "move" | "up" | "cancel", act: (event: PointerEvent) => void): void =>
    element.addEventListener(`pointer${name}`, (event) => act(event as PointerEvent));
  on("down", ({ isPrimary, button, clientX }) => {
    start = isPrimary && button === 0 ? clientX : null;
    isDrawing = false;
  });
  on("move", ({ clientX, pointerId }) => {
    if (start === null || (!isDrawing && Math.abs(clientX - start) < STIR_PX)) return;
    isDrawing = true;
    element.setPointerCapture(pointerId);
    drawn(dayAt(start), dayAt(clientX));
  });
  on("up", ({ target }) => {
    if (start !== null && !isDrawing) pressed(target);
    start = null;
  });
  on("cancel", () => {
    start = null;
  });
}
