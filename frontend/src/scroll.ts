/** Going to a place in a page whose parts have only an estimated size until they are near. */

/** Bring an element into view, and once more when what comes into view with it has its real size. */
export function bring(element: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block })));
}
