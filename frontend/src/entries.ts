/** What can be asked of an entry: its words, days, standing, sources, speakers, places and story. */

import type { Claim, Entry, Report } from "./report";
import { fold, hasAll, terms } from "./search";
import type { View } from "./state";

/** Stands between texts, so that no phrase is found across two of them. */
const APART = "\0";

/** The story of most articles, which has no id of its own. */
const MAIN = "main";

/** An entry of the report as it is searched. Days are ISO dates, which sort as text; undated entries have none. */
export interface Card {
  readonly id: string;
  readonly status: string;
  readonly first: string;
  readonly last: string;
  readonly story: string;
  readonly sources: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Everything it says and rests on, folded; made when it is first asked for. */
  readonly text: string;
}

const made = new WeakMap<Report, readonly Card[]>();

/** Return the card of each entry, in the order of the timeline; the same ones to whoever asks for a report's. */
export function cards(report: Report): readonly Card[] {
  const known = made.get(report) ?? drawUp(report);
  made.set(report, known);
  return known;
}

function drawUp(report: Report): Card[] {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const names = new Map(report.articles.map((article) => [article.id, nameOf(article)]));
  const stories = new Set(report.stories.map((story) => story.id));
  return report.timeline.map((entry) => {
    const own = entry.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
    return card(entry, own, names, stories);
  });
}

/** Fold the words of some cards while nothing else is to be done, so that the first search need not. */
export function readAhead(waiting: readonly Card[]): void {
  if (waiting.length === 0 || !("requestIdleCallback" in globalThis)) return;
  requestIdleCallback((idle) => {
    let next = 0;
    while (next < waiting.length && idle.timeRemaining() > 1) void waiting[next++]?.text;
    readAhead(waiting.slice(next));
  });
}

/** How a reader is told of an article: its publisher, else the end of its path or address. */
export function nameOf(article: Report["articles"][number]): string {
  const source = article.path === "-" ? "standard input" : article.path || article.url || article.id;
  return article.publisher || source.replace(/\/+$/, "").split("/").at(-1) || article.id;
}

function card(
  entry: Entry,
  claims: readonly Claim[],
  names: ReadonlyMap<string, string>,
  stories: ReadonlySet<string>,
): Card {
  const positions = entry.disputes.flatMap((dispute) => dispute.positions);
  const cited = [entry, ...positions, ...claims].flatMap((one) => one.citations);
  const sources = new Set(cited.map((citation) => names.get(citation.article) ?? citation.article));
  const speakers = new Set([...positions, ...claims.map((claim) => claim.attribution)].flatMap((one) => one.speakers));
  const quotes = new Set(cited.map((citation) => citation.quote));
  const places = new Set(claims.flatMap((claim) => claim.places));
  let text: string | undefined;
  return {
    id: entry.id,
    status: entry.status,
    first: entry.when.start ?? entry.when.end ?? "",
    last: entry.when.end ?? entry.when.start ?? "",
    story: stories.has(entry.story) ? entry.story : MAIN,
    sources,
    speakers,
    places,
    get text() {
      text ??= fold([...said(entry, claims), ...quotes, ...sources, ...speakers, ...places].join(APART));
      return text;
    },
  };
}

function* said(entry: Entry, claims: readonly Claim[]): Generator<string> {
  yield* [entry.statement, ...entry.origins];
  for (const { question, positions } of entry.disputes) yield* [question, ...positions.map(({ answer }) => answer)];
  for (const claim of claims) yield* [claim.statement, ...claim.actors];
}

/** Return whether a view shows a card. A span of days shows what may have been on one of them. */
export function matcher(view: View): (card: Card) => boolean {
  const wanted = terms(view.q);
  const spans = view.from !== "" || view.to !== "";
  return (card) =>
    (!spans || card.first !== "") &&
    (!view.from || card.last >= view.from) &&
    (!view.to || card.first <= view.to) &&
    (view.status.length === 0 || view.status.includes(card.status)) &&
    (!view.source || card.sources.has(view.source)) &&
    (!view.speaker || card.speakers.has(view.speaker)) &&
    (!view.place || card.places.has(view.place)) &&
    (!view.story || card.story === view.story) &&
    hasAll(card.text, wanted);
}
