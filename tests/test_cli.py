from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from report_samples import sample

from summarizer import Report, compare, pipeline
from summarizer.cli import CHANGES_ENDINGS, REPORT_ENDINGS, main
from summarizer.cli import brief as command
from summarizer.errors import ModelAccessError
from summarizer.models import LeftOut, MadeBy, Ruling, Source, Story
from summarizer.pipeline import Options, Plan, Step
from summarizer.report import formats


@pytest.fixture
def asked(monkeypatch):
    """Replace the pipeline by one that gives a known report, and note what it was asked."""
    calls = []

    def give(report):
        def run(paths, **given):
            calls.append({"paths": paths, **given})
            if given["progress"]:
                given["progress"](Step(1, 2, "north\x1b[31m.txt", "briefed"))
            if isinstance(report, BaseException):
                raise report
            return report

        monkeypatch.setattr(pipeline, "brief", run)
        return calls

    return give


def lost_and_fallen() -> Report:
    lost = LeftOut(what="x.pdf", where="x.pdf", reason="unreadable: holds no text")
    fallen = Source(**(sample().sources[0].model_dump() | {"fallback": "the server timed out"}))
    return sample(left_out=(lost,), sources=(fallen, sample().sources[1]))


def run(*arguments: str, **given) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments], capture_output=True, text=True, check=False, **given
    )


# What comes out


def test_the_report_goes_to_stdout_and_progress_to_stderr(article, capsys):
    assert main(["brief", article, "--model", "none"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("# ")
    assert "300 soldiers had been killed" in out
    assert "[1/1] story.txt: briefed" in err
    assert "made without a language model; --model openai/<model>" in err


def test_who_gives_rules_an_article_that_is_not_english_is_told_and_so_are_readers(tmp_path, capsys):
    text = "Bei dem Dammbruch starben am Montag nach Angaben des Ministeriums mindestens 19 Menschen in der Stadt Vell."
    story = tmp_path / "vell.txt"
    story.write_text(text, encoding="utf-8")
    assert main(["brief", str(story), "--model", "none"]) == 0
    out, err = capsys.readouterr()
    assert "not in English: vell.txt; rules find little there, a model reads it" in err
    assert "Briefed by the extractive engine, which reads English and not “de”; 1 claim" in out


def test_quiet_says_nothing_beside_the_report(article, capsys):
    assert main(["brief", article, "--model", "none", "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_outputs_are_written_and_stdout_sums_them_up(article, tmp_path, capsys):
    outputs = [tmp_path / "out" / "report.md", tmp_path / "out" / "report.json"]
    assert main(["brief", article, "--model", "none", "-o", str(outputs[0]), "-o", str(outputs[1])]) == 0
    report = Report.load(outputs[1])
    assert outputs[0].read_text(encoding="utf-8") == report.to_markdown()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 article, ")
    assert len(lines) == len(report.timeline) + 2
    assert lines[-1] == f"Written to {outputs[0]} and {outputs[1]}"


def test_the_summary_has_a_line_for_each_entry_that_words_date_and_names_disputes(asked, tmp_path, capsys):
    asked(sample())
    assert main(["brief", "x", "-q", "-o", str(tmp_path / "report.md")]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "2 articles, 3 entries: 1 from a single origin, 1 updated by later reports and 1 disputed.",
        "January 2025      [disputed]  The troops were withdrawn.",
        "11 February 2025  [updated]  400 soldiers had died.",
        "and 1 entry that no words date",
        "Disputed: Were the troops withdrawn?",
        "  Northern Post says: yes, in January",
        "  the intelligence chief says: no",
    ]


def test_the_summary_tells_and_counts_stories_apart(asked, tmp_path, capsys):
    first, second, third = sample().timeline
    stories = (Story(id="s1", title="A strike at the harbour", articles=("a2",)),)
    asked(sample(stories=stories, timeline=(first, second.model_copy(update={"story": "s1"}), third)))
    assert main(["brief", "x", "-q", "-o", str(tmp_path / "report.md")]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "2 articles, 3 entries",
        "",
        "Timeline",
        "2 entries: 1 from a single origin and 1 disputed.",
        "January 2025  [disputed]  The troops were withdrawn.",
        "and 1 entry that no words date",
        "Disputed: Were the troops withdrawn?",
        "  Northern Post says: yes, in January",
        "  the intelligence chief says: no",
        "",
        "Timeline: A strike at the harbour",
        "1 entry, updated by later reports.",
        "11 February 2025  [updated]  400 soldiers had died.",
    ]


def test_an_output_named_twice_is_written_and_named_once(asked, tmp_path, capsys):
    asked(sample())
    output = str(tmp_path / "report.md")
    assert main(["brief", "x", "-q", "-o", output, "-o", output]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"Written to {output}"


def test_lines_of_the_summary_are_whole_whatever_the_width_of_the_window(asked, tmp_path, capsys, monkeypatch):
    asked(sample())
    monkeypatch.setenv("COLUMNS", "30")
    assert main(["brief", "x", "-q", "-o", str(tmp_path / "report.md")]) == 0
    assert "January 2025      [disputed]  The troops were withdrawn." in capsys.readouterr().out


def test_nothing_from_an_article_commands_the_terminal(asked, tmp_path, capsys):
    asking = sample().timeline[0].disputes[0].model_copy(update={"question": "\x07why"})
    entry = (
        sample()
        .timeline[0]
        .model_copy(update={"statement": "red \x1b[31m\u202ealert\r\nsummarizer: fine", "disputes": (asking,)})
    )
    lost = LeftOut(what="\x1b]0;x\x07", where="\x9b1m", reason="unreadable: \x1b[2J\nsummarizer: fine")
    asked(sample(timeline=(entry,), left_out=(lost,)))
    assert main(["brief", "x", "-v", "-o", str(tmp_path / "report.md")]) == 3
    shown = "".join(capsys.readouterr())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert not re.search("^summarizer: fine", shown, re.MULTILINE)


def test_verbose_lists_what_was_left_out(asked, capsys):
    asked(sample())
    assert main(["brief", "x", "-v"]) == 0
    assert "Left out: north.txt, sentence 3: Advertisement (advertisement)" in capsys.readouterr().err


def test_a_decision_that_came_to_nothing_is_named_on_stderr_and_is_no_error(asked, capsys):
    fine = Ruling(decision="a and b tell one event", because="x", outcome="applied")
    lost = Ruling(decision="a and c tell one event", because="x", outcome="matched nothing", note="no\x1b article c")
    asked(sample(rulings=(fine, lost)))
    assert main(["brief", "x", "-q"]) == 0
    assert capsys.readouterr().err == "summarizer: decision 2: matched nothing: no article c\n"


def test_a_run_with_a_model_has_no_hint_to_use_one(asked, capsys):
    asked(sample(made_by=MadeBy(version="9", engine="model", model="openai/x")))
    assert main(["brief", "x"]) == 0
    assert "--model" not in capsys.readouterr().err


def test_letters_that_a_terminal_lacks_do_not_stop_the_report(article):
    done = run("brief", article, "--model", "none", env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


# What goes in


def test_every_option_reaches_the_pipeline(asked, tmp_path):
    calls = asked(sample())
    words = "--title T --focus F --base-url http://h/v1 --decisions d.yaml"
    numbers = "--concurrency 2 --budget 0.5 --timeout 7 --max-entries 3 --max-bytes 9"
    given = [*words.split(), *numbers.split()]
    main(["brief", "a", "b", "--model", "ollama/m", *given, "--allow-private", "--cache", str(tmp_path)])
    assert calls[0]["paths"] == ("a", "b")
    assert calls[0]["model"] == "ollama/m"
    assert calls[0]["options"] == Options(
        title="T", focus="F", base_url="http://h/v1", concurrency=2, budget=0.5, max_entries=3, max_bytes=9,
        timeout=7, allow_private=True, cache=tmp_path, decisions=Path("d.yaml"),
    )  # fmt: skip


def test_the_defaults_are_those_of_the_library(asked):
    calls = asked(sample())
    main(["brief", "x"])
    assert calls[0]["options"] == Options()
    assert calls[0]["model"] == "auto"
    main(["brief", "x", "--no-cache"])
    assert calls[1]["options"] == Options(cache=None)


def test_every_field_of_the_options_is_an_option():
    assert {one.name for one in command.params} >= set(Options.model_fields)


def test_a_dash_reads_standard_input(article, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(article).read_bytes())))
    assert main(["brief", "-", "--model", "none"]) == 0
    assert "300 soldiers had been killed" in capsys.readouterr().out


def test_standard_input_is_left_alone_without_a_dash(article, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["brief", article, "--model", "none", "-q"]) == 0


# Exit codes


def test_a_report_without_an_entry_makes_it_3_and_says_of_which_input(tmp_path, capsys):
    page = tmp_path / "nav.html"
    page.write_text("<html><body><nav>Home</nav></body></html>", encoding="utf-8")
    assert main(["brief", str(page), "--model", "none", "-q", "-o", str(tmp_path / "report.md")]) == 3
    out, err = capsys.readouterr()
    assert out.startswith("1 article, no entries.\n")
    assert err == f"summarizer: {page}: nothing to tell was found in it; give the text of an article, or leave it out\n"


def test_an_input_that_gives_nothing_beside_others_is_named_and_the_report_complete(article, tmp_path, capsys):
    page = tmp_path / "nav.html"
    page.write_text("<html><body><nav>Home</nav></body></html>", encoding="utf-8")
    assert main(["brief", article, str(page), "--model", "none", "-q"]) == 0
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(("focus", "said"), [("zebra", True), ("bridge", False), ("", False)])
def test_a_focus_that_nothing_speaks_of_is_named(article, capsys, focus, said):
    assert main(["brief", article, "--model", "none", "-q", "--focus", focus]) == 0
    assert ("--focus: no statement speaks of “zebra”" in capsys.readouterr().err) == said


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
@pytest.mark.parametrize("given", ["closed.txt", "--since", "--decisions", "--template", "render"])
def test_what_may_not_be_read_is_refused_with_a_remedy(article, tmp_path, capsys, given):
    closed = tmp_path / ("closed.txt.j2" if given == "--template" else "closed.txt")
    closed.write_text("x", encoding="utf-8")
    closed.chmod(0)
    commands = {"closed.txt": ["brief", str(closed)], "render": ["render", str(closed)]}
    assert main(commands.get(given, ["brief", article, "--model", "none", given, str(closed)])) in (1, 2)
    err = capsys.readouterr().err
    assert err.startswith("summarizer: ")
    assert "; name a" in err or "; allow reading it" in err


def test_an_unreadable_input_and_a_fallback_make_it_3(asked, capsys):
    asked(lost_and_fallen())
    assert main(["brief", "x", "-q"]) == 3
    err = capsys.readouterr().err
    assert "summarizer: x.pdf: unreadable: holds no text" in err
    assert "summarizer: Northern Post: fell back to rules: the server timed out" in err


def test_nothing_readable_is_1_with_reasons_and_without_a_report(tmp_path, capsys):
    empty, output = tmp_path / "empty.txt", tmp_path / "report.md"
    empty.write_text("")
    assert main(["brief", str(empty), "--model", "none", "-o", str(output)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("summarizer: none of the inputs could be read:\n")
    assert "empty.txt" in err
    assert not output.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief"], "Missing argument 'PATH...'"),
        (["brief", "no-such-file.txt", "--model", "none"], "no-such-file.txt"),
        (["breif", "x"], "Did you mean 'brief'?"),
        (["brief", "x", "--modle", "none"], "'--model'"),
        (["brief", "x", "--concurrency", "0"], "--concurrency"),
        (["brief", "x", "--budget", "-1"], "--budget"),
        (["brief", "x", "--cache", "c", "--no-cache"], "--cache and --no-cache exclude each other"),
        (["brief", "x", "-o", "report.pdf"], f"written as {REPORT_ENDINGS}"),
        (["brief", "x", "--since", "no-such-report.json"], "no-such-report.json: cannot be read"),
        (["diff", "no-such-report.json", "other.json"], "no-such-report.json: cannot be read"),
        (["diff", "old.json", "new.json", "-o", "./new.json"], "is one of the reports to compare"),
        (["diff", "old.json", "new.json", "--link", "report.html"], "address that begins with https://"),
        (
            ["diff", "old.json", "new.json", "--link", "https://example.org"],
            "no feed to lead there; add -o changes.rss",
        ),
        (["diff", "old.json", "./old.json"], "are one file; name two reports"),
        (["diff", "old.json", "new.json", "-o", "changes.pdf"], f"written as {CHANGES_ENDINGS}"),
        (["render", "no-such-report.json"], "no-such-report.json: cannot be read"),
        (["render", "no-such-report.json", "-o", "report.pdf"], f"written as {REPORT_ENDINGS}"),
        (["render", "old.json", "-o", "./old.json"], "is the report to render; write it elsewhere"),
        (
            ["schema", "reprot"],
            "'answer', 'brief', 'changes', 'contradictions', 'decisions', 'reconciliation', 'report'",
        ),
    ],
)
def test_what_cannot_work_is_2_and_says_why(arguments, said, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, said in err, "Traceback" in err) == ("", True, False)


def test_a_model_that_no_provider_has_is_2(article, capsys):
    assert main(["brief", article, "--model", "opneai/x"]) == 2
    assert "Did you mean openai/x" in capsys.readouterr().err


def test_a_refused_model_is_2(asked, capsys):
    asked(ModelAccessError("the key was refused; set OPENAI_API_KEY"))
    assert main(["brief", "x"]) == 2
    assert "summarizer: the key was refused; set OPENAI_API_KEY\n" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["folder.md", "file/report.md", "story.md"])
def test_outputs_are_checked_before_anything_is_read(asked, tmp_path, output, capsys):
    calls = asked(sample())
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "file").write_text("")
    (tmp_path / "story.md").write_text("an input")
    assert main(["brief", str(tmp_path / "story.md"), "-o", str(tmp_path / output)]) == 2
    assert not calls
    assert output in capsys.readouterr().err
    assert (tmp_path / "story.md").read_text() == "an input"


def test_an_earlier_report_in_the_input_folder_is_not_read_as_an_article_and_can_be_written_again(article, tmp_path):
    output = tmp_path / "report.md"
    arguments = [
        "brief",
        str(tmp_path),
        "--model",
        "none",
        "-q",
        "-o",
        str(output),
        "-o",
        str(tmp_path / "report.json"),
        "-o",
        str(tmp_path / "report.html"),
        "--focus",
        "losses",
    ]
    assert main(arguments) == 0
    assert main(arguments) == 0
    (read,) = Report.load(tmp_path / "report.json").articles
    assert read.path == article


def test_another_text_in_the_input_folder_is_not_overwritten(asked, tmp_path, capsys):
    calls = asked(sample())
    for name in ("notes.md", "notes.html"):
        (tmp_path / name).write_text("<p>An article of ours.", encoding="utf-8")
        assert main(["brief", str(tmp_path), "-o", str(tmp_path / name)]) == 2
        assert not calls
        assert "would be read as an article" in capsys.readouterr().err


def test_checking_an_output_leaves_no_trace(asked, tmp_path):
    asked(ModelAccessError("no"))
    assert main(["brief", "x", "-o", str(tmp_path / "new" / "report.md")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_goes_away_is_no_error(article):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing) as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", "brief", article, "--model", "none", "-q"],
            stdout=pipe, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize(
    ("option", "remark"),
    [("--quiet", "the same command again continues from the cache"), ("--no-cache", "nothing was kept")],
)
def test_ctrl_c_ends_a_run_that_waits_for_a_model(article, option, remark):
    with socket.create_server(("127.0.0.1", 0)) as server:  # takes the question and never answers
        address = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        given = ["brief", article, "--model", "openai/any", "--base-url", address, option]
        environment = os.environ | {"OPENAI_API_KEY": "none"}
        arguments = [sys.executable, "-m", "summarizer", *given]
        with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, env=environment) as process:
            connection, _ = server.accept()
            with connection:
                process.send_signal(signal.SIGINT)
                _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.startswith(f"\nsummarizer: stopped; {remark}")
    assert "Traceback" not in err


# What changed


@pytest.fixture
def saved(tmp_path):
    """An earlier report of one story, and its file; the later one has every article of it and one more."""
    earlier = sample(timeline=sample().timeline[:1])
    earlier.save(tmp_path / "old.json")
    sample().save(tmp_path / "new.json")
    return str(tmp_path / "old.json"), str(tmp_path / "new.json"), compare(earlier, sample())


def test_what_changed_goes_to_stdout_as_markdown(saved, capsys):
    old, new, changes = saved
    assert main(["diff", old, new]) == 0
    assert capsys.readouterr().out == changes.to_markdown()
    assert changes


def test_what_changed_is_written_where_it_is_wanted(saved, tmp_path, capsys):
    old, new, changes = saved
    outputs = [tmp_path / "changes.md", tmp_path / "changes.json"]
    assert main(["diff", old, new, "-o", str(outputs[0]), "-o", str(outputs[1])]) == 0
    assert [path.read_text(encoding="utf-8") for path in outputs] == [changes.to_markdown(), changes.to_json()]
    assert capsys.readouterr().out == f"Written to {outputs[0]} and {outputs[1]}\n"


def test_a_feed_leads_to_the_page_it_is_given(saved, tmp_path):
    old, new, changes = saved
    link = "https://example.org/report.html"
    assert main(["diff", old, new, "-o", str(tmp_path / "changes.rss"), "--link", link]) == 0
    assert (tmp_path / "changes.rss").read_text(encoding="utf-8") == changes.to_rss(link)
    assert f"<link>{link}</link>" in changes.to_rss(link)


def test_a_file_that_is_no_report_of_this_version_cannot_be_compared(saved, tmp_path, capsys):
    old, _, _ = saved
    for content, said in (("# A report", "is not JSON"), ('{"schema_version": "7"}', "a report of format '7'")):
        (tmp_path / "other.json").write_text(content, encoding="utf-8")
        assert main(["diff", old, str(tmp_path / "other.json")]) == 2
        assert said in capsys.readouterr().err


def test_a_brief_since_an_earlier_report_prints_what_changed_and_writes_the_whole_report(
    saved, asked, tmp_path, capsys
):
    old, _, changes = saved
    asked(sample())
    assert main(["brief", "x", "-q", "--since", old, "-o", str(tmp_path / "report.md")]) == 0
    assert capsys.readouterr().out == changes.to_markdown()
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == sample().to_markdown()


def test_the_report_of_each_day_can_replace_the_one_it_is_compared_with(saved, asked, capsys):
    old, _, changes = saved
    asked(sample())
    assert main(["brief", "x", "-q", "--since", old, "-o", old]) == 0
    assert capsys.readouterr().out == changes.to_markdown()
    assert Report.load(old) == sample()


# The same report in other formats


def test_a_saved_report_is_rendered_to_stdout_or_to_files_as_the_report_itself_would_be(saved, tmp_path, capsys):
    _, new, _ = saved
    assert main(["render", new]) == 0
    assert capsys.readouterr().out == sample().to_markdown()
    outputs = [tmp_path / "again" / f"report{ending}" for ending in formats.REPORT]
    assert main(["render", new, *(part for path in outputs for part in ("-o", str(path)))]) == 0
    written = [path.read_bytes().decode() for path in outputs]
    assert written == [write(sample(), formats.Look()) for write in formats.REPORT.values()]
    *most, last = map(str, outputs)
    assert capsys.readouterr().out == f"Written to {', '.join(most)} and {last}\n"


@pytest.mark.parametrize("cite", ["inline", "none"])
def test_how_markdown_cites_is_chosen_at_briefing_and_at_rendering(saved, asked, tmp_path, capsys, cite):
    _, new, _ = saved
    asked(sample())
    for asking in (["render", new], ["brief", "x", "-q"]):
        assert main([*asking, "--cite", cite]) == 0
        assert main([*asking, "--cite", cite, "-o", str(tmp_path / "report.md")]) == 0
        out = capsys.readouterr().out
        assert out.startswith(sample().to_markdown(cite))
        assert (tmp_path / "report.md").read_text(encoding="utf-8") == sample().to_markdown(cite)


def test_a_template_makes_what_is_printed_or_the_outputs_of_its_ending(saved, asked, tmp_path, capsys):
    _, new, _ = saved
    asked(sample())
    template = tmp_path / "digest.txt.j2"
    template.write_text("{{ report.title }}!", encoding="utf-8")
    for asking in (["render", new], ["brief", "x", "-q"]):
        assert main([*asking, "--template", str(template)]) == 0
        assert capsys.readouterr().out == "Losses!"
        outputs = [tmp_path / "digest.txt", tmp_path / "report.md"]
        assert main([*asking, "--template", str(template), *(f"-o{path}" for path in outputs)]) == 0
        assert [path.read_text(encoding="utf-8") for path in outputs] == ["Losses!", sample().to_markdown()]
        capsys.readouterr()


@pytest.mark.parametrize(
    "wrong",
    [
        (
            "digest.txt.j2",
            "{{ report.titel }}",
            "digest.txt",
            "line 1: 'summarizer.report.document.Report object' has no",
        ),
        ("digest.txt.j2", "{% for %}", "digest.txt", "line 1: Expected"),
        ("digest.txt.j2", "", "report.md", "makes .txt, and no output has that ending; add -o FILE.txt"),
        ("digest.txt", "", "digest.txt", "is the template; write the report elsewhere"),
        ("digest", "", "digest.txt", "does not say what it makes"),
    ],
)
def test_a_template_that_cannot_work_is_2_and_syntax_is_seen_before_any_work(saved, asked, tmp_path, capsys, wrong):
    name, text, output, said = wrong
    _, new, _ = saved
    calls = asked(sample())
    (tmp_path / name).write_text(text, encoding="utf-8")
    given = ["--template", str(tmp_path / name), "-o", str(tmp_path / output)]
    assert main(["render", new, *given]) == 2
    assert said in capsys.readouterr().err
    assert main(["brief", "x", *given]) == 2
    assert said in capsys.readouterr().err
    assert bool(calls) == ("titel" in text)
    assert (tmp_path / name).read_text(encoding="utf-8") == text


def test_rendering_writes_neither_over_its_input_nor_anything_when_one_output_is_refused(saved, tmp_path, capsys):
    _, new, _ = saved
    (tmp_path / "link.json").symlink_to(new)
    for output in (new, str(tmp_path / "link.json"), str(tmp_path / "report.odt")):
        assert main(["render", new, "-o", str(tmp_path / "report.md"), "-o", output]) == 2
        assert output in capsys.readouterr().err
    assert not (tmp_path / "report.md").exists()
    assert Report.load(new) == sample()


def test_what_is_no_report_is_not_rendered(tmp_path, capsys):
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    assert main(["render", str(tmp_path / "other.json")]) == 2
    assert "name a report that `summarizer brief … -o report.json` wrote" in capsys.readouterr().err


# The other commands


def test_a_dry_run_says_what_would_be_asked(article, monkeypatch, capsys):
    left_out = (LeftOut(what="ad", where="x.txt", reason="advertisement"),)
    found = Plan(
        model="openai/x", articles=5, calls=6, input_tokens=12345, output_tokens=99, cost=0.0123, left_out=left_out
    )
    monkeypatch.setattr(pipeline, "plan", lambda *_args, **_given: found)
    assert main(["brief", article, "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Model: openai/x",
        "Articles: 5",
        "Calls: 6, some 12,345 tokens in and 99 out",
        "Cost: about USD 0.0123",
        "Left out: x.txt: ad (advertisement)",
    ]


def test_a_dry_run_without_a_model_costs_nothing(article, capsys):
    assert main(["brief", article, "--dry-run", "--model", "none"]) == 0
    assert "Model: none" in capsys.readouterr().out


def test_a_schema_is_printed_as_json(capsys):
    for name in ([], ["brief"], ["answer"]):
        assert main(["schema", *name]) == 0
        assert json.loads(capsys.readouterr().out)["type"] == "object"


def test_the_cache_can_be_looked_at_and_cleared(tmp_path, capsys):
    assert main(["cache", "info", "--cache", str(tmp_path)]) == 0
    assert "0 answers" in capsys.readouterr().out
    assert main(["cache", "clear", "--cache", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "0 answers removed\n"


def test_the_version_is_that_of_the_package(capsys):
    assert main(["--version"]) == 0
    assert re.fullmatch(r"summarizer \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_the_module_is_the_command():
    done = run("--version")
    assert (done.returncode, done.stdout[:10]) == (0, "summarizer")


def test_links_that_go_round_in_a_circle_are_told_and_nothing_breaks(tmp_path, article, capsys):
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    loop = str(tmp_path / "loop.md")
    assert main(["brief", loop, "--model", "none"]) == 1
    assert "Too many levels of symbolic links; name another or leave it out" in capsys.readouterr().err
    for arguments in (["brief", article, "--model", "none", "-o", loop], ["diff", loop, loop], ["render", loop]):
        assert main(arguments) in (0, 2)
        assert "Traceback" not in capsys.readouterr().err


def test_three_outputs_are_listed_as_english_does(article, tmp_path, capsys):
    outputs = [str(tmp_path / name) for name in ("a.md", "b.html", "c.json")]
    assert main(["brief", article, "--model", "none", *(word for one in outputs for word in ("-o", one))]) == 0
    assert f"Written to {outputs[0]}, {outputs[1]} and {outputs[2]}\n" in capsys.readouterr().out
