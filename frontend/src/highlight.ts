/** What a search found, lit where it stands. Nothing in the page is rewritten: the browser paints ranges of its text. */

import { places } from "./search";

const NAME = "found";
/** Work for this long in a frame, so that a long page does not stutter while it is lit. */
const SLICE_MS = 6;

let frame = 0;

/** Light the terms in some elements, and note (`data-found`) on what is folded shut that it holds some. */
export function light(elements: readonly Element[], wanted: readonly string[]): void {
  cancelAnimationFrame(frame);
  for (const one of document.querySelectorAll("[data-found]")) one.removeAttribute("data-found");
  if (!("highlights" in CSS)) return; // an older browser shows the entries that match, unlit
  CSS.highlights.delete(NAME);
  if (wanted.length === 0) return;
  const lit = new Highlight();
  CSS.highlights.set(NAME, lit);
  paint(finds(elements, wanted), lit);
}

function paint(found: Iterator<StaticRange>, lit: Highlight): void {
  frame = requestAnimationFrame(() => {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const next = found.next();
      if (next.done) return;
      lit.add(next.value);
    }
    paint(found, lit);
  });
}

function* finds(elements: readonly Element[], wanted: readonly string[]): Generator<StaticRange> {
  for (const element of elements) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const [startOffset, endOffset] of places(node.nodeValue ?? "", wanted)) {
        node.parentElement?.closest("details:not([open])")?.setAttribute("data-found", "");
        yield new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset });
      }
    }
  }
}
