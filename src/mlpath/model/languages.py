"""Languages that resources are in, by their ISO 639 codes, with what people call them."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH = "en"
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    ENGLISH: ("English",),
    "ar": ("Arabic", "العربية"),
    "bn": ("Bengali", "বাংলা"),
    "cs": ("Czech", "čeština"),
    "de": ("German", "Deutsch"),
    "es": ("Spanish", "español", "castellano"),
    "fa": ("Persian", "Farsi", "فارسی"),
    "fi": ("Finnish", "suomi"),
    "fr": ("French", "français"),
    "hi": ("Hindi", "हिन्दी"),
    "id": ("Indonesian", "Bahasa Indonesia"),
    "it": ("Italian", "italiano"),
    "ja": ("Japanese", "日本語"),
    "ko": ("Korean", "한국어"),
    "nl": ("Dutch", "Nederlands"),
    "pl": ("Polish", "polski"),
    "pt": ("Portuguese", "português", "Brazilian Portuguese"),
    "ru": ("Russian", "русский"),
    "sv": ("Swedish", "svenska"),
    "ta": ("Tamil", "தமிழ்"),
    "tr": ("Turkish", "Türkçe"),
    "uk": ("Ukrainian", "українська"),
    "vi": ("Vietnamese", "tiếng Việt"),
    "zh": ("Chinese", "Mandarin", "中文"),
}
"""The English name comes first."""

WORKED_IN: Mapping[str, tuple[str, ...]] = {
    "AR": ("es",), "AT": ("de",), "BE": ("fr",), "BR": ("pt",), "CA": ("fr",), "CH": ("de", "fr"),
    "CL": ("es",), "CO": ("es",), "DE": ("de",), "ES": ("es",), "FR": ("fr",), "IT": ("it",),
    "LU": ("fr", "de"), "MX": ("es",), "PE": ("es",), "PL": ("pl",), "PT": ("pt",), "UY": ("es",),
}  # fmt: skip
"""Languages beside English in which a country names jobs, where roles have titles in them."""
