from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from report_samples import reports, sample
from test_report_markdown import HOSTILE

from summarizer import Report
from summarizer.errors import UsageError
from summarizer.report import templates, wording


@pytest.fixture
def write(tmp_path):
    """Write a template and give its path."""

    def written(text, name="digest.txt.j2"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return written


def test_a_template_has_the_report_and_its_words(write):
    template = write(
        "{% for chapter in chapters %}{{ chapter.title }}: {{ chapter.entries|tally }}\n"
        "{% for month in chapter.entries|months %}{{ month.name }}\n"
        "{% for entry in month.entries %}"
        "- {{ entry|when }}: {{ entry|told }} ({{ entry|status }})\n"
        "{% for one in entry.citations %}  {{ one|cited }}\n{% endfor %}"
        "{% for side in entry.positions %}  {{ side|says }}: {{ side.answer }}\n{% endfor %}"
        "{% endfor %}{% endfor %}{% endfor %}"
        "{{ articles.a1.published|published }} {{ claims.c1.statement }} {{ ['a', 'b']|listed }}"
    )
    made = sample().to_template(template)
    assert made.startswith(
        "Timeline: 3 entries: 1 from a single origin, 1 updated by later reports and 1 disputed.\n"
        "January 2025\n- January 2025: The troops were withdrawn. "
        "(disputed; 2 origins: Northern Post and the intelligence chief)\n"
        "  Northern Post, 12 February 2025, sentence 2\n  south?a=1&b=2, 27 March 2025, sentence 2\n"
        "  Northern Post says: yes, in January\n"
    )
    assert made.endswith("12 February 2025 300 soldiers had been killed. a and b")


@pytest.mark.parametrize(
    ("name", "escaped"),
    [("a.html.j2", True), ("a.xml", True), ("a.svg.jinja", True), ("a.txt.j2", False), ("a.tex.j2", False)],
)
def test_values_are_escaped_where_the_output_is_html_or_xml(write, name, escaped):
    made = sample(title=HOSTILE).to_template(write("{{ report.title }}", name))
    assert ("<script>" in made) != escaped
    assert ("&lt;script&gt;" in made) == escaped
    assert "{{ 7*7 }}" in made.replace("&#39;", "'")


@settings(deadline=None, max_examples=20)
@given(report=reports())
def test_whatever_articles_say_is_a_value_and_never_a_template(tmp_path_factory, report):
    template = tmp_path_factory.mktemp("t") / "t.txt.j2"
    template.write_text("{% for e in report.timeline %}{{ e|told }}\n{% endfor %}", encoding="utf-8")
    assert report.to_template(template) == "".join(f"{wording.told(entry)}\n" for entry in report.timeline)


def test_a_template_makes_json_of_any_value(write):
    made = sample().to_template(write("{{ report.timeline[0]|tojson }}", "t.txt.j2"))
    assert json.loads(made) == json.loads(sample().timeline[0].model_dump_json())


@pytest.mark.parametrize(
    "text",
    [
        "{{ report.save('x.md') }}",
        "{{ report.load('x.json') }}",
        "{{ report.timeline[0].model_copy() }}",
        "{{ report.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ report.to_template('x.txt.j2') }}",
        "{% set _ = report.articles[0].model_dump() %}",
        "{{ self._TemplateReference__context }}",
        "{{ chapters[0]._replace(title='x') }}",
    ],
)
def test_a_template_reaches_nothing_but_values(write, text):
    with pytest.raises(UsageError, match=r"digest\.txt\.j2, line 1: .*(unsafe|not safely callable); correct") as caught:
        sample().to_template(write(text))
    told = str(caught.value).partition("digest.txt.j2")[2]
    assert len(told) < 150, "it names what it refuses and shows nothing of the report"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a\n{{ reprot }}", 2, "'reprot' is undefined"),
        ("a\n\n{{ report.titel }}", 3, "has no attribute 'titel'"),
        ("{% for x in %}", 1, "Expected an expression"),
        ("a\n{% if x %}", 2, "Unexpected end of template"),
        ("a\n{{ report|upcase }}", 2, "No filter named 'upcase'"),
        ("\n{{ 1 / 0 }}", 2, "division by zero"),
        ("\n{{ report.title + 1 }}", 2, "can only concatenate"),
        ("\n{{ report.timeline[0].when|tally }}", 2, ""),
        ("\n{% include 'no-such.txt' %}", 2, "no-such.txt"),
    ],
)
def test_what_is_wrong_with_a_template_is_said_with_its_line(write, text, line, said):
    template = write(text)
    with pytest.raises(UsageError) as caught:
        sample().to_template(template)
    assert str(caught.value).startswith(f"{template}, line {line}: ")
    assert said in str(caught.value)
    assert str(caught.value).endswith("correct the template, or leave --template away")


def test_a_template_can_be_split_and_a_mistake_in_a_part_is_named_there(write):
    template = write("a\n{% include 'part.txt' %}")
    write("x\n{{ report.title }}", "part.txt")
    assert sample().to_template(template) == "a\nx\nLosses"
    write("x\n{{ reprot }}", "part.txt")
    with pytest.raises(UsageError, match=r"part\.txt, line 2: 'reprot' is undefined"):
        sample().to_template(template)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.txt.j2", ".txt"),
        ("a.HTML", ".html"),
        ("a.b.tex.jinja2", ".tex"),
        ("a.timelinejs.json.j2", ".timelinejs.json"),
    ],
)
def test_the_name_of_a_template_says_what_it_makes(tmp_path, name, made):
    assert templates.made(tmp_path / name) == made


def test_a_template_whose_name_does_not_say_what_it_makes_is_refused(tmp_path, write):
    with pytest.raises(UsageError, match=r"digest\.j2: does not say what it makes; name it digest\.html\.j2"):
        sample().to_template(write("x", "digest.j2"))
    with pytest.raises(UsageError, match=r"missing\.txt\.j2: is no file that can be read"):
        sample().to_template(tmp_path / "missing.txt.j2")


def test_a_template_makes_the_files_of_its_ending_and_no_others(tmp_path, write):
    template = write("{{ report.title }}!")
    for name in ("digest.txt", "report.json", "report.md"):
        sample().save(tmp_path / name, template=template)
    assert (tmp_path / "digest.txt").read_text() == "Losses!"
    assert Report.load(tmp_path / "report.json") == sample()
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == sample().to_markdown()
    with pytest.raises(UsageError, match=r"can be written as \.md, .* or \.txt"):
        sample().save(tmp_path / "report.odt", template=template)


def test_a_template_can_stand_in_for_a_format_and_is_never_written_over(tmp_path, write):
    template = write("{{ report.title }}!", "page.md")
    sample().save(tmp_path / "report.md", template=template)
    assert (tmp_path / "report.md").read_text() == "Losses!"
    with pytest.raises(UsageError, match="is the template"):
        templates.check(template, [tmp_path / "page.md"])
    with pytest.raises(UsageError, match="is the template"):
        sample().save(template, template=template)
    assert template.read_text() == "{{ report.title }}!"
