"""Words that speak for a role where no title does, and how strongly a reader would say they do.

These weights are where `tools/fit_signs.py` starts from: what it learns from postings whose titles
are known stands in `sign_weights.py`. Of roles with few postings the judgement is kept. Applied
and research scientists are told by their titles alone.
"""

from __future__ import annotations

from mlpath.model.named import NamedTuple


class Sign(NamedTuple):
    """Words that are commoner in the postings of one role than in those of the others."""

    role: str
    weight: float
    """Points for the logarithm of one more than the times on a page, as judged."""
    words: str
    """Names as the trie takes them, with bars between."""
    field: bool = True
    """Words that hardly any other work uses."""


BASE = {
    "ai-engineer": 1.0,
    "ml-engineer": 0.75,
    "data-scientist": -0.25,
    "mlops-engineer": -0.25,
    "forward-deployed-engineer": -0.5,
    "research-engineer": 0.5,
    "data-engineer": 0.25,
    "llm-inference-engineer": 0.0,
    "computer-vision-engineer": -0.75,
    "nlp-engineer": 0.25,
    "data-analyst": -0.5,
    "analytics-engineer": -1.0,
    "ai-product-manager": -1.0,
}
"""Points of a role to begin with, as judged: some are commoner than others."""
OTHER = ""
"""Work that no role of ours does, though its postings use words of our field."""

SIGNS = (
    Sign("ai-engineer", 1.0, "ai|artificial intelligence|ai powered|ai driven|ai native"),
    Sign(
        "ai-engineer",
        0.25,
        "llm|llms|large language model|large language models|genai|gen ai|generative ai|agent"
        "|agents|agentic|prompt|prompts|prompting|prompt engineering|rag|copilot|copilots|chatbot"
        "|chatbots",
    ),
    Sign(
        "ai-engineer",
        1.0,
        "full stack|fullstack|backend|back end|frontend|front end|api|apis|typescript|react"
        "|feature|features|software engineer|software engineering|application|applications|ship",
        field=False,
    ),
    Sign(
        "ml-engineer",
        2.0,
        "ai ml|ml ai|ai and ml|ai or ml|ai and machine learning|ai machine learning",
    ),
    Sign("ml-engineer", 1.75, "ml|machine learning|deep learning"),
    Sign(
        "ml-engineer",
        1.0,
        "ml model|ml models|machine learning model|machine learning models|model training"
        "|model development|model performance|feature engineering|train models|training models"
        "|ml system|ml systems|ml pipelines|reinforcement learning|drift|ranking models"
        "|recommendation models|neural networks",
    ),
    Sign("data-scientist", 2.75, "data science|data scientist|data scientists"),
    Sign(
        "data-scientist",
        1.75,
        "statistics|statistical|statistician|hypothesis|hypotheses|causal|causal inference"
        "|regression|a b test|a b tests|a b testing|experimental design|forecast|forecasts"
        "|forecasting|predictive|quantitative",
    ),
    Sign(
        "data-scientist",
        1.5,
        "insight|insights|analyze|analyse|analyzing|analysing|analysis|analyses|analytics"
        "|analytical|data analysis|visualization|visualizations|visualisation|data sets|data set"
        "|datasets|findings|mining|data mining",
        field=False,
    ),
    Sign(
        "mlops-engineer",
        1.5,
        "infrastructure|platform|platforms|reliability|reliable|observability|kubernetes|incident"
        "|incidents|on call|sre|terraform|latency|scalable|scalability|ci cd|deployment"
        "|deployments|workloads|multi tenant|availability|slos|developer experience|self service",
        field=False,
    ),
    Sign(
        "mlops-engineer",
        1.75,
        "ai platform|ai platforms|ml platform|ml platforms|machine learning platform"
        "|machine learning platforms|ai infrastructure|ml infrastructure|mlops|llmops"
        "|model serving|model deployment|model registry|model monitoring|feature store"
        "|feature stores|platform team|platform engineering|platform engineer|platform engineers",
    ),
    Sign("forward-deployed-engineer", 1.5, "customer|customers|client|clients", field=False),
    Sign(
        "forward-deployed-engineer",
        3.25,
        "forward deployed|customer facing|client facing|with customers|with clients"
        "|with our customers|with our clients|for our clients|to customers|pre sales|presales"
        "|solutions engineer|solutions engineering|solutions architect|solution architect"
        "|proof of concept|proofs of concept|poc|pocs|discovery|on site with|technical audiences"
        "|trusted advisor|trusted technical advisor|adoption|directly with|embed with|embedded with"
        "|business value|executives|executive stakeholders|customer needs|customer environments",
        field=False,
    ),
    Sign(
        "research-engineer",
        2.5,
        "publication|publications|publish|published|publishing|paper|papers|literature|neurips"
        "|icml|iclr|cvpr|emnlp|acl|research agenda|novel methods|novel algorithms"
        "|novel approaches|novel architectures|peer reviewed|first author|ablation|ablations|arxiv"
        "|post training|pre training|pretraining|state of the art",
        field=False,
    ),
    Sign(
        "research-engineer",
        1.75,
        "research|researcher|researchers|scientist|scientists|scientific",
        field=False,
    ),
    Sign(
        "data-engineer",
        2.5,
        "data engineer|data engineers|data engineering|data pipeline|data pipelines|etl|elt"
        "|data warehouse|data warehouses|data warehousing|data lake|data lakes|lakehouse"
        "|data model|data models|data modeling|data quality|ingestion|spark|airflow",
    ),
    Sign(
        "llm-inference-engineer",
        2.0,
        "inference|gpu|gpus|cuda|kernel|kernels|quantization|vllm|tensorrt|triton|throughput"
        "|sglang|batching|kv cache|tensor parallelism|nccl|compiler|compilers",
    ),
    Sign(
        "computer-vision-engineer",
        2.5,
        "computer vision|image|images|image processing|video|camera|cameras|perception"
        "|segmentation|object detection|opencv|lidar|3d|imaging|visual|ocr|radar|point cloud"
        "|point clouds|pose estimation|slam|yolo",
    ),
    Sign(
        "nlp-engineer",
        2.0,
        "nlp|natural language|natural language processing|text mining|text classification"
        "|text analytics|named entity|information extraction|linguist|linguists|linguistics"
        "|speech|speech recognition|conversational|dialogue|dialog|language understanding"
        "|summarization|summarisation|sentiment|entity extraction|entity recognition"
        "|machine translation|transcripts|semantic search",
    ),
    Sign(
        "data-analyst",
        2.0,
        "data analyst|data analysts|dashboard|dashboards|report|reports|reporting|power bi"
        "|tableau|excel|kpi|kpis|business intelligence|ad hoc analysis|ad hoc analyses",
    ),
    Sign(
        "analytics-engineer",
        2.0,
        "analytics engineer|analytics engineers|analytics engineering|dbt|looker|semantic layer"
        "|data mart|data marts|star schema|star schemas|metric definitions",
    ),
    Sign(
        "ai-product-manager",
        2.0,
        "product manager|product managers|product management|product strategy|product vision"
        "|roadmap|roadmaps|user stories|backlog|prioritize|prioritise",
        field=False,
    ),
)
