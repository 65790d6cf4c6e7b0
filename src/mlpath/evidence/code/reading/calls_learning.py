"""What a Python name of a library of learning says of depth. Data, no logic.

A name counts with everything below it. Each row says which skills its names speak for, with the
level behind each.
"""

from __future__ import annotations

from mlpath.evidence.code.reading.tables import read_tables

LEARNING = read_tables("""
# training by hand
training-practice 2.25 pytorch 2.25: torch.optim.lr_scheduler torch.nn.utils.clip_grad_norm_
    torch.cuda.amp torch.amp torch.autocast torch.optim.swa_utils
training-practice 2.5: torch.utils.checkpoint
pytorch 1.5: torch.save torch.no_grad torch.load
pytorch 1.75: torch.utils.data.DataLoader torch.optim
pytorch 2.5: torch.compile torch.utils.data.Sampler torch.fx torch.func torch.library
pytorch 2: torch.jit
gpu-cuda 2.5 pytorch 3: torch.utils.cpp_extension
gpu-cuda 1.5: torch.cuda.Stream torch.cuda.CUDAGraph
debugging-profiling 2 pytorch 2.5: torch.profiler
distributed-training 2 pytorch 2.5: torch.nn.parallel.DistributedDataParallel
distributed-training 2: torch.distributed.init_process_group deepspeed.initialize
    tensorflow.distribute torch.multiprocessing.spawn horovod.torch.DistributedOptimizer
distributed-training 2.5: torch.distributed.fsdp torch.distributed.all_reduce
    torch.distributed.tensor torch.distributed.pipelining
model-compression 2: torch.quantization torch.ao.quantization torch.nn.utils.prune
    tensorflow.lite.TFLiteConverter tensorflow_model_optimization auto_gptq torchao.quantization
onnx 1.75 model-compression 1.5: torch.onnx.export tf2onnx.convert skl2onnx.convert_sklearn
onnx 1.75 model-serving 1.5: onnxruntime.InferenceSession
onnx 2.25: onnx.helper
tensorrt 2: tensorrt.Builder tensorrt.OnnxParser tensorrt.Runtime
gpu-cuda 2: numba.cuda.jit cupy.RawKernel cupy.ElementwiseKernel
gpu-cuda 2.5: triton.jit triton.language
# networks
transformers 2.5: torch.nn.functional.scaled_dot_product_attention
transformers 2: torch.nn.MultiheadAttention keras.layers.MultiHeadAttention
transformers 1.75: torch.nn.TransformerEncoderLayer torch.nn.Transformer
    torch.nn.TransformerEncoder torch.nn.TransformerDecoder
convolutional-networks 1.75: torch.nn.Conv2d torch.nn.Conv3d torch.nn.ConvTranspose2d
    torch.nn.functional.conv2d flax.linen.Conv
convolutional-networks 1.5: lasagne.layers.Conv2DLayer theano.tensor.nnet.conv2d
    mxnet.gluon.nn.Conv2D chainer.links.Convolution2D
    torch.nn.Conv1d keras.layers.Conv2D keras.layers.Conv1D
    keras.layers.Conv2DTranspose keras.layers.convolutional tensorflow.nn.conv2d
recurrent-networks 1.75: torch.nn.LSTM torch.nn.GRU torch.nn.RNN torch.nn.LSTMCell
recurrent-networks 1.5: keras.layers.LSTM keras.layers.GRU keras.layers.Bidirectional
    keras.layers.SimpleRNN keras.layers.recurrent tensorflow.contrib.rnn
neural-networks 1.75: theano.tensor.grad theano.grad theano.function lasagne.updates
    lasagne.objectives mxnet.gluon chainer.Chain
    torch.nn.functional.cross_entropy torch.nn.CrossEntropyLoss
    torch.nn.BCEWithLogitsLoss torch.nn.MSELoss torch.nn.functional.mse_loss torch.nn.Linear
    flax.linen.Dense
pytorch 2 neural-networks 2: pytorch_lightning.LightningModule lightning.LightningModule
training-practice 1.75: pytorch_lightning.Trainer lightning.Trainer pytorch_lightning.callbacks
    lightning.callbacks fastai.callback
keras 1.5 neural-networks 1.5: keras.Sequential keras.models.Sequential keras.models.Model
    keras.layers.Dense keras.Model
training-practice 1.75 keras 1.75: keras.callbacks
keras 2: keras.backend keras.layers.Lambda
tensorflow 1.75 training-practice 1.75: tensorflow.Session
tensorflow 2 training-practice 2 neural-networks 2: tensorflow.train.AdamOptimizer
    tensorflow.train.GradientDescentOptimizer
tensorflow 2 neural-networks 1.75: tensorflow.nn
tensorflow 2.5 training-practice 2 neural-networks 2: tensorflow.GradientTape
tensorflow 2: tensorflow.data tensorflow.function tensorflow.saved_model
jax 2 calculus 1.5: jax.grad jax.value_and_grad
jax 2 neural-networks 1.75: jax.nn
jax 2: jax.vmap jax.jit jax.lax jax.random
jax 2 neural-networks 1.75: flax.linen.Module flax.nnx haiku.transform equinox.Module
jax 1.75 training-practice 1.5: optax
jax 2.5 distributed-training 2: jax.pmap jax.sharding jax.experimental.pjit
jax 2.5: jax.custom_vjp jax.custom_jvp jax.experimental.pallas
# pictures and sound
computer-vision 1.5: torchvision.transforms albumentations.Compose skimage.filters skimage.measure
    skimage.morphology kornia.augmentation
transfer-learning 1.5 computer-vision 1.5: torchvision.models keras.applications
transfer-learning 1.75 computer-vision 1.75: timm.create_model
computer-vision 1.75: segmentation_models_pytorch monai.networks monai.transforms
object-detection 2: torchvision.models.detection torchvision.ops.nms torchvision.ops.box_iou
    torchvision.ops.roi_align detectron2.engine
object-detection 1.75: ultralytics.YOLO pycocotools.cocoeval
opencv 1.75: cv2.VideoCapture cv2.findContours cv2.Canny cv2.threshold cv2.warpPerspective cv2.dnn
    cv2.morphologyEx cv2.HoughLinesP
opencv 2.25: cv2.calibrateCamera cv2.solvePnP cv2.findHomography cv2.calcOpticalFlowFarneback
    cv2.ORB_create cv2.SIFT_create cv2.remap
speech-audio 1.75: librosa.feature librosa.stft torchaudio.transforms torchaudio.functional
    speechbrain.inference
# classical learning
model-evaluation 1.5 ml-fundamentals 1.5: sklearn.model_selection.train_test_split
    sklearn.cross_validation
model-evaluation 1.5: sklearn.metrics.confusion_matrix sklearn.metrics.classification_report
    sklearn.metrics.roc_auc_score sklearn.metrics.f1_score torchmetrics
model-evaluation 1.75: sklearn.metrics.precision_recall_curve sklearn.metrics.roc_curve
    sklearn.metrics.make_scorer sklearn.model_selection.learning_curve
model-evaluation 2 ml-fundamentals 2: sklearn.model_selection.cross_val_score
    sklearn.model_selection.cross_validate sklearn.model_selection.KFold
    sklearn.model_selection.StratifiedKFold sklearn.model_selection.cross_val_predict
    sklearn.model_selection.RepeatedKFold sklearn.cross_validation.cross_val_score
model-evaluation 2.5 ml-fundamentals 2: sklearn.model_selection.GroupKFold
model-evaluation 2.5 time-series 1.5: sklearn.model_selection.TimeSeriesSplit
model-evaluation 2.5: sklearn.calibration
hyperparameter-tuning 1.5 model-evaluation 1.75: sklearn.model_selection.GridSearchCV
    sklearn.grid_search
hyperparameter-tuning 1.75: sklearn.model_selection.RandomizedSearchCV skopt.BayesSearchCV
    sklearn.model_selection.HalvingGridSearchCV
hyperparameter-tuning 2: optuna.create_study hyperopt.fmin skopt.gp_minimize keras_tuner.Hyperband
    keras_tuner.BayesianOptimization
hyperparameter-tuning 2.5: optuna.pruners optuna.samplers
scikit-learn 2 feature-engineering 1.75: sklearn.pipeline
scikit-learn 2 feature-engineering 2: sklearn.compose.ColumnTransformer
    sklearn.preprocessing.FunctionTransformer
scikit-learn 2.5 feature-engineering 2.5: sklearn.base.TransformerMixin
scikit-learn 2.5: sklearn.base.BaseEstimator sklearn.utils.estimator_checks
feature-engineering 1.5: sklearn.preprocessing.OneHotEncoder sklearn.preprocessing.StandardScaler
    sklearn.preprocessing.MinMaxScaler sklearn.preprocessing.PolynomialFeatures
    sklearn.feature_selection category_encoders
feature-engineering 2: featuretools.dfs tsfresh.extract_features
ensemble-methods 1.5: sklearn.ensemble.RandomForestClassifier
    sklearn.ensemble.RandomForestRegressor sklearn.ensemble.GradientBoostingClassifier
ensemble-methods 2: sklearn.ensemble.StackingClassifier sklearn.ensemble.StackingRegressor
    sklearn.ensemble.VotingClassifier
linear-models 1.5: sklearn.linear_model.LinearRegression sklearn.linear_model.LogisticRegression
    sklearn.linear_model.Ridge sklearn.linear_model.Lasso sklearn.linear_model.ElasticNet
clustering 1.5: sklearn.cluster.KMeans sklearn.cluster.DBSCAN
    sklearn.cluster.AgglomerativeClustering sklearn.mixture.GaussianMixture
clustering 1.75: sklearn.metrics.silhouette_score hdbscan.HDBSCAN
dimensionality-reduction 1.5: sklearn.decomposition.PCA sklearn.manifold.TSNE umap.UMAP
    sklearn.decomposition.TruncatedSVD
anomaly-detection 1.75: sklearn.ensemble.IsolationForest sklearn.neighbors.LocalOutlierFactor
    sklearn.svm.OneClassSVM pyod.models
model-interpretability 1.75: sklearn.inspection shap.TreeExplainer shap.Explainer
    shap.DeepExplainer lime.lime_tabular captum.attr
imbalanced-data 1.75: imblearn.over_sampling imblearn.under_sampling
imbalanced-data 2: imblearn.pipeline
privacy-preserving-ml 2: opacus.PrivacyEngine flwr.server flwr.client tenseal.context
time-series 1.75: statsmodels.tsa.arima prophet.Prophet statsmodels.tsa.statespace
    statsmodels.tsa.seasonal pmdarima.auto_arima arch.arch_model darts.models statsforecast.models
time-series 2: statsmodels.tsa.stattools darts.backtesting prophet.diagnostics
recommender-systems 1.75: surprise.SVD implicit.als lightfm.LightFM tensorflow_recommenders.Model
    pyspark.ml.recommendation
search-ranking 1.75: sentence_transformers.CrossEncoder sklearn.metrics.ndcg_score
    xgboost.XGBRanker lightgbm.LGBMRanker rank_bm25.BM25Okapi
reinforcement-learning 2: gymnasium.Env gym.Env pettingzoo.AECEnv
reinforcement-learning 1.75: stable_baselines3.PPO stable_baselines3.DQN stable_baselines3.SAC
graph-learning 2: torch_geometric.nn.MessagePassing dgl.function
graph-learning 1.75 embeddings 1.5: node2vec.Node2Vec
graph-learning 1.75: torch_geometric.nn.GCNConv torch_geometric.nn.GATConv
    torch_geometric.nn.SAGEConv dgl.nn
robotics 1.75: rclpy.node rospy.Publisher rospy.Subscriber filterpy.kalman pybullet.connect
# statistics
statistical-inference 2: scipy.stats.false_discovery_control statsmodels.stats.multitest
statistical-inference 1.75: scipy.stats.ttest_ind scipy.stats.mannwhitneyu scipy.stats.binomtest
    scipy.stats.fisher_exact scipy.stats.kruskal scipy.stats.permutation_test
    scipy.stats.ttest_1samp scipy.stats.shapiro scipy.stats.friedmanchisquare
    scipy.stats.chi2_contingency scipy.stats.ttest_rel scipy.stats.f_oneway scipy.stats.bootstrap
    scipy.stats.kstest scipy.stats.wilcoxon lifelines.KaplanMeierFitter
probability 1.5: scipy.stats.norm scipy.stats.poisson scipy.stats.binom scipy.stats.beta
    tensorflow_probability.distributions
information-theory 1.5: scipy.stats.entropy sklearn.feature_selection.mutual_info_classif
regression-analysis 1.75: statsmodels.api.OLS statsmodels.formula.api statsmodels.api.GLM
    statsmodels.api.Logit lifelines.CoxPHFitter
experiment-design 2 statistical-inference 2: statsmodels.stats.power
experiment-design 1.75 statistical-inference 1.75: statsmodels.stats.proportion
bayesian-statistics 2: pymc.sample pymc3.sample numpyro.infer cmdstanpy.CmdStanModel pyro.infer
causal-inference 2: dowhy.CausalModel econml.dml econml.metalearners
optimization 1.75: scipy.optimize.minimize pulp.LpProblem cvxpy.Problem ortools.linear_solver
    ortools.sat scipy.optimize.linprog pyomo.environ
numerical-methods 1.75: scipy.integrate.solve_ivp scipy.integrate.odeint scipy.integrate.quad
    dolfinx.fem
scipy 1.75: scipy.integrate scipy.signal scipy.interpolate scipy.ndimage scipy.spatial
    scipy.optimize.curve_fit scipy.optimize.minimize
scipy 2: scipy.sparse.linalg scipy.sparse.csgraph numba.njit numba.jit numba.prange
linear-algebra 1.5: scipy.linalg
numpy 2 linear-algebra 1.5: numpy.einsum
numpy 1.75 linear-algebra 1.5: numpy.linalg
numpy 2 linear-algebra 2 dimensionality-reduction 1.5: numpy.linalg.svd
numpy 1.75: numpy.random.default_rng numpy.where numpy.vectorize numpy.apply_along_axis
numpy 2: numpy.lib.stride_tricks numpy.memmap numpy.ufunc
# language models
fine-tuning 2 hugging-face 2: transformers.Trainer transformers.Seq2SeqTrainer
    transformers.TrainingArguments transformers.Seq2SeqTrainingArguments
model-compression 1.75 lora-peft 1.5: transformers.BitsAndBytesConfig
hugging-face 1.5: transformers.pipeline datasets.load_dataset
hugging-face 1.75: transformers.AutoTokenizer transformers.AutoModel
    transformers.AutoModelForCausalLM datasets.Dataset
hugging-face 2.25: transformers.PreTrainedModel transformers.TrainerCallback
    transformers.LogitsProcessor
text-classification 1.75: transformers.AutoModelForSequenceClassification
    transformers.BertForSequenceClassification transformers.RobertaForSequenceClassification
nlp 1.75: transformers.AutoModelForTokenClassification transformers.AutoModelForQuestionAnswering
    transformers.AutoModelForSeq2SeqLM transformers.BertModel transformers.BertTokenizer
    transformers.T5ForConditionalGeneration sacrebleu.corpus_bleu
nlp 1.5: nltk.tokenize nltk.stem nltk.corpus sklearn.feature_extraction.text spacy.load
nlp 2: spacy.training spacy.matcher spacy.language
embeddings 1.75 nlp 1.5: gensim.models.Word2Vec gensim.models.Doc2Vec gensim.models.FastText
embeddings 1.75: sentence_transformers.SentenceTransformer langchain_openai.OpenAIEmbeddings
    langchain.embeddings langchain_huggingface.HuggingFaceEmbeddings
    langchain_community.embeddings llama_index.embeddings
embeddings 2.25 fine-tuning 2: sentence_transformers.losses
    sentence_transformers.SentenceTransformerTrainer
multimodal-models 1.75: transformers.CLIPModel transformers.BlipProcessor
    open_clip.create_model_and_transforms transformers.AutoModelForVision2Seq
    transformers.AutoModelForImageTextToText clip.load transformers.LlavaForConditionalGeneration
    transformers.VisionEncoderDecoderModel
speech-audio 1.5: transformers.WhisperForConditionalGeneration whisper.load_model
    faster_whisper.WhisperModel transformers.Wav2Vec2ForCTC
llm-foundations 1.5: tiktoken tokenizers.Tokenizer tokenizers.trainers sentencepiece
lora-peft 2 fine-tuning 2: peft.LoraConfig peft.get_peft_model unsloth.FastLanguageModel
lora-peft 2.5: peft.prepare_model_for_kbit_training peft.prepare_model_for_int8_training
rlhf-dpo 2 fine-tuning 2: trl.DPOTrainer trl.PPOTrainer trl.GRPOTrainer trl.ORPOTrainer
    trl.KTOTrainer
rlhf-dpo 2: trl.RewardTrainer
fine-tuning 2: trl.SFTTrainer setfit.SetFitTrainer setfit.Trainer
distributed-training 1.75: accelerate.Accelerator
diffusion-models 1.5: diffusers.StableDiffusionPipeline diffusers.DiffusionPipeline
    diffusers.FluxPipeline
diffusion-models 2: diffusers.DDPMScheduler diffusers.UNet2DConditionModel diffusers.UNet2DModel
ai-agents 1.75: langchain.agents crewai.Agent smolagents.CodeAgent pydantic_ai.Agent
    autogen.AssistantAgent llama_index.agent google.adk.agents langgraph.prebuilt
    llama_index.core.agent
ai-agents 2: crewai.Crew autogen.GroupChat langchain.tools.BaseTool langchain_core.tools
langgraph 2 ai-agents 2: langgraph.graph.StateGraph
langgraph 2.25: langgraph.checkpoint langgraph.types
langchain 1.75: langchain.chains langchain_core.runnables langchain_core.output_parsers
prompt-engineering 1.5: langchain.prompts langchain_core.prompts langchain.PromptTemplate
    llama_index.core.PromptTemplate
prompt-engineering 1.75 llm-apis 1.75: instructor.from_openai instructor.patch outlines.generate
    guidance.gen
prompt-engineering 2: dspy.Signature dspy.Module dspy.teleprompt
rag 1.5: langchain.text_splitter langchain_text_splitters langchain.vectorstores
    langchain_community.vectorstores langchain.document_loaders
    langchain_community.document_loaders llama_index.core.VectorStoreIndex
    llama_index.VectorStoreIndex llama_index.GPTSimpleVectorIndex langchain_chroma
    langchain_pinecone langchain_qdrant
rag 1.75: langchain.chains.RetrievalQA langchain.chains.ConversationalRetrievalChain
    langchain.chains.create_retrieval_chain langchain.retrievers llama_index.core.query_engine
    llama_index.core.retrievers
vector-databases 1.5: faiss.IndexFlatL2 langchain.vectorstores langchain_community.vectorstores
    langchain_chroma langchain_pinecone langchain_qdrant
vector-databases 2: faiss.IndexIVFFlat faiss.IndexHNSWFlat faiss.IndexIVFPQ
llm-evaluation 2 rag 2: ragas.evaluate
llm-evaluation 2: deepeval.metrics inspect_ai.Task inspect_ai.scorer langsmith.evaluation
llm-safety 1.75: nemoguardrails.LLMRails llm_guard.scan_prompt presidio_analyzer.AnalyzerEngine
mcp 2: mcp.server mcp.server.fastmcp.FastMCP fastmcp.FastMCP
mcp 1.75: mcp.ClientSession
llm-serving 1.75: vllm.LLM vllm.AsyncLLMEngine sglang.Engine llama_cpp.Llama
azure-ai 1.5 llm-apis 1.5: openai.AzureOpenAI langchain_openai.AzureChatOpenAI
bedrock 1.5 llm-apis 1.5: anthropic.AnthropicBedrock langchain_aws.ChatBedrock
""")[""]
