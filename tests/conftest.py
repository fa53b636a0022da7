"""Fixtures of all tests."""

import pytest
from hypothesis import settings

settings.register_profile("workbench", deadline=None)  # no test asserts a time
settings.load_profile("workbench")

pytest_plugins = ["tests.browser", "tests.firefox"]


@pytest.fixture(scope="session")
def nlp():
    """The pipeline that reads by default, loaded once a run; tests must hold with any of those on record."""
    from workbench.language.pipeline import find_model, load_pipeline

    return load_pipeline(find_model())
