import pytest

from workbench.errors import ParameterError
from workbench.parameters import Parameters
from workbench.rules import ALL_RULES, EntityRule


def test_a_value_outside_its_range_is_refused_with_its_name():
    with pytest.raises(ParameterError, match=r"parameters: parameter entities\.min_mentions: .* not 99"):
        Parameters().with_value("entities", "min_mentions", 99)


def test_a_name_that_is_no_parameter_is_refused():
    with pytest.raises(ParameterError, match=r"no parameter entities\.colour"):
        Parameters().with_value("entities", "colour", 1)
    with pytest.raises(ParameterError, match=r"no parameter weather\.rain"):
        Parameters().with_value("weather", "rain", 1)


def test_toml_states_only_what_differs_and_reads_back(tmp_path):
    changed = (
        Parameters()
        .with_value("entities", "min_mentions", 3)
        .with_value("chronology", "published", "2021-03-02")
        .with_value("entities", "rules", {EntityRule.NAMED, EntityRule.SURNAME})
    )
    file = tmp_path / "parameters.toml"
    file.write_text(changed.to_toml(), encoding="utf-8")

    assert Parameters().to_toml() == ""
    assert Parameters.read(file) == changed
    assert "stances" not in changed.to_toml()


def test_a_file_that_is_no_toml_is_named(tmp_path):
    file = tmp_path / "parameters.toml"
    file.write_text("[entities", encoding="utf-8")

    with pytest.raises(ParameterError, match=r"parameters\.toml: not a TOML file"):
        Parameters.read(file)


def test_parameters_can_be_a_key():
    assert hash(Parameters()) == hash(Parameters())


def test_every_rule_says_what_it_does():
    assert all(rule.description.endswith(".") for kind in ALL_RULES for rule in kind)
