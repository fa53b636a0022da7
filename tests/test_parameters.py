import pytest
import tomli_w

from workbench.errors import ParameterError
from workbench.parameters import Parameters, group_of_rule
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


STRICT = Parameters.of(
    {"entities": {"min_mentions": 3, "rules": ["pronoun"]}, "chronology": {"published": "2031-03-09"}}
)


def test_parameters_are_stated_in_any_way_that_a_notebook_takes(tmp_path):
    lines, values = STRICT.to_toml(), STRICT.changed()
    file = tmp_path / "strict.toml"
    file.write_text(lines, encoding="utf-8")

    ways = [STRICT, values, lines, file, str(file), "model = 'x'\n" + tomli_w.dumps({"parameters": values})]

    assert [Parameters.stated(way) for way in ways] == [STRICT] * len(ways)
    assert Parameters.stated("") == Parameters.stated({}) == Parameters()


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ("min_mentions =", "parameters: not a TOML file"),
        ("nowhere.toml", r"nowhere\.toml: No such file"),
        ({"entities": {"min_mentions": 99}}, r"parameters: parameter entities\.min_mentions"),
        (3, "parameters: parameter"),
    ],
)
def test_what_states_no_parameters_is_said(stated, says):
    with pytest.raises(ParameterError, match=says):
        Parameters.stated(stated)


def test_python_lines_make_the_same_parameters():
    for wanted in (STRICT, Parameters()):
        names = {}
        exec(wanted.to_python(), names)
        assert names["parameters"] == wanted


@pytest.mark.parametrize("rules", ALL_RULES)
def test_each_rule_is_switched_off_in_its_group_and_on_again(rules):
    for rule in rules:
        off = Parameters().with_rule(str(rule), on=False)

        group = group_of_rule(str(rule))
        assert list(off.changed()) == [group]
        assert getattr(off, group).rules == frozenset(rules) - {rule}
        assert off.with_rule(str(rule), on=True) == Parameters()


def test_no_two_rules_have_one_name():
    names = [str(rule) for rules in ALL_RULES for rule in rules]

    assert len(set(names)) == len(names)


def test_what_is_no_rule_is_said():
    assert group_of_rule("no such rule") is None
    with pytest.raises(ParameterError, match="there is no rule 'no such rule'"):
        Parameters().with_rule("no such rule", on=False)
