"""What the title of an entry says of the skills in it: who leads, learns, teaches or recruits."""

from __future__ import annotations

import re
from enum import Enum, auto


class Post(Enum):
    """Kinds of jobs."""

    SENIOR = auto()
    MAKER = auto()
    """Builds things, or nothing else is known."""
    LEARNER = auto()
    """An intern, a trainee, a student."""
    TEACHER = auto()
    MANAGER = auto()
    """Has things built."""
    OTHER = auto()
    """Works in another trade, with these tools at hand."""
    RECRUITER = auto()


_POSTS: tuple[tuple[Post, str], ...] = (
    (
        Post.RECRUITER,
        (
            r"recruit\w*|talent|headhunt\w*|hr|human resources|people (?:operations|partner|ops)"
            r"|personal(?:referent|vermittl)\w*|recrut\w*|reclut\w*|rekrut\w*|招聘"
        ),
    ),
    (
        Post.LEARNER,
        (
            r"intern|internship|trainee|apprentice|working student|volunteer|junior"
            r"|(?<!phd )(?<!doctoral )student|praktikant\w*|werkstudent\w*|auszubildende\w*"
            r"|azubi|stagiaire|alternant\w*|becari[oa]|practicante|estagi[áa]ri[oa]|stagista|tirocinante|stagiair\w*|staży\w+"
            r"|praktykant\w*|stajyer|freiwillige\w*|实习\w*"
        ),
    ),
    (
        Post.TEACHER,
        (
            r"teacher|lecturer|instructor|trainer|professor\w*|tutor|teaching (?:assistant|fellow)"
            r"|dozent\w*|lehrer\w*|enseignant\w*|formateur|formatrice|docente?|profesor\w*"
            r"|insegnante|nauczyciel\w*|öğretmen|教师|讲师"
        ),
    ),
    (
        Post.MANAGER,
        (
            r"(?:product|project|account|sales|marketing|engineering|programme?|business|office)\b"
            r".*\b(?:manager\w*|leiter\w*|owner|lead)|business developer|scrum master|agile coach"
            r"|product owner|vp|vice president|(?:science|data|analytics|it) manager"
            r"|projektleiter\w*|chef de projet|jefe de proyecto"
        ),
    ),
    (
        Post.SENIOR,
        (
            r"senior|sr|lead|principal|staff|head|chief|cto|architect\w*|architekt\w*|teamleit\w+"
            r"|co-?founder|founder|leiter\w*|architecte|arquitect[oa]|arquitet[oa]|kıdemli|sênior"
        ),
    ),
    (
        Post.MAKER,
        (
            r"engineer\w*|develop\w*|programm?\w*|scientist\w*|analys\w*|analist\w*|administrator\w*"
            r"|devops|researcher|research\w*|postdoc\w*|phd|doktorand\w*|statisti\w*|physi[ck]\w*"
            r"|mathemati\w*|quant\w*|consultant|berater\w*|tech\w*|data\b.*|entwickler\w*|ingen\w+"
            r"|ingénieur\w*|ingegner\w*|développeu\w*|desarrollad\w*|desenvolved\w*|sviluppat\w*"
            r"|ontwikkelaar|analityk\w*|inżynier\w*|mühendis\w*|geliştirici\w*|biolog\w*|chemi\w*"
            r"|informati\w*|software\w*|web\w*|ml|ai|freelance\w*|it\b.*|tester|工程师|分析师|开发\w*"
            r"|.*工程师|.*分析师"
        ),
    ),
)
MOST_TITLE = 120
"""Characters; what follows is no title."""
_COMPILED = tuple(
    (post, re.compile(rf"(?<!\w)(?:{titles})(?!\w)", re.IGNORECASE)) for post, titles in _POSTS
)


def post_of(title: str) -> Post:
    """Tell what kind of job a title names; without a title it is not known to be any other."""
    if not title:
        return Post.MAKER
    near = title[:MOST_TITLE]
    return next((post for post, known in _COMPILED if known.search(near)), Post.OTHER)
