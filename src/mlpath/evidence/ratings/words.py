"""The words with which people rate what they can do, deny it or wish for it, in ten languages.

A row is what the words mean, with one line a language: English, German, French, Spanish,
Portuguese, Italian, Dutch, Polish, Turkish, Chinese. A new word is a change of this table alone.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import cache

from mlpath.evidence.terms.terms import Terms
from mlpath.model.named import NamedTuple


class SignKind(Enum):
    """What a sign says of a skill."""

    WORD = auto()
    """A level in a word."""
    SCALE = auto()
    """A level on a scale, such as 4/5 or stars."""
    YEARS = auto()
    """How long it was used."""
    LEARNING = auto()
    """It is being learnt."""
    NOT = auto()
    """It is not there."""
    WANTED = auto()
    """It is hoped for."""
    FENCE = auto()
    """Something else begins: "but"."""


class WordMeaning(NamedTuple):
    """What words say, and whether only people who speak for themselves say it with them."""

    kind: SignKind
    level: float = 0.0
    casual: bool = False


_W, _L, _N, _H = SignKind.WORD, SignKind.LEARNING, SignKind.NOT, SignKind.WANTED

_ROWS: tuple[tuple[WordMeaning, str], ...] = (
    (
        WordMeaning(_W, 3.5),
        """expert, experts, expert level, expert knowledge, deep expertise, guru, mastery, mastered,
        master, specialist, world-class
        experte, expertin, expertenkenntnisse, expertenwissen, spezialist, spezialistin
        experte, experts, expertes
        experto, experta, especialista
        esperto, esperta
        ekspert, ekspertka
        uzman
        精通, 专家""",
    ),
    (
        WordMeaning(_W, 3.1),
        """outstanding, excellent, exceptional, very strong, highly proficient, extensive knowledge
        ausgezeichnet, ausgezeichnete, hervorragend, hervorragende, exzellent, exzellente
        excellente, excellents, excellentes, maîtrise, maitrise, parfaite maîtrise,
        très bonne maîtrise
        dominio, excelente, excelentes
        domínio, ótimo, ótima, ótimos, ótimas
        ottimo, ottima, ottimi, ottime, eccellente, padronanza
        uitstekend, uitstekende
        biegły, biegła, biegle, biegłość""",
    ),
    (
        WordMeaning(_W, 3.0),
        """advanced, very good, very well, in-depth, deep, strong, extensive, great, thorough,
        profound, expertise in, very experienced
        fortgeschritten, fortgeschrittene, fortgeschrittenen, sehr gut, sehr gute, sehr guten,
        sehr guter, sehr gutes, umfassend, umfassende, umfassenden, tiefgehend, tiefgehende
        avancé, avancée, avancés, avancées, très bon, très bonne, très bonnes, approfondi,
        approfondie, approfondies
        avanzado, avanzada, avanzados, avanzadas, alto, nivel alto, muy bueno, muy buena, muy bien
        avançado, avançada, avançados, avançadas, nível alto, muito bom, muito boa
        avanzato, avanzata, avanzati, avanzate, molto buono, molto buona, approfondita
        gevorderd, gevorderde, zeer goed, zeer goede
        zaawansowany, zaawansowana, zaawansowane, zaawansowanym, bardzo dobry, bardzo dobra,
        bardzo dobrze
        ileri, ileri seviye, çok iyi
        高级, 深入""",
    ),
    (
        WordMeaning(_W, 2.75),
        """proficient, proficiency, skilled, fluent, solid, very comfortable, power user
        fundiert, fundierte, fundierten, vertieft, vertiefte, vertieften, versiert, fließend
        confirmé, confirmée, confirmés, courant, couramment, solides
        sólido, sólidos, sólida, sólidas, fluido, fluente, buen dominio, bom domínio
        solida, solide, fluente, vloeiend, płynnie
        熟练掌握, 熟练使用, 熟练""",
    ),
    (
        WordMeaning(_W, 2.45),
        """good, well, experienced, sound, competent, comfortable, confident, capable, lots of,
        good knowledge, know well, knows well, known well, professional experience in,
        professional experience with
        gut, gute, guten, guter, gutes, sicher, sicherer, erfahren, erfahrener, erfahrene
        bon, bonne, bons, bonnes, bon niveau, bien
        bueno, buena, buenos, buenas, buen, bien, bom, boa, bons, boas, bem
        buono, buona, buoni, buone, buon, bene, esperienza solida
        goed, goede, ervaren, dobry, dobra, dobre, dobrze, doświadczony
        iyi, iyi derecede, 良好, 熟练应用""",
    ),
    (
        WordMeaning(_W, 2.1),
        """intermediate, medium, working knowledge, working proficiency, hands-on, moderate, daily,
        daily use, every day, on a daily basis, conversational, very familiar, mid-level
        mittel, mittlere, mittleres, mittlerer, täglich, jeden tag
        intermédiaire, intermédiaires, moyen, tous les jours
        intermedio, intermedia, medio, media, nivel medio, todos los días
        médio, média, intermediário, intermediária, nível médio
        gemiddeld, gemiddelde, średniozaawansowany, średniozaawansowana, średni, średnia, średnim
        orta, orta seviye, 中级, 掌握""",
    ),
    (
        WordMeaning(_W, 1.6),
        """average, fair, conversant, occasional, occasionally, now and then, self-taught,
        anwenderkenntnisse, discreto, discreta, 一般, 熟悉""",
    ),
    (WordMeaning(_W, 2.0, casual=True), "use, used, using, working, ok, okay, decent"),
    (WordMeaning(_W, 3.0, casual=True), "senior, fluently"),
    (WordMeaning(_W, 3.5, casual=True), "lead, leading, architect"),
    (WordMeaning(_W, 1.0, casual=True), "started, beginning"),
    (
        WordMeaning(_W, 1.15),
        """some, some knowledge, know a bit, knows a bit, know a little, knows a little,
        some exposure, some experience, a bit, bit of, somewhat familiar,
        taught himself, taught herself, taught myself, limited, understanding of, knowledge of,
        get by in, find my way in, find my way around, getting by in
        etwas, quelques, enige, alcune, algunos, trochę, biraz""",
    ),
    (
        WordMeaning(_W, 1.0),
        """basic, basics, basics of, beginner, beginners, elementary, familiar, familiarity,
        exposure, novice, introductory, fundamentals, entry-level, beginner-level, a little, little,
        limited experience, conceptual, theoretical, awareness, weak, low, apprentice, basic user,
        basic knowledge, not very familiar, bad at,
        poor, theory only, exposed to, dabbled in, dabbled with, played with, played around with,
        tinkered with, experimented with, rusty, rusty in, shaky, shaky in, tried out, tried once,
        used once, first steps, first contact
        grundkenntnisse, grundlagen, basiswissen, basiskenntnisse, anfänger, anfängerin, einsteiger,
        einsteigerin, grundlegend, grundlegende, erste erfahrungen, ersten erfahrungen, mäßig,
        erste berührungspunkte, ersten berührungspunkte, erste schritte, erster kontakt
        notions, quelques notions, notions de base, bases, de base, connaissances de base, débutant,
        débutante, élémentaire, premiers pas, première expérience, première approche
        básico, básica, básicos, básicas, basico, principiante, nociones, bajo, nivel bajo,
        contacto inicial, primer contacto, primeros pasos
        noções, iniciante, nível baixo, contato inicial, primeiro contato, primeiros passos
        base, di base, nozioni, elementare, prima esperienza, prime esperienze, primi passi
        basis, basiskennis, beginnend, matig, matige, eerste ervaring, eerste stappen
        podstawowy, podstawowa, podstawowe, podstawowej, podstawy, początkujący, początkująca,
        słabo, słaba, pierwsze doświadczenia, pierwsze kroki, pierwszy kontakt
        temel, başlangıç, başlangıç seviyesi, giriş seviyesinde, giriş seviyesi, az
        了解, 基础, 初级, 入门, 初学, 接触过""",
    ),
    (
        WordMeaning(_W, 0.75),
        "rudimentary, superficial, hardly any, can read, read about, new to me, oberflächlich",
    ),
    (
        WordMeaning(_L, 0.75),
        """learning, currently learning, still learning, started learning, started to learn, new to,
        studying, currently studying, in progress, passion for, passionate about,
        getting started with, upskilling in, upskilling on, currently upskilling in, training in,
        enrolled in, currently enrolled in, teaching myself, picking up, getting into
        lerne, lerne gerade, am lernen, arbeite mich ein, in einarbeitung, einarbeitung in,
        lerne aktuell, bilde mich weiter in, weiterbildung in
        apprends, j'apprends, en cours d'apprentissage, en apprentissage, en formation,
        en cours de formation, me forme à, je me forme à
        aprendiendo, actualmente aprendiendo, estudiando, en proceso de aprendizaje, en formación,
        formándome en
        aprendendo, estudando, em processo de aprendizagem, em formação
        imparando, sto imparando, studiando, sto studiando, in fase di apprendimento
        ik leer, leer nu, aan het leren, in opleiding
        uczę się, uczę, w trakcie nauki
        öğreniyorum, öğrenmekteyim
        正在学习, 学习中, 自学""",
    ),
    (
        WordMeaning(_N),
        """no, not, none, never, without, cannot, no experience, no knowledge, zero experience,
        zero knowledge, don't know, do not know, do not have, don't have, never used, never tried,
        not familiar, not yet, not yet used, have not, haven't, not worked, have not worked
        zero, nor, never did, never touched, never learnt,
        did not touch, did not use, didn't use, others did, others did the, colleagues did,
        colleagues did the, someone else did, somebody else did
        kein, keine, keinen, keinerlei, keine erfahrung, keine kenntnisse, ohne, nie, noch nie,
        nicht
        aucun, aucune, aucune expérience, ni, sans, jamais, pas d, pas de, ne connais pas
        sin, ninguna, ningún, nunca, no tengo
        sem, nenhum, nenhuma, nem, não, não tenho, não tenho experiência, não conheço
        nessun, nessuna, nessuna esperienza, senza, mai, non ho, non conosco, non ho esperienza
        geen, geen ervaring, zonder, nooit
        brak, brak doświadczenia, bez, nie znam, nigdy, nie mam, nie mam doświadczenia
        yok, deneyimim yok, bilmiyorum, hiç
        没有, 无经验, 不会, 不熟悉, 未使用""",
    ),
    (
        WordMeaning(_H),
        """want to, want to learn, would like to, wish to, hope to, keen to, eager to, willing to,
        willing to learn, interested in, interest in, looking to, looking for, plan to, planning to,
        aspire to, next on my list, to learn next, open to, open to learning, love to learn,
        interested in learning, interest in learning, keen to learn, eager to learn, hoping to,
        hoping to learn, hoping to work with, hope to work with, hope to learn, learning goals,
        learning goal, on my reading list, on my learning list, aspiring to, would love to
        lernen, leren, apprendre, aprender, imparare, nauczyć się, öğrenmek
        möchte, möchte ich, möchte ich gern lernen, interesse an, großem interesse an,
        interessiert an, will lernen, lernziele, lernziel
        souhaite, souhaite apprendre, voudrais, envie d, intéressé par, intéressée par,
        objectifs d'apprentissage, souhaite me former à, souhaite me former en
        me gustaría, me gustaría aprender, quiero aprender, interesado en, interesada en,
        interés en
        gostaria de, quero aprender, interesse em, interessado em, interessada em
        vorrei, vorrei imparare, interessato a, interessata a, interesse per
        wil leren, wil graag, graag leren, interesse in, geïnteresseerd in
        chcę, chciałbym, chciałabym, zainteresowany, zainteresowana
        öğrenmek istiyorum, istiyorum, ilgileniyorum
        希望学习, 希望, 想学, 感兴趣""",
    ),
    (
        WordMeaning(SignKind.FENCE),
        """but, however, though, although, whereas, aber, jedoch, mais, pero, però, maar, ale, ama,
        ancak, 但, 但是""",
    ),
)
_NO_SIGNS = """machine learning, deep learning, reinforcement learning, transfer learning,
federated learning, active learning, supervised learning, unsupervised learning, learning rate,
self-supervised learning, representation learning, continual learning, few-shot learning,
maschinelles lernen, maschinellem lernen, maschinellen lernen, maschinelle lernen, tiefes lernen,
zero downtime, zero-downtime, zero trust, zero-trust, zero-shot, zero-day, zero to one, from zero,
zero waste, zero data loss, zero defects, zero incidents, zero errors, zero-copy,
e-learning, lifelong learning, learning platform, not only, not just, nicht nur, no-code,
low-code, without supervision, advanced degree, advanced analytics, basic research, use case,
use cases, open to work, looking forward, strong typing, deep dive"""
"""Words that look like a sign and are none."""


@cache
def word_table(*, casual: bool) -> Terms:
    """Return the words to look for; `casual` adds those that say a level in free speech alone."""
    table = Terms((phrase, None) for phrase in _split(_NO_SIGNS))
    for meaning, words in _ROWS:
        if casual or not meaning.casual:
            for phrase in _split(words):
                table.add(phrase, meaning)
                if phrase.startswith("i"):  # a Turkish capital is no other case of our "i"
                    table.add(f"İ{phrase[1:]}", meaning)
    return table


def _split(words: str) -> list[str]:
    return [phrase for line in words.splitlines() for phrase in map(str.strip, line.split(","))]
