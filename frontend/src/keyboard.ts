/** Keys that go through the entries. Tab reaches everything without them, and they can be turned off. */

import { visit } from "./links";

const FIELDS = "input, select, textarea, dialog, [contenteditable]";

/** Listen for the keys that the dialog `#keys` names, and let its button open it. */
export function startKeyboard(): void {
  addEventListener("keydown", press);
  for (const button of document.querySelectorAll<HTMLElement>("[data-opens=keys]")) {
    button.addEventListener("click", () => dialog()?.showModal());
    button.hidden = false;
  }
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(FIELDS)) {
    if (event.key === "Escape") leave(event.target);
    return;
  }
  const act = action(event.key, event.target);
  if (act) {
    event.preventDefault();
    act();
  }
}

/** Leave the search; its first Escape only empties it. */
function leave(field: Element): void {
  if (field instanceof HTMLInputElement && field.type === "search" && field.value === "") field.blur();
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
  const here = document.activeElement?.closest<HTMLElement>(".entry");
  if (!here) return visit(firstInSight(), "nearest");
  const shown = entriesIn(document);
  visit(shown[Math.max(shown.indexOf(here) + by, 0)] ?? null, "nearest");
}

/** Only the batch in sight is asked where its entries are: any other would have to be laid out for that. */
function firstInSight(): HTMLElement | null {
  const isInSight = (one: Element): boolean => one.getBoundingClientRect().bottom > 0;
  const batches = [...document.querySelectorAll(".batch:not([hidden])")];
  return entriesIn(batches.find(isInSight) ?? batches[0] ?? document).find(isInSight) ?? null;
}

function entriesIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(".entry:not([hidden])")];
}

function toggle(entry: Element): void {
  const details = entry.querySelector("details");
  if (details) details.open = !details.open;
}
