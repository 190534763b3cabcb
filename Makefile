# Everything starts here: `make help`. Each target does the set-up that it needs, and only once.
PYTHON ?= python3
PY := .venv/bin/python
MANAGE := $(PY) manage.py
PIP = $(PYTHON) -m pip --python $(PY) --disable-pip-version-check install --quiet --require-hashes
APART = $(PYTHON) -m pip --disable-pip-version-check install --quiet --require-hashes --target
APPS := $(filter-out tests/,$(dir $(wildcard */__init__.py)))

# The name of a stamp holds the content it stands for: an update or another branch installs again by itself.
som = $(shell cat $(1) | cksum | tr ' ' -)
PAKKETTEN := .venv/.pakketten-$(call som,requirements/ontwikkel.txt)
BOUW := .venv/.bouw-$(call som,requirements/bouw.txt)
VOORKANT := static_verzameld/staticfiles.json
BRONNEN := package-lock.json $(shell find static templates $(APPS) -type f \
	\( -path 'static/*' -o -name '*.html' -o -name '*.py' \) -not -path '*/migrations/*')
# mypy reads the settings, which ask for these; nothing connects (NERGENS in vught_statushouders/instellingen.py).
ZONDER_DATABASE := SECRET_KEY=- BSN_SLEUTELS=- BSN_ZOEKSLEUTEL=- REDIS_URL=redis://- \
	DATABASE_URL=postgresql://nergens@127.0.0.1:1/nergens

.DEFAULT_GOAL := help
.PHONY: help install run test lang check maat lock productie digests clean systeem-pdf systeem-toets

help: ## Deze uitleg
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

install: systeem-toets $(VOORKANT) ## Alles klaarzetten: pakketten, systeembibliotheken, voorkant

run: $(VOORKANT) systeem-pdf ## De toepassing starten (PORT=8000, VUGHT_DATA_DIR=.data)
	@$(MANAGE) start

test: $(VOORKANT) systeem-toets ## Alle tests, ook die in de browser
	@$(PY) -m pytest -n 2 --dist worksteal $(TOETS)

lang: $(VOORKANT) systeem-toets ## De lange tests; DEEL=robot een deel, ZAAD=2 andere toevalligheden, OPNIEUW=1 van voren af aan
	@LANGE_TESTS=1 DEEL_VAN=$(DEEL_VAN) ZAAD=$(ZAAD) OPNIEUW=$(OPNIEUW) \
		$(PY) -m pytest -n 2 --dist worksteal --randomly-seed=$(or $(ZAAD),1) tests/lang/$(DEEL)

check: $(VOORKANT) ## Stijl, typen, verdiepingen, migraties, sjablonen, instellingen
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(ZONDER_DATABASE) $(PY) -m mypy .
	.venv/bin/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	DEMO=0 $(MANAGE) check --deploy --fail-level WARNING
	.venv/bin/djlint templates --lint --quiet

maat: $(VOORKANT) ## De maten van het huis; WAAR="prefixed" zegt ook waar (tests/huis/maat.py)
	@$(PY) -m tests.huis.maat

lock: .venv/bin/uv ## De vergrendelde pakketlijsten opnieuw maken 
	$(call vergrendel,productie)
	$(call vergrendel,ontwikkel,-c requirements/productie.txt)
	$(call vergrendel,bouw)
	$(call vergrendel,slot)

productie: $(PY) ## Alles voor een eigen server zonder containers, zie docs/beheer.md: pakketten en voorkant
	@$(PIP) -r requirements/productie.txt
	@command -v npm >/dev/null || $(APART) .venv/bouw -r requirements/bouw.txt
	@PYTHONPATH=.venv/bouw $(MANAGE) build_assets
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@rm -rf .venv/bouw node_modules
	@$(PY) -m compileall -q .

digests: ## Welke images precies: schrijft hun digest in Dockerfile en docker-compose.yml (vraagt docker)
	@installatie/digests

clean: ## Alles weggooien wat gemaakt is, ook de demogegevens
	rm -rf .venv .data node_modules static_gebouwd static_verzameld .mypy_cache .ruff_cache .pytest_cache .hypothesis

define vergrendel
.venv/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 --no-header \
	--no-annotate --universal $(2) requirements/$(1).in -o requirements/$(1).txt
endef

# Debian's python3 has no ensurepip without python3-venv; its pip can install into another environment.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 of nieuwer is nodig (PYTHON=...)")'
	@$(PYTHON) -m venv --without-pip .venv

$(PAKKETTEN): | $(PY)
	@echo "Python-pakketten installeren ..."
	@$(PIP) -r requirements/ontwikkel.txt
	@rm -f .venv/.pakketten-* && touch $@

.venv/bin/uv: requirements/slot.txt | $(PY)
	@$(PIP) -r requirements/slot.txt
	@touch $@

$(BOUW): $(PAKKETTEN)
	@command -v npm >/dev/null || $(PIP) -r requirements/bouw.txt
	@rm -f .venv/.bouw-* && touch $@

$(VOORKANT): $(PAKKETTEN) $(BOUW) $(BRONNEN)
	@$(MANAGE) build_assets
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@touch $@

# Without Pango the application works, but makes no PDFs.
systeem-pdf:
	@PYTHON=$(PYTHON) .ci/systeem pdf || true

systeem-toets:
	@PYTHON=$(PYTHON) .ci/systeem toets
