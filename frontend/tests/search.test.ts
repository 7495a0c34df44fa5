import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, foldInPlace, hasAll, places, terms } from "../src/search";

const SAMPLES = [
  "São Tomé’s “Ångström”",
  "Straße, ﬁn, Łódź",
  "ΟΔΟΣ οδός",
  "مُحَمَّد",
  "한국의 국방부",
  "İstanbul ıspanak",
  "a\u00a0 b\n\tc",
  "हिन्दी",
];

test("a word is found whatever its case, accents, ligatures and quotation marks", () => {
  const found = [
    ["SAO TOME'S", "São Tomé’s"],
    ["strasse", "Straße"],
    ["lodz", "Łódź"],
    ["fin", "ﬁn"],
    ["οδος", "ΟΔΌΣ"],
    ["محمد", "مُحَمَّد"],
    ["istanbul", "İstanbul"],
    ["e-mail", "e\u2011mail"],
  ] as const;
  for (const [query, text] of found) assert.ok(hasAll(fold(text), terms(query)), `${query} in ${text}`);
});

test("vowels that are letters of their own are not taken for accents", () => {
  assert.ok(!hasAll(fold("कि"), terms("का")));
});

test("a text folds the same at once and letter by letter", () => {
  for (const text of SAMPLES) assert.equal(foldInPlace(text).text, fold(text));
});

test("what is found is shown where it stands, whole letters only", () => {
  const text = "Die Straße von São  Tomé";
  const shown = (query: string) => places(text, terms(query)).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(shown("strasse"), ["Straße"]);
  assert.deepEqual(shown("stras"), ["Straß"]);
  assert.deepEqual(shown('"sao tome"'), ["São  Tomé"]);
  assert.deepEqual(shown("ra aß"), ["raß"]);
  assert.deepEqual(shown("nothing"), []);
});

test("a decomposed accent is shown with its letter", () => {
  const text = "cafe\u0301 au lait";
  assert.deepEqual(
    places(text, terms("café")).map(([start, end]) => text.slice(start, end)),
    ["cafe\u0301"],
  );
});

test("every word of a query is wanted, and what is quoted is wanted whole", () => {
  assert.deepEqual(terms('two  "whole words" two “so is this'), ["two", "whole words", "so is this"]);
  assert.deepEqual(terms('  "" '), []);
  assert.ok(hasAll(fold("words that are whole"), terms("whole words")));
  assert.ok(!hasAll(fold("words that are whole"), terms('"whole words"')));
});
