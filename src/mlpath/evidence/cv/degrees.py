"""Degrees in ten languages, and whether they are finished."""

from __future__ import annotations

import re

ORDER = ("school", "bootcamp", "bachelor", "master", "phd")
"""From the lowest to the highest."""
_DEGREES: dict[str, str] = {
    "phd": r"""
ph\.?\s?d\.?|d\.?phil\.?|doctorate|doctoral (?:degree|studies|programme?|thesis)|doctor of
|dr\.[- ]?(?:rer|ing|phil|med|oec|jur|sc)\b\.?|promotion(?= (?:in|am|an|zum|zur)\b|\s?[,:(]|$)
|doktorat|doktorgrad|doktor der|doctorat|doctorado|doutorado|doutoramento|dottorato|doktora
|doktoranckie|studia doktoranckie|博士
""",
    "master": r"""
(?<!scrum )(?<!scrum-)masters?(?:['’]s?)?(?! of ceremon| the\b)(?![- ]?(?:class|data|plan|card
|chef|mind))(?:studium|arbeit(?!\w)|abschluss)?|m\.?\s?sc\.?(?:\.?\s?\(?hons\)?)?|m\.\s?s\.
|m\.\s?a\.|m\.?\s?eng\.?|m\.?\s?tech\.?|m\.?b\.?a\.?|m\.?c\.?a\.?|m\.?phil\.?|m\.?res|m\.?com\.?
|m\.?ed\.?|msci|mmath|mphys|mfa|mph|ll\.?m\.?|m1|m2|dipl\.?[- ]?(?:ing|inf|inform|kfm|kffr|phys
|math|chem|biol|psych|volksw|wirt\w*|päd)\w*\.?(?!.{0,12}\(fh\))|diplom(?!\w)(?!.{0,30}\(fh\))
|diplom-?(?:ingenieur|informatiker|physiker|mathematiker|kauf|biolog|chemiker|psycholog
|volkswirt|betriebswirt)\w*|magister|magisterskie|magistrale|laurea (?:magistrale|specialistica)
|staatsexamen|ma[iî]trise|mast[èe]re|diplôme d['’]ingénieur|dipl[ôo]me d['’]ing[ée]nieur
|école d['’]ingénieurs?|cycle ing[ée]nieur|bac ?\+ ?5|maestr[íi]a|máster|mestrado|mestre em
|doctoraal|drs\.|y[üu]ksek lisans|juris doctor|硕士|研究生
""",
    "bachelor": r"""
bachelor\w*(?:['’]s)?|b\.?\s?sc\.?|b\.\s?s\.|b\.\s?a\.|b\.?\s?eng\.?|b\.?\s?tech\.?|b\.\s?e\.
|b\.?c\.?a\.?|b\.?b\.?a\.?|b\.?com\.?|b\.?ed\.?|ll\.?b\.?|bcompsc|bmath|dipl\w*\.?.{0,30}\(fh\)
|diplom \(fh\)|(?<!driving )(?<!driver )(?<!s )(?<!software )licence(?! (?:plate|key|agreement
|no))(?: (?:pro|en|de|professionnelle|informatique))?|licenciatura|licenciad[oa]|grado en
|graduado en|ingenier[íi]a (?:en|de|inform\w+|t\w+|civil|industrial|el\w+)|ingenier[oa] en
|t[íi]tulo de grado|bac ?\+ ?3|gradua[çc][ãa]o|bacharelado|bacharel|engenharia (?:de|da
|inform\w+|el\w+|mec\w+|civil)|laurea(?: triennale| in| di)?|in[żz]ynier(?:skie)?(?! oprog)
|licencjat\w*|studia i stopnia|lisans|undergraduate degree|university degree|honou?rs degree
|本科|学士
""",
    "bootcamp": r"""
boot\s?camp|coding school|apprenticeship|associate(?:['’]?s)? (?:degree|of)|ausbildung (?:zum
|zur|als)|berufsausbildung|fachinformatiker\w*|ihk|nvq|btec|hnd|bts|dut|grado superior
|t[ée]cnico superior|mbo|[öo]n lisans|kaufmann f\w+|技校|大专|专科
""",
    "school": r"""
high school|a[- ]levels?|(?:fach)?abitur|(?:allgemeine )?hochschulreife|gymnasium
|secondary (?:school|education)|matura|matur[ae]|baccalaur[ée]at|bac (?:s|es|l|g[ée]n[ée]ral)
|bachillerato|ensino m[ée]dio|ensino secund[áa]rio|liceo|maturit[àa]|liceum|lise(?:si)?|gcses?
|sixth form|ib diploma|international baccalaureate|hsc|ssc|cbse|1[02]th(?: grade| standard)?
|class (?:xii|x|12|10)|realschul\w*|mittlere reife|vwo|havo|lyc[ée]e|高中
""",
}
_DEGREE = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(f"(?P<{kind}>{''.join(words.split(chr(10)))})" for kind, words in _DEGREES.items())
    + r")(?!\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?<![\w.])(?:(?P<master>M\.?S(?! (?:Office|Excel|SQL|Word|Project))|(?<!, )MA)"
    r"|(?P<bachelor>B\.?S|B\.?A|B\.?E))(?!\w)"
    r"(?=\.?\s|\.?,|$|\)|/|\.)"
)
"""Letters that are a degree only as capitals; MA behind a comma is Massachusetts."""
_ASIA = re.compile("博士|硕士|研究生|本科|学士|大专|专科|高中")
_UNFINISHED = r"""
non complet\w+|no (?:finaliz|complet)\w+|não (?:conclu|complet)\w+|sem conclus\w+|nie uko\w+
|przerwan\w+|zonder diploma|niet voltooid|tamamlanma\w+|terk|non achev\w+|inachev\w+
|interr?ott[oa]|interromp\w+|expected|anticipated|in progress|on-?going|current(?:ly)?|pursuing
|candidate|present|unfinished|incomplet\w*|not (?:completed|finished)|dropped|discontinued
|withdrew|without (?:a )?degree|no degree|left (?:before|without|to)|abd|voraussichtlich
|laufend\w*|abgebrochen|ohne abschluss|nicht abgeschlossen|angestrebt\w*|en cours|prévu\w*
|non (?:validé|terminé|diplômé)\w*|en curso|previst[oa]|sin terminar|in corso|cursando
|em andamento|em curso|w trakcie|lopend|verwacht|niet afgerond|devam\w*|beklenen|nieukończon\w*
|student(?! (?:of the|union|council|award|association|exchange|body|representative))
|doktorand\w*|doctorant\w*|doctoraland\w*|trunc[oa]|interrupted|abandon\w*|to be completed|due
"""
_NOT_FINISHED = re.compile(
    rf"\b(?:{''.join(_UNFINISHED.split(chr(10)))})\b|在读|预计|肄业|未完成", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:thesis|supervis\w+|advisor|dissertation|betreu\w+|co-?supervised|mentor|tutor|prof(?:essor)?"
    r"|promotion to|program director)\b.{0,40}$",
    re.IGNORECASE,
)


def degrees_in(line: str) -> set[str]:
    """Return the kinds of degree that a line of studies names."""
    line = line[:400]
    found = {
        str(one.lastgroup)
        for pattern in (_DEGREE, _SHORT)
        for one in pattern.finditer(line)
        if not _ASIDE.search(line[max(0, one.start() - 60) : one.start()])
    }
    for sign in _ASIA.findall(line):
        one = _DEGREE.match(sign)
        found |= {str(one.lastgroup)} if one else set()
    return found


def begins_with_degree(line: str) -> bool:
    """Tell whether a line is about a degree from its first word on."""
    return any(pattern.match(line) for pattern in (_DEGREE, _SHORT))


def unfinished(line: str) -> bool:
    """Tell whether a line says that studies go on or were left."""
    return _NOT_FINISHED.search(line[:400]) is not None
