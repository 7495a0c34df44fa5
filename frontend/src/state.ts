/** What the reader looks at, in the fragment of the address, so that it can be kept, sent and gone back to. */

/** A selection of entries, and the place in the page that was gone to; empty where nothing is asked for. */
export interface View {
  readonly q: string;
  readonly from: string;
  readonly to: string;
  readonly status: readonly string[];
  readonly source: string;
  readonly speaker: string;
  readonly place: string;
  readonly story: string;
  readonly at: string;
}

type Listener = (view: View) => void;

export const EVERYTHING: View = {
  q: "",
  from: "",
  to: "",
  status: [],
  source: "",
  speaker: "",
  place: "",
  story: "",
  at: "",
};

/** Browsers refuse an address that changes too often, so typing and brushing write theirs after this pause. */
const PAUSE_MS = 200;

/** Read a fragment: `#entry-x` is a place, `#q=…&status=…&at=entry-x` a selection and perhaps a place in it. */
export function readView(fragment: string): View {
  const text = fragment.replace(/^#/, "");
  if (!text.includes("=")) return { ...EVERYTHING, at: text };
  const given = new URLSearchParams(text);
  const one = (name: keyof View): string => given.get(name) ?? "";
  return {
    q: one("q"),
    from: one("from"),
    to: one("to"),
    status: given.getAll("status").filter(Boolean),
    source: one("source"),
    speaker: one("speaker"),
    place: one("place"),
    story: one("story"),
    at: one("at"),
  };
}

/** Write the fragment that `readView` reads back to an equal view, without its `#`. */
export function writeView(view: View): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    for (const one of [value].flat()) if (one) given.append(name, one);
  }
  const isPlaceOnly = view.at !== "" && given.size === 1 && !view.at.includes("=");
  return isPlaceOnly ? view.at : given.toString();
}

let current = EVERYTHING;
let step = "";
let pending = 0;
const listeners: Listener[] = [];

/** Return what the reader looks at. */
export function view(): View {
  return current;
}

/** Call `listener` with each new view, however it came about. */
export function onView(listener: Listener): void {
  listeners.push(listener);
}

/** Look at something else; what is not named stays, but for the place. Typing in one field is one step back. */
export function change(part: Partial<View>): void {
  const next = { ...current, at: "", ...part };
  if (writeView(next) === writeView(current)) return;
  const fields = Object.keys(part).sort().join();
  const isNewStep = fields !== step || "at" in part;
  if (isNewStep) settle();
  current = next;
  step = fields;
  if (isNewStep) history.pushState(null, "", address());
  else wait();
  tell();
}

/** Put another view in the place of the present one: there is no step back to that. */
export function amend(instead: View): void {
  current = instead;
  history.replaceState(null, "", address());
  tell();
}

/** Take the view from the address, now and whenever the reader goes back or on. */
export function startState(): void {
  addEventListener("popstate", restore);
  restore();
}

function restore(): void {
  clearTimeout(pending);
  pending = 0;
  step = "";
  current = readView(location.hash);
  tell();
}

function wait(): void {
  clearTimeout(pending);
  pending = window.setTimeout(settle, PAUSE_MS);
}

function settle(): void {
  if (!pending) return;
  clearTimeout(pending);
  pending = 0;
  history.replaceState(null, "", address());
}

function address(): string {
  return `#${writeView(current)}`;
}

function tell(): void {
  for (const listener of listeners) listener(current);
}
