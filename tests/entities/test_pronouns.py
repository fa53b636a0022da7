import pytest

from tests.entities.found import links
from workbench.entities import pronouns
from workbench.rules import EntityRule


def test_the_one_whom_a_pronoun_was_given_to_is_the_first_candidate(monkeypatch: pytest.MonkeyPatch):
    def close(signs, weights):
        first, second = dict.fromkeys(one.profile for one in signs if one.profile.is_person)
        return {first: 0.456, second: 0.464}

    monkeypatch.setattr(pronouns, "probabilities", close)
    she = links("two_women", EntityRule.PRONOUN)["She"]

    assert [one.score for one in she.candidates] == [0.46, 0.46]
    assert she.candidates[0].entity == she.entity
