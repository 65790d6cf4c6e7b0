"""Which libraries of other languages than Python stand for which skill. Data, and how it is read.

A library counts with everything below it, at the level that using it at all speaks for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.code.reading.tables import read_tables

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.uses import Uses

_IMPORTS = {
    "javascript": re.compile(
        r"""(?:\bfrom\s{1,4}|\brequire\(\s{0,4}|\bimport\s{0,4}\(?\s{0,4})['"]([@\w./-]{1,100})['"]"""
    ),
    "go": re.compile(
        r"""^\s{0,8}(?:import\s{1,4})?(?:[\w.]{1,40}\s{1,4})?"([\w.-]{1,60}(?:/[\w./-]{1,100})?)"$""",
        re.MULTILINE,
    ),
    "jvm": re.compile(r"^\s{0,8}import\s{1,4}(?:static\s{1,4})?([\w.]{3,120})", re.MULTILINE),
    "csharp": re.compile(
        r"^\s{0,8}(?:global\s{1,4})?using\s{1,4}(?:static\s{1,4})?([\w.]{3,120})\s{0,4};",
        re.MULTILINE,
    ),
    "r": re.compile(
        r"""(?:\b(?:library|require)\(\s{0,4}["']?([\w.]{2,40})|\b([\w.]{2,40}):::?\w)"""
    ),
    "rust": re.compile(r"^\s{0,8}(?:pub\s)?use\s{1,4}([a-z]\w{1,40})\b", re.MULTILINE),
    "cpp": re.compile(r"""^\s{0,8}#\s{0,4}include\s{0,4}[<"]([\w./+-]{2,100})[>"]""", re.MULTILINE),
    "julia": re.compile(r"^\s{0,8}(?:using|import)\s{1,4}([A-Z]\w{1,40})", re.MULTILINE),
}
_FAMILY = {"react": "javascript", "java": "jvm", "scala": "jvm", "c": "cpp", "gpu-cuda": "cpp"}
LIBRARIES = read_tables("""
[javascript]
react 1: react next preact react-native expo
nodejs 1.25 rest-api 1.25: express fastify koa hono @hapi/hapi @nestjs
nodejs 1: fs path http child_process node:fs node:path node:http stream worker_threads
graphql 1.25: graphql @apollo apollo-server graphql-request type-graphql urql graphql-tag
mongodb 1.25: mongoose mongodb
postgresql 1.25: pg postgres
relational-databases 1.25: sequelize typeorm @prisma knex drizzle-orm mysql2 mysql
redis 1.25: redis ioredis bullmq
d3 1.25 data-visualization 1.25: d3
data-visualization 1.25: chart.js recharts echarts plotly.js victory vega-lite
geospatial 1.25: leaflet mapbox-gl ol @turf
unit-testing 1.25: vitest @testing-library jest mocha chai supertest @playwright cypress sinon
openai-api 1.25 llm-apis 1.25: openai @langchain/openai langchain/llms/openai @ai-sdk/openai
anthropic-claude 1.25 llm-apis 1.25: @anthropic-ai
llm-apis 1.25: ai @google/generative-ai @google/genai @mistralai groq-sdk
langchain 1.25: langchain @langchain
vector-databases 1.25: @pinecone-database chromadb @qdrant weaviate-ts-client faiss-node
mcp 1.25: @modelcontextprotocol
tensorflow 1.25: @tensorflow
aws 1.25: aws-sdk @aws-sdk aws-cdk-lib @aws-cdk
gcp 1.25: @google-cloud firebase firebase-admin firebase-functions
azure 1.25: @azure
software-security 1.25: jsonwebtoken bcrypt bcryptjs passport helmet argon2
kafka 1.25: kafkajs
networking-http 1.25: net dgram ws socket.io node:net
elasticsearch 1.25: @elastic
[go]
kubernetes 1.5: k8s.io/client-go sigs.k8s.io/controller-runtime k8s.io/apimachinery
docker 1.25: github.com/docker/docker
networking-http 1.25: crypto/tls golang.org/x/net github.com/miekg/dns
networking-http 1.5 linux 1.25: golang.org/x/crypto/ssh
rest-api 1.25: net/http/httptest github.com/gin-gonic github.com/labstack/echo
    github.com/gorilla/mux github.com/go-chi github.com/gofiber
relational-databases 1.25: database/sql gorm.io github.com/jmoiron/sqlx
postgresql 1.25: github.com/jackc/pgx github.com/lib/pq
redis 1.25: github.com/redis github.com/go-redis github.com/gomodule/redigo
mongodb 1.25: go.mongodb.org
kafka 1.25: github.com/segmentio/kafka-go github.com/IBM/sarama github.com/Shopify/sarama
microservices 1.5: google.golang.org/grpc
graphql 1.25: github.com/99designs/gqlgen github.com/graphql-go
prometheus-grafana 1.25 observability 1.25: github.com/prometheus
observability 1.5: go.opentelemetry.io
observability 1: go.uber.org/zap github.com/sirupsen/logrus
distributed-systems 1.5: github.com/hashicorp/raft go.etcd.io
aws 1.25: github.com/aws
gcp 1.25: cloud.google.com
azure 1.25: github.com/Azure
software-security 1.25: github.com/golang-jwt golang.org/x/crypto/bcrypt crypto/x509
debugging-profiling 1.25: runtime/pprof net/http/pprof
concurrency 1.5: sync sync/atomic golang.org/x/sync
openai-api 1.25 llm-apis 1.25: github.com/sashabaranov/go-openai github.com/openai
[jvm]
spark 1.25: org.apache.spark
spark 2: org.apache.spark.sql.expressions org.apache.spark.sql.streaming
kafka 1.25: org.apache.kafka org.springframework.kafka
flink 1.25: org.apache.flink
hadoop 1.25: org.apache.hadoop org.apache.hive
table-formats 1.25: io.delta org.apache.iceberg org.apache.hudi
elasticsearch 1.25: org.elasticsearch org.apache.lucene
search-ranking 1.25: org.apache.lucene
rest-api 1.25: org.springframework.web javax.ws.rs jakarta.ws.rs akka.http org.http4s
relational-databases 1.25: javax.persistence jakarta.persistence java.sql.Connection
    java.sql.PreparedStatement org.springframework.data.jpa org.hibernate org.springframework.jdbc
mongodb 1.25: com.mongodb org.springframework.data.mongodb
redis 1.25: redis.clients org.springframework.data.redis
nosql 1.25: com.datastax org.apache.cassandra
software-security 1.25: org.springframework.security io.jsonwebtoken java.security
microservices 1.25: io.grpc org.springframework.cloud
concurrency 1.5: java.util.concurrent scala.concurrent cats.effect zio
unit-testing 1.25: org.junit org.mockito org.scalatest org.testng org.assertj org.testcontainers
unit-testing 2: org.mockito org.testcontainers org.springframework.test
distributed-systems 1.25: akka.cluster org.apache.zookeeper org.apache.curator io.etcd
graphql 1.25: graphql com.netflix.graphql
aws 1.25: software.amazon.awssdk com.amazonaws
observability 1.25: io.micrometer io.opentelemetry
networking-http 1.25: java.net io.netty
neural-networks 1.25: org.deeplearning4j
[csharp]
relational-databases 1.25: Microsoft.EntityFrameworkCore Dapper System.Data
unit-testing 1.25: Xunit NUnit Moq Microsoft.VisualStudio.TestTools FluentAssertions
rest-api 1.25: Microsoft.AspNetCore
azure 1.25: Azure Microsoft.Azure
software-security 1.25: Microsoft.AspNetCore.Identity System.Security Microsoft.IdentityModel
concurrency 1.25: System.Threading System.Collections.Concurrent
llm-apis 1.25: Microsoft.SemanticKernel OpenAI
ml-fundamentals 1.25: Microsoft.ML
[r]
data-visualization 1.25: ggplot2 plotly leaflet shiny highcharter
data-cleaning 1.25: tidyr janitor stringr lubridate
exploratory-analysis 1.25: skimr DataExplorer GGally
regression-analysis 1.25: lme4 survival mgcv
regression-analysis 1.5: fixest plm lfe estimatr ivreg AER
bayesian-statistics 1.5: rstan brms rstanarm bayesplot
causal-inference 1.5: MatchIt did did2s grf CausalImpact AIPW synthdid rdrobust WeightIt
time-series 1.25: forecast fable tsibble zoo xts prophet
ml-fundamentals 1.25: caret tidymodels mlr3 parsnip recipes randomForest rsample glmnet
xgboost 1.25: xgboost lightgbm
nlp 1.25: tidytext quanteda tm topicmodels text2vec
geospatial 1.25: sf terra raster sp tmap
unit-testing 1.25: testthat
sql 1.25: DBI RSQLite dbplyr
clustering 1.25: cluster factoextra
[rust]
rest-api 1.5: axum actix_web rocket warp poem
concurrency 1.5: tokio rayon crossbeam async_std futures
relational-databases 1.25: sqlx diesel sea_orm rusqlite
networking-http 1.25: hyper reqwest rustls quinn
microservices 1.25: tonic
python 1: pyo3
table-formats 1.25: datafusion arrow parquet
debugging-profiling 1.5: criterion
observability 1.25: tracing
neural-networks 1.25: candle_core candle_nn burn tch
unit-testing 1.5: assert_cmd predicates rstest insta
[cpp]
concurrency 1.5: thread mutex atomic future condition_variable pthread.h omp.h tbb
networking-http 1.5: sys/socket.h boost/asio netinet asio.hpp winsock2.h
linux 1.25: sys/epoll.h linux sys/inotify.h
opencv 1.25: opencv2 opencv opencv.hpp
linear-algebra 1.25: Eigen cblas.h armadillo
gpu-cuda 1.25: cuda_runtime.h cublas_v2.h cuda.h cudnn.h cuda_fp16.h cublasLt.h
distributed-training 1.5: nccl.h mpi.h
pytorch 1.25: torch
robotics 1.25: ros rclcpp moveit
unit-testing 1.25: gtest catch2 catch.hpp doctest.h gmock
onnx 1.25: onnxruntime_cxx_api.h
tensorrt 1.5: NvInfer.h
[julia]
neural-networks 1.25: Flux Lux
numerical-methods 1.5: DifferentialEquations OrdinaryDiffEq
optimization 1.5: JuMP Optim
bayesian-statistics 1.5: Turing
linear-algebra 1.25: LinearAlgebra
unit-testing 1.25: Test
""")
"""What the imports of a family of languages tell."""
MOST = 400
"""Imports of a file that are looked at."""


def see_libraries(text: str, language: str, uses: Uses) -> None:
    """Note what the imports of a source file say of libraries."""
    family = _FAMILY.get(language, language)
    pattern = _IMPORTS.get(family)
    if pattern is None:
        return
    for number, found in enumerate(pattern.finditer(text)):
        name = next(filter(None, found.groups()))
        if number >= MOST:
            return
        known = next((one for one in _beginnings(name) if one in LIBRARIES[family]), None)
        if known is not None:
            for told in LIBRARIES[family][known]:
                uses.rated(told, known)


def _beginnings(name: str) -> list[str]:
    """Return a name and what it begins with, longest first, cut between its parts."""
    cuts = [number for number, letter in enumerate(name) if letter in "./" and number]
    return [name, *(name[:cut] for cut in reversed(cuts))]
