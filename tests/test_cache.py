import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from summarizer.cache import AnswerCache, CachedAnswer, default_folder
from summarizer.errors import UsageError

ANSWER = CachedAnswer('{"capital": "Paris"}', 100, 10)
WRITER = """
import sys
from pathlib import Path
from summarizer.cache import AnswerCache, CachedAnswer
with AnswerCache(Path(sys.argv[1])) as cache:
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(int(sys.argv[3])):
        cache.put(f"{sys.argv[2]}-{n}", CachedAnswer("x" * 500, n, 1))
        print(n, flush=True)
"""


def writer(folder, name, answers):
    command = [sys.executable, "-c", WRITER, str(folder), name, str(answers)]
    paths = os.pathsep.join([str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
    )


def test_an_answer_is_there_for_the_next_run(tmp_path):
    with AnswerCache(tmp_path) as cache:
        assert cache.get("key") is None
        cache.put("key", ANSWER)
    with AnswerCache(tmp_path) as cache:
        assert cache.get("key") == ANSWER


def test_clearing_says_how_many_answers_it_removed(tmp_path):
    with AnswerCache(tmp_path) as cache:
        cache.put("one", ANSWER)
        cache.put("two", ANSWER)
        assert cache.info()[:2] == (tmp_path / "answers.sqlite3", 2)
        assert cache.info().bytes > 0
        assert cache.clear() == 2
        assert cache.info().answers == 0


def test_threads_share_a_cache(tmp_path):
    with AnswerCache(tmp_path) as cache, ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: cache.put(str(n), CachedAnswer(str(n), n, n)), range(200)))
        assert [cache.get(str(n)) for n in range(200)] == [CachedAnswer(str(n), n, n) for n in range(200)]


def test_two_processes_write_at_once(tmp_path):
    both = [writer(tmp_path, name, 200) for name in ("a", "b")]
    for process in both:
        assert process.stdout.readline() == "ready\n"
    for process in both:
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in both:
        process.communicate(timeout=60)
    assert [process.returncode for process in both] == [0, 0]
    with AnswerCache(tmp_path) as cache:
        assert cache.info().answers == 400


def answers_found(cache, together):
    together.wait()
    try:
        return cache.info().answers
    finally:
        cache.close()


def test_many_open_a_new_cache_at_once(tmp_path):
    with ThreadPoolExecutor(6) as pool:
        for turn in range(200):
            together = Barrier(6)
            found = [pool.submit(answers_found, AnswerCache(tmp_path / str(turn)), together) for _ in range(6)]
            assert [future.result() for future in found] == [0] * 6


def test_a_process_killed_in_the_middle_leaves_a_whole_cache(tmp_path):
    process = writer(tmp_path, "a", 100_000)
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    for _ in range(50):
        last = int(process.stdout.readline())
    process.kill()
    process.communicate(timeout=60)
    with AnswerCache(tmp_path) as cache:
        assert all(cache.get(f"a-{n}") == CachedAnswer("x" * 500, n, 1) for n in range(last + 1))


def test_a_damaged_file_is_named_with_the_remedy_and_can_be_cleared(tmp_path):
    for folder, where in ((tmp_path, f" --cache {tmp_path}"), (default_folder(), "")):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "answers.sqlite3").write_bytes(b"this is not a database at all" * 100)
        with pytest.raises(UsageError, match=r"answers\.sqlite3: the cache is damaged") as raised, AnswerCache(folder):
            pass
        assert str(raised.value).endswith(f"Remove it with: summarizer cache clear{where}")
        assert AnswerCache(folder).clear() == 0
        with AnswerCache(folder) as cache:
            assert cache.info().answers == 0


def test_damage_inside_the_file_is_found_when_it_is_read(tmp_path):
    with AnswerCache(tmp_path) as cache:
        for n in range(500):
            cache.put(str(n), CachedAnswer("x" * 500, 1, 1))
    file = tmp_path / "answers.sqlite3"
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(UsageError, match="damaged"):
        list(map(AnswerCache(tmp_path).get, map(str, range(500))))


def test_a_folder_that_cannot_be_made_is_refused_at_once(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UsageError, match=r"file/cache: cannot be made .* --cache"):
        AnswerCache(tmp_path / "file" / "cache")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_folder_that_cannot_be_written_is_refused_at_once(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="cannot be written to"):
        AnswerCache(tmp_path)


def test_a_cache_sent_to_another_process_opens_the_same_file(tmp_path):
    with AnswerCache(tmp_path) as cache:
        cache.put("key", ANSWER)
        with pickle.loads(pickle.dumps(cache)) as copy:  # noqa: S301 - our own bytes
            assert copy.get("key") == ANSWER


def test_the_default_folder_is_the_users_own():
    assert default_folder().name == "summarizer"
    assert str(default_folder()).startswith(os.environ["HOME"])
