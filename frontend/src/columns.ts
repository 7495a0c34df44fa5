/** Entries along a line of days: which stretch of time is drawn, and which entries share a column of it. No pixels yet. */

import { DAY, dayOf } from "./days";
import type { Entry } from "./report";

/** How entries may stand, in the order in which they are stacked from the ground. */
export const STANDINGS = ["corroborated", "single-origin", "updated", "disputed"] as const satisfies Entry["status"][];
export type Standing = Entry["status"];

/** A dated entry: midnights UTC of the day that it is sorted by and of the last that it may be of, null where open. */
export interface Event {
  readonly id: string;
  readonly standing: Standing;
  readonly day: number;
  readonly last: number | null;
}

/** The days that are drawn, `end` not among them, and how many entries lie outside. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly earlier: number;
  readonly later: number;
}

const MOST = 0.9;
const MUCH_SHORTER = 3;
const MARGIN = 0.1;

/** Return the entries that have a day, by day and then by standing. */
export function eventsOf(entries: readonly Entry[]): Event[] {
  const events = entries.flatMap(({ id, status, when }) => {
    const day = dayOf(when.start) ?? dayOf(when.end);
    return day === null ? [] : [{ id, standing: status, day, last: dayOf(when.end) }];
  });
  const rank = (event: Event): number => STANDINGS.indexOf(event.standing);
  return events.sort((one, other) => one.day - other.day || rank(one) - rank(other));
}

/** Return the stretch from the first to the last day; where nine tenths lie in less than a third of it, theirs. */
export function stretchOf(events: readonly Event[]): Stretch | null {
  const days = events.map(({ day }) => day);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const [from, to] = densest(days);
  if ((to - from) * MUCH_SHORTER >= last - first) return { start: first, end: last + DAY, earlier: 0, later: 0 };
  const margin = Math.ceil(((to - from) * MARGIN) / DAY + 1) * DAY;
  const kept = days.filter((day) => day >= from - margin && day <= to + margin);
  const [start = from, final = to] = [kept[0], kept.at(-1)];
  const earlier = days.filter((day) => day < start).length;
  return { start, end: final + DAY, earlier, later: days.length - kept.length - earlier };
}

/** The shortest stretch that holds most of some sorted days. */
function densest(days: readonly number[]): [number, number] {
  const held = Math.ceil(days.length * MOST) - 1;
  let best: [number, number] = [-Infinity, Infinity];
  for (let index = 0; index + held < days.length; index++) {
    const [from = 0, to = 0] = [days[index], days[index + held]];
    if (to - from < best[1] - best[0]) best = [from, to];
  }
  return best;
}

/** Put the entries of a stretch into so many columns, each as wide; none holds less than one day. */
export function columnsOf(events: readonly Event[], { start, end }: Stretch, most: number): Event[][] {
  const count = Math.min(most, Math.round((end - start) / DAY));
  const columns: Event[][] = Array.from({ length: count }, () => []);
  for (const event of events) {
    if (event.day >= start && event.day < end) {
      columns[Math.floor(((event.day - start) / (end - start)) * count)]?.push(event);
    }
  }
  return columns;
}
