"""Amounts of money as people write them: understood for certain, or refused in one sentence."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NoReturn

from mlpath.errors import UsageError
from mlpath.interview.reading.currencies import candidates, settle
from mlpath.interview.reading.numbers import number
from mlpath.model.exchange import convert, latest_rates
from mlpath.model.told import Money
from mlpath.model.values import MOST_BUDGET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST = 40
LONGEST_WORD = 8
NOTHING = frozenset({"none", "nothing", "no", "free", "zero"})
HINT = "Write it like 95000EUR, 95k, $120,000 or 12 LPA."
_MULTIPLIERS = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "l": 1e5,
    "lac": 1e5,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lpa": 1e5,
    "cr": 1e7,
    "crore": 1e7,
    "crores": 1e7,
    "万": 1e4,
}
_INDIAN = ("l", "lac", "lakh", "lakhs", "lpa", "cr", "crore", "crores")
_IN_LAKHS = ("INR", "PKR", "LKR", "NPR", "BDT")
_YEARLY = re.compile(
    r"(?:/|\bper |\ba |\ban )\s*(?:year|yr|y|annum)\b|\bp\.?\s?a\b\.?"
    r"|\b(?:yearly|annually|annual)\b"
)
_SHORTER = re.compile(
    r"(?:/|\bper |\ba |\ban )\s*(?:month|mo|m|week|wk|day|d|hour|hr|h)\b"
    r"|\bp\.?\s?m\b\.?|\b(?:monthly|weekly|daily|hourly)\b"
)
_NUMBER = re.compile(r"\d[\d.,'’_ ]*")
_NO_CENTS = re.compile(r"(?<=\d)[.,](?:[-–—]{1,2}|(?!\d))")
"""The dash or the mark that stands for no cents, as in 95.000,-"""
_RANGE = re.compile(r"\d\s*\w?\s*(?:-|–|—|to|\.\.)\s*\D{0,4}\d")
_EXPONENT = re.compile(r"\d\s*e\s*[+-]?\d", re.IGNORECASE)
_THREES = re.compile(r"\d{1,3}(?:\D\d{3})+")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


def parse_money(text: str, *, codes: Sequence[str], home: str | None = None) -> Money:
    """Read an amount of pay a year; `home` is the currency of the country it is about."""
    shown = text.strip()[:LONGEST]
    plain = unicodedata.normalize("NFKC", text).strip()
    if len(plain) > LONGEST:
        _refuse(shown, "is too long for an amount")
    _refuse_other_things(plain.lower(), shown)
    plain = _YEARLY.sub(" ", _NO_CENTS.sub("", plain.lower())).strip()
    found = _NUMBER.search(plain)
    if found is None:
        _refuse(shown, "is not an amount")
    digits = found.group().rstrip(" .,'’_")
    before, after = plain[: found.start()], plain[found.start() + len(digits) :]
    if any(character.isdigit() for character in after):
        _refuse(shown, "holds more than one number")
    words = _split(f"{before} {after}", codes)
    factors = [word for word in words if word in _MULTIPLIERS]
    units = [word for word in words if word not in _MULTIPLIERS]
    if len(factors) > 1 or len(units) > 1:
        _refuse(shown, "is not an amount")
    factor = factors[0] if factors else ""
    amount = _value(digits, factor, shown)
    if not units:
        return Money(amount, _assumed(factor, home, shown))
    return Money(amount, _named(units[0], amount, shown, codes=codes, home=home))


def budget(value: object, table: Sequence[Mapping[str, str]]) -> float:
    """Read money for learning, in US dollars; `table` has what other currencies are worth."""
    hint = "Money for all of it, in US dollars unless you say otherwise: 200, £150 or none."
    text = str(value).strip().lower()
    if text in NOTHING:
        return 0.0
    if isinstance(value, str) and re.search(r"[^\d.,\s+-]", text):
        rates = latest_rates(table)
        money = parse_money(value, codes=tuple(rates), home="USD")
        value = round(convert(money.amount, money.currency, "USD", rates), 2)
    return number(value, "the budget", 0, MOST_BUDGET, hint)


def pay(
    value: object,
    places: Sequence[Mapping[str, str]],
    rates: Sequence[Mapping[str, str]],
    country: str | None,
) -> str:
    """Read pay a year; where no currency is named, it is that of the country it is about."""
    codes = sorted({row["currency"] for row in places} | set(latest_rates(rates)))
    home = next((row["currency"] for row in places if row["country"] == country), "")
    money = parse_money(str(value), codes=codes, home=home)
    return f"{max(1, round(money.amount))} {money.currency}".strip()


def _refuse(shown: str, reason: str, hint: str = HINT) -> NoReturn:
    raise UsageError(f'"{shown}" {reason}', hint=hint)


def _refuse_other_things(plain: str, shown: str) -> None:
    """Refuse what looks like an amount and is something else."""
    if plain in ("nan", "inf", "infinity", "-inf", "+inf", ""):
        _refuse(shown, "is not an amount")
    if plain[0] in "-−–(" or re.match(r"\D{1,4}[-−–]\s*\d", plain):
        _refuse(shown, "is below zero, which pay cannot be")
    if _EXPONENT.search(plain):
        _refuse(shown, "is in scientific notation: write the amount in full")
    if _RANGE.search(plain):
        _refuse(shown, "is a range: give one amount")
    if _SHORTER.search(plain):
        _refuse(shown, "is not pay a year", hint="Give what a whole year pays, before tax.")


def _split(text: str, codes: Sequence[str]) -> list[str]:
    """Split what stands around the number into units and multipliers."""
    words: list[str] = []
    for piece in text.split():
        rest = piece
        while rest:
            word = rest if len(rest) > LONGEST_WORD else _first(rest, codes)
            words.append(word)
            rest = rest[len(word) :]
    return words


def _first(text: str, codes: Sequence[str]) -> str:
    """Return the longest known word at the start whose rest is known too, or all of the text.

    So `k€` is two words and `kr` is one.
    """
    for end in range(len(text), 0, -1):
        tail = text[end:]
        if _known(text[:end], codes) and (not tail or _known(_first(tail, codes), codes)):
            return text[:end]
    return text


def _known(word: str, codes: Sequence[str]) -> bool:
    return word in _MULTIPLIERS or bool(candidates(word, codes))


def _value(digits: str, factor: str, shown: str) -> float:
    """Read the digits; a mark that could be either thousands or decimals is refused."""
    whole, decimals = _marks(digits, shown)
    scale = _MULTIPLIERS.get(factor, 1.0)
    if factor and not decimals and len(whole) != len(digits):
        large, small = int(whole) * scale, float(f"{whole[:-3]}.{whole[-3:]}") * scale
        _refuse(
            shown, f"may mean {small:,.0f} or {large:,.0f}", hint="Write the amount without marks."
        )
    amount = float(f"{whole}.{decimals or 0}") * scale
    if not 0 < amount < 1e12:  # noqa: PLR2004 - nobody earns a trillion a year
        _refuse(shown, "is not an amount that a year of work can pay")
    return amount


def _marks(digits: str, shown: str) -> tuple[str, str]:
    """Return the digits before and after the decimal mark."""
    last = max(digits.rfind("."), digits.rfind(","))
    tail = digits[last + 1 :] if last >= 0 else ""
    head = digits[:last] if last >= 0 else digits
    decimal = bool(tail) and len(tail) <= 2 and digits[last] not in head  # noqa: PLR2004 - cents
    grouped = head if decimal else digits
    marks = {character for character in grouped if not character.isdigit()}
    whole = re.sub(r"\D", "", grouped)
    if not marks:
        return whole, tail if decimal else ""
    fits = len(marks) == 1 and (_THREES.fullmatch(grouped) or _LAKHS.fullmatch(grouped))
    if not fits or whole.startswith("0"):
        _refuse(shown, "has marks in places where no amount has them")
    return whole, tail if decimal else ""


def _assumed(factor: str, home: str | None, shown: str) -> str:
    """Return the currency of an amount that names none."""
    if factor in _INDIAN:
        return home if home in _IN_LAKHS else "INR"
    if home is None:
        _refuse(shown, "has no currency", hint="Write it like 95000EUR, or add --country DE.")
    return home


def _named(unit: str, amount: float, shown: str, *, codes: Sequence[str], home: str | None) -> str:
    """Return the currency that was named, or name the readings when there are several."""
    found = candidates(unit, codes)
    if not found:
        _refuse(
            shown,
            f'has an unknown unit, "{unit[:12]}"',
            hint="Currencies are three letters, such as EUR, or a symbol, such as €.",
        )
    readings = settle(found, home)
    if len(readings) > 1:
        both = " or ".join(f"{amount:,.0f} {code}" for code in readings)
        _refuse(shown, f"may mean {both}", hint=f"Say which: {amount:.0f}{readings[0]}.")
    return readings[0]
