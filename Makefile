PYTHON ?= python

.PHONY: beside-core check format lint types imports test fast snapshots cover docs site bench torture

check: lint types imports test cover  ## everything CI checks

format:
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

imports:
	lint-imports

# T=tests/test_x.py: one file, without the workers, which take longer to start than it takes.
ONE = $(if $(T),-n 0 $(T))

test:  ## everything
	$(PYTHON) -m pytest $(ONE)

fast:  ## a minute: without what is marked slow (hostile input, faults, browsers, packages)
	$(PYTHON) -m pytest -m "not slow" $(ONE)

snapshots:  ## write the pages in tests/snapshots/ anew; git diff shows what changed
	MLPATH_SNAPSHOTS=write $(PYTHON) -m pytest -n 0 tests/test_views_snapshots.py

ROOMS = engine model catalog interview
CORE = $(foreach room,$(ROOMS),$(wildcard tests/test_$(room)_*.py))

beside-core:  ## options for pytest that leave the core's own tests to cover
	@echo $(foreach room,$(ROOMS),--ignore-glob=tests/test_$(room)_*.py)

cover:  ## every branch of the core, by the core's own tests
	$(PYTHON) -m pytest --cov=mlpath.engine --cov=mlpath.model --cov=mlpath.catalog \
		--cov=mlpath.interview --cov-report=term:skip-covered --cov-fail-under=100 $(CORE)

docs:  ## the pages that programs write
	$(PYTHON) tools/write_json_docs.py
	$(PYTHON) tools/write_man.py
	$(PYTHON) tools/write_glossary.py
	$(PYTHON) benchmarks/hours.py --write
	$(PYTHON) benchmarks/doors.py --write
	$(PYTHON) benchmarks/cores.py --write
	$(PYTHON) benchmarks/way.py --write
	$(PYTHON) benchmarks/mentions.py --write
	$(PYTHON) tools/record_interview.py --write
	$(PYTHON) tools/draw_screens.py
	$(PYTHON) tools/draw_explore.py

site:  ## the pages of docs/ as a site, in site/: pip install '.[site]'
	zensical build --clean

bench:
	$(PYTHON) benchmarks/run.py

torture:
	$(PYTHON) benchmarks/torture.py all
	MLPATH_LAW_CASES=10000 $(PYTHON) -m pytest tests/test_laws_belief.py -k thousands
	$(PYTHON) benchmarks/hostile.py all
