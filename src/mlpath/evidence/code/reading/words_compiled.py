"""Words that stand for the deeper parts of languages that are compiled. Data, no logic."""

from __future__ import annotations

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
COMPILED: dict[str, tuple[tuple[str, str, str], ...]] = {
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
        (
            r"@(?:OneToMany|ManyToOne|ManyToMany|JoinColumn)\b",
            "relations",
            "relational-databases 2 data-modeling 1.75",
        ),
        (
            r"@(?:MockBean|Mock|SpringBootTest|WebMvcTest)\b",
            "parts replaced in tests",
            "unit-testing 2",
        ),
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
        (
            r"\bWindow\.|\budf\(|\.repartition\(|\.persist\(|\bbroadcast\(",
            "Spark in depth",
            "spark 2.25",
        ),
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
    "gpu-cuda": (
        (_ATTENTION, "attention by hand", "transformers 2.25 neural-networks 2"),
        (
            r"\b(?:ncclAllReduce|ncclCommInitRank|MPI_Init)\b",
            "many GPUs",
            "distributed-training 2.25",
        ),
        (r"\b(?:cublas|cudnn|cutlass)\w*", "libraries of CUDA", "gpu-cuda 2"),
        (r"\b__global__\b", "kernels", "gpu-cuda 2 cpp 1.5"),
        (r"\b__shared__\b|__syncthreads", "shared memory", "gpu-cuda 2.5"),
        (r"<<<", "launches", "gpu-cuda 2"),
        (r"\batomicAdd\b|__shfl", "work of many threads", "gpu-cuda 2.5"),
        *_NETWORKS,
    ),
}
