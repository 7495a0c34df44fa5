/** The shapes of marks: each about as large to the eye, around its middle. */

import type { Shape } from "./marks";
import { svg } from "./svg";

const PATHS: Record<Shape, string> = {
  circle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
  square: "M-4.5 -4.5h9v9h-9z",
  triangle: "M0 -6L5.6 4H-5.6z",
  diamond: "M0 -6.4L6.4 0L0 6.4L-6.4 0z",
  cross: "M-2 -5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
  hexagon: "M-5.6 0L-2.8 -4.9H2.8L5.6 0L2.8 4.9H-2.8z",
  dot: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
};

/** Draw a shape at a place, filled or hollow. */
export function symbol(shape: Shape, x: number, y: number, isHollow = false): SVGPathElement {
  const at = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
  return svg("path", { class: isHollow ? "symbol hollow" : "symbol", d: PATHS[shape], transform: at });
}

/** Draw a shape on its own, beside its name in a legend. */
export function symbolAlone(shape: Shape): SVGSVGElement {
  return svg("svg", { class: "shape", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, symbol(shape, 0, 0));
}
