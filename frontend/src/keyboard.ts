/** Keys that go through the entries. Tab reaches everything without them, and they can be turned off. */

import { bring } from "./scroll";
import { onView } from "./state";

const FIELDS = "input, select, textarea, dialog, [contenteditable]";

/** Listen for the keys that the dialog `#keys` names, and let its button open it. */
export function startKeyboard(): void {
  addEventListener("keydown", press);
  for (const button of document.querySelectorAll<HTMLElement>("[data-opens=keys]")) {
    button.addEventListener("click", () => dialog()?.showModal());
    button.hidden = false;
  }
  onView(({ at }) => {
    if (at.startsWith("entry-")) requestAnimationFrame(() => visit(document.getElementById(at)));
  });
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(FIELDS)) return;
  const act = action(event.key, event.target);
  if (act) {
    event.preventDefault();
    act();
  }
}

/** What a key does where the focus is; arrows and Enter mean something only on an entry itself. */
function action(key: string, target: EventTarget | null): (() => void) | undefined {
  const isOnEntry = target instanceof Element && target.matches(".entry");
  if (isOnEntry && key === "ArrowDown") return () => move(1);
  if (isOnEntry && key === "ArrowUp") return () => move(-1);
  if (isOnEntry && key === "Enter") return () => toggle(target);
  if (isOnEntry && key === "Escape") return () => (target as HTMLElement).blur();
  if (!lettersAreOn()) return undefined;
  const letters: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => document.querySelector<HTMLInputElement>("#filters [name=q]")?.select(),
    "?": () => dialog()?.showModal(),
  };
  return letters[key];
}

function dialog(): HTMLDialogElement | null {
  return document.querySelector("dialog#keys");
}

function lettersAreOn(): boolean {
  return dialog()?.querySelector<HTMLInputElement>("input[name=letters]")?.checked ?? true;
}

/** Go to the entry after or before the one that has the focus, else to the first one in sight. */
function move(by: 1 | -1): void {
  const shown = [...document.querySelectorAll<HTMLElement>(".entry:not([hidden])")];
  const here = document.activeElement?.closest<HTMLElement>(".entry");
  const inSight = shown.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const next = here ? shown.indexOf(here) + by : inSight;
  visit(shown[Math.max(next, 0)] ?? null);
}

function visit(entry: HTMLElement | null): void {
  if (!entry) return;
  entry.tabIndex = -1;
  entry.focus({ preventScroll: true });
  bring(entry, "nearest");
}

function toggle(entry: Element): void {
  const details = entry.querySelector("details");
  if (details) details.open = !details.open;
}
