PYTHON ?= python3
PORT ?= 8000

VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
PYTEST = $(BIN)/python -m pytest --numprocesses 2 --dist worksteal

.PHONY: help run test lint bench soak constraints clean
.DELETE_ON_ERROR:
.SILENT:

help:
	echo "make run    serve newsbase on http://127.0.0.1:$(PORT) with the sample articles (PORT=8001 for another port)"
	echo "make test   run every test, on SQLite and on PostgreSQL"
	echo "make lint   check style, templates, import contracts and migrations"
	echo "make bench  measure the speed (BENCH_SCALE=10 for larger runs)"
	echo "make soak   run the crash, concurrency and random-order tests at full size"
	echo "make constraints  install anew what requirements-dev.txt names, and pin all that it brings"
	echo "make clean  remove .venv and caches; what you imported under var/ stays"

run: $(VENV)/installed
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py import_articles seeds/articles --outlet 'Sample articles' --open --facts
	$(BIN)/python manage.py create_editor
	PORT=$(PORT) $(BIN)/gunicorn

test: $(VENV)/installed-dev
	echo "== SQLite"
	NEWSBASE_TEST_DB=sqlite $(PYTEST)
	echo "== PostgreSQL"
	NEWSBASE_TEST_DB=postgres $(PYTEST)

lint: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djlint templates --check --lint --quiet
	$(BIN)/lint-imports --no-logo
	$(BIN)/python manage.py makemigrations --check --dry-run

bench: $(VENV)/installed-dev
	set -e; for file in bench/[a-z]*.py; do $(BIN)/python -m bench.$$(basename $$file .py); done

soak: $(VENV)/installed-dev
	NEWSBASE_TEST_DB=sqlite $(PYTEST) -m soak
	NEWSBASE_TEST_DB=postgres $(PYTEST) -m soak

constraints:
	rm -rf $(VENV)
	: > constraints.txt
	$(MAKE) --no-print-directory $(VENV)/installed-dev
	$(BIN)/python -m pip freeze > constraints.txt

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: requirements.txt constraints.txt
	command -v $(PYTHON) >/dev/null || { \
	  echo "newsbase needs Python 3.11 or newer: '$(PYTHON)' was not found." >&2; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "newsbase needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another one: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  echo "'$(PYTHON)' lacks ensurepip, which makes virtual environments (Debian: apt-get install python3-venv)." >&2; \
	  exit 1; }
	echo "Installing requirements.txt into $(VENV) ..."
	$(PYTHON) -m venv $(VENV)
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	echo "Installing requirements-dev.txt into $(VENV) ..."
	$(PIP) -r requirements-dev.txt
	touch $@
