"""Evidence: what a statement may draw on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from summarizer.gate.reading import Reading, read, readings, western
from summarizer.models import Published, When
from summarizer.values.names import bound_initialisms


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a statement may draw on: the cited text, the day its article was published, and bound initialisms.

    ``outlet`` may be named as the one that reports it; ``whens`` are further dates that code has derived for the
    cited sentences; ``initialisms`` maps short forms to the names that the article binds them to. ``others`` are the
    article's further sentences by number: they support nothing, but a refusal names the one that has what is missing.
    """

    text: str
    published: Published = field(default_factory=Published)
    outlet: str = ""
    whens: tuple[When, ...] = ()
    initialisms: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[int, str] = field(default_factory=dict)

    @property
    def sentences(self) -> tuple[Reading, ...]:
        """The cited sentences, read."""
        return readings(self.text)

    @property
    def whole(self) -> Reading:
        """The cited text, read as one."""
        return read(western(self.text))

    @property
    def bound(self) -> dict[str, str]:
        """Short forms and the names that the cited text or its article binds them to."""
        return {**bound_initialisms(self.text), **self.initialisms}


def cited_in(given: Iterable[Evidence]) -> list[Reading]:
    """Every cited sentence of some evidence."""
    return [sentence for evidence in given for sentence in evidence.sentences]
