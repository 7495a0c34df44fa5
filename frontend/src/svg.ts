/** Making SVG elements without a line of markup, so that no text of an article can become one. */

const NAMESPACE = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Return an SVG element with its attributes, those that are undefined left out, and its children. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === "number" ? `${round(value)}` : value);
  }
  element.append(...children);
  return element;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
