/** The scales of a chart and its axes. */

import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from "d3-scale";
import { DAY, tickWords } from "./days";
import { svg } from "./svg";

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TICK_PX = 60;
const ROW_PX = 44;
/** How far a label may stand out of its frame. */
const EDGE_PX = 8;
/** What a letter of a label takes, a little more than a figure does. */
const LETTER_PX = 7.5;

/** Return a scale of days. */
export function dayScale(first: number, last: number, from: number, to: number): ScaleTime<number, number> {
  return scaleUtc([new Date(first), new Date(last)], [from, to]);
}

/** Return a scale of values that starts at zero, unless they lie close together far from it. */
export function valueScale(values: readonly number[], frame: Frame): ScaleLinear<number, number> {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = least > 0 && most - least < most / 4;
  const spare = (most - least) * 0.1 || Math.abs(most) * 0.1 || 1;
  const domain = isFarFromZero ? [least - spare, most + spare] : [Math.min(0, least), Math.max(0, most)];
  return scaleLinear(domain, [frame.bottom, frame.top]).nice(rows(frame));
}

/** Return the room that the labels of a value axis take. */
export function labelRoom(values: readonly number[], frame: Frame): number {
  const scale = valueScale(values, frame);
  return Math.max(...scale.ticks(rows(frame)).map((tick) => valueWords(tick).length)) * LETTER_PX + 10;
}

/** Return a value as a label: "11,000", "1.2M". */
export function valueWords(value: number): string {
  const isLong = Math.abs(value) >= 1e6;
  return value.toLocaleString("en", isLong ? { notation: "compact" } : { maximumFractionDigits: 2 });
}

/** Draw the values, with a line across for each. */
export function valueAxis(scale: ScaleLinear<number, number>, frame: Frame): SVGGElement {
  const ticks = scale.ticks(rows(frame)).map((tick) => {
    const at = { class: "tick", transform: `translate(0 ${Math.round(scale(tick))})` };
    const label = svg("text", { x: frame.left - 8, dy: "0.32em", "text-anchor": "end" }, valueWords(tick));
    return svg("g", at, svg("line", { x1: frame.left, x2: frame.right }), label);
  });
  return svg("g", { class: "axis values", "aria-hidden": "true" }, ...ticks);
}

/** Draw the days, as many as there is room for, each at its noon. */
export function dayAxis(scale: ScaleTime<number, number>, frame: Frame): SVGGElement {
  const most = Math.max(2, Math.floor((frame.right - frame.left) / TICK_PX));
  const ticks = wholeDays(scale, most);
  const words = tickWords(ticks);
  const drawn = ticks.map((tick, index) => dayTick(Math.round(scale(tick + DAY / 2)), words[index] ?? "", frame));
  const base = svg("line", { x1: frame.left, x2: frame.right, y1: frame.bottom, y2: frame.bottom });
  return svg("g", { class: "axis days", "aria-hidden": "true" }, base, ...drawn);
}

/** A label stands under its tick, but does not run over the edge. */
function dayTick(x: number, words: string, { left, right, bottom }: Frame): SVGGElement {
  const half = (words.length * LETTER_PX) / 2;
  const side = x - half < left - EDGE_PX ? "start" : x + half > right + EDGE_PX ? "end" : "middle";
  const aside = side === "start" ? -4 : side === "end" ? 4 : 0;
  const label = svg("text", { x: aside, y: 18, "text-anchor": side }, words);
  return svg("g", { class: "tick", transform: `translate(${x} ${bottom})` }, svg("line", { y2: 5 }), label);
}

/** Days of the scale, no more than there is room for; a scale takes the number it is asked for as a hint. */
function wholeDays(scale: ScaleTime<number, number>, most: number): number[] {
  const end = Number(scale.domain()[1]);
  for (let wanted = most; wanted > 0; wanted--) {
    const ticks = scale.ticks(wanted).map(Number);
    const days = ticks.filter((tick) => tick % DAY === 0 && tick < end);
    if (days.length <= most) return days;
  }
  return [];
}

function rows(frame: Frame): number {
  return Math.max(2, Math.floor((frame.bottom - frame.top) / ROW_PX));
}
