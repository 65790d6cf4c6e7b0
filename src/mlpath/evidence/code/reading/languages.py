"""What source in other languages shows, by words that stand for its deeper parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.code.names import NAMELESS
from mlpath.evidence.code.reading.libraries import see_libraries
from mlpath.evidence.code.reading.structures import defined_in, see_structures

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.uses import Uses

_C_LIKE = ("{", ";", "(")
_TESTS = "unit-testing 1.75"
_ASSERTIONS = "unit-testing 2"
_LAWS = "unit-testing 2.5"
_BACKWARD = (
    r"\A(?=[\s\S]*\bforward\w{0,40}\s{0,4}\()(?=[\s\S]*\bbackward\w{0,40}\s{0,4}\()"
    r"(?=[\s\S]*(?:weight_updates|gradient|delta|\bd[wW]\b))"
)
_NETWORKS: tuple[tuple[str, str, str], ...] = (
    (_BACKWARD, "gradients by hand", "neural-networks 2.5"),
    (rf"{_BACKWARD}(?=[\s\S]*conv)", "convolutions by hand", "convolutional-networks 2.25"),
)
"""Networks that are written without a library."""
_BOXES = r"(?i)\A(?=[\s\S]*\biou\b|[\s\S]*box_iou)(?=[\s\S]*nms)(?=[\s\S]*box)"
_ATTENTION = r"(?i)\A(?=[\s\S]*attention)(?=[\s\S]*softmax)(?=[\s\S]*(?:quer(?:y|ies)|qkv))"
_WORDS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "go": (
        (r"\bfunc\s+\w", "functions", "go 1.25"),
        (r"\bfunc\s+\(\w+\s+\*?\w+\)", "methods", "go 1.75"),
        (r"\btype\s+\w+\s+struct\b", "types", "go 1.5"),
        (r"\btype\s+\w+\s+interface\b", "interfaces", "go 2"),
        (r"\bgo\s+(?:func\b|\w+[.(])", "goroutines", "go 2 concurrency 2"),
        (r"\bmake\(chan\b|<-\s*\w|\bselect\s*\{", "channels", "go 2 concurrency 2"),
        (r"\bsync\.(?:Mutex|RWMutex|WaitGroup)\b|\berrgroup\b", "locks", "go 2 concurrency 2"),
        (r"\bcontext\.Context\b", "contexts", "go 2"),
        (r"%w|\berrors\.(?:Is|As)\(", "wrapped errors", "go 2"),
        (r"\bfunc\s+Test\w+\(\w+\s+\*testing\.T\)", "tests", f"{_TESTS} go 1.75"),
        (r"\bt\.Run\(", "tests with cases", "unit-testing 2"),
        (r"\bt\.(?:Error|Fatal)f?\(|\b(?:assert|require)\.\w+\(t\b", "assertions", _ASSERTIONS),
        (r"\bquick\.Check\(|\brapid\.Check\(", "properties", _LAWS),
        *_NETWORKS,
        (
            r"\bhttp\.(?:Handler|HandleFunc|ListenAndServe|ServeMux)|\bmux\.|\bgin\.|\bchi\.",
            "services",
            "rest-api 2 go 2",
        ),
        (
            r"\b(?:sql|sqlx|pgx)\.(?:DB|Open|Tx|Connect)\b|\.QueryContext\(|\.BeginTx\(",
            "databases",
            "relational-databases 1.75 sql 1.5",
        ),
        (r"\bgrpc\.(?:NewServer|Dial)", "gRPC", "microservices 2"),
        (
            r"\bprometheus\.(?:NewCounter|NewHistogram|MustRegister)|\bpromauto\.",
            "metrics",
            "prometheus-grafana 2 observability 1.75",
        ),
    ),
    "csharp": (
        (r"\bclass\s+\w", "classes", "csharp 1.5 object-oriented-design 1.5"),
        (r"\binterface\s+I[A-Z]\w+", "interfaces", "csharp 2 object-oriented-design 2.25"),
        (r"\basync\s+(?:Task|ValueTask)\b", "async", "csharp 2 concurrency 1.75"),
        (r"\.(?:Select|Where|OrderBy|GroupBy)\(\s*\w+\s*=>", "LINQ", "csharp 2"),
        (r"\brecord\s+(?:struct\s+)?\w", "records", "csharp 2"),
        (r"<\s*T\w*\s*>|\bwhere\s+T\w*\s*:", "generics", "csharp 2.25"),
        (r"\bservices\.Add\w+|\bbuilder\.Services\.", "injected services", "csharp 2.25"),
        (r"\[(?:Fact|Theory|Test|TestMethod)\b", "tests", f"{_TESTS} csharp 1.75"),
        (r"\bAssert\.\w+|\.Should\w*\(", "assertions", _ASSERTIONS),
        (
            r"\[(?:ApiController|HttpGet|HttpPost|Route)\b|\bMap(?:Get|Post|Put|Delete)\(|:\s*Endpoint\w*<",
            "services",
            "rest-api 2 csharp 2",
        ),
        (r"\bDbContext\b|\bDbSet<", "databases", "relational-databases 1.75"),
    ),
    "java": (
        (r"\bclass\s+\w", "classes", "java 1.5 object-oriented-design 1.5"),
        (r"\binterface\s+\w", "interfaces", "java 2 object-oriented-design 2"),
        (
            r"\bextends\s+\w|\bimplements\s+\w",
            "inheritance",
            "java 1.75 object-oriented-design 1.75",
        ),
        (r"\.stream\(\)|\bCollectors\.", "streams", "java 2"),
        (r"\brecord\s+\w+\s*\(", "records", "java 2"),
        (
            r"\bCompletableFuture\b|\bExecutorService\b|\bsynchronized\b",
            "threads",
            "java 2 concurrency 2",
        ),
        (r"<T\b|<[A-Z]\s+extends\b", "generics", "java 2.25"),
        (r"@Test\b", "tests", f"{_TESTS} java 1.75"),
        (r"\bassert(?:Equals|That|Throws|True|False)\s*\(", "assertions", _ASSERTIONS),
        (
            r"@(?:RestController|GetMapping|PostMapping|RequestMapping)\b",
            "services",
            "rest-api 2 java 2",
        ),
        (r"@(?:Autowired|Service|Component|Bean)\b", "injected services", "java 2.25"),
        (r"@(?:Entity|Repository)\b", "databases", "relational-databases 1.75"),
        (r"@(?:OneToMany|ManyToOne|ManyToMany|JoinColumn)\b", "relations", "relational-databases 2 data-modeling 1.75"),
        (r"@(?:MockBean|Mock|SpringBootTest|WebMvcTest)\b", "parts replaced in tests", "unit-testing 2"),
        (r"@(?:EnableWebSecurity|PreAuthorize)\b", "logins", "software-security 1.75"),
    ),
    "scala": (
        (r"\b(?:class|object)\s+\w", "classes", "scala 1.5"),
        (r"\bcase\s+class\s+\w", "case classes", "scala 1.75"),
        (r"\btrait\s+\w", "traits", "scala 2"),
        (r"\bmatch\s*\{|\bcase\s+\w+\(", "patterns", "scala 2"),
        (r"\.(?:flatMap|foldLeft|collect)\b", "functions of functions", "scala 2"),
        (r"\bimplicit\b|\bgiven\b", "implicits", "scala 2.25"),
        (r"\bSparkSession\b|\bDataFrame\b|\bRDD\b", "Spark", "spark 1.75"),
        (r"\.(?:groupBy|withColumn|agg|reduceByKey)\(", "tables in Spark", "spark 1.75"),
        (r"\bWindow\.|\budf\(|\.repartition\(|\.persist\(|\bbroadcast\(", "Spark in depth", "spark 2.25"),
        (r"\b(?:Future|IO|ZIO|Task)\[|\bActor\b", "work side by side", "scala 2 concurrency 1.75"),
        (r"\[[A-Z](?:\s*<:|\]|,\s*[A-Z]\b)", "generics", "scala 2"),
        (r"\bextends\s+\w*(?:Spec|Suite)\b|\btest\(\"", "tests", f"{_TESTS} scala 1.75"),
        (r"\bassert\w*\(|\bshould\w*\b|\bshouldBe\b", "assertions", "scala 1.25"),
    ),
    "rust": (
        (r"\bfn\s+\w", "functions", "rust 1.25"),
        (r"\b(?:struct|enum)\s+\w", "types", "rust 1.5"),
        (r"\bimpl(?:<[^>\n]{0,80}>)?\s+\w", "methods", "rust 1.75"),
        (r"\btrait\s+\w", "traits", "rust 2"),
        (r"\bmatch\s+\w", "patterns", "rust 1.75"),
        (r"\?\s*;|\bResult<", "results", "rust 2"),
        (r"<'\w+", "lifetimes", "rust 2.25"),
        (r"\basync\s+fn\b|\btokio::", "async", "rust 2.25 concurrency 2"),
        (r"\b(?:Arc|Mutex|RwLock)\b|\brayon::|\bmpsc::", "threads", "rust 2.25 concurrency 2"),
        (r"#\[(?:\w+::)?test\]", "tests", f"{_TESTS} rust 1.75"),
        (r"#\[(?:\w+::)?test\][\s\S]{0,800}?\bassert\w*!", "assertions", _ASSERTIONS),
        (r"\bquickcheck\b|\bproptest!", "properties", _LAWS),
        *_NETWORKS,
    ),
    "cpp": (
        (r"\b(?:int|void|auto|bool|double|float)\s+\w+\s*\(", "functions", "cpp 1.25"),
        (r"\b(?:class|struct)\s+\w+[^;\n]{0,80}\{", "classes", "cpp 1.5"),
        (r"\btemplate\s*<", "templates", "cpp 2.25"),
        (r"\bstd::(?:unique_ptr|shared_ptr|make_unique|make_shared)\b", "owned memory", "cpp 2"),
        (r"\bstd::(?:thread|mutex|atomic|async|future)\b", "threads", "cpp 2.25 concurrency 2"),
        (r"\bvirtual\b|\boverride\b", "inheritance", "cpp 2 object-oriented-design 1.75"),
        (r"\[[&=\w, ]{0,40}\]\s*\([^)\n]{0,120}\)\s*(?:->\s*\w+\s*)?\{", "lambdas", "cpp 2"),
        (r"\bconstexpr\b|\bstd::move\b|&&\s*\w+\s*[),]", "moves", "cpp 2.25"),
        (r"\bTEST(?:_F|_P|_CASE)?\s*\(", "tests", _TESTS),
        (r"\b(?:EXPECT|ASSERT)_[A-Z]+\(|\b(?:REQUIRE|CHECK)\(", "assertions", _ASSERTIONS),
        *_NETWORKS,
    ),
    "c": (
        (r"\bpthread_create\b|#pragma\s+omp", "threads", "concurrency 1.75"),
        (r"\b(?:socket|bind|accept|epoll_wait)\s*\(", "sockets", "networking-http 1.75"),
        (r"\bcuda(?:Malloc|Memcpy)\b|\bcublas\w+\(", "work on GPUs", "gpu-cuda 2"),
        (_BOXES, "boxes compared by hand", "object-detection 2"),
        (_ATTENTION, "attention by hand", "transformers 2.25 neural-networks 2"),
        *_NETWORKS,
    ),
    "matlab": (
        (r"^\s{0,8}function\b[^\n]{0,100}=", "functions", "matlab 1.75"),
        (r"\.[*/^]|\bzeros\(|\bones\(|\bsize\(", "matrices", "matlab 1.5"),
        (r"\b(?:plot|figure|surf|imagesc)\b\s*[(;]", "charts", "matlab 1.5"),
        (r"^\s{0,8}classdef\b", "classes", "matlab 2.25"),
        (r"@\(\w", "functions of functions", "matlab 2"),
        (r"\b(?:svd|eig|inv|pinv)\(", "matrices taken apart", "linear-algebra 1.5"),
    ),
    "gpu-cuda": (
        (_ATTENTION, "attention by hand", "transformers 2.25 neural-networks 2"),
        (r"\b(?:ncclAllReduce|ncclCommInitRank|MPI_Init)\b", "many GPUs", "distributed-training 2.25"),
        (r"\b(?:cublas|cudnn|cutlass)\w*", "libraries of CUDA", "gpu-cuda 2"),
        (r"\b__global__\b", "kernels", "gpu-cuda 2 cpp 1.5"),
        (r"\b__shared__\b|__syncthreads", "shared memory", "gpu-cuda 2.5"),
        (r"<<<", "launches", "gpu-cuda 2"),
        (r"\batomicAdd\b|__shfl", "work of many threads", "gpu-cuda 2.5"),
        *_NETWORKS,
    ),
    "javascript": (
        (r"\bfunction\b|=>", "functions", "javascript 1.25"),
        (r"\bclass\s+\w+[^;\n]{0,80}\{", "classes", "javascript 1.75"),
        (r"\basync\b[^;\n]{0,60}(?:function|=>|\()|\bawait\s", "async", "javascript 2"),
        (r"\bimport\s[^;\n]{1,120}\bfrom\b|\brequire\(", "modules", "javascript 1.5"),
        (r"\binterface\s+\w+\s*\{|\btype\s+\w+\s*=", "types", "javascript 2"),
        (r"<T\b[^>\n]{0,40}>", "generics", "javascript 2.25"),
        (r"\.(?:map|filter|reduce)\(", "functions of functions", "javascript 1.75"),
        (r"\b(?:describe|it|test)\(\s*['\"`]", "tests", f"{_TESTS} javascript 1.75"),
        (r"\bexpect\(", "assertions", _ASSERTIONS),
        (r"\bfc\.(?:assert|property)\(", "properties", _LAWS),
        (
            r"\bapp\.(?:get|post|put|use|listen)\(|\brouter\.(?:get|post|put|delete)\(",
            "services",
            "nodejs 2 rest-api 1.75",
        ),
        (r"@(?:Controller|Injectable|Get|Post)\(", "services of Nest", "nodejs 2 rest-api 2"),
        (r"\bNext(?:Api)?(?:Request|Response)\b|\bexport\s+async\s+function\s+(?:GET|POST)\b",
         "routes", "nodejs 1.75 rest-api 1.75"),
        (r"\bnew\s+(?:mongoose\.)?Schema\(|\bmongoose\.model\(", "models of Mongo", "mongodb 1.75 nosql 1.25"),
        (r"\bgql`|\btypeDefs\b|\bmakeExecutableSchema\b", "GraphQL", "graphql 2"),
        (r"\bchat\.completions\.create\(|\bstreamText\(|\bgenerateText\(|\bmessages\.create\(",
         "a language model called", "llm-apis 1.75"),
        (r"\bnew\s+(?:Chat)?(?:OpenAI|Anthropic|Groq|Ollama)\(", "a client of language models", "llm-apis 1.5"),
        (r"\bnew\s+\w*Embeddings\(|\bembeddings\.create\(", "vectors of texts", "embeddings 1.5"),
        (r"\bRunnableSequence\b|\bChatPromptTemplate\b|\b\w+Chain\.from\w+\(|\bRecursiveCharacterTextSplitter\b",
         "chains", "langchain 1.75"),
        (r"\bsimilaritySearch\(|\basRetriever\(|\bRetrievalQAChain\b|\bConversationalRetrieval\w+",
         "a search for a language model", "rag 1.75 embeddings 1.5"),
        (r"\bPineconeStore\b|\b\w+VectorStore\b|\.upsert\(", "vectors kept", "vector-databases 1.5"),
        (r"\bPromptTemplate\b|role:\s*['\"]system['\"]", "prompts", "prompt-engineering 1.5"),
        (r"\bjwt\.(?:sign|verify)\(|\bbcrypt\.(?:hash|compare)\(", "logins", "software-security 1.5"),
        (r"\btf\.(?:sequential|layers|model|tensor)\b", "networks", "tensorflow 1.75 neural-networks 1.5"),
        (r"\bd3\.(?:select|scale|axis|json|csv)\w*", "charts", "d3 1.75"),
        (r"\bPromise\.(?:all|race|allSettled)\(", "promises", "javascript 2.25"),
    ),
    "react": (
        (r"<[A-Z]\w*[\s/>]|<div\b", "components", "react 1.5 javascript 1.5"),
        (r"\buseState\(|\buseState<", "state", "react 1.75"),
        (r"\buseEffect\(", "effects", "react 2"),
        (
            r"\b(?:useReducer|useContext|useMemo|useCallback)\(|createContext",
            "shared state",
            "react 2.25",
        ),
        (r"\bfunction\s+use[A-Z]\w*|\bconst\s+use[A-Z]\w*\s*=", "hooks of its own", "react 2.25"),
        (r"\bextends\s+(?:React\.)?(?:Pure)?Component\b", "components with state", "react 1.75 javascript 1.75"),
        (r"\bconnect\(\s*map|\buse(?:Selector|Dispatch|Query|Mutation)\(|\bcreateSlice\(|\bcombineReducers\(",
         "state outside of components", "react 2.25"),
        (r"=>|\bfunction\b", "functions", "javascript 1.25"),
        (r"\.(?:map|filter|reduce)\(", "functions of functions", "javascript 1.75"),
        (r"\b(?:describe|it|test)\(\s*['\"`]", "tests", _TESTS),
        (r"\bexpect\(", "assertions", _ASSERTIONS),
        (r"\bawait\s", "async", "javascript 2"),
        (r"\binterface\s+\w+\s*\{|\btype\s+\w+\s*=", "types", "javascript 2"),
    ),
    "bash": (
        (r"^[ \t]*(?:for|while|if)\b", "conditions and loops", "bash 1.5"),
        (r"^[ \t]*(?:function\s+)?\w+\s*\(\)\s*\{", "functions", "bash 2"),
        (r"^[ \t]*set\s+-\w*e|\btrap\s", "care about errors", "bash 1.75"),
        (r"\|\s*(?:grep|sed|awk|sort|xargs|jq|cut)\b", "pipes", "bash 1.75"),
        (r"\$\{\w+(?::-|:\?|%|#|//)", "expansions", "bash 2"),
        (r"\bgetopts\b|\bcase\s+\S+\s+in\b", "options", "bash 2"),
    ),
    "r": (
        (r"<-\s*function\s*\(", "functions", "r 1.75"),
        (r"<-", "statements", "r 1"),
        (r"%>%|\|>", "pipes", "r 1.75"),
        (r"\b(?:mutate|group_by|summarise|summarize|left_join|pivot_longer)\s*\(", "tables", "r 2"),
        (r"\bggplot\s*\(", "charts", "r 1.75 data-visualization 1.75"),
        (r"^#'\s*@(?:export|param)", "documented functions", "r 2"),
        (r"\b(?:case_when|separate|drop_na|na\.omit|replace_na)\s*\(", "tables cleaned", "data-cleaning 1.5"),
        (r"\b(?:glimpse|skim|ggpairs)\s*\(", "a first look", "exploratory-analysis 1.25"),
        (r"\b(?:train|fit|workflow|cv\.glmnet|randomForest)\s*\(", "models", "r 1.75"),
        (r"\b(?:vfold_cv|trainControl|cross_validation|initial_split|createDataPartition)\s*\(",
         "models compared", "model-evaluation 1.75 ml-fundamentals 1.75"),
        (r"\b(?:auto\.arima|Arima|ets|ARIMA)\s*\(", "forecasts", "time-series 1.75"),
        (r"\bshinyApp\s*\(|\breactive\s*\(", "apps", "data-visualization 2 r 2"),
        (r"\bexpect_\w+\s*\(", "assertions", _ASSERTIONS),
        (r"\b(?:lm|glm|lmer)\s*\(", "regressions", "r 1.75 regression-analysis 1.75"),
        (
            r"\b(?:t\.test|wilcox\.test|chisq\.test|anova|aov)\s*\(",
            "tests of statistics",
            "statistical-inference 1.75",
        ),
        (r"\b(?:purrr::|map_dfr|map_dbl|tidymodels|recipe\()", "functions of functions", "r 2.25"),
        (r"\btest_that\s*\(", "tests", _TESTS),
        (r"\b(?:setRefClass|R6Class|UseMethod|setClass)\b", "classes", "r 2.25"),
    ),
    "julia": (
        (r"\bfunction\s+\w", "functions", "julia 1.5"),
        (r"\bstruct\s+\w", "types", "julia 1.75"),
        (r"::\w+(?:\{|\b)", "typed methods", "julia 2"),
        (r"\bwhere\s+\{?T\b|@generated|\bmacro\s+\w", "generics", "julia 2.25"),
        (r"\.\(|\.[+*/-]", "broadcasts", "julia 1.75"),
        (r"@test\b", "tests", _TESTS),
    ),
    "sas": (
        (r"\bproc\s+\w", "procedures", "sas 1.5"),
        (r"\bdata\s+\w+\s*;", "data steps", "sas 1.75"),
        (r"%macro\b", "macros", "sas 2"),
        (r"\bproc\s+sql\b", "SQL in SAS", "sas 1.75 sql 1.25"),
    ),
}
_SIGNS = {
    skill: tuple((re.compile(pattern, re.MULTILINE), what, told) for pattern, what, told in rows)
    for skill, rows in _WORDS.items()
}
_COMMENT = re.compile(r"^[ \t]{0,80}(?://|#(?![\[!i])|\*|/\*|--).{0,2000}$", re.MULTILINE)
_IN_QUERIES = frozenset({"go", "csharp", "java", "javascript"})
_QUERY = re.compile(
    r"[\"'`]\s{0,40}(?:SELECT|INSERT\s+INTO|WITH|CREATE\s+TABLE)\s[^`\"]{10,3000}", re.IGNORECASE
)


_OTHER_M = re.compile(r"^\s{0,8}(?:#import|#include|@interface|@implementation|@import)\b", re.MULTILINE)
"""What files in Objective-C say, whose names end like those of MATLAB."""
_COMPONENTS = re.compile(r"\bfrom\s+['\"]react['\"][\s\S]{0,20000}?<\w[\w.]*[\s/>]")


_OWN_TESTS = re.compile(r"\b\w{0,30}(?:assert|expect|check|test|verify)\w{0,30}\s{0,4}[(!]", re.IGNORECASE)
OWN_TESTS = 8
"""Calls in a file of tests that compare something, from which on it is one, whatever its library."""


def see_language(text: str, skill: str, uses: Uses, *, test: bool = False) -> None:
    """Note what source of a language shows."""
    plain = _COMMENT.sub("", text)
    if skill == "matlab" and _OTHER_M.search(text):
        return
    lines = sum(not line.isspace() for line in plain.splitlines() if line)
    if not lines:
        return
    found = [(what, told) for pattern, what, told in _SIGNS[skill] if pattern.search(plain)]
    if not found and skill != "bash":
        return
    if skill not in NAMELESS:
        uses.sizes[skill] += lines
    for what, told in found:
        uses.rated(told, what)
    if test and len(_OWN_TESTS.findall(plain)) >= OWN_TESTS:
        uses.sign("unit-testing", "tests in a way of their own", 1.5)
    see_libraries(text, skill, uses)
    see_structures(defined_in(plain), uses)
    if skill == "javascript" and _COMPONENTS.search(plain):
        see_language(text, "react", uses, test=test)
    if skill in _IN_QUERIES:
        from mlpath.evidence.code.reading.sql import see_sql

        for number, query in enumerate(_QUERY.finditer(text)):
            if number < 50:  # noqa: PLR2004 - more queries tell nothing new
                see_sql(query[0][1:], uses, test=test)
