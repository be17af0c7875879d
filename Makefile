# What a developer types. Each target does its own set-up; `make` alone prints this list.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check bench lock wheel set-up

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
DEMO := demo/published-scorecard-2016-17-q3.txt
LAST := demo/published-scorecard-2016-17-q2.txt
PAGE := demo/page.html
WORKSPACE := demo/workspace
MAKING := demo/workspace.part
RECORDS := demo/records
COMPILE := $(UV) pip compile --quiet --python-version 3.11 --universal \
	--generate-hashes --no-emit-index-url --no-header $(UPGRADE)
COMPARED := $(VENV)/compared

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The workspace takes its place when the year has been lived through and printed; else nothing is left of it.
demo: set-up ## Set up, check a published scorecard, then build an authority and live through its year
	@$(BIN)/quarterlight check "$(DEMO)" --against "$(LAST)" --fail-on never
	@rm -rf "$(MAKING)" "$(RECORDS)"
	@echo
	@echo "The same scorecard from case records: a made-up authority, loaded and lived through, by its own commands."
	@{ $(BIN)/python -m demo.authority "$(RECORDS)" && \
		$(BIN)/python -m demo.life "$(RECORDS)" "$(MAKING)" && \
		$(BIN)/quarterlight print --html "$(PAGE)" --workspace "$(MAKING)"; } || \
		{ rm -rf "$(MAKING)"; exit 1; }
	@rm -rf "$(WORKSPACE)" && mv "$(MAKING)" "$(WORKSPACE)"
	@echo
	@$(BIN)/quarterlight status --quarter "2016-17 Q3" --on 2017-03-02 --workspace "$(WORKSPACE)" || test $$? -eq 1
	@$(BIN)/python -m demo.life

test: set-up ## Set up, then run the tests
	@$(BIN)/pytest --quiet --numprocesses auto --maxprocesses 4

check: set-up ## Style, types, the ladder of imports, stale docs, the rules of the house
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python scripts/reference.py --check
	@$(BIN)/python scripts/house_rules.py

bench: set-up $(COMPARED)/locked ## Time the commands, and measuring beside the same by hand (only some: BENCH=england)
	@$(BIN)/python bench/run.py
	@echo
	@BENCH_PACKAGES="$(CURDIR)/$(COMPARED)" $(BIN)/python -m bench.measuring $(BENCH)

lock: set-up ## Make all locks from pyproject.toml, keeping what fits (all anew: UPGRADE=--upgrade)
	@$(COMPILE) pyproject.toml --output-file requirements.lock
	@$(COMPILE) pyproject.toml --group dev --constraints requirements.lock --no-annotate --output-file requirements-dev.lock
	@$(COMPILE) --group bench --constraints requirements-dev.lock --no-annotate --output-file requirements-bench.lock

wheel: set-up ## Build the wheel into dist/
	@rm -rf dist
	@$(BIN)/hatchling build --target wheel

# Bytecode is written by hand, since where PYTHONDONTWRITEBYTECODE is set every start would compile anew.
set-up: $(VENV)/set-up
	@$(BIN)/python -m compileall -q quarterlight

$(VENV)/set-up: $(VENV)/locked pyproject.toml
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

# uv itself comes by the same lock: its one pin, with its hashes, is all that pip installs.
$(VENV)/locked: requirements-dev.lock | $(VENV)/pyvenv.cfg
	@echo "Installing what requirements-dev.lock says into $(VENV) ..."
	@awk '/^uv==/ { pin = 1 } pin { print } pin && !/\\$$/ { exit }' requirements-dev.lock > $(VENV)/uv.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.lock
	@$(UV) pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements-dev.lock
	@touch $@

# What the bench compares with lies apart, for the bench alone.
$(COMPARED)/locked: requirements-bench.lock | $(VENV)/locked
	@echo "Installing what requirements-bench.lock says into $(COMPARED) ..."
	@$(UV) pip install --quiet --python $(BIN)/python --target $(COMPARED) --compile-bytecode --no-deps --require-hashes -r requirements-bench.lock
	@touch $@

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Quarterlight needs Python 3.11 or later as $(PYTHON). Name another: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) made no virtual environment: install its venv module (Debian: python3-venv)."; exit 1; }
