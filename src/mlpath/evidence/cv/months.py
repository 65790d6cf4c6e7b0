"""Months, seasons and parts of a year as CVs in ten languages name them."""

from __future__ import annotations

import re

_MONTHS = """
january jan januar janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty
    ocak oca
february feb febr februar février févr fév febrero fevereiro fev febbraio februari luty
    lutego lut şubat şub
march mar mär märz mrz mars marzo março maart mrt marzec marca mart
april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan nis
may mai mayo maio maggio mag mei maj maja mayıs
june jun juni juin junio junho giugno giu czerwiec czerwca cze haziran haz
july jul juli juillet juil julio julho luglio lug lipiec lipca lip temmuz tem
august aug août aou agosto ago augustus sierpień sierpnia sie ağustos ağu
september sep sept septembre septiembre setembro set settembre sett wrzesień września wrz
    eylül eyl
october oct oktober okt octobre octubre outubro out ottobre ott październik października paź
    ekim eki
november nov novembre noviembre novembro listopad listopada lis kasım kas
december dec dez dezember décembre déc diciembre dic dezembro dicembre grudzień grudnia gru
    aralık ara
"""
"""A month a line; a line that is set in goes on."""
_SEASONS = (
    ((3, 5), "spring frühling frühjahr printemps primavera voorjaar lente wiosna ilkbahar"),
    ((6, 8), "summer sommer été verano verão estate zomer lato yaz"),
    ((9, 11), "fall autumn herbst automne otoño outono autunno najaar herfst jesień sonbahar"),
    ((12, 12), "winter hiver invierno inverno zima kış"),
    ((4, 9), "sommersemester sose ss"),
    ((10, 12), "wintersemester wise ws"),
    *(((3 * n - 2, 3 * n), f"q{n} {n}q k{n} t{n}") for n in range(1, 5)),
    ((1, 6), "h1 s1"),
    ((7, 12), "h2 s2"),
)


_MARKS = str.maketrans(
    "éèêàáâãäåçğıíìîñńóòôõöśşšúùûüźżčćłęą", "eeeaaaaaacgiiiinnooooosssuuuuzzcclea"
)


def plain_word(word: str) -> str:
    """Return a word in small letters without the marks that CVs leave out."""
    return word.lower().replace("i\u0307", "i").translate(_MARKS)


_NAMED = (
    *(
        ((number, number), names)
        for number, names in enumerate(re.split(r"\n(?! )", _MONTHS.strip()), 1)
    ),
    *_SEASONS,
)
MONTHS: dict[str, tuple[int, int]] = {
    plain_word(name): span for span, names in _NAMED for name in names.split()
}
"""The first and the last month of what a word names."""
_SPELT = sorted(
    {form for _, names in _NAMED for name in names.split() for form in (name, plain_word(name))},
    key=lambda name: (-len(name), name),
)
ANY_MONTH = "|".join(
    rf"{first}(?:{'|'.join(re.escape(name[1:]) for name in _SPELT if name[0] == first)})"
    for first in sorted({name[0] for name in _SPELT})
)
"""A pattern of all of these words; one branch a letter, or looking for them takes long."""
