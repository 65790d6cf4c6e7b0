"""What may be stored: names of profiles, groups, and bodies of events as compact JSON."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Mapping
from json.encoder import encode_basestring_ascii
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, UsageError
from mlpath.model.clean import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_CHARACTERS = 262_144
MOST_DEPTH = 20
MOST_VALUES = 50_000
MOST_INTEGER = 2**63
MOST_GROUP = 100
MOST_SHOWN = 60
MOST_NAME = 60
_MARK = "mlpath: here ends one"
"""Stands between bodies that are written together."""
_QUOTED = f'"{_MARK}"'
_TEXTS = {str}
_FLAGS = {bool}
_NUMBERS = {int, float}
_decoder = json.JSONDecoder()
# What is encoded was copied to a depth: nothing holds itself.
_encoder = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False)


def check_name(name: str) -> str:
    """Return `name` when it can name a profile: as people are called, in one form of Unicode."""
    long = len(name) > MOST_NAME
    if not long and name.strip(" .") and name == composed(name).strip() and clean(name) == name:
        return name
    shown = ascii(name[:MOST_SHOWN])[1:-1]
    raise UsageError(
        f'"{shown}" cannot be the name of a profile.',
        hint=f"A name has 1 to {MOST_NAME} letters, and no signs that cannot be seen.",
    )


def composed(name: str) -> str:
    """Return a name in the one form in which it is stored, however it was typed."""
    if name.isascii():
        return name
    import unicodedata

    return unicodedata.normalize("NFC", name)


def same(name: str) -> str:
    """Return what two names of one profile share: case and forms of letters do not tell apart."""
    if name.isascii():
        return name.casefold()
    import unicodedata

    return unicodedata.normalize("NFKC", name).casefold()


def check_group(group: str) -> str:
    """Return `group` when it can name an action."""
    if len(group) <= MOST_GROUP and group.isascii() and group.isprintable():
        return group
    raise BadDataError(f"a group has at most {MOST_GROUP} printable ASCII characters.")


def encode(body: Mapping[str, object]) -> str:
    """Return `body` as ASCII JSON, or refuse what would not come back the same."""
    try:
        text = _encoder.encode(_plain(body, 0, [0]))
    except ValueError as error:
        raise BadDataError(f"this cannot be stored: {error}.") from error
    if len(text) > MOST_CHARACTERS:
        raise BadDataError(f"this cannot be stored: it has more than {MOST_CHARACTERS} characters.")
    return text


def encode_all(many: Sequence[Mapping[str, object]]) -> list[str]:
    """Return many bodies as `encode` does, five times as fast, or refuse them all.

    Nearly all are a few names and simple values: a form for the names, filled column by column.
    """
    out = [""] * len(many)
    alike = defaultdict[tuple[str, ...], list[int]](list)
    for place, names in enumerate(map(tuple, many)):
        alike[names].append(place)
    for names, places in alike.items():
        some = [many[place] for place in places]
        for place, text in zip(places, _filled(names, some) or map(encode, some), strict=True):
            out[place] = text
    return out


def _filled(names: Sequence[str], some: Sequence[Mapping[str, object]]) -> list[str] | None:
    """Return bodies of the same names; None where one is not simple, or long."""
    if {*map(type, names)} != _TEXTS:
        return None
    columns = [_column([body[name] for body in some]) for name in names]
    if not all(columns):
        return None
    form = ",".join(encode_basestring_ascii(name).replace("%", "%%") + ":%s" for name in names)
    found = [*map(f"{{{form}}}".__mod__, zip(*columns, strict=True))]
    return found if max(map(len, found)) <= MOST_CHARACTERS else None


def _column(values: list[Any]) -> list[str] | None:
    """Return the values of a field as JSON; None where they are not simple, or beyond bounds."""
    kinds = {*map(type, values)}
    if kinds == _TEXTS:
        return [*map(encode_basestring_ascii, values)]
    if kinds == _FLAGS:
        return ["true" if one else "false" for one in values]
    if kinds <= _NUMBERS and all(-MOST_INTEGER < one < MOST_INTEGER for one in {*values}):
        return [*map(repr, values)]
    return None


def decode(text: str) -> Mapping[str, object]:
    """Return the body that `encode` made `text` from; ValueError when it is no such text."""
    try:
        body, end = _decoder.raw_decode(text)  # json.loads asks more of each text than it holds
        if end != len(text):
            raise ValueError("more than a JSON object")
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(body, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - the caller handles one kind
    return body


def decode_all(texts: Sequence[str]) -> list[Mapping[str, object]]:
    """Return many bodies as `decode` does, in half the time; ValueError where one is none."""
    try:
        found: list[Any] = _decoder.decode(f"[{f',{_QUOTED},'.join(texts)}]")
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    made, marks = found[::2], found[1::2]
    # A text that is not whole borrows nothing of the next: the mark between would be missing.
    apart = len(found) == 2 * len(texts) - 1 and marks.count(_MARK) == len(marks)
    if not apart or {*map(type, made)} != {dict}:
        raise ValueError("not a JSON object each")
    return made


def _plain(value: object, depth: int, seen: list[int]) -> object:
    """Copy `value` into dicts, lists and scalars, counting as it goes."""
    seen[0] += 1
    if seen[0] > MOST_VALUES:
        raise ValueError(f"it has more than {MOST_VALUES} values")
    if depth > MOST_DEPTH:
        raise ValueError(f"it is nested more than {MOST_DEPTH} deep")
    if isinstance(value, Mapping):
        return {_key(key): _plain(item, depth + 1, seen) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, depth + 1, seen) for item in value]
    return _scalar(value)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise ValueError("a key is not text")  # noqa: TRY004 - the caller handles one kind
    return key


def _scalar(value: object) -> object:
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int) and abs(value) < MOST_INTEGER:
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    raise ValueError(f"a value is {type(value).__name__}, which is no JSON value or out of range")
