"""Which Python module stands for which skill. Data, no logic."""

from __future__ import annotations

from mlpath.evidence.code.reading.tables import read_tables

IMPORTS: dict[str, str] = {
    module: told[0]
    for module, told in read_tables("""
# data
numpy: numpy
scipy: scipy numba
pandas: pandas polars modin
matplotlib: matplotlib seaborn
data-visualization: plotly bokeh altair streamlit dash holoviews plotnine pyecharts
geospatial: geopandas shapely rasterio folium osmnx pyproj fiona h3 pysal movingpandas rioxarray
    geopy cartopy ee geemap pydeck django.contrib.gis
relational-databases: sqlalchemy pymysql MySQLdb mysql oracledb cx_Oracle pyodbc sqlmodel peewee
    alembic tortoise flask_sqlalchemy
sql: sqlite3
postgresql: postgres psycopg2 psycopg asyncpg aiopg django.contrib.postgres
    sqlalchemy.dialects.postgresql
nosql: cassandra happybase couchdb aiocassandra pynamodb google.cloud.firestore azure.cosmos
mongodb: pymongo motor mongoengine beanie
redis: redis aioredis redisvl
elasticsearch: elasticsearch elasticsearch_dsl opensearchpy
knowledge-graphs: rdflib neo4j py2neo SPARQLWrapper owlready2 neomodel langchain_neo4j
spark: pyspark databricks.connect koalas
dask: dask
hadoop: mrjob pydoop hdfs pyhive impala snakebite
table-formats: duckdb delta deltalake pyiceberg trino prestodb hudi
airflow: airflow astronomer cosmos
data-pipelines: prefect dagster luigi kedro dlt mage_ai petl bonobo meltano apache_beam
dbt: dbt dagster_dbt
kafka: kafka confluent_kafka aiokafka faust quixstreams
flink: pyflink
snowflake: snowflake
bigquery: google.cloud.bigquery pandas_gbq
databricks: databricks dbutils
data-quality: great_expectations pandera soda pydeequ cerberus
data-cleaning: bs4 scrapy missingno ftfy rapidfuzz fuzzywuzzy thefuzz dedupe recordlinkage
data-labelling: label_studio_sdk snorkel cleanlab argilla modAL prodigy
excel: openpyxl xlsxwriter xlrd xlwings
exploratory-analysis: ydata_profiling pandas_profiling sweetviz
# mathematics and statistics
probability: scipy.stats.norm scipy.stats.uniform scipy.stats.poisson scipy.stats.binom
    scipy.stats.beta scipy.stats.expon scipy.stats.multivariate_normal
information-theory: scipy.stats.entropy
statistical-inference: scipy.stats pingouin scikit_posthocs lifelines
regression-analysis: statsmodels linearmodels
bayesian-statistics: pymc pymc3 numpyro pystan cmdstanpy stan arviz pyro bambi
causal-inference: dowhy econml causalml causalinference causalimpact
optimization: cvxpy gurobipy scipy.optimize pulp pyomo ortools cplex highspy casadi deap pymoo
numerical-methods: scipy.integrate dolfin dolfinx fenics firedrake petsc4py
calculus: sympy
# classical machine learning
scikit-learn: sklearn skorch
xgboost: xgboost lightgbm catboost
hyperparameter-tuning: optuna hyperopt skopt keras_tuner kerastuner nevergrad bayes_opt ray.tune
imbalanced-data: imblearn
model-interpretability: shap lime captum eli5 alibi dalex
responsible-ai: fairlearn aif360
privacy-preserving-ml: opacus syft flwr diffprivlib tenseal tensorflow_privacy
model-evaluation: sklearn.metrics sklearn.model_selection torchmetrics yellowbrick
clustering: sklearn.cluster sklearn.mixture hdbscan kmodes
dimensionality-reduction: sklearn.decomposition sklearn.manifold umap openTSNE prince
ensemble-methods: sklearn.ensemble mlxtend
linear-models: sklearn.linear_model
kernel-methods: sklearn.svm sklearn.gaussian_process gpytorch GPy
decision-trees: sklearn.tree
feature-engineering: sklearn.preprocessing sklearn.feature_extraction category_encoders
    featuretools feature_engine tsfresh
anomaly-detection: pyod adtk sklearn.covariance
ml-fundamentals: autogluon pycaret tpot flaml
# deep learning
pytorch: torch torchvision pytorch_lightning lightning ignite fastai
tensorflow: tensorflow tensorflow_datasets tensorflow_hub tensorflow_addons sonnet
keras: keras keras_cv keras_nlp keras_hub
jax: jax flax haiku optax equinox
neural-networks: torch.nn tinygrad theano lasagne mxnet chainer tflearn paddle mindspore blocks
    neon cntk caffe
distributed-training: torch.distributed deepspeed accelerate horovod fairscale colossalai megatron
onnx: onnx onnxruntime tf2onnx skl2onnx
tensorrt: tensorrt torch_tensorrt tensorrt_llm
model-compression: bitsandbytes auto_gptq awq torchao neural_compressor quanto llmcompressor
    tensorflow_model_optimization coremltools openvino nncf
gpu-cuda: cupy numba.cuda pycuda triton cudf cuml pyopencl
diffusion-models: diffusers k_diffusion
multimodal-models: open_clip clip
# language
hugging-face: transformers datasets tokenizers huggingface_hub evaluate
embeddings: sentence_transformers fastembed
nlp: spacy nltk gensim textblob stanza flair allennlp torchtext sacrebleu sentencepiece fasttext
    jieba rouge_score rouge textacy thinc spacy_transformers konlpy underthesea
vector-databases: nmslib annoy hnswlib faiss chromadb pinecone weaviate qdrant_client pymilvus
    pgvector lancedb langchain_chroma langchain_pinecone langchain_qdrant
openai-api: openai
anthropic-claude: anthropic langchain_anthropic
llm-apis: litellm cohere google.generativeai google.genai groq mistralai together replicate llm
    aisuite instructor guidance outlines semantic_kernel haystack
prompt-engineering: dspy promptflow
langchain: langchain langchain_core langchain_community langchain_openai langchain_text_splitters
    langchain_huggingface langchain_google_genai langchain_ollama langchain_classic
langgraph: langgraph
llamaindex: llama_index gpt_index llama_cloud
llm-evaluation: ragas deepeval langsmith langfuse lm_eval inspect_ai trulens_eval trulens phoenix
    braintrust
ai-agents: crewai autogen autogen_agentchat smolagents pydantic_ai agno google.adk
mcp: mcp fastmcp
lora-peft: peft
fine-tuning: trl unsloth axolotl torchtune setfit
llm-safety: nemoguardrails guardrails llm_guard presidio_analyzer detoxify
llm-serving: vllm sglang ollama llama_cpp ctransformers text_generation mlx_lm
# applications
opencv: cv2
computer-vision: PIL skimage albumentations timm kornia imgaug segmentation_models_pytorch mmcv
    monai dlib face_recognition pytesseract easyocr mediapipe SimpleITK pydicom paddleocr
    insightface
object-detection: ultralytics detectron2 mmdet supervision pycocotools sahi
speech-audio: librosa torchaudio whisper faster_whisper soundfile speech_recognition pyaudio
    webrtcvad espnet speechbrain pyannote nemo TTS madmom
recommender-systems: surprise implicit lightfm recbole tensorflow_recommenders torchrec
    recommenders
search-ranking: rank_bm25 whoosh pyserini pyterrier bm25s ranx
time-series: prophet sktime darts pmdarima statsmodels.tsa neuralprophet tslearn gluonts
    statsforecast neuralforecast mlforecast arch kats
reinforcement-learning: gymnasium gym stable_baselines3 ray.rllib tianshou pettingzoo dm_env rlkit
graph-learning: torch_geometric dgl networkx node2vec stellargraph spektral igraph
robotics: rclpy rospy pybullet filterpy mujoco roboticstoolbox pymavlink
# software and operations
flask-django: flask django flask_restful flask_login flask_restx rest_framework ninja wagtail
fastapi: fastapi fastapi_users
rest-api: starlette falcon sanic litestar tornado.web aiohttp.web bottle quart connexion
graphql: graphene strawberry ariadne gql graphene_django
networking-http: socket socketserver scapy paramiko dns websockets ssl
software-security: jwt passlib bcrypt cryptography oauthlib authlib jose itsdangerous argon2
unit-testing: pytest unittest hypothesis playwright selenium testcontainers locust
concurrency: asyncio threading multiprocessing concurrent anyio trio gevent joblib.Parallel
distributed-systems: kazoo etcd3 temporalio
microservices: grpc nameko pika aio_pika
mlflow: mlflow
weights-and-biases: wandb
experiment-tracking: tensorboard tensorboardX comet_ml neptune sacred clearml trackio
dvc: dvc dvclive
kubeflow: kfp
ray: ray
triton: tritonclient triton_python_backend_utils
model-serving: bentoml kserve seldon_core litserve torchserve mlserver tensorflow_serving
feature-stores: feast hopsworks tecton hsfs
model-monitoring: evidently whylogs nannyml alibi_detect deepchecks
prometheus-grafana: prometheus_client prometheus_fastapi_instrumentator
observability: sentry_sdk structlog statsd ddtrace logfire
ml-pipelines: zenml metaflow flytekit tfx
kubernetes: kubernetes kopf
docker: docker
terraform: pulumi cdktf
aws: boto3 botocore aioboto3 aws_cdk awswrangler moto s3fs chalice pulumi_aws
sagemaker: sagemaker
bedrock: langchain_aws bedrock_agentcore
gcp: google.cloud gcsfs pulumi_gcp functions_framework
vertex-ai: google.cloud.aiplatform vertexai
azure: azure pulumi_azure_native
azure-ml: azure.ai.ml azureml
azure-ai: azure.ai.openai azure.cognitiveservices azure.search.documents azure.ai.projects
    azure.ai.inference azure.ai.textanalytics azure.ai.formrecognizer
debugging-profiling: cProfile line_profiler pdb memory_profiler tracemalloc pyinstrument timeit
object-oriented-design: abc
""")[""].items()
}
"""Python modules by their dotted beginning, the longest known one counts."""
SILENT = frozenset({
    "scipy.io", "scipy.misc", "scipy.stats.mode", "scipy.stats.zscore", "scipy.stats.rankdata",
    "socket.gethostname", "socket.gethostbyname", "socket.timeout", "socket.error",
})  # fmt: skip
"""Names that tell nothing of their library: whoever uses them need not know it."""
