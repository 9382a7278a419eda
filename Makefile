# Everything runs in a virtual environment of its own: .venv
# `make demo` and `make test` are all that a fresh machine with CPython 3.11, pip and make needs.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
JOBS ?= 2

.PHONY: help demo test check format imports bench fuzz examples site build clean

help:
	@echo "make demo       extract the claims of examples/articles, show them, write them to out/"
	@echo "make test       types, style and the whole test suite"
	@echo "make check      types and style alone"
	@echo "make format     bring the code into shape"
	@echo "make imports    measure what an import costs"
	@echo "make bench      measure this and other tools, write docs/benchmarks.md"
	@echo "make fuzz       read very long lines and random texts for half an hour (SECONDS=1800)"
	@echo "make examples   run the notebooks and the commands in docs/, store what they print"
	@echo "make site     the documentation in out/site"
	@echo "make build      wheel and source distribution in dist/"

# One stamp for the library alone, one for the tools too; both are renewed when pyproject.toml changes.
$(VENV)/installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newsclaims needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) 2>/dev/null || $(MAKE) --no-print-directory venv-by-pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

# Debian parts the venv module's own pip from Python: the system's pip then puts one in.
.PHONY: venv-by-pip
venv-by-pip:
	$(PYTHON) -m venv --clear --without-pip $(VENV)
	$(PYTHON) -m pip --quiet --disable-pip-version-check --python $(BIN)/python install pip

$(VENV)/installed-tests: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
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

# Ten-megabyte lines, then fuzzing; led by coverage where atheris is installed (`pip install atheris`).
SECONDS ?= 1800
fuzz: $(VENV)/installed-tests
	$(BIN)/python tests/robustness/fuzz.py --lines --seconds $(SECONDS)

site: $(VENV)/installed-tests
	$(BIN)/python -m sphinx -W -q -b html docs out/site

build: $(VENV)/installed-tests
	$(BIN)/python -m build

clean:
	rm -rf $(VENV) build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis
