/** The form that selects entries, and what it does to the page: entries and empty months hide, a count tells how many are left. */

import { type Card, matcher, readAhead } from "./entries";
import { light } from "./highlight";
import type { Report } from "./report";
import { terms } from "./search";
import { inSlices, type Sliced } from "./slices";
import { amend, change, EVERYTHING, onView, type View } from "./state";

/** Wait for a pause in typing before a screen reader is told the number. */
const ANNOUNCE_MS = 700;
/** More choices of a kind than these come in the frames after. */
const AT_ONCE = 100;
const IN_ORDER = new Intl.Collator();

interface Shown {
  readonly card: Card;
  readonly element: HTMLElement;
}

/** A story of the timeline, a month or a batch of it, and the entries in it. */
interface Section {
  readonly element: HTMLElement;
  readonly entries: readonly HTMLElement[];
}

/** Bring the form to life and keep the page as the view asks. */
export function startFilters(report: Report, all: readonly Card[]): void {
  const form = document.querySelector<HTMLFormElement>("form#filters");
  if (!form) return;
  const elements = new Map(
    [...document.querySelectorAll<HTMLElement>(".entry")].map((one) => [one.dataset["entry"], one]),
  );
  const entries = all.flatMap((card) => {
    const element = elements.get(card.id);
    return element ? [{ card, element }] : [];
  });
  const parts = sections();
  let offering: Sliced | undefined;
  const prepare = (): Sliced => (offering ??= inSlices(offer(form, report, entries)));
  const more = form.querySelector("details");
  more?.addEventListener("toggle", () => {
    form.classList.toggle("unfolded", more.open);
    prepare();
  });
  listen(form);
  let frame = 0;
  onView((next) => {
    if (chosen(next) > 0) prepare();
    fill(form, next, () => offering?.finish());
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => select(form, entries, parts, next));
  });
  form.hidden = false;
  readAhead(entries.map(({ card }) => card));
}

function select(form: HTMLFormElement, entries: readonly Shown[], parts: readonly Section[], asked: View): void {
  const matches = matcher(asked);
  const shown = entries.filter(({ card, element }) => {
    const isShown = matches(card);
    if (element.hidden === isShown) element.hidden = !isShown;
    return isShown;
  });
  for (const { element, entries } of parts) {
    const left = entries.filter((one) => !one.hidden).length;
    element.hidden = left === 0;
    if (element.matches(".batch")) element.style.setProperty("--shown", `${left}`);
  }
  if (isHiddenAway(asked.at)) amend({ ...EVERYTHING, at: asked.at });
  count(form, shown.length, entries.length);
  light(
    shown.map(({ element }) => element),
    terms(asked.q),
  );
}

/** Whether the reader has gone to an entry that the rest of the view leaves out. */
function isHiddenAway(at: string): boolean {
  return at !== "" && document.getElementById(at)?.closest<HTMLElement>(".entry")?.hidden === true;
}

function sections(): Section[] {
  const found = [...document.querySelectorAll<HTMLElement>("#timeline section, #timeline .batch")];
  return found.map((element) => ({ element, entries: [...element.querySelectorAll<HTMLElement>(".entry")] }));
}

/** Take away what leaves nothing to choose, and return the steps that fill the choices with what the entries have. */
function offer(form: HTMLFormElement, report: Report, entries: readonly Shown[]): Iterator<unknown> {
  const titles = new Map(report.stories.map((story) => [story.id, story.title || "another story"]));
  const named = (story: string): string => titles.get(story) ?? "main story";
  known(form, entries);
  const lists = [
    choices(
      form,
      "story",
      tally(entries, ({ card }) => [card.story]),
      named,
    ),
    choices(
      form,
      "source",
      tally(entries, ({ card }) => card.sources),
    ),
    choices(
      form,
      "speaker",
      tally(entries, ({ card }) => card.speakers),
    ),
    choices(
      form,
      "place",
      tally(entries, ({ card }) => card.places),
    ),
  ];
  return (function* () {
    for (const list of lists) yield* list;
  })();
}

/** Take away the standings that no entry has, and bound the days by those that they have. */
function known(form: HTMLFormElement, entries: readonly Shown[]): void {
  const standing = tally(entries, ({ card }) => [card.status]);
  for (const box of form.querySelectorAll<HTMLInputElement>("input[name=status]")) {
    const label = box.closest("label");
    if (label) label.hidden = !standing.has(box.value);
  }
  const days = entries
    .flatMap(({ card }) => [card.first, card.last])
    .filter(Boolean)
    .sort();
  for (const field of form.querySelectorAll<HTMLInputElement>("input[type=date]")) {
    field.min = days[0] ?? "";
    field.max = days.at(-1) ?? "";
  }
}

function tally(entries: readonly Shown[], of: (one: Shown) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of entries) for (const value of of(one)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function choices(
  form: HTMLFormElement,
  name: string,
  counts: Map<string, number>,
  named = (value: string) => value,
): Iterable<void> {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) return [];
  const label = field.closest("label");
  if (label) label.hidden = counts.size < 2;
  const sorted = [...counts].map(([value, number]) => ({ value, number, name: named(value) }));
  sorted.sort((one, other) => IN_ORDER.compare(one.name, other.name));
  const add = ({ value, number, name }: (typeof sorted)[number]): void =>
    field.add(new Option(`${name} (${number})`, value));
  sorted.slice(0, AT_ONCE).forEach(add);
  return (function* () {
    for (const one of sorted.slice(AT_ONCE)) yield add(one);
  })();
}

function listen(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
    const checked = [...form.querySelectorAll<HTMLInputElement>("input[name=status]:checked")];
    change(field.name === "status" ? { status: checked.map((box) => box.value) } : { [field.name]: field.value });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    change(EVERYTHING);
  });
}

/** Show a view in the form. What is being typed is left alone. */
function fill(form: HTMLFormElement, asked: View, offerAll: () => void): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox")
      field.checked = asked.status.includes(field.value);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) set(field, asked, offerAll);
  }
  const more = form.querySelector("details");
  if (more && chosen(asked) > 0) more.open = true;
  const clear = form.querySelector<HTMLButtonElement>("button[type=reset]");
  if (clear) clear.hidden = chosen(asked) === 0 && asked.q === "";
}

/** How many filters other than the search are in use. */
function chosen({ at, q, ...filters }: View): number {
  return Object.values(filters).filter((value) => value.length > 0).length;
}

function set(field: HTMLInputElement | HTMLSelectElement, asked: View, offerAll: () => void): void {
  const value = String(asked[field.name as keyof View] ?? "");
  if (field.value === value) return;
  field.value = value;
  if (field.value === value || !(field instanceof HTMLSelectElement)) return;
  offerAll();
  field.value = value;
  if (field.value !== value) field.add(new Option(`${value} (0)`, value, false, true)); // an address may ask for what no entry has
}

let announcing = 0;

function count(form: HTMLFormElement, shown: number, all: number): void {
  const words = `${shown} of ${all} ${all === 1 ? "entry" : "entries"}`;
  const drawn = form.querySelector(".count");
  if (drawn) drawn.textContent = words;
  const none = document.getElementById("no-match");
  if (none) none.hidden = shown > 0 || all === 0;
  clearTimeout(announcing);
  announcing = window.setTimeout(() => {
    const said = form.querySelector("[role=status]");
    if (said && (said.textContent || shown < all)) said.textContent = words;
  }, ANNOUNCE_MS);
}
