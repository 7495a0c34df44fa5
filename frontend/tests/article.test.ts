import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraphs, supported } from "../src/article";
import type { Article, Report } from "../src/report";

/** An article whose sentences are given by paragraph, with offsets in whole characters as the report has them. */
function article(...given: string[][]): Article {
  let text = "";
  const sentences = given.flatMap((sentences, paragraph) =>
    sentences.map((words) => {
      const start = Array.from(text).length + (text ? 1 : 0);
      text += `${text ? " " : ""}${words}`;
      return { start, end: start + Array.from(words).length, paragraph: paragraph + 1, furniture: "" };
    }),
  );
  return { id: "a", text, sentences: sentences.map((one, index) => ({ number: index + 1, ...one })) } as Article;
}

function texts(given: Article): string[][] {
  return paragraphs(given).map((runs) => runs.map((run) => run.text));
}

test("sentences are cut where the report says, also behind characters of two halves", () => {
  const given = [["One.", "Two."], ["Three."]];
  assert.deepEqual(texts(article(...given)), given);
  const wide = [
    ["𝔄 🙂🙂 one.", "Two."],
    ["أربعة.", "五。"],
  ];
  assert.deepEqual(texts(article(...wide)), wide);
});

test("what would reorder or hide what is read is taken away", () => {
  assert.deepEqual(texts(article(["a\u202eb\u2066c\u0000.", "d\ufeff."])), [["abc.", "d."]]);
});

test("a sentence leads to every entry that rests on it, and to none where only a summary does", () => {
  const cited = (...sentences: number[]) => [{ article: "a", sentences }];
  const found = supported({
    overview: [{ citations: cited(1) }],
    sources: [{ headline: { citations: cited(2) }, gist: [] }],
    claims: [{ id: "c", citations: cited(3, 4) }],
    timeline: [
      { id: "e", citations: cited(4), claims: ["c"], disputes: [] },
      { id: "f", citations: cited(5), claims: [], disputes: [{ positions: [{ citations: cited(4) }] }] },
    ],
  } as unknown as Report).get("a");
  const entries = [1, 2, 3, 4, 5, 6].map((number) => found?.get(number) && [...(found.get(number) ?? [])]);
  assert.deepEqual(entries, [[], [], ["e"], ["e", "f"], ["f"], undefined]);
});
