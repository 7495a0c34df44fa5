"""The shapes of English date expressions, over the kinds of ``date_words``: a named group for each shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_TO = r"[-T]"
_DAY = r"(?:x-?[ov]|[no])"
_YEAR = r"(?:y|vX(?:A?(?:x-?v|[xvV]))?|[Vx](?:x-?v|[xV]))"
_COUNT = r"(?:a?cf?|a|x-?v|[nvVx])"
_OF_YEAR = rf"(?:[,fi/-]?(?P<{{0}}>{_YEAR}))?"
_WHOLE = r"#?[mytrKdsHEQCu]"  # what a part can be of

_SHAPES = {
    "full": r"D",
    "short": r"M(?:,(?P<sh_y>y))?",
    "day_month": rf"#?(?P<dm_first>{_DAY})(?:(?:{_TO}|A)#?(?P<dm_last>{_DAY}))?[-/f]?#?(?P<dm_m>m)"
    rf"{_OF_YEAR.format('dm_y')}",
    "month_day": rf"(?P<md_t>[tr])?(?P<md_m>m)[-/]?#?(?P<md_first>{_DAY})(?:{_TO}#?(?P<md_last>{_DAY})(?!f?m))?"
    rf"(?!-[u_])(?:[,fi/-]?(?P<md_y>{_YEAR}))?",
    "month": rf"(?P<mo_t>[tr])?(?P<mo_m>m){_OF_YEAR.format('mo_y')}",
    "holiday": rf"(?P<ho_t>[trK])?(?P<ho_h>H){_OF_YEAR.format('ho_y')}(?:(?P<ho_k>k)(?P<ho_y2>y)?)?",
    "season": rf"#?(?P<se_t>[tr])?(?P<se_s>s){_OF_YEAR.format('se_y')}",
    "fiscal": rf"#?(?:(?:Y?o-?qf#?)?Yu?{_YEAR}|Yo-?q[,f]?{_YEAR})",
    "year_first": r"(?P<yf_y>y)[-/](?P<yf_m>m)[-/](?P<yf_d>n)",
    "week_of": r"(?<![anvVxc])#?(?P<wo_u>u)(?:f|[bB]j?)(?=#?[mwdDnoH])",
    "after_next": r"#?(?P<an_u>[uqk])(?P<an_way>S)#?(?P<an_t>t)",
    "nth": rf"#?(?P<nt_n>o|x-?o|t(?={_COUNT}?[uUqhwk][fi]{_WHOLE}))(?P<nt_c>{_COUNT})?-?(?P<nt_u>[uUqhwk])",
    "weekday": r"(?P<wd_t>#?[tr]K|#?K|[tr])?(?P<wd_w>w)p?",
    "weekend": r"(?:#?(?P<we_t>[trK]|@)|#)k",
    "part_of_day": r"(?P<pd_t>[tr])p",
    "day": r"dp?",
    "trailing": rf"(?P<tr_the>#)?(?:(?P<tr_t>[tK])(?P<tr_n>{_COUNT})|(?P<tr_n2>{_COUNT})(?P<tr_t2>[tK](?=U)))"
    r"(?P<tr_u>[uUq])",
    "turned": r"(?P<tu_the>#)?(?P<tu_t>[trK@])(?P<tu_also>K)?(?P<tu_u>[uq])(?!-[_b])",
    "counted": rf"(?P<co_n>{_COUNT})(?P<co_u>[uUq])(?:A?(?P<co_n2>{_COUNT})(?P<co_u2>[uUq]))?(?P<co_way>g|FN|l(?!t))",
    "spell": rf"(?P<sp_n>{_COUNT})(?P<sp_u>[uU])[bB]F?j?",
    "away": rf"(?:(?P<aw_n>{_COUNT})(?P<aw_us>[uU])|#?(?P<aw_u>u))(?P<aw_way>[SF])",
    "ahead": rf"i(?P<ah_n>{_COUNT})(?P<ah_u>[uUq])",
    "notation": rf"(?:(?P<no_y2>y)-?)?(?P<no_q>Q){_OF_YEAR.format('no_y')}",
    "century": r"#?(?P<ce_o>o|x-?o)C",
    "decade": r"#?(?P<de_e>E)|#(?P<de_c>V)?-?(?P<de_z>z)",
    "years": r"(?P<ys_first>y)[-/](?P<ys_last>n)(?![-/])",
    "month_number": r"(?<![-/])(?P<mn_m>n)[-/](?P<mn_y>y)",
    "year": rf"(?P<ye_y>{_YEAR})",
    "edge": r"(?:(?P<ed_e>e)[-ij]?|#?(?P<ed_b>b)f|(?P<ed_l>l)i?)",
    "bare": r"#[uq]|N",
    "day_of_month": rf"#?(?P<do_d>{_DAY})",
}
# The kinds that each shape can begin with, after a "the"; trying no others makes a search many times faster.
_FIRST = {
    "full": "D",
    "short": "M",
    "day_month": "xno",
    "month_day": "trm",
    "month": "trm",
    "holiday": "trKH",
    "season": "trs",
    "year_first": "y",
    "week_of": "u",
    "after_next": "uqk",
    "nth": "oxt",
    "weekday": "trKw",
    "weekend": "trK@k",
    "part_of_day": "tr",
    "day": "d",
    "trailing": "trKacxnvV",
    "turned": "trK@",
    "counted": "acxnvV",
    "spell": "acxnvV",
    "away": "acxnvVu",
    "ahead": "i",
    "fiscal": "Yox",
    "notation": "yQ",
    "century": "ox",
    "decade": "EVz",
    "years": "y",
    "month_number": "n",
    "year": "yvVx",
    "edge": "ebl",
    "bare": "uqN",
    "day_of_month": "xno",
}


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{_SHAPES[name]})" for name in names))


_NAMES = {kind: [name for name in _SHAPES if kind in _FIRST[name]] for kind in sorted(set("".join(_FIRST.values())))}
_BY_KIND = {kind: _pattern(names) for kind, names in _NAMES.items()}
_AFTER = {(kind, name): _pattern(names[at:]) for kind, names in _NAMES.items() for at, name in enumerate(names[:-1], 1)}


def match_date(kinds: str, position: int, after: str = "") -> re.Match[str] | None:
    """The first shape, if any, that begins at a token; of those that follow another where that one told of no date."""
    kind = kinds[position]
    if kind == "#":
        kind = kinds[position + 1 : position + 2]
    pattern = _AFTER.get((kind, after)) if after else _BY_KIND.get(kind)
    return pattern.match(kinds, position) if pattern else None
