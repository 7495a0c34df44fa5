/** An article as it is laid out to be read, and what of the timeline each of its sentences supports. */

import type { Article, Report, Sentence } from "./report";

/** One sentence of an article, and what stands between it and the one before. */
export interface Run {
  readonly number: number;
  readonly before: string;
  readonly text: string;
  readonly furniture: string;
}

// Characters that reorder or hide what is read: the same that the page takes from all other text.
const UNSEEN =
  /[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Return the sentences of an article by its paragraphs. */
export function paragraphs(article: Article): Run[][] {
  const slice = slicer(article.text);
  const found: Run[][] = [];
  let last: Sentence | undefined;
  for (const one of article.sentences) {
    const goesOn = last?.paragraph === one.paragraph;
    const before = last && goesOn ? slice(last.end, one.start) : "";
    const run = { number: one.number, before, text: slice(one.start, one.end), furniture: one.furniture };
    if (goesOn) found.at(-1)?.push(run);
    else found.push([run]);
    last = one;
  }
  return found;
}

/** Return how to cut a text by the offsets of the report, which count whole characters where JavaScript counts halves. */
function slicer(text: string): (start: number, end: number) => string {
  const characters = /[\ud800-\udfff]/.test(text) ? Array.from(text) : undefined;
  const cut = (start: number, end: number): string => characters?.slice(start, end).join("") ?? text.slice(start, end);
  return (start, end) => cut(start, end).replace(UNSEEN, "");
}

/** Return, by article and sentence, the ids of the entries that rest on it; none where only a summary does. */
export function supported(report: Report): Map<string, Map<number, Set<string>>> {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const found = new Map<string, Map<number, Set<string>>>();
  const summaries = report.sources.flatMap((source) => [source.headline, ...source.gist]);
  for (const one of [...report.overview, ...summaries]) note(found, one.citations);
  for (const claim of report.claims) note(found, claim.citations);
  for (const entry of report.timeline) {
    const positions = entry.disputes.flatMap((dispute) => dispute.positions);
    const told = entry.claims.map((claim) => claims.get(claim));
    for (const one of [entry, ...positions, ...told]) note(found, one?.citations ?? [], entry.id);
  }
  return found;
}

type Cited = Report["timeline"][number]["citations"];

function note(found: Map<string, Map<number, Set<string>>>, citations: Cited, entry?: string): void {
  for (const { article, sentences } of citations) {
    const known = found.get(article) ?? new Map<number, Set<string>>();
    found.set(article, known);
    for (const number of sentences) {
      const entries = known.get(number) ?? new Set<string>();
      known.set(number, entries);
      if (entry !== undefined) entries.add(entry);
    }
  }
}
