/** Full text, found whatever its case, accents, ligatures and kinds of quotation mark. */

/** Letters and marks that Unicode does not take apart into a plain one and an addition. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", æ: "ae", œ: "oe", ß: "ss", þ: "th", ς: "σ" },
  ...{ "‘": "'", "’": "'", "‛": "'", ʼ: "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"' },
  ...{ "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-" },
};
const UNUSUAL = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");
const ACCENTS = /(?=\p{Diacritic})\p{M}|\u0640|\u00ad/gu;

/** A text as it is compared, and for each of its letters where it stood in the text as it was. */
export interface Folded {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Return a text as it is compared: small letters without accents, runs of white space as one blank. */
export function fold(text: string): string {
  return bare(text).replace(/\s+/gu, " ");
}

function bare(text: string): string {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(UNUSUAL, (letter) => PLAIN[letter] ?? letter);
}

/** Fold a text letter by letter, so that what is found in it can be shown where it stands. */
export function foldInPlace(text: string): Folded {
  let folded = "";
  const origins: number[] = [];
  let position = 0;
  for (const letter of text) {
    let plain = bare(letter);
    if (/^\s+$/u.test(plain)) plain = folded.endsWith(" ") ? "" : " ";
    for (let added = 0; added < plain.length; added++) origins.push(position);
    folded += plain;
    position += letter.length;
  }
  return { text: folded, origins: [...origins, position] };
}

/** Return what a query looks for: its words, and whole what stands in double quotes. */
export function terms(query: string): readonly string[] {
  const parts = fold(query).match(/"[^"]*"?|[^\s"]+/gu) ?? [];
  const found = parts.map((part) => part.replaceAll('"', "").trim()).filter(Boolean);
  return [...new Set(found)];
}

/** Whether a folded text has all the terms. */
export function hasAll(folded: string, wanted: readonly string[]): boolean {
  return wanted.every((term) => folded.includes(term));
}

/** Return where the terms stand in a text, as starts and ends of its own; overlapping finds are one. */
export function places(text: string, wanted: readonly string[]): [number, number][] {
  if (!wanted.some((term) => fold(text).includes(term))) return [];
  const folded = foldInPlace(text);
  const found = wanted.flatMap((term) => occurrences(folded, term)).sort((one, other) => one[0] - other[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function occurrences(folded: Folded, term: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
    found.push(span(folded.origins, at, at + term.length));
  }
  return found;
}

/** The letters that hold a find whole: what folds into several letters is taken with all of them. */
function span(origins: readonly number[], from: number, to: number): [number, number] {
  const last = origins[to - 1] ?? 0;
  let after = to;
  while (origins[after] === last) after++;
  return [origins[from] ?? 0, origins[after] ?? last];
}
