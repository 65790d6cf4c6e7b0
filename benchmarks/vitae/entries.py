"""Ways of putting one job or one study on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vitae.facts import Job
from vitae.rows import Row, Style
from vitae.spans import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vitae.dates import Habit
    from vitae.facts import Study
    from vitae.paper import Entry

TEXT, BULLET, ENTRY, CELLS = Style.TEXT, Style.BULLET, Style.ENTRY, Style.CELLS
_LABELS = {
    "en": ("Dates", "Occupation or position held", "Name of employer", "Main activities",
           "Title of qualification awarded", "Organisation providing education"),
    "de": ("Zeitraum", "Beruf oder Funktion", "Arbeitgeber", "Wichtigste Tätigkeiten",
           "Bezeichnung der Qualifikation", "Bildungseinrichtung"),
    "fr": ("Dates", "Fonction ou poste occupé", "Nom de l'employeur", "Principales activités",
           "Intitulé du diplôme", "Établissement"),
    "es": ("Fechas", "Profesión o cargo desempeñado", "Nombre de la empresa",
           "Funciones principales", "Título de la cualificación", "Centro"),
    "pt": ("Datas", "Função ou cargo ocupado", "Nome do empregador", "Principais atividades",
           "Designação da qualificação", "Estabelecimento de ensino"),
    "it": ("Date", "Lavoro o posizione ricoperti", "Nome del datore di lavoro",
           "Principali attività", "Titolo della qualifica rilasciata", "Istituto"),
    "nl": ("Data", "Functie of beroep", "Naam werkgever", "Voornaamste werkzaamheden",
           "Naam van het behaalde certificaat", "Instelling"),
    "pl": ("Daty", "Zawód lub zajmowane stanowisko", "Nazwa pracodawcy", "Główne obowiązki",
           "Nazwa kwalifikacji", "Nazwa szkoły"),
    "tr": ("Tarih", "Görev", "İşveren", "Başlıca faaliyetler", "Diploma", "Okul"),
    "zh": ("时间", "职位", "单位", "工作内容", "学历", "学校"),
}  # fmt: skip


_LASTING = {
    "en": " year/ years/ month/ months", "de": " Jahr/ Jahre/ Monat/ Monate",
    "fr": " an/ ans/ mois/ mois", "es": " año/ años/ mes/ meses", "pt": " ano/ anos/ mês/ meses",
    "it": " anno/ anni/ mese/ mesi", "nl": " jaar/ jaar/ maand/ maanden",
    "pl": " rok/ lat/ mies./ mies.", "tr": " yıl/ yıl/ ay/ ay", "zh": " 年/ 年/ 个月/ 个月",
}  # fmt: skip


class Shown(NamedTuple):
    """The texts of an entry."""

    dates: str
    title: str
    place: str
    city: str
    did: tuple[str, ...]
    is_job: bool
    month_count: int
    language: str


Way = "Callable[[Shown], Iterator[Row]]"


def shown(entry: Entry, habit: Habit) -> Shown:
    """Write the dates of an entry, and tell its texts."""
    dates = habit.written(entry.span)
    count = min(entry.span.last, NOW) - entry.span.first + 1
    if isinstance(entry, Job):
        did = tuple(one.text for one in entry.did)
        place = (entry.employer, entry.city)
        return Shown(dates, entry.title.text, *place, did, True, count, habit.language)
    return Shown(dates, _noted(entry), entry.school, "", (), False, count, habit.language)


def _noted(study: Study) -> str:
    return f"{study.words} ({study.note})" if study.note else study.words


def with_comma(*parts: str) -> str:
    """Join what there is."""
    return ", ".join(part for part in parts if part)


def title_first(one: Shown) -> Iterator[Row]:
    """Title and employer, then dates."""
    yield Row(ENTRY, with_comma(one.title, one.place))
    yield Row(TEXT, with_comma(one.dates, one.city))
    yield from _bullets(one)


def employer_first(one: Shown) -> Iterator[Row]:
    """Employer and city, then title with its dates."""
    yield Row(
        ENTRY, f"{one.place} — {one.city}" if one.place and one.city else one.place or one.title
    )
    if one.place:
        yield Row(TEXT, f"{one.title}   {one.dates}")
    else:
        yield Row(TEXT, one.dates)
    yield from _bullets(one)


def dates_first(one: Shown) -> Iterator[Row]:
    """Dates alone, then the rest."""
    yield Row(TEXT, one.dates)
    yield Row(ENTRY, with_comma(one.title, one.place, one.city))
    yield from _bullets(one)


def one_line(one: Shown) -> Iterator[Row]:
    """Everything but the duties in one line, dates at its end."""
    yield Row(ENTRY, f"{with_comma(one.title, one.place)} ({one.dates.strip('()')})")
    yield from _bullets(one)


def tabbed(one: Shown) -> Iterator[Row]:
    """Title, and the dates pushed to the right."""
    yield Row(ENTRY, f"{one.title}\t{one.dates}")
    yield from (Row(TEXT, words) for words in [with_comma(one.place, one.city)] if words)
    yield from _bullets(one)


def dates_left(one: Shown) -> Iterator[Row]:
    """Dates in a column of their own."""
    yield Row(CELLS, with_comma(one.title, one.place), one.dates)
    yield from (Row(CELLS, f"- {text}") for text in one.did)


def dates_left_broken(one: Shown) -> Iterator[Row]:
    """Dates in a narrow column, where they need two lines."""
    head, mark, tail = _broken(one.dates)
    yield Row(CELLS, one.title, head + mark)
    yield Row(CELLS, with_comma(one.place, one.city), tail)
    yield from (Row(CELLS, text) for text in one.did)


def one_cell(one: Shown) -> Iterator[Row]:
    """A table of two cells, the second with everything."""
    yield Row(CELLS, "\n".join((with_comma(one.title, one.place, one.city), *one.did)), one.dates)


def form(one: Shown) -> Iterator[Row]:
    """A form with labels."""
    dates, job, employer, did, award, school = _LABELS[one.language]
    yield Row(CELLS, one.dates, dates)
    yield Row(CELLS, one.title, job if one.is_job else award)
    if one.place:
        yield Row(CELLS, with_comma(one.place, one.city), employer if one.is_job else school)
    if one.did:
        yield Row(CELLS, " ".join(one.did), did)


def exported(one: Shown) -> Iterator[Row]:
    """As a network for careers exports it: employer, title, dates with their length, city."""
    yield Row(ENTRY, one.place or one.title)
    if one.place:
        yield Row(TEXT, one.title if one.is_job else f"{one.title} · ({one.dates.strip('()')})")
    if one.is_job:
        year, month = divmod(one.month_count, 12)
        length = " ".join(f"{n}{word}" for n, word in _lasting(one.language, year, month) if n)
        yield Row(TEXT, f"{one.dates} ({length})")
        yield from (Row(TEXT, words) for words in [one.city] if words)
    yield from (Row(TEXT, text) for text in one.did)


def _lasting(language: str, year: int, month: int) -> tuple[tuple[int, str], tuple[int, str]]:
    words = _LASTING[language].split("/")
    return (year, words[year > 1]), (month, words[2 + (month > 1)])


def compact(one: Shown) -> Iterator[Row]:
    """One paragraph an entry."""
    head = " | ".join(words for words in (one.title, one.place, one.dates) if words)
    yield Row(TEXT, f"{head}: {' '.join(one.did)}" if one.did else head)


def undated(one: Shown) -> Iterator[Row]:
    """Without dates."""
    yield Row(TEXT, with_comma(one.title, one.place))


def told(one: Shown) -> Iterator[Row]:
    """In whole sentences."""
    dates = one.dates.strip("()")
    place = f" at {one.place}" if one.place else ""
    if not one.is_job:
        yield Row(TEXT, f"I studied at {one.place} ({dates}): {one.title}.")
    elif len(one.title) % 2:
        yield Row(TEXT, f"{one.title}{place}, {dates}. {' '.join(one.did)}".strip())
    else:
        yield Row(TEXT, f"{dates}: I was {one.title}{place}. {' '.join(one.did)}".strip())


def _bullets(one: Shown) -> Iterator[Row]:
    return (Row(BULLET, text) for text in one.did)


def _broken(dates: str) -> tuple[str, str, str]:
    for mark in (" – ", " - ", " — ", " -- ", " to ", " until ", " bis ", " a ", " à ", "–"):
        head, found, tail = dates.partition(mark)
        if found and tail:
            return head, f" {mark.strip()}", tail
    return dates, "", ""
