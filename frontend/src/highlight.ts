/** What a search found, lit where it stands. Nothing in the page is rewritten: the browser paints ranges of its text. */

import { places } from "./search";
import { inSlices, type Sliced } from "./slices";

const NAME = "found";

let painting: Sliced | undefined;

/** Light the terms in some elements, and note (`data-found`) on what is folded shut that it holds some. */
export function light(elements: readonly Element[], wanted: readonly string[]): void {
  painting?.stop();
  for (const one of document.querySelectorAll("[data-found]")) one.removeAttribute("data-found");
  if (!("highlights" in CSS)) return; // an older browser shows the entries that match, unlit
  CSS.highlights.delete(NAME);
  if (wanted.length === 0) return;
  const lit = new Highlight();
  CSS.highlights.set(NAME, lit);
  painting = inSlices(paint(elements, wanted, lit));
}

function* paint(elements: readonly Element[], wanted: readonly string[], lit: Highlight): Generator<void> {
  for (const element of elements) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const found = places(node.nodeValue ?? "", wanted);
      if (found.length > 0) node.parentElement?.closest("details:not([open])")?.setAttribute("data-found", "");
      for (const [startOffset, endOffset] of found) {
        lit.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
      }
      yield;
    }
  }
}
