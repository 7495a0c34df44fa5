"""What a reader has to do in langextract's HTML view of the five example articles, and what in the HTML report.

The moves are made in Chromium, in a window of 1440 by 900. A click, a key, a page opened and a turn of the wheel by
four fifths of a window are one move each; reading, and looking from one column to the other, are none.

    python -m benchmarks.views                          makes the moves and prints what they come to
    python -m benchmarks.views pictures FOLDER          takes a picture of each view
    python -m benchmarks.views extract BASE_URL MODEL   asks a model anew, one call an article

The last takes any endpoint of the OpenAI kind (a key is read from OPENAI_API_KEY) and keeps what langextract makes of
the answers in its own form, so that the others need no model.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import tempfile
from importlib import import_module, metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page, ViewportSize

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "dprk-russia"
REPORT = EXAMPLES / "with-a-model" / "report.html"
EXTRACTED = Path(__file__).parent / "data" / "views" / "langextract.jsonl"
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
_TURN = 720
# what the articles tell of North Korean losses: all of it, each once
_LOSSES = (
    "about 4,000 of them",
    "around 400 North",
    "300 combat deaths",
    "300 have been killed",
    "around 1,100 North",
    "approximately 1,100 soldiers",
    "“several hundred.”",
)
_IN_SIGHT = """one => {
  const {top, bottom} = one.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""
_BARRIERS = """async () => (await axe.run()).violations
  .filter(({impact}) => impact === "serious" || impact === "critical").map(({id}) => id)"""
_PROMPT = """\
Extract every claim that the article reports, in order of appearance: an event, a figure, an assertion, a plan or an
expectation. Leave out page furniture such as advertisements and related headlines. Use the exact words of the article
for extraction_text, as a rule one whole sentence; do not paraphrase, and do not let extractions overlap.
Give each claim two attributes. date: the day or period that the claim is about, as YYYY-MM-DD or as much of it as the
article tells; empty if it tells none. speaker: who says so, by the article's fullest name; empty if the outlet does."""
_INVENTED = (
    "The harbour of Port Aldane was closed on 4 May 2031 after a crane fell, the port authority said. Advertisement "
    "Mayor Ines Torrell expects it to open again in June. Two workers were hurt."
)
_INVENTED_CLAIMS = (
    (
        "The harbour of Port Aldane was closed on 4 May 2031 after a crane fell, the port authority said.",
        {"date": "2031-05-04", "speaker": "port authority"},
    ),
    ("Mayor Ines Torrell expects it to open again in June.", {"date": "2031-06", "speaker": "Mayor Ines Torrell"}),
    ("Two workers were hurt.", {"date": "2031-05-04", "speaker": ""}),
)


class Made(NamedTuple):
    """The moves that one thing took, each time that it was done."""

    what: str
    moves: list[int]

    def __str__(self) -> str:
        """A line: how often it was done, and what it took."""
        mean, most = statistics.mean(self.moves), max(self.moves)
        return f"{self.what}: {len(self.moves)} times, moves in the mean {mean:.1f}, at most {most}"


def extract(base_url: str, model: str) -> None:
    """Have langextract extract the claims of each article, and keep its own file of them."""
    langextract, data, factory = (import_module(f"langextract{part}") for part in ("", ".core.data", ".factory"))
    claims = [data.Extraction("claim", text, attributes=given) for text, given in _INVENTED_CLAIMS]
    documents = [
        data.Document(text=path.read_text(encoding="utf-8"), document_id=path.stem)
        for path in sorted(EXAMPLES.glob("*.txt"))
    ]
    asked = {"api_key": os.environ.get("OPENAI_API_KEY", "none"), "base_url": base_url}
    found = langextract.extract(
        documents,
        _PROMPT,
        [data.ExampleData(text=_INVENTED, extractions=claims)],
        config=factory.ModelConfig(model_id=model, provider="OpenAILanguageModel", provider_kwargs=asked),
        max_char_buffer=20_000,
        max_workers=len(documents),
    )
    import_module("langextract.io").save_annotated_documents(iter(found), EXTRACTED.parent, EXTRACTED.name)


def drawn(folder: Path) -> list[Path]:
    """Have langextract draw a page of each article: it draws one document at a time."""
    langextract, io = import_module("langextract"), import_module("langextract.io")
    pages = []
    for document in io.load_annotated_documents_jsonl(EXTRACTED):
        pages.append(folder / f"{document.document_id}.html")
        pages[-1].write_text(langextract.visualize(document), encoding="utf-8")
    return pages


def opened(browser: Browser, path: Path) -> Page:
    """Open a page without a network."""
    desk: ViewportSize = {"width": 1440, "height": 900}
    page = browser.new_context(viewport=desk, offline=True, reduced_motion="reduce").new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(500)
    return page


def barriers(page: Page) -> list[str]:
    """The serious and critical rules of axe-core that a page breaks."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_BARRIERS)
    return found


def turned_to(page: Page, target: Locator) -> int:
    """Turn the wheel until something is in sight; return how often."""
    turns = 0
    page.mouse.move(400, 500)
    while not target.evaluate(_IN_SIGHT):
        page.mouse.wheel(0, _TURN)
        page.wait_for_timeout(150)
        turns += 1
    return turns


def losses_in(texts: list[str]) -> list[int]:
    """The numbers of the texts that tell of losses, one for each figure that they tell."""
    plain = [" ".join(text.split()) for text in texts]
    return [number for number, text in enumerate(plain) for figure in _LOSSES if figure in text]


def claims_in_turn(page: Page) -> Iterator[str]:
    """Press *Next* through langextract's page; yield the text of each claim once it is lit and in sight."""
    count = int(page.locator("#entityInfo").inner_text().split("/")[1])
    for number in range(count):
        lit = page.locator(".lx-current-highlight")
        page.wait_for_timeout(50)
        assert lit.get_attribute("data-idx") == str(number)
        yield lit.inner_text()
        page.get_by_role("button", name="Next").click()


def in_langextract(browser: Browser, pages: list[Path]) -> Iterator[Made]:
    """Do in langextract's pages what a reader of five articles does."""
    told, losses = [], []
    for path in pages:
        texts = list(claims_in_turn(opened(browser, path)))
        told += list(range(len(texts)))
        losses.append(losses_in(texts))
    assert sum(map(len, losses)) == len(_LOSSES)
    yield Made("from a sentence to its date and speaker, by Next", told)
    yield Made("all losses with who says so, in all articles", [sum(1 + max(numbers) for numbers in losses)])


def losses_read(page: Page) -> int:
    """Read in the report what is told of losses, and each sentence that tells it; return the moves."""
    statement = page.locator("#overview li", has_text="several hundred")
    moves = 1 + turned_to(page, statement)
    texts = []
    for mark in statement.locator(".cite").all():
        mark.click()
        moves += 1
        texts.append(" ".join(page.locator("#source .lit").all_inner_texts()))
    assert len(losses_in(texts)) == len(_LOSSES)
    return moves


def to_the_dispute(page: Page) -> int:
    """Go to the dispute on how many were killed; return the moves."""
    page.get_by_role("link", name="Disputes").click()
    page.wait_for_timeout(300)
    return 2 + turned_to(page, page.locator("#disputes .dispute", has_text="killed or lost"))


def in_the_report(browser: Browser) -> Iterator[Made]:
    """Do the same in the report."""
    page = opened(browser, REPORT)
    there, back, told = [], [], []
    for entry in page.locator("#timeline .entry").all():
        mark = entry.locator(".cite").locator("visible=true").first
        mark.scroll_into_view_if_needed()
        mark.click()
        lit = page.locator("#source .lit").first
        there.append(1 + turned_to(page, lit))
        back.append(0 if mark.evaluate(_IN_SIGHT) else 1)
        rests = page.locator(f".supports a[href='#{entry.get_attribute('id')}']")
        if not rests.is_visible():  # a list that is open from before would be put away
            lit.click()
        rests.click()
        told.append(2 + turned_to(page, entry.locator(".told").first))
    yield Made("from a statement to its sentence", there)
    yield Made("and back", back)
    yield Made("from a sentence to its date and speaker", told)
    yield Made("all losses with who says so, in all articles", [losses_read(opened(browser, REPORT))])
    yield Made("the dispute on losses", [to_the_dispute(opened(browser, REPORT))])


def size(paths: list[Path]) -> str:
    """How many kilobytes the files have together."""
    return f"{sum(path.stat().st_size for path in paths) / 1000:.0f} kB in {len(paths)}"


def measure(browser: Browser, pages: list[Path]) -> None:
    """Print the moves, the sizes, and what bars the way of some readers."""
    print(f"langextract {metadata.version('langextract')}, Chromium {browser.version}")
    documents = [json.loads(line) for line in EXTRACTED.read_text(encoding="utf-8").splitlines()]
    claims: list[dict[str, Any]] = [claim for one in documents for claim in one["extractions"]]
    unplaced = sum(claim["char_interval"] is None for claim in claims)
    print(f"\nlangextract: {size(pages)}; {len(claims)} claims, {unplaced} of them not found in the text")
    print("\n".join(map(str, in_langextract(browser, pages))))
    print(f"axe: {sorted({rule for path in pages for rule in barriers(opened(browser, path))})}")
    print(f"\nreport: {size([REPORT])}")
    print("\n".join(map(str, in_the_report(browser))))
    print(f"axe: {barriers(opened(browser, REPORT))}")


def pictures(browser: Browser, pages: list[Path], folder: Path) -> None:
    """Take a picture of both at the claim that some 400 had died."""
    page = opened(browser, pages[0])
    for claim in claims_in_turn(page):
        if "around 400" in claim:
            break
    page.wait_for_timeout(1000)
    page.screenshot(path=folder / "compare-langextract.png")
    page = opened(browser, REPORT)
    to_the_dispute(page)
    page.locator("#disputes .dispute", has_text="killed or lost").locator(".cite").last.click()
    page.wait_for_timeout(1000)
    page.screenshot(path=folder / "compare-report.png")


def main() -> None:
    """Do what the command line names."""
    match sys.argv[1:]:
        case ["extract", base_url, model]:
            extract(base_url, model)
            return
        case [] | ["pictures", _]:
            pass
        case _:
            sys.exit(__doc__)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--disable-gpu"])
        pages = drawn(Path(folder))
        if sys.argv[1:]:
            pictures(browser, pages, Path(sys.argv[2]))
        else:
            measure(browser, pages)
        browser.close()


if __name__ == "__main__":
    main()
