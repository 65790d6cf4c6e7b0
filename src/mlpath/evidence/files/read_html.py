"""HTML to text, with headings and lists kept, so that sections can be told."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any, NamedTuple

_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "nav", "iframe", "select", "button"}
)
_VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr"}
)
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "ul",
        "ol",
        "table",
        "tr",
        "header",
        "footer",
        "main",
        "aside",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "form",
        "fieldset",
        "figure",
        "figcaption",
        "address",
        "hr",
    }
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLANKS = re.compile(r"\s+")
_EDGES = re.compile(r" *\n *")


class Page(NamedTuple):
    """What an HTML page says."""

    title: str
    text: str


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.title: list[str] = []
        self.data: list[str] = []
        self._skip: list[str] = []
        self._into: list[str] = self.parts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "title":
            self._into = self.title
        elif tag == "script" and given.get("type") == "application/ld+json":
            self._into = self.data
        elif self._skip or tag in _SKIPPED or _hidden(given):
            if tag not in _VOID:
                self._skip.append(tag)
        elif tag in _HEADINGS:
            self.parts.append("\n\n## ")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "br":
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append("  ")
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" or (tag == "script" and self._into is self.data):
            self._into = self.parts
        elif tag in self._skip:
            while self._skip and self._skip.pop() != tag:
                pass
        elif not self._skip and (tag in _BLOCKS or tag in _HEADINGS):
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._into is not self.parts:
            self._into.append(data)
        elif not self._skip:
            self.parts.append(_BLANKS.sub(" ", data))


def _hidden(given: dict[str, str | None]) -> bool:
    style = (given.get("style") or "").replace(" ", "").lower()
    return "hidden" in given or "display:none" in style


def read_html(text: str) -> Page:
    """Read a page; a job posting that it describes for machines goes before all around it."""
    page = _parse(text)
    for raw in page.data[:20]:
        posting = _posting(raw)
        if posting is not None:
            body = _parse(posting["description"])
            return Page(str(posting.get("title") or ""), _joined(body))
    return Page(" ".join("".join(page.title).split()), _joined(page))


def _joined(page: _Text) -> str:
    return _EDGES.sub("\n", "".join(page.parts))


def _parse(text: str) -> _Text:
    page = _Text()
    page.feed(text)
    page.close()
    return page


def _posting(raw: str) -> dict[str, Any] | None:
    """Find a JobPosting (schema.org) in the data of a page."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    graph = found.get("@graph", [found]) if isinstance(found, dict) else found
    for thing in graph if isinstance(graph, list) else []:
        if (
            isinstance(thing, dict)
            and thing.get("@type") == "JobPosting"
            and isinstance(thing.get("description"), str)
        ):
            return thing
    return None
