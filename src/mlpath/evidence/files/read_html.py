"""HTML to text, with headings and lists kept, so that sections can be told."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

from mlpath.evidence.files.decode import HEADING
from mlpath.evidence.files.document import Extract

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


_UNSEEN = re.compile(
    r"display:none|visibility:hidden|opacity:0(?:\.0\d*)?(?![.\d])"
    r"|font-size:(?:0|[12](?:\.\d+)?p[xt])(?![.\d])|(?:left|top|text-indent):-\d{3,}"
)
"""Styles by which a page keeps words and shows none of them."""


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.title: list[str] = []
        self.data: list[str] = []
        self.hidden: list[str] = []
        self._skip: list[tuple[str, bool]] = []
        self._into: list[str] = self.parts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "title":
            self._into = self.title
        elif tag == "script" and given.get("type") == "application/ld+json":
            self._into = self.data
        elif self._skip or tag in _SKIPPED or _hidden(given):
            if tag not in _VOID:  # text in what is hidden is text, unless it is a program
                words = tag not in _SKIPPED and (not self._skip or self._skip[-1][1])
                self._skip.append((tag, words))
        elif tag in _HEADINGS:
            self.parts.append(f"\n\n{HEADING}## ")
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
        elif any(tag == open_ for open_, _ in self._skip):
            while self._skip and self._skip.pop()[0] != tag:
                pass
        elif not self._skip and (tag in _BLOCKS or tag in _HEADINGS):
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._into is not self.parts:
            self._into.append(data)
        elif not self._skip:
            self.parts.append(_BLANKS.sub(" ", data))
        elif self._skip[-1][1]:
            self.hidden.append(data + " ")


def _hidden(given: dict[str, str | None]) -> bool:
    style = "".join((given.get("style") or "").split()).lower()
    told = "hidden" in given or given.get("aria-hidden") == "true"
    return told or _UNSEEN.search(style) is not None


def read_html(text: str) -> Extract:
    """Read a page; a job posting that it describes for machines goes before all around it."""
    page = _parse(text)
    for raw in page.data[:20]:
        posting = _posting(raw)
        if posting is not None:
            body = _parse(posting["description"])
            return Extract(_joined(body), str(posting.get("title") or ""))
    title, hidden = (" ".join("".join(parts).split()) for parts in (page.title, page.hidden))
    return Extract(_joined(page), title, hidden)


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
