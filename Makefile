PYTHON ?= python

.PHONY: check format lint types imports test cover docs bench torture

check: lint types imports test cover  ## everything CI checks

format:
	ruff format .
	ruff check --fix .

lint:
	ruff format --check .
	ruff check .

types:
	mypy

imports:
	lint-imports

test:
	$(PYTHON) -m pytest

CORE = $(wildcard tests/test_engine_*.py tests/test_model_*.py tests/test_catalog_*.py tests/test_interview_*.py)

cover:  ## every branch of the core, by the core's own tests
	$(PYTHON) -m pytest --cov=mlpath.engine --cov=mlpath.model --cov=mlpath.catalog \
		--cov=mlpath.interview --cov-report=term:skip-covered --cov-fail-under=100 $(CORE)

docs:  ## the pages that programs write
	$(PYTHON) tools/write_json_docs.py
	$(PYTHON) tools/write_man.py
	$(PYTHON) benchmarks/hours.py --write
	$(PYTHON) tools/record_interview.py --write

bench:
	$(PYTHON) benchmarks/run.py

torture:
	$(PYTHON) benchmarks/torture.py all
	$(PYTHON) benchmarks/hostile.py all
