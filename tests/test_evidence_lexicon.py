"""The names that are found in text, and those that only look like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.evidence.terms.lexicon import Lexicon, variants
from mlpath.evidence.terms.terms import Terms, cut, surface


@pytest.fixture(scope="module")
def lexicon(catalog):
    return Lexicon(catalog.skills.values())


def found(lexicon, text):
    return {hit.skill for hit in lexicon.find(text)}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Strong C++ and Python", "cpp"),
        ("C/C++ programming", "cpp"),
        ("Python3.11 in production", "python"),
        ("Python's ecosystem", "python"),
        ("Python/R or Julia", "r"),
        ("experience with Python, R, and SQL", "r"),
        ("Languages: Go, Rust", "go"),
        ("services written in Go", "go"),
        ("Golang", "go"),
        ("We use Spark and Airflow", "spark"),
        ("Apache Spark", "spark"),
        ("spark, hadoop, kafka", "spark"),
        ("memory-safe systems in Rust", "rust"),
        ("Microsoft Excel, PowerPoint", "excel"),
        ("SQL, Excel, Tableau", "excel"),
        ("TypeScript and React", "react"),
        ("React.js", "react"),
        ("Kubernetes with Helm charts", "helm"),
        ("distributed training on Ray and Kubernetes", "ray"),
        ("NVIDIA Triton Inference Server", "triton"),
        ("Flask or FastAPI", "flask-django"),
        ("scikit-learn", "scikit-learn"),
        ("Scikit Learn", "scikit-learn"),
        ("sklearn", "scikit-learn"),
        ("Big Query", "bigquery"),
        ("Tensor Flow", "tensorflow"),
        ("PowerBI", "power-bi"),
        ("CI/CD pipelines", "ci-cd"),
        ("CI / CD", "ci-cd"),
        ("A/B tests", "experiment-design"),
        ("large language models", "llm-foundations"),
        ("Large Language\n  Model", "llm-foundations"),
        ("vector database", "vector-databases"),
        ("vector DBs", "vector-databases"),
        ("LSTMs", "recurrent-networks"),
        ("fine tuning", "fine-tuning"),
        ("fine-\n  tuning", "fine-tuning"),
        ("fine-tuned language models", "fine-tuning"),
        ("retrieval-augmented systems", "rag"),
        ("offline/online evaluation", "model-evaluation"),
        ("version control, testing and releases", "unit-testing"),
        ("profiling and optimising models", "debugging-profiling"),
        ("finetuning", "fine-tuning"),
        ("data visualisation", "data-visualization"),
        ("AI/ML", "ml-fundamentals"),
        ("REST APIs", "rest-api"),
        ("build AI agents with tools", "ai-agents"),
        ("recommendation systems", "recommender-systems"),
        ("pair with Claude Code", "ai-assisted-development"),
        ("GitHub Copilot", "ai-assisted-development"),
        ("Cursor AI", "ai-assisted-development"),
        ("coding tools (Cursor, Copilot)", "ai-assisted-development"),
        ("agents in Copilot Studio", "workflow-automation"),
        ("testing, observability and CI/CD", "observability"),
        ("statistics, optimization and probability", "optimization"),
        ("statistics, optimisation and probability", "optimization"),
        ("embeddings, tokenization and attention", "nlp"),
        ("C#/.Net, SQL", "csharp"),
        ("deep knowledge of .NET", "csharp"),
        (".NET developer", "csharp"),
        ("productionize machine learning models", "model-serving"),
        ("GPU performance optimization", "debugging-profiling"),
        ("linear regression and random forests", "regression-analysis"),
        ("publications at NeurIPS or ICML", "research-methods"),
        ("wrote prompts for ChatGPT", "prompt-engineering"),
        ("knowledge of cybersecurity", "software-security"),
        ("精通Python和SQL", "python"),
        ("5年Java开发经验", "java"),
    ],
)
def test_what_is_named_is_found(lexicon, text, skill):
    assert skill in found(lexicon, text)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("our go to market team", "go"),
        ("hypothesis testing beside code reviews", "unit-testing"),
        ("testing new ideas, then code", "unit-testing"),
        ("testing of soil", "unit-testing"),
        ("fine-tune hyperparameters of an LLM", "fine-tuning"),
        ("fine-tune the schedule", "fine-tuning"),
        ("go-to-market", "go"),
        ("Go above and beyond with Python", "go"),
        ("you will go far", "go"),
        ("R&D in Python and SQL", "r"),
        ("R & D budget, Python", "r"),
        ("the R group", "r"),
        ("J. R. Smith uses Python", "r"),
        ("C++ and C#", "r"),
        ("JavaScript", "java"),
        ("spark innovation and creativity", "spark"),
        ("ideas that spark joy", "spark"),
        ("Spark your curiosity", "spark"),
        ("the rust on old cars", "rust"),
        ("Rust Belt cities", "rust"),
        ("a place where you can excel", "excel"),
        ("excel in a fast-paced team", "excel"),
        ("You excel at SQL and Python", "excel"),
        ("react quickly to change", "react"),
        ("ReAct prompting", "react"),
        ("at the helm of our company", "helm"),
        ("X-ray images", "ray"),
        ("Ray Smith, our founder", "ray"),
        ("contact Julia Miller", "julia"),
        ("the rest of the team", "rest-api"),
        ("insurance agents and brokers", "ai-agents"),
        ("cutting-edge AI", "model-compression"),
        ("pharmaceutical scalability of scala-like things", "scala_"),
        ("500 ml bottles", "ml-fundamentals"),
        ("Equinox membership", "jax"),
        ("work with data engineers and data scientists", "data-pipelines"),
        ("submit your CV", "computer-vision"),
        ("machine. Learning", "ml-fundamentals"),
        ("power, BI", "power-bi"),
        ("glove compartment", "embeddings"),
        ("shell company", "bash"),
        ("copilots for sales people", "ai-assisted-development"),
        ("Copilot in the Start menu", "ai-assisted-development"),
        ("optimisation of cloud costs", "optimization"),
        ("cost optimization, statistics", "optimization"),
        ("crypto and tokenization of assets", "nlp"),
        ("net sales grew", "csharp"),
        ("productionize your solutions", "model-serving"),
        ("performance optimization of campaigns", "debugging-profiling"),
        ("the highest Net Promoter Score", "csharp"),
        ("see revenue.Net income fell", "csharp"),
        ("Python, no SQL", "nosql"),
        ("featured by leading publications", "research-methods"),
        ("no tools such as ChatGPT in interviews", "prompt-engineering"),
        ("a fast growing cybersecurity company", "software-security"),
    ],
)
def test_what_only_looks_like_a_name_is_not_found(lexicon, text, skill):
    assert skill not in found(lexicon, text)


def test_the_longest_name_wins(lexicon):
    hits = lexicon.find("machine learning pipelines on Azure ML")
    assert [hit.skill for hit in hits] == ["ml-pipelines", "azure-ml"]


def test_places_are_those_of_the_words(lexicon):
    text = "We like  PyTorch, and also\nHugging\nFace."
    assert [text[h.start : h.end] for h in lexicon.find(text)] == ["PyTorch", "Hugging\nFace"]


def test_every_skill_is_found_by_its_own_name(lexicon, catalog):
    missed = [
        skill.id
        for skill in catalog.skills.values()
        if skill.id not in found(lexicon, f"Python, {skill.name}, SQL, model, LLM")
    ]
    assert missed == []


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_searched(lexicon, text):
    for hit in lexicon.find(text):
        assert 0 <= hit.start < hit.end <= len(text)


def test_a_name_is_not_found_inside_another_word():
    terms = Terms([("sql", 1), ("java", 2), ("c++", 3)])
    assert terms.find(cut("MySQLx javascripts objectivec++s")) == []


def test_a_target_of_none_swallows_its_words():
    terms = Terms([("go", 1), ("go to market", None)])
    words = cut("Go to market, then Go")
    hits = terms.find(words)
    assert [surface(words, hit) for hit in hits] == ["Go"]
    assert hits[0].first == 4


def test_the_first_name_keeps_its_path():
    terms = Terms([("ml", 1), ("ML", 2), ("", 3)])
    assert [hit.target for hit in terms.find(cut("ml"))] == [1]


@pytest.mark.parametrize(
    ("name", "tech", "some"),
    [
        ("vector database", False, {"vector databases", "vectordatabase"}),
        ("technologies", False, {"technology"}),
        ("strategy", False, {"strategies"}),
        ("BigQuery", True, {"Big Query"}),
        ("optimisation", False, {"optimization", "optimizations"}),
        ("data modeling", False, {"data modelling", "datamodeling"}),
        ("data analysis", False, {"data analyses"}),
        ("model lifecycle", False, {"model life cycle"}),
        ("Docker", True, set()),
    ],
)
def test_variants_are_number_spelling_and_joining(name, tech, some):
    made = set(variants(name, tech=tech))
    assert some <= made
    assert made or not some
    if tech:
        assert name + "s" not in made


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Kenntnisse in Datenanalyse", "exploratory-analysis"),
        ("Erfahrung mit neuronalen Netzen", "neural-networks"),
        ("Relationale Datenbanken", "relational-databases"),
        ("traitement du langage naturel", "nlp"),
        ("des séries temporelles", "time-series"),
        ("aprendizaje automático", "ml-fundamentals"),
        ("visión artificial", "computer-vision"),
        ("estadística", "statistical-inference"),
    ],
)
def test_methods_have_their_names_in_german_french_and_spanish(catalog, text, skill):
    assert [one.skill for one in Lexicon(catalog.skills.values()).find(text)] == [skill]


@pytest.mark.parametrize(
    ("text", "told"),
    [("RLHF or DPO", True), ("tuned by SFT, DPO and PPO", True), ("The DPO answers you", False)],
)
def test_dpo_is_a_way_of_tuning_in_its_company_alone(catalog, text, told):
    named = Lexicon(catalog.skills.values()).find(text)
    assert (text.find("DPO") in {one.start for one in named}) is told
