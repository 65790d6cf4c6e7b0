"""The parts of a CV: headings in ten languages, by type or by words."""

from __future__ import annotations

import pytest

from mlpath.evidence.cv.parts import CvPart, part_at, stretches
from paper import CV


def opened(heading: str, **rest) -> list[CvPart]:
    return [stretch.part for stretch in stretches(f"x\n{heading}\ny z\n", **rest)[1:]]


@pytest.mark.parametrize(
    "heading",
    [
        "Skills (1-5)",
        "**Tools (1 = seen, 5 = teach)**",
        "T O O L S   (rated out of 10)",
        "SKILLS (%):",
    ],
)
def test_a_heading_may_say_how_its_list_is_rated(heading) -> None:
    assert opened(heading) == [CvPart.SKILLS]


def test_studies_in_a_line_among_jobs_are_studies_and_tools_of_a_job_stay_there() -> None:
    text = "Work\nClerk, Town\nTools: Excel\nEducation: A-levels\nBaker, Town\n\nSkills: Excel\n"
    parts = stretches(text)
    assert part_at(parts, text.index("Excel")) is CvPart.WORK
    assert part_at(parts, text.index("A-levels")) is CvPart.EDUCATION
    assert part_at(parts, text.index("Baker")) is CvPart.WORK
    assert part_at(parts, text.rindex("Excel")) is CvPart.SKILLS


def test_headings_cut_a_cv_into_parts() -> None:
    parts = stretches(CV)
    seen = list(dict.fromkeys(part.part for part in parts))
    assert seen == [CvPart.TOP, CvPart.WORK, CvPart.EDUCATION, CvPart.SKILLS, CvPart.OTHER]
    assert part_at(parts, CV.index("Kafka")) is CvPart.WORK


@pytest.mark.parametrize(
    ("part", "headings"),
    [
        (
            CvPart.WORK,
            (
                "Berufserfahrung|## Work History|EMPLOYMENT:"
                "|Expériences professionnelles|Professional"
                " Experience|Work Experience & Internships"
                "|E X P E R I E N C E|W O R K   E X P E R I E"
                " N C E|Experiencia laboral|Experiência"
                " Profissional|Esperienze lavorative|Werkervaring"
                "|Doświadczenie zawodowe|İş Deneyimi|工作经历|Beruflicher Werdegang|**Career**"
            ),
        ),
        (
            CvPart.EDUCATION,
            (
                "Education|EDUCATION & CERTIFICATIONS|Ausbildung"
                "|Formation|Formación académica|Formação"
                "|Istruzione|Opleiding|Wykształcenie|Eğitim|教育背景|Academic Qualification"
            ),
        ),
        (
            CvPart.SKILLS,
            (
                "Top Skills|Technical Proficiencies|Core Competencies|Skills & Interests|Kenntnisse"
                "|Compétences techniques|Habilidades|Competências|Competenze tecniche|Vaardigheden"
                "|Umiejętności techniczne|Beceriler|技能|IT-Kenntnisse|Languages & Technologies"
            ),
        ),
        (CvPart.VOLUNTEERING, "Volunteer|Volunteer Experience|Ehrenamt|Bénévolat|Voluntariado"),
        (CvPart.PROJECTS, "Personal Projects|Selected Research Projects|Projekte|项目经历"),
        (CvPart.COURSES, "Licenses & Certifications|Weiterbildung|Cursos|Kurslar"),
        (CvPart.PUBLICATIONS, "Publications|Veröffentlichungen|论文"),
        (CvPart.ELSEWHERE, "Honors & Awards|Scholarships|Auszeichnungen|荣誉奖项"),
        (CvPart.OTHER, "Hobbies|Interests|References|Centres d'intérêt|兴趣爱好|Zainteresowania"),
        (CvPart.TOP, "PROFESSIONAL SUMMARY|Über mich|Perfil|O mnie|Hakkımda|自我评价"),
    ],
)
def test_parts_have_many_names(part, headings) -> None:
    assert {heading: opened(heading) for heading in headings.split("|")} == {
        heading: [part] for heading in headings.split("|")
    }


@pytest.mark.parametrize(
    "line",
    [
        "Improved customer experience",
        "Experience with Kubernetes and Helm",
        "Five years of experience",
        "Education 2019 - 2021",
        "skills",
        "Formation of apprentices.",
        "B" * 80,
        "- - - - -",
        "...",
    ],
)
def test_what_is_no_heading_opens_nothing(line) -> None:
    assert opened(line) == []


def test_a_list_of_programs_is_told_from_languages_that_are_spoken() -> None:
    assert opened("Languages\nJava, Python") == [CvPart.SKILLS]
    assert opened("Languages\nEnglish (fluent)") == [CvPart.OTHER]
    assert opened("Sprachen\nDeutsch (Muttersprache)") == [CvPart.OTHER]


def test_a_label_holds_for_its_line() -> None:
    text = "Jane\nInterests: Rust restoration\nTools: Docker\nBorn in Kent\n"
    parts = stretches(text)
    places = {word: part_at(parts, text.index(word)) for word in ("Rust", "Docker", "Kent")}
    assert list(places.values()) == [CvPart.OTHER, CvPart.SKILLS, CvPart.TOP]


def test_small_headings_inside_a_job_end_nothing() -> None:
    text = "EXPERIENCE\nEngineer 2019 - 2021\nKey achievements:\n- Kafka\nEDUCATION\nBSc\n"
    parts = stretches(text)
    assert part_at(parts, text.index("Kafka")) is CvPart.WORK
    assert part_at(parts, text.index("BSc")) is CvPart.EDUCATION


def test_an_unknown_heading_hides_nothing_behind_hobbies() -> None:
    text = "HOBBIES\nRust restoration\nFURTHER THINGS\nKafka\n"
    assert part_at(stretches(text), text.index("Kafka")) is CvPart.ELSEWHERE
    typed = "Hobbies\nRust restoration\nFurther things\nKafka\n"
    headings = frozenset({typed.index("Further")})
    assert part_at(stretches(typed, headings), typed.index("Kafka")) is CvPart.ELSEWHERE
    assert part_at(stretches(typed), typed.index("Kafka")) is CvPart.OTHER


def test_the_type_of_a_line_makes_a_heading_of_small_letters() -> None:
    text = "x\ntechnical skills\nKafka"
    assert len(stretches(text)) == 1
    assert stretches(text, frozenset({2}))[1].part is CvPart.SKILLS


def test_a_heading_may_stand_in_a_column_of_its_own() -> None:
    text = "Jane\nEXPERIENCE   Acme, Engineer 2019 - 2021\n             Kafka\nEDUCATION   BSc\n"
    parts = stretches(text)
    assert part_at(parts, text.index("Acme")) is CvPart.WORK
    assert parts[1].body == text.index("EXPERIENCE") + len("EXPERIENCE")
    assert part_at(parts, text.index("BSc")) is CvPart.EDUCATION


def test_a_heading_behind_other_things_hides_none_of_them() -> None:
    text = "SKILLS\nSQL  **             EDUCATION\nBSc Physics\n"
    parts = stretches(text)
    assert part_at(parts, text.index("SQL")) is CvPart.SKILLS
    assert part_at(parts, text.index("BSc")) is CvPart.EDUCATION


def test_a_heading_that_is_a_sentence_may_go_on() -> None:
    assert opened("What I can do on a computer") == [CvPart.SKILLS]
    assert opened("实习") == [CvPart.WORK]


def test_a_label_ends_where_the_next_one_begins() -> None:
    text = "Jo\nLanguages: Swedish, English. Programming: Go (good)\n"
    parts = stretches(text)
    assert part_at(parts, text.index("Swedish")) is CvPart.OTHER
    assert part_at(parts, text.index("Go (")) is CvPart.TOP
