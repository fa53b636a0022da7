import pytest

from workbench.parameters import Parameters
from workbench.rules import ChronologyRule
from workbench.widgets.specs import control_specs, control_values


def field(group, name):
    (spec,) = control_specs([group], opened=[])
    return next(one for one in spec["fields"] if one["name"] == name)


def test_groups_come_in_the_order_asked_for_and_only_those_named_are_open():
    specs = control_specs(["chronology", "entities"], opened=["entities"])

    assert [(one["name"], one["title"], one["open"]) for one in specs] == [
        ("chronology", "What happened when", False),
        ("entities", "Who is in it", True),
    ]


@pytest.mark.parametrize("group", Parameters.model_fields)
def test_every_parameter_has_a_control_with_words_for_the_analyst(group):
    (spec,) = control_specs([group], opened=[])

    assert [one["name"] for one in spec["fields"]] == list(type(getattr(Parameters(), group)).model_fields)
    assert all(one["title"] and one["description"].endswith(".") for one in spec["fields"])
    assert all(one["default"] == control_values(Parameters())[group][one["name"]] for one in spec["fields"])


def test_a_bounded_number_is_a_slider_between_its_bounds():
    assert {"kind": "slider", "min": 1, "max": 365, "step": 1}.items() <= field("chronology", "open_window").items()
    assert {"kind": "slider", "min": 0, "max": 1, "step": 0.05}.items() <= field("entities", "min_confidence").items()


def test_every_step_of_a_slider_is_a_value_that_the_model_takes():
    for group in Parameters.model_fields:
        for one in control_specs([group], opened=[])[0]["fields"]:
            if one["kind"] == "slider":
                steps = round((one["max"] - one["min"]) / one["step"])
                for at in range(steps + 1):
                    value = float(f"{one['min'] + at * one['step']:.2f}")  # as the page writes it
                    Parameters().with_value(group, one["name"], value)


def test_a_yes_or_no_is_a_checkbox_and_a_day_a_date():
    assert field("chronology", "durations")["kind"] == "checkbox"
    assert field("chronology", "published")["kind"] == "date"
    assert field("chronology", "published")["default"] is None


def test_a_set_of_rules_is_a_choice_of_all_with_their_descriptions():
    options = field("chronology", "rules")["options"]

    assert [one["value"] for one in options] == [str(rule) for rule in ChronologyRule]
    assert [one["description"] for one in options] == [rule.description for rule in ChronologyRule]


def test_values_make_the_same_parameters_again():
    wanted = Parameters().with_value("chronology", "rules", ["weekday", "calendar date"])

    values = control_values(wanted)

    assert values["chronology"]["rules"] == ["calendar date", "weekday"]
    assert Parameters.of(values, where="test") == wanted
