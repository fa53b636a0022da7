# One entry for all checks: `make check`.  `make fix` formats and mends what can be mended.

.PHONY: check fix lint types contracts test lock lock-check notebooks

check: lint types contracts lock-check test

lint:
	uv run ruff format --check .
	uv run ruff check .

types:
	uv run mypy

contracts:
	uv run lint-imports

test:
	uv run pytest

# requirements.lock is for pip users; it names no host, and the date in pyproject.toml pins what it resolves to.
LOCK = uv pip compile pyproject.toml --universal --generate-hashes --quiet --no-header --no-annotate

lock:
	$(LOCK) --output-file requirements.lock

lock-check:
	@made="$$(mktemp)" && cp requirements.lock "$$made" && $(LOCK) --output-file "$$made" && \
		{ diff --brief requirements.lock "$$made" >/dev/null; status=$$?; rm -f "$$made"; \
		test $$status -eq 0 || echo "requirements.lock is not in step with pyproject.toml: run 'make lock'" >&2; exit $$status; }

# The .py scripts are the notebooks' source; this writes the .ipynb files from them.
notebooks:
	uv run jupytext --sync notebooks/*.py

fix:
	uv run ruff format .
	uv run ruff check --fix .
