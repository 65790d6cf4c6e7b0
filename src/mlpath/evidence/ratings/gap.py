"""What stands between a rating and a name, or between two names of a list."""

from __future__ import annotations

import re

from mlpath.model.named import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = _words(
    """in of with at on for to using as about mit von im en de du des d l la le les avec em com con
    par di del della met van w z na het los las el 使 用"""
)
"""Words that carry a rating over a whole list: "expert in Python, SQL and Git"."""
LACKING = _words("without ohne sans sin sem senza zonder bez")
"""Words that deny what follows and nothing before: "moved to AWS without a day of downtime"."""
_LEADING = PREPOSITIONS | _words(
    """knowledge skill skills level levels command understanding experience experienced expertise
    proficiency background foundation foundations abilities ability grasp competence competences
    competencies handling exposure user users my a an the some any formal real prior previous really
    actually ever properly professional commercial practical extensive hands much very both work
    working worked used tried touched hand industry side sides point points is are programming
    coding development developing programmer practice
    kenntnisse kenntnissen kenntnis erfahrung erfahrungen berufserfahrung praxiserfahrung umgang
    wissen der den dem die das
    connaissances connaissance niveau maîtrise expérience expériences compétences compétence une un
    conocimientos conocimiento nivel manejo experiencia competencias dominio
    conhecimento conhecimentos nível experiência competências
    conoscenza conoscenze competenza competenze livello esperienza
    kennis ervaring beheersing
    znajomość znajomością poziom poziomie doświadczenia doświadczenie umiejętność
    seviye seviyede derecede düzeyde bilgisi deneyim deneyimi tecrübe
    的 了 开 发 经 验 有 过 年 掌 握"""
)
"""Words between a rating and what it is about."""
_LINKING = _words(
    """is are was at an a level skill skills knowledge experience very both all also my of use used
    using for with since in i have know it well professional production work now still about over
    more than roughly almost nearly plus around ca dev devs developer developers engineer engineers
    programmer scientist analyst consultant architect user seit seviye seviyede bilgisi deneyimi
    kenntnisse entwickler ontwikkelaar na poziomie nivel niveau livello 的 有 经 验 开 发"""
)
"""Words between a name and a rating behind it."""
MOST_BETWEEN = 6
"""Words between a rating and what it is about."""
MOST_LOOSE = 10
"""The same for ratings that lead on over any words."""
MOST_LISTED = 4
"""Words of a thing in a list that we do not know."""
NEAR = 80
"""Characters; a longer way is no list."""
OPENING = "([（:：|=–—-"
"""What points back to the name before it."""
_AND_WORDS = r"\b(?:and|or|und|oder|et|ou|y|o|e|i|ve|en)\b"
_AND = re.compile(rf"\s*(?:&|/|、|和|与|及|{_AND_WORDS})\s*", re.IGNORECASE)
_AND_AT_END = re.compile(rf"(?:[,&/]|{_AND_WORDS})\s*$", re.IGNORECASE)
_JOINED = re.compile(rf"[,、/&+•|*–—-]|[和与及]|{_AND_WORDS}|\bas\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"[)）]?\s*(?:[(\[（:：|=–—-]{0,2}|[._…]{3,60})\s*")
_ENDS = re.compile(r"[.;!?()\[\]（）](?=\s|$|[^\W\d])")
"""What ends the way of a rating to what it rates."""
_SETS_APART = re.compile(r"\s*[,，、)）\]]")
"""Behind a rating: it is not about what follows."""
_COMMA = re.compile(r"[,，、]")
_NEXT_RATING = re.compile(r"[\s,;/–-]*|\s*\(\s*")
"""Between two ratings of the same thing: "(4 years, professional)"."""
_BRACKETS = re.compile(r"\([^()\n]{0,40}\)|（[^（）\n]{0,40}）")
_ALL = re.compile(r"\b(?:both|all|each|beide|alle|tous|todos|tutti|allemaal)\b", re.IGNORECASE)
_COLON = re.compile(r"[:：]")
_COLON_OR_DASH = re.compile(r"[:：–—-]\s*$")


class Gap(NamedTuple):
    """A stretch of text and its words in small letters."""

    text: str
    words: list[str]

    def leads_on(self, *, loosely: bool) -> bool:
        """Tell whether a rating before it is about the name behind it."""
        if _SETS_APART.match(self.text) or _ENDS.search(self.text):
            return False
        if loosely:
            return len(self.words) <= MOST_LOOSE and not _COMMA.search(self.text)
        if len(self.words) > MOST_BETWEEN:
            return False
        return _LEADING.issuperset(self.words) or self._lists_before()

    def _lists_before(self) -> bool:
        """Tell whether a list stands in it that begins with names we do not know."""
        known = next((n for n, word in enumerate(self.words) if word not in _LEADING), 0)
        return (
            not PREPOSITIONS.isdisjoint(self.words[:known])
            and len(self.words) - known <= MOST_LISTED
            and _AND_AT_END.search(self.text) is not None
        )

    def only_leads(self) -> bool:
        """Tell whether nothing stands in it but words that lead on to a name."""
        return _LEADING.issuperset(self.words) and not re.search(r"[^\w\s'’]", self.text)

    def goes_on(self) -> bool:
        """Tell whether one rating only goes on with another: "good working knowledge of"."""
        bare = self.text.strip(" \t\n'’-")
        return not bare or (
            len(self.words) <= MOST_BETWEEN
            and _LEADING.issuperset(self.words)
            and not re.search(r"[^\w\s'’-]", self.text)
        )

    def points_back(self, *, denies: bool) -> bool:
        """Tell whether a rating behind it is about the name before it."""
        if _POINTS_BACK.fullmatch(self.text):
            return True
        if denies and _COMMA.search(self.text):
            return False
        bare = self.text.lstrip(" \t(（")
        few = len(self.words) <= MOST_BETWEEN
        return few and not _ENDS.search(bare) and _LINKING.issuperset(self.words)

    def adds_rating(self) -> bool:
        """Tell whether both ratings around it are about the same name."""
        return _NEXT_RATING.fullmatch(self.text) is not None

    def leaves_bracket(self) -> bool:
        """Tell whether a bracket ends in it."""
        return self.text.lstrip()[:1] in {")", "）"} and bool(self.text.strip())

    def rates_all(self) -> bool:
        """Tell whether the rating behind it says that it is about all: "both"."""
        return _ALL.search(self.text) is not None

    def sums_up(self) -> bool:
        """Tell whether it ends in what stands between a whole list and its rating."""
        return _COLON_OR_DASH.search(self.text) is not None

    def joins(self) -> bool:
        """Tell whether it joins two names as one: "and", "/"."""
        return len(self.text) <= NEAR and _AND.fullmatch(self.text) is not None

    def lists(self) -> bool:
        """Tell whether it stands between two names of a list."""
        near = len(self.text) <= NEAR and not _COLON.search(self.text)
        return near and _JOINED.search(self.text) is not None

    def lists_on(self, *, governed: bool, rated: bool) -> bool:
        """Tell whether a list that is rated as a whole goes on over it.

        `governed`: its rating leads on by a preposition; `rated`: another rating stands in it.
        """
        if len(self.text) > NEAR:
            return False
        bare = _BRACKETS.sub("", self.text)
        if _AND.fullmatch(bare):
            return True
        if not governed or _ENDS.search(bare) or not _JOINED.search(bare):
            return False
        return len(self.words) <= MOST_LISTED and not (rated and bare == self.text)
