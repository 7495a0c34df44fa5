/** Links within the page: they keep the selection, take the focus along, and the way back leads back. */

import { bring } from "./scroll";
import { change, onView, view } from "./state";

/** Follow links to places of the page by the view's `at`, now and whenever the view changes. */
export function startLinks(): void {
  document.addEventListener("click", follow);
  onView(({ at }) => {
    if (at) requestAnimationFrame(() => visit(document.getElementById(at), "start"));
  });
}

function follow(event: MouseEvent): void {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (event.defaultPrevented || !isPlain || !link) return;
  event.preventDefault();
  const at = link.getAttribute("href")?.slice(1) ?? "";
  if (at === view().at) visit(document.getElementById(at), "start");
  else change({ at });
}

/** Bring an element into sight and move the focus to it, so that Tab goes on from there. */
export function visit(element: HTMLElement | null, block: ScrollLogicalPosition): void {
  if (!element) return;
  if (!element.matches("a, button, input, select, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  bring(element, block);
}
