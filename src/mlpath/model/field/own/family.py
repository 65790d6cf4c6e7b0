"""Families of roles: what somebody from elsewhere is taken for first."""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """Roles that somebody is taken for under the same titles."""

    ANALYSIS = "analysis"
    MODELS = "models"
    LANGUAGE = "language"
    PLATFORM = "platform"
