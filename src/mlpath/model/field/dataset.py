"""Public data by field of work: a project can be about the field of whoever builds it."""

from __future__ import annotations

from enum import StrEnum

from mlpath.model.ids import DatasetId, DomainId
from mlpath.model.record import record


class DataShape(StrEnum):
    """What data look like, and so which projects can use them."""

    TABLE = "table"
    """Raw rows to clean, describe and query."""
    CLASSES = "classes"
    """Rows with a class to predict."""
    AMOUNTS = "amounts"
    """Rows with a number to predict."""
    SERIES = "series"
    """Measurements over time to forecast."""
    TEXTS = "texts"
    """Short texts to sort or search."""
    DOCUMENTS = "documents"
    """Long documents to ask questions of."""
    IMAGES = "images"
    EVENTS = "events"
    """What happened, in order: logs, trips, clicks, sensor readings."""


@record
class Dataset:
    """Public data that surely exist."""

    id: DatasetId
    name: str
    url: str
    domains: tuple[DomainId, ...]
    """The fields of work it belongs to."""
    shapes: tuple[DataShape, ...]
    size: str
    licence: str
    question: str
    """What somebody of the field would want to know from it."""
    country: str = ""
    """The two letters of the only country that it is about; empty where it is about many."""
    access: str = ""
    """What has to be done before it can be used: an account, a form."""
