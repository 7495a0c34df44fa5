"""What the rules find in the invented stories of two voices, as far as it went when last published."""

from benchmarks.rivals import rivalries

_SHOWN = 22  # conflicts
_HARMLESS = 1  # stories disputed without cause


def test_the_rules_show_the_conflicts_of_invented_stories_and_hardly_anything_else():
    told = [(story.is_conflict, bool(story.disputed())) for story in rivalries()]
    assert sum(shown for is_conflict, shown in told if is_conflict) >= _SHOWN
    assert sum(shown for is_conflict, shown in told if not is_conflict) <= _HARMLESS
    assert len(told) > 60
