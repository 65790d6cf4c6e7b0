"""What in code stands for which skill: imports, file names, packages. Data, no logic."""

from __future__ import annotations

IMPORTS: dict[str, str] = {
    # data
    "numpy": "numpy", "scipy": "numpy", "pandas": "pandas", "matplotlib": "matplotlib", "seaborn": "matplotlib",
    "plotly": "data-visualization", "bokeh": "data-visualization", "altair": "data-visualization", "streamlit": "data-visualization", "dash": "data-visualization",
    "sqlalchemy": "relational-databases", "sqlite3": "sql", "psycopg2": "postgresql", "psycopg": "postgresql", "asyncpg": "postgresql", "pymysql": "relational-databases",
    "pymongo": "mongodb", "motor": "mongodb", "redis": "redis", "elasticsearch": "elasticsearch", "opensearchpy": "elasticsearch",
    "pyspark": "spark", "dask": "dask", "airflow": "airflow", "dbt": "dbt", "kafka": "kafka", "confluent_kafka": "kafka", "pyflink": "flink",
    "snowflake": "snowflake", "great_expectations": "data-quality", "pandera": "data-quality", "bs4": "data-cleaning", "scrapy": "data-cleaning",
    "databricks": "databricks", "google.cloud.bigquery": "bigquery", "openpyxl": "excel",
    # statistics
    "scipy.stats": "statistical-inference", "statsmodels": "regression-analysis", "pymc": "bayesian-statistics", "pymc3": "bayesian-statistics", "numpyro": "bayesian-statistics",
    "pystan": "bayesian-statistics", "dowhy": "causal-inference", "econml": "causal-inference", "causalml": "causal-inference", "cvxpy": "optimization", "gurobipy": "optimization",
    "scipy.optimize": "optimization", "pulp": "optimization",
    # classical machine learning
    "sklearn": "scikit-learn", "xgboost": "xgboost", "lightgbm": "xgboost", "catboost": "xgboost", "optuna": "hyperparameter-tuning", "hyperopt": "hyperparameter-tuning",
    "imblearn": "imbalanced-data", "shap": "model-interpretability", "lime": "model-interpretability", "captum": "model-interpretability", "fairlearn": "responsible-ai",
    "sklearn.metrics": "model-evaluation", "sklearn.model_selection": "model-evaluation", "sklearn.cluster": "clustering", "sklearn.decomposition": "dimensionality-reduction",
    "umap": "dimensionality-reduction", "hdbscan": "clustering", "sklearn.ensemble": "ensemble-methods", "sklearn.linear_model": "linear-models", "sklearn.svm": "kernel-methods",
    "sklearn.tree": "decision-trees", "sklearn.preprocessing": "feature-engineering", "sklearn.feature_extraction": "feature-engineering", "category_encoders": "feature-engineering",
    "pyod": "anomaly-detection",
    # deep learning
    "torch": "pytorch", "torchvision": "pytorch", "pytorch_lightning": "pytorch", "lightning": "pytorch", "tensorflow": "tensorflow", "keras": "keras", "jax": "jax", "flax": "jax",
    "torch.nn": "neural-networks", "torch.distributed": "distributed-training", "deepspeed": "distributed-training", "accelerate": "distributed-training", "horovod": "distributed-training",
    "onnx": "onnx", "onnxruntime": "onnx", "tensorrt": "tensorrt", "bitsandbytes": "model-compression", "cupy": "gpu-cuda", "numba.cuda": "gpu-cuda", "pycuda": "gpu-cuda", "triton": "gpu-cuda",
    "diffusers": "diffusion-models",
    # language
    "transformers": "hugging-face", "datasets": "hugging-face", "tokenizers": "hugging-face", "huggingface_hub": "hugging-face", "sentence_transformers": "embeddings",
    "spacy": "nlp", "nltk": "nlp", "gensim": "nlp", "openai": "openai-api", "anthropic": "anthropic-claude", "litellm": "llm-apis", "cohere": "llm-apis",
    "langchain": "langchain", "langchain_core": "langchain", "langchain_community": "langchain", "langchain_openai": "langchain", "langgraph": "langgraph", "llama_index": "llamaindex",
    "faiss": "vector-databases", "chromadb": "vector-databases", "pinecone": "vector-databases", "weaviate": "vector-databases", "qdrant_client": "vector-databases", "pymilvus": "vector-databases",
    "pgvector": "vector-databases", "lancedb": "vector-databases", "ragas": "llm-evaluation", "deepeval": "llm-evaluation", "langsmith": "llm-evaluation", "langfuse": "llm-evaluation",
    "crewai": "ai-agents", "autogen": "ai-agents", "smolagents": "ai-agents", "pydantic_ai": "ai-agents", "mcp": "mcp", "fastmcp": "mcp", "peft": "lora-peft", "trl": "fine-tuning", "unsloth": "fine-tuning",
    "nemoguardrails": "llm-safety", "guardrails": "llm-safety", "vllm": "llm-serving",
    # applications
    "cv2": "opencv", "PIL": "computer-vision", "skimage": "computer-vision", "albumentations": "computer-vision", "timm": "computer-vision", "ultralytics": "object-detection", "detectron2": "object-detection",
    "librosa": "speech-audio", "torchaudio": "speech-audio", "whisper": "speech-audio", "soundfile": "speech-audio", "surprise": "recommender-systems", "implicit": "recommender-systems", "lightfm": "recommender-systems",
    "rank_bm25": "search-ranking", "prophet": "time-series", "sktime": "time-series", "darts": "time-series", "pmdarima": "time-series", "statsmodels.tsa": "time-series",
    "gymnasium": "reinforcement-learning", "gym": "reinforcement-learning", "stable_baselines3": "reinforcement-learning", "torch_geometric": "graph-learning", "dgl": "graph-learning", "networkx": "graph-learning",
    # software and operations
    "flask": "flask-django", "django": "flask-django", "fastapi": "fastapi", "pytest": "unit-testing", "unittest": "unit-testing", "hypothesis": "unit-testing", "asyncio": "concurrency", "threading": "concurrency",
    "multiprocessing": "concurrency", "concurrent": "concurrency", "requests": "rest-api", "httpx": "rest-api", "aiohttp": "rest-api", "grpc": "microservices", "graphene": "graphql", "strawberry": "graphql",
    "mlflow": "mlflow", "wandb": "weights-and-biases", "dvc": "dvc", "dvclive": "dvc", "kfp": "kubeflow", "ray": "ray", "tritonclient": "triton", "bentoml": "model-serving", "feast": "feature-stores",
    "evidently": "model-monitoring", "prometheus_client": "prometheus-grafana", "zenml": "ml-pipelines", "metaflow": "ml-pipelines", "kubernetes": "kubernetes", "docker": "docker", "tensorboard": "experiment-tracking",
    "boto3": "aws", "botocore": "aws", "sagemaker": "sagemaker", "google.cloud": "gcp", "google.cloud.aiplatform": "vertex-ai", "vertexai": "vertex-ai", "azure": "azure", "azure.ai.ml": "azure-ml", "azureml": "azure-ml",
    "cProfile": "debugging-profiling", "line_profiler": "debugging-profiling", "pdb": "debugging-profiling", "dataclasses": "object-oriented-design", "abc": "object-oriented-design",
}  # fmt: skip
"""Python modules by their dotted beginning, the longest known one counts."""

PACKAGES: dict[str, str] = {
    "scikit-learn": "sklearn", "opencv-python": "cv2", "opencv-python-headless": "cv2", "pillow": "PIL", "beautifulsoup4": "bs4", "sentence-transformers": "sentence_transformers",
    "huggingface-hub": "huggingface_hub", "qdrant-client": "qdrant_client", "pinecone-client": "pinecone", "faiss-cpu": "faiss", "faiss-gpu": "faiss", "psycopg2-binary": "psycopg2", "imbalanced-learn": "imblearn",
    "pytorch": "torch", "pytorch-lightning": "pytorch_lightning", "umap-learn": "umap", "google-cloud-bigquery": "google.cloud.bigquery", "google-cloud-aiplatform": "google.cloud.aiplatform", "azure-ai-ml": "azure.ai.ml",
    "apache-airflow": "airflow", "dbt-core": "dbt", "confluent-kafka": "confluent_kafka", "snowflake-connector-python": "snowflake", "great-expectations": "great_expectations", "torch-geometric": "torch_geometric",
    "stable-baselines3": "stable_baselines3", "llama-index": "llama_index", "prometheus-client": "prometheus_client", "scikit-image": "skimage", "gymnasium": "gymnasium",
}  # fmt: skip
"""Names on the package index, where they differ from the module."""

SUFFIXES: dict[str, str] = {
    ".py": "python", ".sql": "sql", ".sh": "bash", ".bash": "bash", ".r": "r", ".rmd": "r", ".java": "java", ".scala": "scala", ".go": "go", ".rs": "rust", ".jl": "julia", ".cpp": "cpp", ".cc": "cpp", ".cxx": "cpp", ".hpp": "cpp",
    ".cu": "gpu-cuda", ".js": "javascript", ".mjs": "javascript", ".ts": "javascript", ".jsx": "react", ".tsx": "react", ".tf": "terraform", ".ipynb": "exploratory-analysis", ".onnx": "onnx", ".graphql": "graphql", ".dvc": "dvc",
    ".pt": "neural-networks", ".pth": "neural-networks", ".ckpt": "neural-networks", ".safetensors": "neural-networks", ".h5": "neural-networks", ".keras": "keras", ".mlx": "matlab", ".twb": "tableau", ".twbx": "tableau", ".pbix": "power-bi",
}  # fmt: skip

NAMES: tuple[tuple[str, str, str], ...] = (
    (r"dockerfile(?:\..+)?|.+\.dockerfile|containerfile", "docker", "Dockerfile"),
    (r"(?:docker-)?compose(?:\..+)?\.ya?ml", "docker", "compose file"),
    (
        r"\.gitlab-ci\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|\.travis\.yml|bitbucket-pipelines\.yml",
        "ci-cd",
        "CI file",
    ),
    (r"chart\.ya?ml", "helm", "Helm chart"),
    (r"dbt_project\.ya?ml", "dbt", "dbt project"),
    (r"dvc\.ya?ml|dvc\.lock", "dvc", "DVC pipeline"),
    (r"mlproject", "mlflow", "MLproject file"),
    (r"prometheus\.ya?ml|alertmanager\.ya?ml", "prometheus-grafana", "Prometheus configuration"),
    (
        r"\.pre-commit-config\.ya?ml|ruff\.toml|\.ruff\.toml|mypy\.ini|\.flake8|\.pylintrc",
        "code-quality",
        "checker configuration",
    ),
    (
        r"test_.+\.py|.+_test\.py|.+\.test\.[jt]sx?|.+\.spec\.[jt]sx?|.+_test\.go",
        "unit-testing",
        "test file",
    ),
    (r"openapi\.(?:ya?ml|json)|swagger\.(?:ya?ml|json)", "rest-api", "API description"),
    (r"go\.mod", "go", "Go module"),
    (r"cargo\.toml", "rust", "Cargo file"),
    (r"pom\.xml|build\.gradle(?:\.kts)?", "java", "Java build file"),
)
"""Patterns of file names (in small letters), the skill, and what to call it."""

LEFT_OUT = frozenset(
    ".git .hg .svn .venv venv env .env virtualenv node_modules site-packages dist-packages __pycache__ .tox .nox .mypy_cache .pytest_cache .ruff_cache"
    " .ipynb_checkpoints .eggs build dist target vendor third_party thirdparty bower_components .idea .vscode .cache .terraform .next .gradle .conda conda-meta".split()
)
"""Folders of other people's code, or of what machines wrote."""

JS_PACKAGES = {
    "react": "react",
    "next": "react",
    "express": "nodejs",
    "d3": "d3",
    "graphql": "graphql",
    "jest": "unit-testing",
    "vitest": "unit-testing",
    "typescript": "javascript",
}
