# Everything runs in a virtual environment of its own: .venv
# `make demo` and `make test` are all that a fresh machine with CPython 3.11, pip and make needs.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
JOBS ?= 2

# Where requirements/ has a file for this interpreter and platform, exactly its versions are installed, build tools
# too (pip before 25.3 takes the first variable for those); elsewhere, or with `make test LOCK=`, the newest.
LOCK ?= $(wildcard requirements/$(shell $(PYTHON) tasks/write_lock.py --name))
PIP = $(if $(LOCK),PIP_CONSTRAINT=$(LOCK) PIP_BUILD_CONSTRAINT=$(LOCK)) $(BIN)/python -m pip \
	--quiet --disable-pip-version-check

.PHONY: help demo test check format imports bench coverage mutants fuzz examples site build lock audit clean

help:
	@echo "make demo       extract the claims of examples/articles, show them, write them to out/"
	@echo "make test       types, style and the whole test suite"
	@echo "make check      types and style alone"
	@echo "make format     bring the code into shape"
	@echo "make imports    measure what an import costs"
	@echo "make coverage   the tests' branch coverage; fails under 98%"
	@echo "make mutants    change the number grammar and the comparison in every small way; a test should fail (hours)"
	@echo "make bench      measure this and other tools, write docs/benchmarks.md"
	@echo "make fuzz       read very long lines and random texts for half an hour (SECONDS=1800)"
	@echo "make examples   run the notebooks and the commands in docs/, store what they print"
	@echo "make site       the documentation in out/site"
	@echo "make build      wheel and source distribution in dist/"
	@echo "make lock       renew the versions that are installed here: requirements/"
	@echo "make audit      look for known vulnerabilities in those versions"

# One stamp for the library alone, one for the tools too; both are renewed when pyproject.toml or the versions change.
$(VENV)/installed: pyproject.toml $(LOCK)
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newsclaims needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) 2>/dev/null || $(MAKE) --no-print-directory venv-by-pip
	$(PIP) install --editable .
	$(BIN)/python -m compileall -q src/newsclaims  # as an installer does for what is not editable
	touch $@

# Debian parts the venv module's own pip from Python: the system's pip then puts one in.
.PHONY: venv-by-pip
venv-by-pip:
	$(PYTHON) -m venv --clear --without-pip $(VENV)
	$(PYTHON) -m pip --quiet --disable-pip-version-check --python $(BIN)/python install pip

$(VENV)/installed-tests: $(VENV)/installed
	$(PIP) install --editable ".[test]"
	touch $@

demo: $(VENV)/installed
	@mkdir -p out
	@$(BIN)/newsclaims extract --quiet --published 2024-05-10 examples/articles/*.txt
	@$(BIN)/newsclaims extract --quiet --published 2024-05-10 --format jsonl -o out/claims.jsonl examples/articles/*.txt
	@echo "$$(wc -l < out/claims.jsonl) claims written to out/claims.jsonl"

check: $(VENV)/installed-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Tests that share an engine are a group, so that it is started once.
# Types and style are tests too (tests/test_style.py), so that the last line is pytest's own summary.
test: $(VENV)/installed-tests
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

format: $(VENV)/installed-tests
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

imports: $(VENV)/installed
	$(BIN)/python benchmarks/imports.py
	$(BIN)/python benchmarks/first_call.py

bench: $(VENV)/installed-tests
	$(BIN)/python benchmarks/bench.py

examples: $(VENV)/installed-tests
	$(BIN)/python tasks/refresh_examples.py

# The tests that measure time are left out: counting lines slows what they time.
coverage: $(VENV)/installed-tests
	$(PIP) install "coverage>=7.10" "pytest-cov>=6"
	mkdir -p out/coverage
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup -k "not linear" \
		--ignore tests/robustness --ignore tests/test_style.py --ignore tests/test_distribution.py \
		--ignore tests/test_benchmarks.py --cov --cov-report=term-missing:skip-covered

# MUTANTS="newsclaims.spelled.*" runs those of one module.
mutants: $(VENV)/installed-tests
	$(PIP) install "mutmut>=3.8"
	$(BIN)/mutmut run --max-children $(JOBS) $(MUTANTS)
	$(BIN)/mutmut results

# Ten-megabyte lines, then fuzzing; led by coverage where atheris is installed (`pip install atheris`).
SECONDS ?= 1800
fuzz: $(VENV)/installed-tests
	$(BIN)/python tests/robustness/fuzz.py --lines --seconds $(SECONDS)

site: $(VENV)/installed-tests
	$(BIN)/python -m sphinx -W -q -b html docs out/site

build: $(VENV)/installed-tests
	$(BIN)/python -m build

lock:
	$(PYTHON) tasks/write_lock.py

# Says what it could not do, and fails on what it found alone: without the network nothing is found.
audit: $(VENV)/installed
	$(PIP) install --editable ".[audit]" || echo "pip-audit could not be installed" >&2
	$(BIN)/python tasks/audit.py $(LOCK)

clean:
	rm -rf $(VENV) build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis
