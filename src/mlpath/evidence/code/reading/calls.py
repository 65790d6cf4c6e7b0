"""What a Python name of data and software says of depth; what a method says. Data, no logic.

A name counts with everything below it. Each row says which skills its names speak for, with the
level behind each.
"""

from __future__ import annotations

from mlpath.evidence.code.reading.calls_learning import LEARNING
from mlpath.evidence.code.reading.tables import read_tables

_SOFTWARE = read_tables("""
# data
spark 1.5: pyspark.sql.SparkSession pyspark.SparkContext pyspark.sql.functions
spark 1.75: pyspark.sql.types.StructType
spark 2: pyspark.sql.Window pyspark.sql.functions.udf pyspark.sql.functions.pandas_udf
    pyspark.sql.functions.broadcast
spark 2 ml-fundamentals 1.5: pyspark.ml.classification pyspark.ml.regression pyspark.ml.tuning
    pyspark.ml.evaluation pyspark.mllib
spark 2.25 kafka 1.5: pyspark.streaming.kafka
spark 2.25: pyspark.streaming
dask 1.75: dask.dataframe dask.delayed dask.array dask.distributed.Client
hadoop 1.75: mrjob.job.MRJob
table-formats 1.75: delta.tables deltalake.DeltaTable pyiceberg.catalog
table-formats 1.25: duckdb.connect duckdb.sql
airflow 2 data-pipelines 2: airflow.DAG airflow.decorators airflow.models.DAG airflow.sdk
    airflow.models.dag
airflow 2: airflow.operators
airflow 1.75: airflow.providers airflow.models.Variable airflow.hooks airflow.contrib
airflow 2.25: airflow.models.BaseOperator airflow.plugins_manager airflow.datasets
    airflow.utils.task_group
airflow 2.5: airflow.sensors
data-pipelines 2: prefect.flow dagster.asset dagster.job luigi.Task kedro.pipeline dlt.pipeline
    dlt.resource apache_beam.Pipeline dagster.op
data-pipelines 2.5: dagster.sensor dagster.multi_asset dagster.PartitionsDefinition
    dagster.DailyPartitionsDefinition dlt.sources
kubeflow 2 ml-pipelines 2: kfp.dsl
ml-pipelines 2: zenml.pipeline metaflow.FlowSpec flytekit.workflow tfx.components
kafka 1.75: confluent_kafka.Consumer confluent_kafka.Producer kafka.KafkaConsumer
    kafka.KafkaProducer aiokafka.AIOKafkaConsumer aiokafka.AIOKafkaProducer faust.App
kafka 2: confluent_kafka.schema_registry confluent_kafka.avro confluent_kafka.admin
snowflake 1.5: snowflake.connector
snowflake 2: snowflake.snowpark
bigquery 1.75: google.cloud.bigquery.LoadJobConfig google.cloud.bigquery.QueryJobConfig
    google.cloud.bigquery.SchemaField
data-quality 2: pandera.DataFrameSchema pandera.Check pandera.DataFrameModel pandera.SchemaModel
    great_expectations.core great_expectations.checkpoint
data-quality 1.5: great_expectations.get_context great_expectations.from_pandas
data-cleaning 1.5: bs4.BeautifulSoup scrapy.Spider
relational-databases 1.75: sqlalchemy.orm sqlmodel.SQLModel flask_sqlalchemy.SQLAlchemy alembic.op
    peewee.Model tortoise.models
relational-databases 2 data-modeling 1.75: sqlalchemy.ForeignKey django.db.models.ForeignKey
    django.db.models.ManyToManyField sqlmodel.Relationship
relational-databases 2: sqlalchemy.Index sqlalchemy.UniqueConstraint sqlalchemy.ext.asyncio
postgresql 1.75: psycopg2.extras psycopg2.pool asyncpg.create_pool psycopg.rows
    sqlalchemy.dialects.postgresql
mongodb 1.5: pymongo.MongoClient motor.motor_asyncio mongoengine.Document beanie.Document
redis 1.5: redis.Redis redis.StrictRedis redis.asyncio redis.from_url
knowledge-graphs 1.75: rdflib.Graph neo4j.GraphDatabase py2neo.Graph SPARQLWrapper
geospatial 1.5: geopandas.read_file rasterio.open shapely.geometry folium.Map
geospatial 2: geopandas.sjoin geopandas.overlay rasterio.mask rasterio.warp pyproj.Transformer
data-labelling 1.75: snorkel.labeling cleanlab.classification argilla.Dataset modAL.models
data-visualization 1.5: plotly.graph_objects plotly.express bokeh.plotting altair.Chart
data-visualization 1.75: dash.Dash dash.Input dash.callback streamlit.sidebar streamlit.tabs
    plotly.subplots
# services
flask-django 2 relational-databases 1.5: django.db.models
flask-django 2 rest-api 2: rest_framework
flask-django 2: flask.Blueprint django.views.generic
flask-django 1.75: django.views django.contrib django.urls django.forms flask_migrate flask_login
    django.test
flask-django 1.5 rest-api 1.5: flask.request
flask-django 1.5 rest-api 1.25: flask.jsonify flask_restful.Resource
fastapi 2 rest-api 2: fastapi.Depends fastapi.APIRouter
fastapi 1.75 rest-api 1.75: fastapi.HTTPException
fastapi 2 unit-testing 2: fastapi.testclient
fastapi 2: fastapi.BackgroundTasks fastapi.middleware fastapi.WebSocket
fastapi 2.25 software-security 1.5: fastapi.security
software-security 1.5: jwt.encode jwt.decode jose.jwt passlib.context bcrypt.hashpw
    cryptography.fernet flask_jwt_extended rest_framework_simplejwt
rest-api 1: requests.post requests.Session httpx.Client httpx.AsyncClient httpx.post
rest-api 1.25: aiohttp.ClientSession
rest-api 1.75: aiohttp.web starlette.routing falcon.App sanic.Sanic litestar.get tornado.web
graphql 1.75: graphene.ObjectType strawberry.type strawberry.Schema ariadne.make_executable_schema
graphql 2: graphene.Mutation strawberry.dataloader graphene.relay strawberry.mutation
networking-http 1.75: socket.socket asyncio.start_server asyncio.open_connection ssl.SSLContext
    socketserver
microservices 1.75: grpc.server grpc.aio grpc.insecure_channel
# tests and running
unit-testing 2: pytest.fixture pytest.mark.parametrize unittest.mock responses.activate
    requests_mock respx.mock freezegun.freeze_time moto.mock_aws
unit-testing 1.75: pytest.raises unittest.TestCase
unit-testing 2.25: testcontainers playwright.sync_api pytest.mark.asyncio
unit-testing 2.5: hypothesis.given
concurrency 2: asyncio.gather asyncio.create_task threading.Lock multiprocessing.shared_memory
    threading.Event asyncio.wait_for
concurrency 2.5: asyncio.TaskGroup asyncio.Semaphore asyncio.Queue threading.Condition
    anyio.create_task_group trio.open_nursery
concurrency 1.75: queue.Queue multiprocessing.Pool concurrent.futures joblib.Parallel
object-oriented-design 2: abc.abstractmethod
debugging-profiling 1.5: cProfile line_profiler memory_profiler tracemalloc
# machine learning in use
mlflow 1.75 experiment-tracking 1.75: mlflow.log_metric mlflow.log_metrics mlflow.start_run
    mlflow.log_params mlflow.log_param
mlflow 2: mlflow.pyfunc mlflow.sklearn.log_model mlflow.pytorch.log_model mlflow.evaluate
mlflow 2.25 experiment-tracking 2: mlflow.register_model mlflow.tracking.MlflowClient
    mlflow.MlflowClient
weights-and-biases 1.75 experiment-tracking 1.75: wandb.init wandb.log
weights-and-biases 2 hyperparameter-tuning 2: wandb.sweep
weights-and-biases 2: wandb.Artifact wandb.Table wandb.watch
experiment-tracking 1.5: torch.utils.tensorboard tensorboardX.SummaryWriter comet_ml.Experiment
    neptune.init_run clearml.Task sacred.Experiment
model-monitoring 2: evidently.report nannyml.UnivariateDriftCalculator alibi_detect.cd
    evidently.Report evidently.metric_preset
feature-stores 2: feast.FeatureView feast.FeatureStore feast.Entity
prometheus-grafana 1.75 observability 1.75: prometheus_client.Counter
prometheus-grafana 2 observability 2: prometheus_client.Histogram
observability 2: opentelemetry
ray 1.75: ray.remote ray.get ray.data
ray 2 model-serving 2: ray.serve
ray 2 hyperparameter-tuning 2: ray.tune
ray 2 distributed-training 2: ray.train
model-serving 2: bentoml.service kserve.Model litserve.LitAPI mlserver.MLModel
triton 2 model-serving 2: triton_python_backend_utils
triton 1.75: tritonclient.grpc tritonclient.http
# clouds
aws 1.5: boto3.client boto3.resource boto3.Session
aws 2: aws_cdk
terraform 1.75: pulumi.Config pulumi.export
gcp 1.5: google.cloud.storage google.cloud.pubsub_v1 google.cloud.firestore
    google.cloud.secretmanager
azure 1.5: azure.storage azure.identity azure.functions azure.keyvault
sagemaker 2: sagemaker.estimator sagemaker.pytorch sagemaker.processing sagemaker.workflow
    sagemaker.sklearn
vertex-ai 1.75: google.cloud.aiplatform.init google.cloud.aiplatform.Endpoint
    vertexai.generative_models google.cloud.aiplatform.CustomTrainingJob
azure-ml 1.75: azureml.core azure.ai.ml.MLClient
azure-ai 1.75: azure.search.documents.SearchClient azure.ai.projects.AIProjectClient
""")[""]
CALLS: dict[str, tuple[str, ...]] = {
    name: (*LEARNING.get(name, ()), *_SOFTWARE.get(name, ())) for name in {**LEARNING, **_SOFTWARE}
}
"""What the use of a name speaks for."""
METHODS: dict[str, dict[str, tuple[str, ...]]] = read_tables("""
[pandas]
pandas 1.75: groupby merge join
pandas 2: pivot_table melt agg stack unstack
pandas 2.25: resample rolling merge_asof
data-cleaning 1.5: dropna fillna drop_duplicates astype duplicated
data-cleaning 1.75: interpolate
exploratory-analysis 1.5: describe value_counts info corr hist boxplot nunique
[polars]
pandas 1.75: group_by with_columns join collect
pandas 2: over lazy scan_parquet
[sklearn]
scikit-learn 1.5 ml-fundamentals 1.5: fit
scikit-learn 1.5: predict_proba transform
[xgboost]
xgboost 1.5 ensemble-methods 1.5: fit
xgboost 1.75: train
[lightgbm]
xgboost 1.5 ensemble-methods 1.5: fit
xgboost 1.75: train
[catboost]
xgboost 1.5 ensemble-methods 1.5: fit
xgboost 1.75: train
[keras]
keras 1.5 neural-networks 1.5: fit
keras 1.5: compile
keras 1.75 training-practice 1.5: fit_generator ImageDataGenerator flow_from_directory
    EarlyStopping ModelCheckpoint
[tensorflow]
tensorflow 1.5 neural-networks 1.5: fit
tensorflow 1.75: prefetch from_tensor_slices from_generator
[transformers]
hugging-face 1.75: from_pretrained
hugging-face 1.75 llm-foundations 1.5: generate
hugging-face 2: push_to_hub apply_chat_template resize_token_embeddings
[openai]
openai-api 1.5 llm-apis 1.5: create
llm-apis 2: parse
embeddings 1.25: embeddings Embedding
llm-safety 1.5: moderations Moderation
[anthropic]
anthropic-claude 1.5 llm-apis 1.5: create stream
[litellm]
llm-apis 1.5: completion acompletion
[langchain_openai]
llm-apis 1.25: invoke ainvoke stream
[langchain]
llm-apis 1.25: invoke run predict
[pyspark]
spark 1.75: groupBy join withColumn createOrReplaceTempView
spark 2.25: repartition broadcast cache partitionBy coalesce persist explain
spark 2.5: readStream writeStream foreachBatch withWatermark
table-formats 1.5: forPath
[matplotlib]
matplotlib 1.75: subplots set_xlabel set_title
matplotlib 2: twinx annotate fill_between add_gridspec FuncAnimation
[seaborn]
matplotlib 1.5: heatmap pairplot boxplot barplot
matplotlib 1.75: FacetGrid
[chromadb]
vector-databases 1.75: add query upsert
[qdrant_client]
vector-databases 2: upsert
vector-databases 1.75: search query_points
[pinecone]
vector-databases 1.75: upsert query
[faiss]
vector-databases 1.5: add
vector-databases 1.75: search
[multiprocessing]
concurrency 1.75: Pool Process starmap
concurrency 2: Manager map_async imap_unordered Queue
[sagemaker]
sagemaker 2 model-serving 1.75: deploy
sagemaker 1.75: fit
[networkx]
graph-learning 1.5: shortest_path pagerank betweenness_centrality connected_components
[gymnasium]
reinforcement-learning 1.5: step
[gym]
reinforcement-learning 1.5: step
[spacy]
nlp 1.75: pipe ents noun_chunks
[prometheus_client]
prometheus-grafana 2 observability 2: observe
[sqlalchemy]
relational-databases 1.5: query execute
[flask_sqlalchemy]
relational-databases 1.75: Column relationship
relational-databases 2 data-modeling 1.75: ForeignKey
[psycopg2]
postgresql 1.5: execute
[asyncpg]
postgresql 1.5: fetch execute
[pymongo]
mongodb 1.5 nosql 1.25: find_one insert_one insert_many update_one
mongodb 2: aggregate create_index bulk_write
[redis]
redis 1.75: setex expire hset lpush zadd
redis 2: pipeline pubsub xadd eval
[elasticsearch]
elasticsearch 1.75: search bulk index
[boto3]
nosql 1.5: put_item get_item
aws 1.75: upload_file put_object send_message
[django]
flask-django 2: select_related prefetch_related annotate aggregate
flask-django 1.5: objects filter
[airflow]
airflow 2.25: xcom_pull xcom_push set_downstream
[mrjob]
hadoop 1.75: mapper reducer
[cv2]
opencv 1.5: imread resize cvtColor imwrite
[pulp]
optimization 1.75: solve
[cvxpy]
optimization 1.75: solve
[optuna]
hyperparameter-tuning 2: suggest_float suggest_int suggest_categorical
""")
"""What a method says where its library is imported: objects carry no names of theirs."""
