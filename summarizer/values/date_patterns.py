"""The shapes of English date expressions, over the kinds of ``date_words``: a named group for each shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_TO = r"[-T]"
_DAY = r"(?:x-?[ov]|[no])"
_DAY_SAID = r"(?:x-?[ov]|[noV])"
_YEAR = r"(?:y|vX(?:vX)?(?:A?(?:x-?v|[xvV]))?|VX(?:A?(?:x-?v|[xvV]))?|[Vx]-?(?:x-?v|[xV]))"
_COUNT = r"(?:a?cf?|a|x-?v|[nvVx])"
# "Two and a half years", "half a year", "a year and two days".
_LENGTH = rf"(?:{_COUNT}(?:Aa?h)?|ha|a?h)I?[uUqC](?:Aa?h)?(?:,?A?{_COUNT}I?[uUqC])*+"
_TILL_NOW = _LENGTH.replace("[uUqC])*+", "[uUqC](?!g))*+")  # "the last 3 months and 2 days ago" are two dates
_OF_YEAR = rf"(?:(?:[,fi/-]?(?:#?u(?=y))?|[,f]?')(?P<{{0}}>{_YEAR}|(?<=[f'])n|(?<=[no][-/]m[-/])n))?"
_WHOLE = r"#?(?:[mytrKdsHEQCu]|o-?[Cqh])"  # what a part can be of

_SHAPES = {
    "full": r"D",
    "short": r"(?P<sh_t>[tr])?(?P<sh_m>M)(?:,(?P<sh_y>y))?",
    "day_month": rf"#?(?P<dm_first>{_DAY_SAID})(?:(?:{_TO}|A)#?(?P<dm_last>{_DAY}))?[-/f]?#?(?P<dm_m>m)"
    rf"{_OF_YEAR.format('dm_y')}",
    "month_day": rf"(?P<md_t>[tr])?(?P<md_m>m)(?:[-/]|(?P<md_comma>,)|(?P<md_from>F))?#?(?P<md_first>{_DAY})"
    rf"(?:(?:{_TO}|(?P<md_and>A))#?(?P<md_last>{_DAY})(?!f?m|f[trK]|[uUqwk]))?(?!f?m)"
    rf"{_OF_YEAR.format('md_y')}",
    "month": rf"(?P<mo_t>(?:#|#?[tr])K|[tr])?(?P<mo_m>m){_OF_YEAR.format('mo_y')}",
    "holiday": rf"(?P<ho_t>#?[tr]?K|[tr])?(?P<ho_h>H){_OF_YEAR.format('ho_y')}(?:(?P<ho_k>k)(?P<ho_y2>y)?)?",
    "season": rf"#?(?P<se_t>(?:(?<=#)|[tr])K|[tr])?(?P<se_s>s){_OF_YEAR.format('se_y')}",
    "fiscal": rf"#?(?:(?:Y?o-?qf#?)?Yu?{_YEAR}|Yo-?q[,f]?{_YEAR})",
    "year_first": r"(?P<yf_y>y)(?:[-/](?:(?P<yf_m>m)[-/](?P<yf_d>n)|(?P<yf_d2>n)[-/](?P<yf_m2>m))"
    r"|(?P<yf_n>n)(?P<yf_d3>n))",
    "year_month": r"(?P<ym_y>y)[,/-]?(?P<ym_m>m)(?![-/,]?#?[noxvV]|,?y)",
    "week_of": r"(?:(?<![anvVxc])#?(?P<wo_u>u)(?:f|[bB]j?)|#?(?P<wo_k>k)f|O)(?=#?[mwdDMnoH])",
    "numbered": r"#?(?P<nw_l>L)?(?P<nw_u>[uq])(?P<nw_n>n)",
    "after_next": r"#?(?P<an_u>[uqkw])(?P<an_way>S)#?(?P<an_t>[tr])(?![wmuqk])",
    "weekday_beside": r"(?:#?(?P<wb_n>o)|#|(?=wSH|kS#?[HDMmno]))(?P<wb_w>[wk])(?P<wb_way>S)",
    "nth": rf"#?(?P<nt_n>[ot]-?T-?t(?=-?[uqhwk])|o|x-?o"
    rf"|t(?={_COUNT}?I?[uUqhwk](?:[fi]{_WHOLE}|[tr][uq]))|(?<=[yuqmsC]'_)t)"
    rf"(?P<nt_c>{_COUNT})?-?(?P<nt_i>I)?(?P<nt_u>[uUqhwk])",
    "week_on": r"(?P<wo_d>[wd])(?P<wo_t>u)(?!n)",
    "weekday_turned": r"(?P<wt_w>w)(?P<wt_t>t)(?![acehkmnpqrsuvwxACHKMRUVX])",
    "weekday": r"(?P<wd_t>#?[tr]K|#?K|[tr])?(?P<wd_w>w)p?",
    "weekend": r"(?:#?(?P<we_t>r?K|[tr@])|#)k",
    "part_of_day": r"(?P<pd_the>#)?(?:(?P<pd_t>[trK])p|(?<=#)p(?P<pd_way>S))",
    "day": r"dp?",
    "trailing": rf"(?P<tr_the>#)?(?:(?P<tr_t>[tK])(?P<tr_n>{_TILL_NOW})|(?P<tr_n2>{_COUNT}(?P<tr_t2>[tK])U))(?!S)",
    "turned": r"(?P<tu_the>#)?(?P<tu_t>[trK@])(?P<tu_also>K)?(?P<tu_i>[IL])?(?P<tu_u>[uqC])(?!TG)",
    "counted": rf"(?P<co_n>{_LENGTH})(?P<co_way>gj?(?P<co_d>d)|g|FN|l(?!t))",
    "weekdays": rf"(?P<ws_n>{_COUNT})(?P<ws_w>[wR])(?P<ws_way>g|FN|l(?!t))",
    "spell": rf"(?P<sp_n>{_LENGTH}),?[bB]F?j?",
    "away": rf"#?(?P<aw_n>{_LENGTH}|I?u),?(?P<aw_way>[SF]|PT?)",
    "ahead": rf"i(?P<ah_n>{_LENGTH})(?![SF])",
    "inside": rf"W#?(?P<in_t>[tK])?(?P<in_n>{_LENGTH})(?P<in_of>[FfS])?",
    "notation": rf"(?:(?P<no_y2>y)[-/]?)?(?P<no_q>Q){_OF_YEAR.format('no_y')}",
    "century": r"#?(?P<ce_o>o|x-?o)C",
    "decade": r"#?(?P<de_e>E)|(?:#|(?<=[ei])|(?<=e-)|(?<=zA))(?P<de_z>z)"
    r"|#?(?P<de_c>V)-?(?P<de_z3>z)|#(?P<de_c2>[Vx]|vXA)-?(?P<de_z2>Z)",
    "years": r"(?P<ys_first>y)[-/](?P<ys_last>n)(?![-/])",
    "month_number": r"(?<![^y][-/])(?P<mn_m>n)[-/](?P<mn_y>y)",
    "year": rf"(?:#?(?P<ye_u>u)(?!y[-/]n))?(?P<ye_y>{_YEAR})|(?<=[i#_])'(?P<ye_n>n)|L(?P<ye_c>[ny])",
    "unit_middle": r"(?P<um_e>e)-(?P<um_u>[uq])",
    "edge": r"(?:(?P<ed_e>e)[-ij]?|#?(?P<ed_b>b)f?|(?P<ed_l>l)i?)",
    "to_date": r"(?:#|r|(?<!Y))(?P<td_u>[uq])TG|(?P<td_a>&)",
    "unit_end": r"#?(?P<en_u>[uq])-?(?P<en_b>b)(?!f)",
    "bare": r"(?:#|(?<=bf))[uq]|N|#?KG",
    "day_of_month": rf"#?(?P<do_d>{_DAY}|(?<=#)V)",
}
# The kinds that each shape can begin with, after a "the"; trying no others makes a search many times faster.
_FIRST = {
    "full": "D",
    "short": "Mtr",
    "day_month": "xnoV",
    "month_day": "trm",
    "month": "trKm",
    "holiday": "trKH",
    "season": "trKs",
    "year_first": "y",
    "year_month": "y",
    "week_of": "uOk",
    "numbered": "Luq",
    "after_next": "uqkw",
    "nth": "oxt",
    "weekday_beside": "owk",
    "week_on": "wd",
    "weekday_turned": "w",
    "weekday": "trKw",
    "weekend": "trK@k",
    "part_of_day": "trKp",
    "day": "d",
    "trailing": "tKacxnvV",
    "turned": "trK@",
    "counted": "acxnvVh",
    "weekdays": "acxnvV",
    "spell": "acxnvVh",
    "away": "acxnvVhuI",
    "ahead": "i",
    "inside": "W",
    "fiscal": "Yo",
    "notation": "yQ",
    "century": "ox",
    "decade": "EVxzv",
    "years": "y",
    "month_number": "n",
    "year": "yvVx'Lu",
    "unit_middle": "e",
    "edge": "ebl",
    "to_date": "uq&r",
    "unit_end": "uq",
    "bare": "uqNK",
    "day_of_month": "xnoV",
}


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{_SHAPES[name]})" for name in names))


_NAMES = {kind: [name for name in _SHAPES if kind in _FIRST[name]] for kind in sorted(set("".join(_FIRST.values())))}
_BY_KIND = {kind: _pattern(names) for kind, names in _NAMES.items()}
_AFTER = {(kind, name): _pattern(names[at:]) for kind, names in _NAMES.items() for at, name in enumerate(names[:-1], 1)}


# What has to follow the commonest words that begin a date and are none: "in", "a", "that" and an apostrophe.
_FOLLOWS = {"i": "acxnvVh", "a": "chAIuUqCwRtK", "@": "KILuqCk", "'": "n"}
# Where a date can begin, so that no other place is tried.
BEGINS_DATE = re.compile(
    "#?(?:"
    + "|".join(
        [f"[{''.join(map(re.escape, _BY_KIND.keys() - _FOLLOWS))}]"]
        + [f"{kind}(?=[{following}])" for kind, following in _FOLLOWS.items()]
    )
    + ")"
)


def match_date(kinds: str, position: int, after: str = "") -> re.Match[str] | None:
    """The first shape, if any, that begins at a token; of those that follow another where that one told of no date."""
    kind = kinds[position]
    if kind == "#":
        kind = kinds[position + 1 : position + 2]
    pattern = _AFTER.get((kind, after)) if after else _BY_KIND.get(kind)
    return pattern.match(kinds, position) if pattern else None
