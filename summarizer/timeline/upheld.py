"""Which disputes of an engine stand once the reader has decided what is one event, another story, or a mistake."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.models import Dispute, Position
from summarizer.timeline.regrouping import Group

Side = Callable[[Sequence[str], str], Position]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The group of each claim before and after the reader's decisions, the stories of groups, and mistaken claims."""

    before: Mapping[str, Group]
    after: Mapping[str, Group]
    stories: Mapping[Group, str]
    mistaken: Container[str]

    def _are_parted(self, a: str, b: str) -> bool:
        """Whether two claims are now told as different events, or in different stories, and were not before."""
        ours, theirs = self.after[a], self.after[b]
        split = self.before[a] == self.before[b] and ours != theirs
        return split or self.stories.get(ours, "") != self.stories.get(theirs, "")

    def _faces(self, claims: Iterable[str], others: Iterable[str]) -> bool:
        return any(not self._are_parted(a, b) for a in claims for b in others)

    def upheld(self, dispute: Dispute, side: Side) -> Dispute | None:
        """What stands of a dispute, the same for every event that tells it; None where no two sides face each other.

        ``side`` gives the position of some claims by their answer, for one that has lost claims to a mistake.
        """
        left = [(one, tuple(c for c in one.claims if c not in self.mistaken)) for one in dispute.positions]
        facing = [
            (one, claims)
            for one, claims in left
            if any(one is not other and self._faces(claims, theirs) for other, theirs in left)
        ]
        if len(facing) < 2:
            return None
        positions = (one if claims == one.claims else side(claims, one.answer) for one, claims in facing)
        return dispute.model_copy(update={"positions": tuple(positions)})
