PYTHON ?= python

.PHONY: check format lint types imports test cover docs bench torture

check: lint types imports cover  ## everything CI checks

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

cover:
	$(PYTHON) -m pytest --cov --cov-report=
	$(PYTHON) -m coverage report --skip-covered --include='*/engine/*,*/model/*,*/catalog/*,*/interview/*' --fail-under=100
	$(PYTHON) -m coverage report --skip-covered --format=total

docs:  ## the pages that programs write
	$(PYTHON) tools/write_json_docs.py
	$(PYTHON) tools/write_man.py
	$(PYTHON) benchmarks/hours.py --write
	$(PYTHON) tools/record_interview.py --write

bench:
	$(PYTHON) benchmarks/run.py

torture:
	$(PYTHON) benchmarks/torture.py all
