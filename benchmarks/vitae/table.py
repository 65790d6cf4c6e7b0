"""Scores as a table: a line for all, for each layout, language and kind of file."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from vitae.judge import Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vitae.plan import Wanted

_HEAD = (
    "", "papers", "unread", "prec.", "recall", "F1", "level", "years", "degree",
    "backgr.", "wrong", "silent", "traps", "order", "whole",
)  # fmt: skip


class Scored(NamedTuple):
    """A paper and its score."""

    wanted: Wanted
    score: Score


def table(scored: Iterable[Scored]) -> str:
    """Lay out all scores; shares are of 100."""
    groups: dict[tuple[str, str], list[Scored]] = defaultdict(list)
    for one in scored:
        wanted = one.wanted
        keys = ("layout", wanted.layout.name), ("language", wanted.language)
        near = "technology" if wanted.trade.technical else "others"
        more = ("file", wanted.file), ("kind", wanted.kind.value), ("trade", near)
        for key in (("", "all"), *keys, *more):
            groups[key].append(one)
    order = ("", "layout", "language", "file", "kind", "trade")
    lines = [_line(_HEAD)]
    for topic in order:
        lines.append("")
        lines += [
            _line([name, *_cells(group)]) for (of, name), group in groups.items() if of == topic
        ]
    return "\n".join([*lines, "", _soft(groups["", "all"])])


def _line(cells: Iterable[str]) -> str:
    first, *rest = cells
    return f"{first:14}" + "".join(f"{cell:>8}" for cell in rest)


def _cells(group: Iterable[Scored]) -> Iterator[str]:
    scores = list(group)
    sum_ = total(one.score for one in scores)
    pdf = total(one.score for one in scores if one.wanted.file == "pdf")
    precision, recall = (
        (sum_.right, sum_.right + sum_.wrong),
        (sum_.right, sum_.right + sum_.missed),
    )
    both = (2 * sum_.right, 2 * sum_.right + sum_.wrong + sum_.missed)
    answered = sum_.background_right + sum_.background_wrong
    yield str(sum_.papers)
    yield str(sum_.unread)
    shares = (
        precision, recall, both, (sum_.levels_right, sum_.levels),
        (sum_.years_right, sum_.papers), (sum_.degree_right, sum_.papers),
        (sum_.background_right, answered), (sum_.background_wrong, sum_.papers),
        (sum_.background_silent, sum_.papers), (sum_.trapped, sum_.traps),
        (pdf.in_order, pdf.pairs), (pdf.whole, pdf.sentences),
    )  # fmt: skip
    yield from (f"{100 * part / whole:.1f}" if whole else "-" for part, whole in shares)


def total(scores: Iterable[Score]) -> Score:
    """Add up scores."""
    return sum(scores, Score())


def _soft(group: Iterable[Scored]) -> str:
    sum_ = total(one.score for one in group)
    return (
        f"soft skills: {sum_.soft_right} right, {sum_.soft_wrong} wrong, "
        f"{sum_.soft_missed} missed; "
        f"background right {sum_.background_right}, "
        f"wrong {sum_.background_wrong}, silent {sum_.background_silent} of {sum_.papers}"
    )
