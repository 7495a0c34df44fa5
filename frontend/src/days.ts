/** Days of the calendar as milliseconds at midnight UTC, and the words for them; the same words as the static page's. */

export const DAY = 86_400_000;

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const OPEN_END = "9999-12-31";

/** Return the day of an ISO date; null where a date is open, or what stands there is none. */
export function dayOf(iso: string | null): number | null {
  const day = iso === null || iso === OPEN_END ? NaN : Date.parse(iso);
  return Number.isNaN(day) ? null : day;
}

/** Return the ISO date of a day. */
export function isoOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** Return a day in words: "11 February 2025". */
export function dayWords(day: number): string {
  const date = new Date(day);
  return `${date.getUTCDate()} ${monthName(date)} ${date.getUTCFullYear()}`;
}

/** Return the words of ticks, each as short as the one before allows: "30 Dec 2024", "6 Jan 2025", "13 Jan". */
export function tickWords(ticks: readonly number[]): string[] {
  const dates = ticks.map((tick) => new Date(tick));
  const hasDays = dates.some((date) => date.getUTCDate() !== 1);
  const hasMonths = hasDays || dates.some((date) => date.getUTCMonth() !== 0);
  return dates.map((date, index) => {
    const year = date.getUTCFullYear();
    const isNewYear = index === 0 || dates[index - 1]?.getUTCFullYear() !== year;
    const day = hasDays ? `${date.getUTCDate()} ` : "";
    const month = hasMonths ? monthName(date).slice(0, 3) : "";
    return `${day}${month}${isNewYear || !hasMonths ? ` ${year}` : ""}`.trim();
  });
}

function monthName(date: Date): string {
  return MONTHS[date.getUTCMonth()] ?? "";
}
