"""Figures over time; all fixtures are invented."""

from stories import article, claim, on

from summarizer.timeline.features import featurize
from summarizer.timeline.origins import outlets_of
from summarizer.timeline.series import series_of


def series(*told, speakers=None):
    """The series of statements, each of a day of May 2021, an article and, if given, speakers of its own."""
    articles, claims = [], []
    for n, (number, text) in enumerate(told):
        day = f"2021-05-{number:02}"
        articles.append(article(f"a{n}", text, published=day))
        claims.append(
            claim(articles[-1], 1, when=on(day), speakers=(speakers or [("the water board",)] * len(told))[n])
        )
    return series_of(featurize(claims, articles), outlets_of(articles, claims))


def killed(count):
    return f"The flood in Lower Town has killed {count} villagers."


def test_figures_of_one_thing_stand_in_the_order_of_time():
    (made,) = series((9, killed(40)), (3, killed("nine")), (6, killed("at least 14")))
    assert [p.quantity.low for p in made.points] == [9, 14, 40]
    assert [p.claim for p in made.points] == ["a1.1", "a2.1", "a0.1"]
    assert {p.origin for p in made.points} == {"the water board"}
    assert not any(p.doubt for p in made.points)


def test_tolls_of_several_days_are_of_one_series_though_no_day_is_that_of_all():
    (made,) = series(
        (3, "On 2021-05-03 shelling of the Orla front killed nine soldiers."),
        (9, "On 2021-05-09 shelling of the Orla front killed 14 soldiers."),
    )
    assert [p.quantity.low for p in made.points] == [9, 14]


def test_a_total_that_falls_is_marked():
    (made,) = series((3, killed("nine")), (6, killed(40)), (9, killed(14)))
    assert [bool(p.doubt) for p in made.points] == [False, False, True]
    assert "40" in made.points[2].doubt


def test_two_origins_that_disagree_are_no_fall_of_either():
    said = [(3, killed("nine")), (4, killed(40)), (6, killed(12)), (8, killed(11))]
    speakers = [("the water board",), ("the mayor",), ("the water board",), ("the water board",)]
    (made,) = series(*said, speakers=speakers)
    assert [bool(p.doubt) for p in made.points] == [False, False, False, True]


def test_what_may_fall_is_not_marked():
    (made,) = series(
        (3, "The Orla mill employs 900 weavers."),
        (6, "The Orla mill employs 700 weavers."),
    )
    assert not any(p.doubt for p in made.points)


def test_only_a_total_of_victims_is_cumulative():
    (dead,) = series((3, killed("nine")), (6, killed(14)))
    (weavers,) = series((3, "The Orla mill employs 900 weavers."), (6, "The Orla mill employs 700 weavers."))
    assert (dead.cumulative, weavers.cumulative) == (True, False)


def test_one_value_or_one_day_is_no_series():
    assert series((3, killed("nine")), (6, killed("nine"))) == ()
    assert series((3, killed("nine")), (3, killed(14))) == ()


def test_a_first_figure_that_only_bounds_the_others_does_not_hide_that_they_move():
    (made,) = series((3, killed("at least nine")), (6, killed(14)), (9, killed(40)))
    assert [p.quantity.low for p in made.points] == [9, 14, 40]


def test_a_bound_that_is_told_anew_is_a_movement_and_one_that_stays_is_none():
    (made,) = series((3, killed("at least nine")), (6, killed("at least 31")))
    assert [p.quantity.low for p in made.points] == [9, 31]
    assert series((3, killed("at least nine")), (6, killed("at least nine"))) == ()
    assert series((3, killed("at least nine")), (6, killed(14))) == ()


def test_figures_of_different_things_are_different_series():
    made = series(
        (3, killed("nine")),
        (6, killed(14)),
        (3, "The Orla mill employs 900 weavers."),
        (6, "The Orla mill employs 700 weavers."),
    )
    assert sorted(sorted(p.claim for p in one.points) for one in made) == [["a0.1", "a1.1"], ["a2.1", "a3.1"]]


def test_the_killed_and_the_wounded_are_two_things():
    assert series((3, killed("nine")), (6, "The flood in Lower Town has injured 14 villagers.")) == ()


def test_a_part_and_a_denied_figure_are_no_points():
    assert series((3, killed("nine")), (6, "The flood in Lower Town has killed another 14 villagers.")) == ()
    assert series((3, killed("nine")), (6, f"Anna Bell denied that {killed(14).replace('The', 'the')}")) == ()


def test_what_a_share_is_told_of_is_no_point():
    flights = ((3, "Orla Air cancelled 120 flights."), (6, "Orla Air cancelled 200 flights."))
    (made,) = series(*flights, (8, "Orla Air cancelled half of its 900 flights."), (9, "It cut 38 of the 691 flights."))
    assert [p.quantity.low for p in made.points] == [120, 200]


def test_sums_of_money_for_different_things_are_no_series():
    assert not series(
        (3, "The Orla board gave aid of $5 million."), (6, "The Orla board told of a loss of $9 million.")
    )


def test_a_copy_adds_no_point():
    (made,) = series((3, killed("nine")), (6, killed(14)), (6, killed(14)))
    assert [p.claim for p in made.points] == ["a0.1", "a1.1"]


def test_a_figure_told_in_two_units_is_one_point():
    (made,) = series(
        (3, "The Orla fire has burned 500 acres (202 hectares) of oak forest."),
        (6, "The Orla fire has burned 900 acres (364 hectares) of oak forest."),
    )
    assert len(made.points) == 2


def test_a_series_says_what_is_measured_and_where():
    (made,) = series(
        (3, "The flood in Peru has killed nine villagers."),
        (6, "The flood in Peru has killed 14 villagers."),
    )
    assert made.measured.startswith("villagers")
    assert (made.unit, made.places) == ("", ("Peru",))


def test_a_figure_that_stands_in_a_sentence_of_two_claims_is_one_point():
    early, late = (article(f"a{n}", killed(count), published=f"2021-05-0{n}") for n, count in ((3, "nine"), (6, 40)))
    first = [claim(early, 1, when=on("2021-05-03")), claim(late, 1, when=on("2021-05-05"))]
    again = claim(late, 1, when=on("2021-05-06")).model_copy(update={"id": "a6.2"})
    (made,) = series_of(featurize([*first, again]), outlets_of([early, late], [*first, again]))
    assert [p.claim for p in made.points] == ["a3.1", "a6.1"]
