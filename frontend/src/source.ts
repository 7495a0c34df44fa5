/** The articles beside the timeline: a citation leads to its sentences, and a sentence to the entries that rest on it. */

import { paragraphs, supported, type Run } from "./article";
import type { Article, Report } from "./report";
import { bring } from "./scroll";

const WIDE = matchMedia("(min-width: 70rem)");

/** The parts of the panel that stand in the page. */
interface Panel {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly choice: HTMLSelectElement;
  readonly text: HTMLElement;
  readonly close: HTMLElement;
  readonly paper: HTMLElement;
}

/** Let citations open their source. */
export function startSource(report: Report): void {
  const panel = findPanel();
  if (panel) new Source(panel, report).start();
}

function findPanel(): Panel | undefined {
  const root = document.getElementById("source");
  const paper = document.querySelector<HTMLElement>(".paper");
  const name = root?.querySelector<HTMLElement>("h2");
  const choice = root?.querySelector("select");
  const text = root?.querySelector<HTMLElement>(".read");
  const close = root?.querySelector<HTMLElement>("button");
  return root && paper && name && choice && text && close ? { root, paper, name, choice, text, close } : undefined;
}

class Source {
  readonly #articles: Map<string, Article>;
  #supported: Map<string, Map<number, Set<string>>> | undefined;
  #shown = "";
  #from: HTMLElement | undefined;

  constructor(
    private readonly panel: Panel,
    private readonly report: Report,
  ) {
    this.#articles = new Map(report.articles.map((article) => [article.id, article]));
  }

  start(): void {
    const { root, choice, close } = this.panel;
    document.documentElement.classList.add("reading");
    document.addEventListener("click", (event) => this.#clicked(event));
    document.addEventListener("keydown", (event) => this.#pressed(event));
    document.addEventListener("pointerover", ({ target }) => nameCitation(target));
    choice.addEventListener("pointerdown", () => this.#fillChoice());
    choice.addEventListener("focus", () => this.#fillChoice());
    choice.addEventListener("change", () => this.#read(choice.value));
    close.addEventListener("click", () => this.#close());
    WIDE.addEventListener("change", () => this.#settle());
    addEventListener("hashchange", () => this.#follow());
    root.hidden = !WIDE.matches;
    if (!this.#follow() && WIDE.matches) requestAnimationFrame(() => setTimeout(() => this.#readFirst()));
  }

  /** Open the source that the address names, as a link to a note does. */
  #follow(): boolean {
    const { hash } = location;
    if (!hash.startsWith("#s-")) return false;
    const link = document.querySelector<HTMLAnchorElement>(`a.cite[href="${CSS.escape(hash)}"]`);
    if (link) this.#open(link, true);
    return link !== null;
  }

  #readFirst(): void {
    if (this.#shown !== "") return;
    const first = document.querySelector<HTMLElement>("a.cite")?.dataset["article"] ?? this.report.articles[0]?.id;
    if (first !== undefined) this.#read(first);
  }

  #clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest<HTMLAnchorElement>("a[data-sentences]");
    const mark = target?.closest<HTMLElement>("mark[role=button]");
    if (link) {
      event.preventDefault();
      this.#open(link, event.detail === 0);
    } else if (mark) this.#support(mark);
    else if (target?.closest("#source a[href^='#']") && !WIDE.matches) this.#hide();
  }

  #pressed(event: KeyboardEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("mark[role=button]") : null;
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.#support(mark);
    } else if (event.key === "Escape" && this.panel.root.contains(document.activeElement)) {
      event.preventDefault();
      this.#close();
    }
  }

  /** Show the sentences of a citation. The keyboard goes there; a mouse stays where it is. */
  #open(link: HTMLAnchorElement, byKeyboard: boolean): void {
    const { article = "", sentences = "" } = link.dataset;
    if (!this.#articles.has(article)) return;
    document.querySelector("a[data-sentences][aria-current]")?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    this.#from = link;
    this.#reveal();
    if (this.#shown !== article) this.#read(article);
    const first = this.#light(new Set(sentences.split(",")));
    if (byKeyboard || !WIDE.matches) (first ?? this.panel.name).focus({ preventScroll: true });
  }

  /** Light some sentences of the article that is shown, and return the first. */
  #light(numbers: Set<string>): HTMLElement | undefined {
    const { text } = this.panel;
    for (const one of text.querySelectorAll(".lit")) one.classList.remove("lit");
    const lit = [...text.querySelectorAll<HTMLElement>("[data-sentence]")].filter((one) =>
      numbers.has(one.dataset["sentence"] ?? ""),
    );
    for (const one of lit) one.classList.add("lit");
    const first = lit[0];
    if (first)
      text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 4;
    return first;
  }

  /** Lay out an article in the panel. */
  #read(id: string): void {
    const article = this.#articles.get(id);
    if (!article) return;
    this.#shown = id;
    this.#supported ??= supported(this.report);
    const known = this.#supported.get(id) ?? new Map<number, Set<string>>();
    const laid = paragraphs(article).map((runs) => drawParagraph(runs, known));
    const { text } = this.panel;
    text.replaceChildren(drawHead(article), ...laid);
    if (article.language) text.lang = article.language;
    else text.removeAttribute("lang");
    if (text.scrollTop > 0) text.scrollTop = 0;
    this.#choose(id);
  }

  #choose(id: string): void {
    const { choice } = this.panel;
    if (choice.options.length < 2) choice.replaceChildren(new Option(nameOf(id), id));
    choice.value = id;
  }

  /** Name every article in the list once a reader asks for it. */
  #fillChoice(): void {
    const { choice } = this.panel;
    if (choice.options.length >= this.#articles.size) return;
    choice.replaceChildren(...[...this.#articles.keys()].map((id) => new Option(nameOf(id), id)));
    choice.value = this.#shown;
  }

  /** Show below a sentence which entries rest on it, and light them; a second time puts that away. */
  #support(mark: HTMLElement): void {
    const wasOpen = mark.getAttribute("aria-expanded") === "true";
    this.panel.text.querySelector(".supports")?.remove();
    for (const one of this.panel.text.querySelectorAll("[aria-expanded=true]"))
      one.setAttribute("aria-expanded", "false");
    for (const one of document.querySelectorAll(".entry.lit")) one.classList.remove("lit");
    if (wasOpen) return;
    const number = Number(mark.dataset["sentence"]);
    const ids = this.#supported?.get(this.#shown)?.get(number) ?? new Set<string>();
    const entries = [...document.querySelectorAll<HTMLElement>(".entry")].filter((one) =>
      ids.has(one.dataset["entry"] ?? ""),
    );
    mark.setAttribute("aria-expanded", "true");
    mark.closest("p")?.after(drawSupports(entries));
    for (const one of entries) one.classList.add("lit");
    const first = entries.find((one) => !one.hidden);
    if (WIDE.matches && first) bring(first, "center");
  }

  #reveal(): void {
    const { root, paper } = this.panel;
    root.hidden = false;
    document.documentElement.classList.add("reading");
    if (WIDE.matches) return;
    document.documentElement.classList.add("covered");
    root.setAttribute("role", "dialog");
    root.setAttribute("aria-modal", "true");
    paper.inert = true;
  }

  #hide(): void {
    const { root, paper } = this.panel;
    root.hidden = true;
    root.removeAttribute("role");
    root.removeAttribute("aria-modal");
    paper.inert = false;
    document.documentElement.classList.remove("reading", "covered");
  }

  /** Put the panel away and go back to the citation that it was opened from. */
  #close(): void {
    this.#hide();
    this.#from?.focus({ preventScroll: WIDE.matches });
  }

  /** Change between beside and over the paper where the window grows or shrinks. */
  #settle(): void {
    const isRead = this.panel.root.contains(document.activeElement);
    this.#hide();
    if (WIDE.matches || isRead) this.#reveal();
    if (WIDE.matches) this.#readFirst();
  }
}

/** The page already says what each citation is, to those who cannot see it; a mouse gets the same words. */
function nameCitation(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLElement>("a.cite") : null;
  if (link && !link.title) link.title = link.getAttribute("aria-label") ?? "";
}

function sourceOf(id: string): HTMLElement | null {
  return document.querySelector(`.source[data-article="${CSS.escape(id)}"]`);
}

function nameOf(id: string): string {
  return sourceOf(id)?.querySelector("h3")?.textContent ?? id;
}

/** The head of an article, in the words that the list of sources has for it. */
function drawHead(article: Article): HTMLElement {
  const head = element("header");
  const title = element("h3", article.title || nameOf(article.id));
  const facts = element("p");
  facts.className = "facts";
  const listed = [...(sourceOf(article.id)?.querySelectorAll("[data-told]") ?? [])];
  for (const one of listed) {
    if (facts.hasChildNodes()) facts.append(" · ");
    const told = element("span");
    told.append(...[...one.childNodes].map((node) => node.cloneNode(true)));
    facts.append(told);
  }
  head.append(title, facts);
  return head;
}

function drawParagraph(runs: readonly Run[], known: ReadonlyMap<number, ReadonlySet<string>>): HTMLElement {
  const paragraph = element("p");
  for (const run of runs) paragraph.append(run.before, drawSentence(run, known.get(run.number)));
  return paragraph;
}

function drawSentence(run: Run, entries: ReadonlySet<string> | undefined): HTMLElement {
  const drawn = document.createElement(entries ? "mark" : "span");
  drawn.append(run.text);
  drawn.dataset["sentence"] = String(run.number);
  drawn.tabIndex = -1;
  if (run.furniture) {
    drawn.className = "furniture";
    drawn.title = `page furniture, ${run.furniture}`;
  }
  if (entries && entries.size > 0) {
    drawn.tabIndex = 0;
    drawn.setAttribute("role", "button");
    drawn.setAttribute("aria-expanded", "false");
  }
  return drawn;
}

function drawSupports(entries: readonly HTMLElement[]): HTMLElement {
  const box = element("div");
  box.className = "supports";
  box.append(
    element("p", entries.length === 1 ? "One entry rests on this:" : `${entries.length} entries rest on this:`),
  );
  const list = document.createElement("ul");
  for (const one of entries) {
    const link = document.createElement("a");
    link.href = `#${one.id}`;
    link.dir = "auto";
    const date = document.createElement("b");
    date.append(one.querySelector("time")?.textContent ?? "");
    link.append(date, " ", one.querySelector(".told .words")?.textContent ?? "");
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  box.append(list);
  return box;
}

function element(name: "header" | "h3" | "p" | "div" | "span", words = ""): HTMLElement {
  const made = document.createElement(name);
  made.dir = "auto";
  if (words) made.append(words);
  return made;
}
