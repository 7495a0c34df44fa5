import inspect

from summarizer import errors
from summarizer.errors import NothingReadable, SummarizerError


def test_one_except_catches_them_all():
    found = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if cls.__module__ == errors.__name__]
    assert len(found) <= 8
    assert all(issubclass(cls, SummarizerError) for cls in found)
    assert all(cls.__name__ in errors.__doc__ for cls in found)


def test_nothing_readable_lists_every_reason_and_the_next_step():
    error = NothingReadable(["a.txt: empty", "b.pdf: encrypted"])
    assert error.reasons == ("a.txt: empty", "b.pdf: encrypted")
    assert "a.txt: empty" in str(error)
    assert str(error).splitlines()[-1].startswith("Give at least one")
