PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --constraint $(CURDIR)/constraints.txt

INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
FRESH := .wheel
FRONTEND_INSTALLED := frontend/node_modules/.package-lock.json
AXE := frontend/node_modules/axe-core

.PHONY: help bench demo test check wheel-test install-test docs examples schemas page browser office screenshots constraints clean
.DEFAULT_GOAL := help

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

$(INSTALLED): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python $(PIP_INSTALL) --editable .
	touch $@

$(INSTALLED_DEV): $(INSTALLED)
	$(BIN)/python $(PIP_INSTALL) --editable '.[dev,anthropic]'
	touch $@

$(FRONTEND_INSTALLED): frontend/package.json frontend/package-lock.json
	@command -v npm > /dev/null || { echo "the page's scripts are built with npm: install Node.js 20 or newer"; exit 1; }
	npm --prefix frontend ci --no-audit --no-fund
	touch $@

demo: $(INSTALLED) ## make demo/report.html, .md and .json from the example articles, without a model
	$(BIN)/summarizer brief examples/dprk-russia/*.txt -o demo/report.html -o demo/report.md -o demo/report.json --model none

test: $(INSTALLED_DEV) ## run the tests on the checkout
	$(BIN)/pytest -n auto --dist worksteal

check: $(INSTALLED_DEV) $(FRONTEND_INSTALLED) ## lint, formatting, types, layers, the page's scripts, and drift of what is generated
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npm --prefix frontend run check
	npm --prefix frontend test
	$(BIN)/pytest tests/test_schemas.py tests/test_docs.py tests/test_frontend.py tests/test_report_lint.py

wheel-test: $(INSTALLED_DEV) ## build an sdist, a wheel from it, and run the tests on the wheel alone
	rm -rf $(FRESH)
	mkdir -p $(FRESH)/source $(FRESH)/empty
	$(BIN)/python -m build --outdir $(FRESH)/dist . > $(FRESH)/build.log || { cat $(FRESH)/build.log; exit 1; }
	tar -xzf $(FRESH)/dist/*.tar.gz -C $(FRESH)/source --strip-components=1
	rm -rf $(FRESH)/source/summarizer $(FRESH)/source/prompts
	if [ -d $(AXE) ]; then mkdir -p $(FRESH)/source/$(AXE) && cp $(AXE)/axe.min.js $(FRESH)/source/$(AXE); fi
	$(PYTHON) -m venv $(FRESH)/venv
	$(FRESH)/venv/bin/python $(PIP_INSTALL) "$$(echo $(FRESH)/dist/*.whl)[dev,anthropic]"
	cd $(FRESH)/empty && ../venv/bin/python -c "import summarizer; print(summarizer.__file__)" | grep site-packages
	cd $(FRESH)/empty && ../venv/bin/pytest -n auto --dist worksteal --rootdir ../source --config-file ../source/pyproject.toml ../source/tests

install-test: ## install as a user does, with whatever versions are newest, and brief the examples
	rm -rf $(FRESH)/plain
	$(PYTHON) -m venv $(FRESH)/plain
	$(FRESH)/plain/bin/python -m pip install --quiet --disable-pip-version-check .
	$(FRESH)/plain/bin/python -c "import instructor, openai, trafilatura"
	$(FRESH)/plain/bin/summarizer brief examples/dprk-russia/*.txt --model none -q -o $(FRESH)/plain/report.md

bench: browser ## run every benchmark beside its peers, in an environment of its own; takes some ten minutes
	$(PYTHON) -m venv $(FRESH)/bench
	$(FRESH)/bench/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[benchmarks]'
	for name in dates date_expressions quantities attribution gate reconcile rivals piles contradictions growth speed page; do \
		echo "## $$name"; $(FRESH)/bench/bin/python -m benchmarks.$$name || exit 1; done

docs: $(INSTALLED_DEV) ## refresh the output shown in docs/
	$(BIN)/python docs/refresh_help.py docs/commands.md
	$(BIN)/python docs/refresh_decisions.py
	$(BIN)/python docs/refresh_merge.py
	$(BIN)/python docs/refresh_terminal.py
	$(BIN)/python docs/refresh_reading.py
	$(BIN)/python docs/refresh_compare.py
	$(BIN)/python docs/refresh_json.py
	$(BIN)/python docs/refresh_scripts.py

examples: $(INSTALLED_DEV) ## refresh the reports in examples/ from the articles and the recordings
	$(BIN)/python docs/refresh_examples.py

schemas: $(INSTALLED) ## refresh schemas/
	for name in answer brief changes contradictions decisions reconciliation report; do $(BIN)/summarizer schema $$name > schemas/$$name.json || exit 1; done

page: $(FRONTEND_INSTALLED) ## bundle the scripts of the HTML report from frontend/
	npm --prefix frontend run build

browser: $(FRONTEND_INSTALLED) ## install what the tests of the page drive: axe-core, and Chromium where it is missing (Debian, as root)
	command -v chromium > /dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; }

office: ## install what the test of the CSV opens it with: LibreOffice, where it is missing (Debian, as root)
	command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; }

screenshots: $(INSTALLED_DEV) browser ## take the pictures in docs/images/ again
	command -v pngquant > /dev/null || apt-get install -y -qq --no-install-recommends pngquant
	$(BIN)/python docs/refresh_screenshots.py

constraints: ## refresh constraints.txt from a clean environment
	rm -rf $(FRESH)
	$(PYTHON) -m venv $(FRESH)/venv
	$(FRESH)/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,anthropic]'
	$(FRESH)/venv/bin/python -m pip freeze --exclude-editable > constraints.txt

clean: ## remove what the other targets made
	rm -rf $(VENV) $(FRESH) demo dist frontend/node_modules frontend/build
