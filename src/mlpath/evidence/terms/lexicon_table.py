"""What must stand around ambiguous names, and phrases that hold a name and mean something else.

Data, no logic: a rule belongs here when a name is also a word, a letter or another thing's name.
"""

from __future__ import annotations

from mlpath.model.named import NamedTuple


class Rule(NamedTuple):
    """When an ambiguous name counts."""

    surfaces: tuple[str, ...] = ()
    """Only written so; empty: any way."""
    weak: bool = False
    """Only near another technology or a cue."""
    lower_weak: bool = False
    """Weak where it is written in small letters."""
    not_before: frozenset[str] = frozenset()
    """Words that may not follow."""
    not_after: frozenset[str] = frozenset()
    """Words that may not precede."""
    cues: frozenset[str] = frozenset()
    """Words nearby that are company enough."""
    reach: int = 4
    """How many words away a cue may stand."""
    alone: bool = False
    """Cues only: other technologies are not company enough."""
    after_dot: bool = False
    """Only with a dot of its own before it: ".NET", not "revenue.Net"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CODE = _words(
    "programming language languages developer code coding golang scripting languages: backend "
    "written"
)
_ML = _words(
    "ml ai model models learning algorithms algorithm bagging boosting stacking trees "
    "gradient random forest"
    " ensemble ensembles regression classification deep neural data"
)
_AGENT = _words(
    "ai llm llms agentic autonomous multi voice conversational tool tools tooling "
    "orchestration framework frameworks rag prompt prompts prompting"
    " memory langchain langgraph crewai mcp workflow workflows genai generative intelligent "
    "reasoning gpt claude sub llmops"
)
_VERBISH = _words(
    "your our my their his her its a an the this that innovation creativity curiosity joy "
    "conversation conversations"
    " change new ideas interest imagination meaningful engagement debate debates growth"
)

RULES: dict[str, Rule] = {
    # languages that are also words or letters
    "go": Rule(
        surfaces=("Go", "GO"),
        weak=True,
        cues=_CODE | _words("in"),
        reach=2,
        not_before=_words(
            "to beyond live above ahead further through deep big fast home out from the into "
            "up down"
            " back forward after all global public green getter getters where when get wrong "
            "right hand"
        ),
        not_after=_words("to we you i they on let's lets not must can will can't"),
    ),
    "r": Rule(
        surfaces=("R",),
        weak=True,
        reach=3,
        cues=_words(
            "using coding programming language languages studio shiny statistical package "
            "packages markdown tidyverse ggplot2 cran"
        ),
        not_before=_words("d us squared s"),
        not_after=_words("h p q"),
    ),
    "no-sql": Rule(surfaces=("No-SQL", "No SQL", "NO SQL", "no-sql")),  # "no SQL" is none
    "shell": Rule(
        weak=True,
        cues=_words("script scripts scripting linux unix bash powershell environment"),
        reach=3,
    ),
    "equinox": Rule(weak=True, cues=_words("jax flax")),
    "rust": Rule(lower_weak=True, cues=_CODE, not_before=_words("belt")),
    "julia": Rule(
        surfaces=("Julia",), weak=True, cues=_words("programming language languages"), reach=3
    ),
    "scala": Rule(lower_weak=True, cues=_CODE, not_after=_words("la")),
    "java": Rule(not_before=_words("script")),
    "transformers": Rule(
        lower_weak=True,
        cues=_ML | _words("attention bert gpt llm llms nlp vision architectures"),
        reach=6,
    ),
    "containers": Rule(
        lower_weak=True,
        cues=_words("docker kubernetes deploy deployed images linux cloud"),
        reach=6,
    ),
    "pandas": Rule(
        lower_weak=True,
        cues=_words("data python numpy dataframes analysis cleaned tables script with in using"),
        not_after=_words("red giant"),
    ),
    "gymnasium": Rule(
        weak=True, cues=_words("openai farama environments reinforcement rl ppo dqn"), alone=True
    ),
    "informatica": Rule(
        weak=True,
        cues=_words("powercenter etl mdm idmc iics cloud talend ssis"),
        not_after=_words("bachelor master"),
    ),
    "net": Rule(surfaces=("NET", "Net", "net"), after_dot=True),
    "bash": Rule(lower_weak=True, cues=_words("script scripts scripting shell")),
    # tools that are also words
    "spark": Rule(
        lower_weak=True,
        cues=_words("apache jobs clusters sql streaming"),
        not_before=_VERBISH,
        not_after=_words("to that"),
    ),
    "excel": Rule(
        cues=_words(
            "microsoft ms advanced powerpoint spreadsheet spreadsheets vba pivot office word "
            "outlook macros"
        ),
        surfaces=("Excel", "EXCEL", "excel"),
        lower_weak=True,
        not_before=_words(
            "in at as within by when under through and beyond academically professionally"
        ),
        not_after=_words("to you will who can we they i must must"),
    ),
    "ray": Rule(
        surfaces=("Ray",),
        weak=True,
        not_after=_words("x blu gamma"),
        cues=_words("serve tune train distributed anyscale cluster clusters rllib"),
    ),
    "helm": Rule(
        surfaces=("Helm", "helm"),
        weak=True,
        cues=_words("chart charts kubernetes k8s argocd kustomize terraform gitops releases"),
        not_after=_words("the at"),
    ),
    "triton": Rule(lower_weak=True, cues=_words("inference server nvidia kernel kernels")),
    "flask": Rule(lower_weak=True, cues=_words("python framework api apis")),
    "react": Rule(
        surfaces=("React", "REACT", "react"),
        lower_weak=True,
        not_before=_words("to quickly with appropriately positively swiftly fast when accordingly"),
        not_after=_words("to quickly we you will can must"),
    ),
    "airflow": Rule(lower_weak=True, cues=_words("apache dags orchestration")),
    "snowflake": Rule(lower_weak=True, cues=_words("warehouse")),
    "bedrock": Rule(not_before=_words("of for")),
    "dask": Rule(),
    "keras": Rule(),
    "rest": Rule(surfaces=("REST", "ReST")),
    "restful": Rule(not_before=_words("sleep night")),
    "lime": Rule(surfaces=("LIME",)),
    "shap": Rule(surfaces=("SHAP", "Shap", "shap")),
    "rag": Rule(
        surfaces=("RAG", "RAGs", "Rag", "rag"), lower_weak=True, cues=_AGENT | _words("retrieval")
    ),
    "rags": Rule(surfaces=("RAGs",)),
    "feast": Rule(surfaces=("Feast", "FEAST"), weak=True, cues=_words("feature store stores")),
    "chroma": Rule(surfaces=("Chroma",), weak=True, cues=_words("vector db")),
    "argo": Rule(surfaces=("Argo",), weak=True),
    "hive": Rule(surfaces=("Hive", "HIVE", "hive"), weak=True),
    "oracle": Rule(weak=True, cues=_words("database databases db sql")),
    "access": Rule(surfaces=("Access",), weak=True, cues=_words("microsoft ms")),
    "copilot": Rule(
        surfaces=("Copilot", "CoPilot"),
        weak=True,
        alone=True,
        reach=6,
        cues=_words("cursor codex windsurf cline aider devin coding pair"),
    ),
    "claude": Rule(
        surfaces=("Claude", "CLAUDE", "claude"), not_before=_words("code monet shannon")
    ),
    "anthropic": Rule(),
    "openai": Rule(),
    "swift": Rule(surfaces=("Swift",), weak=True, cues=_CODE),
    "express": Rule(surfaces=("Express",), weak=True, cues=_words("node js")),
    "dash": Rule(surfaces=("Dash",), weak=True, cues=_words("plotly")),
    "looker": Rule(lower_weak=True),
    "unity": Rule(surfaces=("Unity",), weak=True),
    "haystack": Rule(surfaces=("Haystack",), weak=True, cues=_AGENT),
    "optuna": Rule(),
    "lasso": Rule(weak=True, cues=_ML | _words("ridge elastic")),
    "svc": Rule(surfaces=("SVC",), weak=True, cues=_ML),
    "gmm": Rule(surfaces=("GMM", "GMMs"), weak=True, cues=_ML),
    "umap": Rule(),
    "pca": Rule(),
    "dpo": Rule(
        surfaces=("DPO",), weak=True, cues=_words("rlhf ppo preference tuning sft alignment llm")
    ),
    "ppo": Rule(surfaces=("PPO",), weak=True, cues=_words("rlhf dpo reinforcement policy")),
    "mcp": Rule(surfaces=("MCP", "mcp", "MCPs")),
    "tts": Rule(surfaces=("TTS",)),
    "asr": Rule(surfaces=("ASR",)),
    "stt": Rule(surfaces=("STT",)),
    "gan": Rule(surfaces=("GAN", "GANs")),
    "gans": Rule(surfaces=("GANs", "GANS")),
    "vae": Rule(surfaces=("VAE", "VAEs")),
    "rnn": Rule(),
    "cnn": Rule(not_before=_words("news")),
    "cv": Rule(
        surfaces=("CV",),
        weak=True,
        cues=_words("nlp vision computer opencv image images ml dl detection robotics"),
        not_after=_words("your a my the submit send upload updated attach"),
        alone=True,
        reach=6,
    ),
    "vision": Rule(
        weak=True,
        alone=True,
        cues=_words("computer models language image video transformer transformers"),
    ),
    "speech": Rule(
        weak=True,
        cues=_words("recognition text audio voice synthesis asr tts vision nlp image"),
        alone=True,
    ),
    "ml": Rule(
        surfaces=("ML", "Ml", "ml"),
        not_after=_words("0 1 2 5 10 20 50 100 250 500 1000"),
        lower_weak=True,
        cues=_ML,
    ),
    "dl": Rule(surfaces=("DL",), weak=True, cues=_ML),
    "rl": Rule(surfaces=("RL",)),
    "agent": Rule(weak=True, alone=True, cues=_AGENT, reach=6),
    "agents": Rule(
        weak=True,
        alone=True,
        cues=_AGENT,
        reach=8,
        not_after=_words("insurance customer support call sales estate service travel human"),
    ),
    "boosting": Rule(
        weak=True,
        alone=True,
        cues=_words("gradient bagging trees ensemble random forests xgboost stacking"),
    ),
    "stacking": Rule(
        weak=True, alone=True, cues=_words("bagging boosting ensemble blending models")
    ),
    "bagging": Rule(weak=True, alone=True, cues=_ML),
    "ensembles": Rule(weak=True, cues=_ML),
    "ensemble": Rule(weak=True, cues=_ML),
    "fairness": Rule(
        weak=True,
        alone=True,
        reach=8,
        cues=_words(
            "ai ml model models bias algorithmic algorithm explainability interpretability "
            "transparency responsible ethics safety"
        ),
    ),
    "bias": Rule(
        weak=True,
        alone=True,
        reach=6,
        cues=_words("ai ml model models fairness algorithmic mitigation detection drift"),
    ),
    "safety": Rule(
        weak=True, alone=True, cues=_words("ai llm llms model models guardrails alignment")
    ),
    "guardrails": Rule(
        weak=True,
        alone=True,
        reach=12,
        cues=_AGENT | _words("safety model models output outputs ai llm nemo"),
    ),
    "experimentation": Rule(
        weak=True,
        alone=True,
        cues=_words(
            "a/b ab test tests testing online controlled statistical causal hypothesis design "
            "metrics platform platforms inference experiments"
        ),
    ),
    "algorithms": Rule(
        weak=True,
        alone=True,
        cues=_words(
            "structures structure complexity statistics fundamentals computer science coding "
            "software probability optimization"
        ),
        not_after=_words(
            "ml learning vision ai recommendation ranking pricing trading optimization rl"
        ),
        reach=3,
    ),
    "scalability": Rule(
        weak=True,
        alone=True,
        reach=6,
        cues=_words("architecture architectures design distributed architect architecting"),
    ),
    "publications": Rule(
        weak=True,
        alone=True,
        reach=5,
        cues=_words(
            "research conference conferences journal journals peer reviewed first author authored "
            "top tier venues neurips icml iclr cvpr acl record patents papers contributions "
            "contribute portfolio community speaking talks oss impactful"
        ),
        not_after=_words("leading technical understand trade press"),
    ),
    "chatgpt": Rule(
        weak=True, alone=True, reach=6, cues=_words("prompt prompts prompting prompted")
    ),
    **dict.fromkeys(
        ("cybersecurity", "cyber security", "information security"),
        Rule(
            not_before=_words(
                "company companies industry industries product products platform platforms firm "
                "startup vendor vendors leader leaders market space domain by team teams provider"
            )
        ),
    ),
    "ai research": Rule(
        weak=True,
        alone=True,
        cues=_words("experience conduct conducting publications background perform publish"),
        reach=5,
    ),
    "ml research": Rule(
        weak=True,
        alone=True,
        cues=_words("experience conduct conducting publications background perform publish"),
        reach=5,
    ),
    **dict.fromkeys(
        ("client-facing", "customer-facing", "client facing", "customer facing"),
        Rule(
            not_before=_words(
                "service services product products application applications system systems feature"
                " features app apps platform platforms api apis experience experiences tool tools"
                " web website software surfaces chatbot chatbots assistant assistants"
            )
        ),
    ),
    "leadership": Rule(
        weak=True,
        alone=True,
        cues=_words("skills mentoring mentorship mentor technical team coaching qualities"),
        not_after=_words(
            "thought executive business company senior product engineering market global alongside"
            " customer customers client clients with to by from sales vendor partner their"
        ),
        not_before=_words("team teams stakeholders"),
    ),
    "product management": Rule(
        weak=True, alone=True, cues=_words("experience skills background principles"), reach=3
    ),
    "diffusion": Rule(
        weak=True,
        alone=True,
        reach=6,
        cues=_words(
            "generative gan gans models model stable transformers vae vaes multimodal latent "
            "flow image llm llms"
        ),
    ),
    "evaluation frameworks": Rule(weak=True, alone=True, reach=12, cues=_AGENT),
    "evaluation framework": Rule(weak=True, alone=True, reach=12, cues=_AGENT),
    "evaluation pipelines": Rule(weak=True, alone=True, reach=12, cues=_AGENT),
    "testing": Rule(
        weak=True,
        alone=True,
        reach=5,
        cues=_words(
            "ci cd code reviews review version git github refactoring clean modularity debugging"
        ),
        not_after=_words("a b ab hypothesis user penetration usability load acceptance training"),
        not_before=_words("new whether ideas hypotheses of deployment"),
    ),
    **dict.fromkeys(
        ("fine-tune", "fine-tuned"),
        Rule(
            weak=True,
            alone=True,
            reach=6,
            cues=_words(
                "llm llms language foundation generative genai gpt weight pretrained lora prompt"
                " prompts rag embeddings slm slms"
            ),
            not_before=_words("hyperparameters configurations parameters workflows settings"),
        ),
    ),
    "debug": Rule(
        weak=True,
        alone=True,
        reach=8,
        cues=_words(
            "troubleshoot production performance systems system issues pipelines failures "
            "root profile optimize code software"
        ),
    ),
    **dict.fromkeys(
        ("productionize", "productionizing", "productionise", "operationalize", "operationalizing"),
        Rule(weak=True, alone=True, reach=6, cues=_words("model models ml ai llm llms algorithms")),
    ),
    "models in production": Rule(
        weak=True,
        alone=True,
        reach=6,
        cues=_words(
            "deploy deploying deployed put putting bring bringing run running serve serving"
        ),
    ),
    "data transformation": Rule(
        not_before=_words("program programs programme programmes journey initiatives projects")
    ),
    "eda": Rule(surfaces=("EDA",), not_before=_words("tool tools vendors software flow flows")),
    "product owner": Rule(not_after=_words("with and")),
    "model performance": Rule(
        weak=True,
        alone=True,
        cues=_words("evaluate evaluating evaluation measure measuring assess assessing metrics"),
    ),
    **dict.fromkeys(
        ("performance optimization", "performance optimisation"),
        Rule(
            weak=True,
            alone=True,
            cues=_words(
                "code debugging profiling tuning gpu memory latency application applications"
                " low-level bottlenecks software"
            ),
        ),
    ),
    "evals": Rule(),
    "evaluations": Rule(weak=True, alone=True, cues=_AGENT | _words("model models")),
    "classification": Rule(
        weak=True,
        alone=True,
        reach=6,
        cues=_words(
            "text document documents regression clustering nlp sentiment entity ner "
            "summarization summarisation extraction"
        ),
    ),
    "regression": Rule(
        weak=True,
        alone=True,
        reach=6,
        not_before=_words("testing tests test suite suites"),
        cues=_words(
            "linear logistic classification clustering analysis statistical models statistics "
            "hypothesis anova testing forecasting"
        ),
    ),
    "forecasting": Rule(not_after=_words("financial budget revenue sales budgeting")),
    "optimization": Rule(
        weak=True,
        alone=True,
        reach=3,
        cues=_words(
            "mathematical convex linear nonlinear stochastic numerical combinatorial integer"
            " constrained heuristic probability statistics statistical calculus algebra solver"
            " solvers gurobi simulation prediction regression clustering forecasting"
        ),
        not_after=_words(
            "performance cost costs process query search engine seo inference model prompt "
            "workflow resource system"
            " supply pricing latency code continuous infrastructure cloud conversion database "
            "bayesian hyperparameter operational facility portfolio inventory"
        ),
    ),
    "tokenization": Rule(
        weak=True,
        alone=True,
        reach=5,
        cues=_words(
            "nlp language bert gpt llm llms transformer transformers attention embedding "
            "embeddings text prompt prompting lemmatization stemming"
        ),
        not_after=_words("crypto data"),
    ),
    "search": Rule(
        weak=True,
        alone=True,
        cues=_words(
            "semantic ranking relevance elasticsearch retrieval engine engines recommendation "
            "recommendations"
        ),
    ),
    "retrieval": Rule(
        weak=True,
        alone=True,
        cues=_AGENT | _words("embeddings embedding vector search semantic pipelines"),
    ),
    "ranking": Rule(
        weak=True,
        alone=True,
        reach=6,
        cues=_words(
            "search recommendation recommendations recommender relevance retrieval ml models "
            "personalization"
        ),
    ),
    "recommendations": Rule(
        weak=True,
        alone=True,
        cues=_words(
            "ranking personalization personalized search ml models engine engines system systems"
        ),
    ),
    "monitoring": Rule(
        weak=True, alone=True, cues=_words("model models ml drift llm prometheus grafana datadog")
    ),
    "drift": Rule(
        weak=True,
        alone=True,
        cues=_words("data model models concept monitoring detection ml retraining"),
    ),
    "embedding": Rule(not_before=_words("ai ml itself yourself them it into a the in")),
    "attention": Rule(
        weak=True,
        alone=True,
        cues=_words("mechanism mechanisms transformer transformers self multi head layers"),
        not_before=_words("to"),
    ),
    "distillation": Rule(weak=True, cues=_words("model models knowledge pruning quantization")),
    "pruning": Rule(weak=True, cues=_words("quantization distillation model models")),
    "quantization": Rule(),
    "quantisation": Rule(),
    "profiling": Rule(
        weak=True,
        alone=True,
        cues=_words(
            "performance debugging code gpu memory optimization tuning optimizing optimising model"
            " models kernel kernels inference"
        ),
    ),
    "networking": Rule(
        not_before=_words("events event opportunities opportunity groups skills with"),
        not_after=_words("professional social"),
    ),
    "graph": Rule(
        weak=True, alone=True, cues=_words("neural networks learning knowledge database databases")
    ),
    "statistics": Rule(not_before=_words("canada norway netherlands show shows")),
    "modeling": Rule(weak=True, alone=True, cues=_words("predictive statistical ml data")),
    "security": Rule(
        weak=True,
        alone=True,
        cues=_words(
            "software application code secure owasp vulnerabilities vulnerability "
            "authentication engineering cloud"
        ),
    ),
    "product": Rule(weak=True, alone=True, cues=_words("sense thinking mindset intuition")),
    "presentation": Rule(weak=True, alone=True, cues=_words("skills communication written verbal")),
    "presentations": Rule(
        weak=True, alone=True, cues=_words("skills communication written verbal deliver")
    ),
    "teaching": Rule(weak=True, alone=True, cues=_words("mentoring coaching others")),
    "coaching": Rule(
        not_before=_words("sessions platform programs programme"),
        not_after=_words("career health receive free"),
    ),
    "mentorship": Rule(not_before=_words("opportunities program programs programme from")),
    "cloud": Rule(
        not_after=_words("grafana salesforce creative sound word point tag"),
        not_before=_words("security-focused kitchen 9"),
    ),
}
"""What must stand around a name, by the name."""

SWALLOW = (
    "go to market",
    "academic/research experience",
    "academic or research experience",
    "test data management",
    "go-to-market",
    "go live",
    "go getter",
    "go beyond",
    "go the extra mile",
    "on the go",
    "ready to go",
    "r&d",
    "r & d",
    "toys r us",
    "c suite",
    "c level",
    "excel at",
    "excel in",
    "excel as",
    "excels in",
    "excels at",
    "to excel",
    "you excel",
    "at the helm",
    "take the helm",
    "the helm of",
    "rest of",
    "the rest",
    "rest assured",
    "bed rest",
    "rest and vest",
    "react to",
    "to react",
    "ability to react",
    "sparks joy",
    "to spark",
    "spark joy",
    "spark your",
    "x ray",
    "x-ray",
    "rust belt",
    "java one",
    "go-forward",
    "go forward",
    "as we go",
    "where you go",
    "we go",
    "go hand in hand",
    "snowflake schema",
    "machine learning engineer",
    "machine learning engineers",
    "ml engineer",
    "ml engineers",
    "ai/ml engineer",
    "ai/ml engineers",
    "machine learning team",
    "machine learning teams",
    "ml team",
    "ml teams",
    "ml scientists",
    "ml researchers",
    "machine learning scientist",
    "machine learning scientists",
    "data engineer",
    "data engineers",
    "data analyst",
    "data analysts",
    "data scientist",
    "data scientists",
    "research scientist",
    "research scientists",
    "research engineer",
    "research engineers",
    "product manager",
    "product managers",
    "project manager",
    "project managers",
    "communications team",
    "corporate communications",
    "insurance agent",
    "insurance agents",
    "real estate agent",
    "real estate agents",
    "customer service agents",
    "support agents",
    "sales agents",
    "call center agents",
    "human agents",
    "change agent",
    "agent of change",
    "remain agile",
    "stay agile",
    "be agile",
    "agile and",
    "cloud kitchen",
    "cognitive search engine",
    "python software foundation",
    "visual communication",
    "internal communications",
    "communication by",
    "all communication",
    "communications from",
    "email communications",
    "electronic communication",
    "communication about",
    "communications with",
    "regression testing",
    "regression tests",
    "regression test",
    "machine learning phd",
    "fraud alert",
    "recruitment fraud",
    "drug test",
    "background check",
    "no sql experience",
    "talent search",
    "job search",
    "search firm",
    "search firms",
    "in search of",
    "executive search",
    "search for",
    "transformers movie",
    "power transformers",
    "transformer stations",
    "electrical transformers",
    "statistics canada",
    "vital statistics",
    "bureau of labor statistics",
    "labor statistics",
    "cnn news",
    "the ray",
    "team building",
    "team-building",
    "teamwork makes",
    "project based learning",
    "career mentoring",
    "security clearance",
    "social security",
    "job security",
    "security guard",
    "homeland security",
    "financial security",
    "food security",
    "national security",
    "product marketing",
    "cloud nine",
    "learn more",
    "container ship",
    "container shipping",
    "shipping containers",
    "container logistics",
    "docker street",
    "git good",
    "embedding itself",
    "deep dive",
    "oracle of",
    "cutting edge",
    "leading edge",
    "bleeding edge",
    "express your",
    "express interest",
    "express or implied",
    "american express",
    "point of contact",
    "vitamin r",
    "ray of",
    "lime green",
    "feast on",
    "agent assist",
    "real-time communication",
    "real-time communications",
    "service-to-service communication",
    "inter-service communication",
    "interservice communication",
    "machine-to-machine communication",
    "interprocess communication",
    "inter-process communication",
    "server communication",
    "data communication",
    "data communications",
    "wireless communication",
    "wireless communications",
    "digital communications",
    "unified communications",
    "voice communications",
    "cloud communications",
    "customer communications",
    "marketing communications",
    "communication protocol",
    "communication protocols",
    "communication systems",
    "communication networks",
    "communication services",
    "communications platform",
    "communications industry",
    "communication between services",
    "communication between microservices",
    "communication between the server",
    "communication between systems",
    "communication between components",
    "communication between agents",
    "agent communication",
    "with domain experts",
    "and domain experts",
    "our domain experts",
    "with subject matter experts",
    "and subject matter experts",
    "our subject matter experts",
    "by subject matter experts",
    "from subject matter experts",
    "as project management",
    "project management tools",
    "project management software",
    "project management systems",
    "reasonable accommodation",
)
"""Phrases that hold a name and mean something else; they swallow it."""
