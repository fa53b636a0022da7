import numpy as np

from tests.parses import parsed
from tests.stances.framing.framed import target
from workbench.stances.framing.kin import Kin, KnownWords
from workbench.stances.framing.reading import Reading
from workbench.stances.framing.signs import find_signs
from workbench.stances.framing.targets import find_target


def _signs(name, words):
    return {sign.name: sign.value for sign in find_signs(target(name, words))}


def test_another_name_has_the_same_signs():
    assert _signs("praised", "Vera Hale") == _signs("swap", "Lena Ortiz")
    assert _signs("praised", "Lena Ortiz") == _signs("swap", "Vera Hale")


def test_no_name_is_a_sign():
    signs = _signs("two", "Tom Rudd")

    assert not [sign for sign in signs if any(name in sign.lower() for name in ("hale", "rudd", "moen", "vera"))]


def test_who_does_it_and_whom_it_is_done_to_have_different_signs():
    agent, patient = _signs("accused", "Vera Hale"), _signs("accused", "Tom Rudd")

    assert {"deed=agent accuse", "deed does=agent 0"} <= agent.keys()
    assert {"deed=patient accuse", "deed does=patient -"} <= patient.keys()


def test_a_negation_turns_the_word_that_it_negates():
    assert "of it tone=acomp -" in _signs("not-honest", "Tom Rudd")
    assert _signs("not-honest", "Tom Rudd")["tone balance=all"] < 0


def test_polarity_counts_by_how_near_it_is():
    signs = _signs("with-clause", "Ida Moen")

    assert signs["tone=all-"] > 0
    assert "tone=arcs 2-" not in signs


def test_each_sign_knows_the_words_that_show_it():
    one = target("hailed", "Lena Ortiz")

    (sign,) = (sign for sign in find_signs(one) if sign.name == "deed=patient hail")

    assert [one.reading.doc[at].text for at in sign.words] == ["hailed"]


class _Vectors:
    data = np.zeros((2, 3))

    def find(self, *, key):
        return {"praise": 0, "praised": 0, "brilliant": 1}.get(key, -1)


def test_words_akin_share_a_sign_and_lean_alike():
    kin = Kin("", np.array([7, 8], dtype=np.int16), np.array([[0.5, 0.1, 0.9], [0.8, 0, 0]], dtype=np.float32))
    doc = parsed("framing", "praised")
    reading = Reading(doc, known=KnownWords(_Vectors(), kin))
    start = doc.text.index("Lena Ortiz")
    found = find_target(reading, target("praised", "Lena Ortiz").span)

    signs = {sign.name: sign.value for sign in find_signs(found)}

    assert start == found.span.start
    assert "deed=patient #7" in signs
    assert signs["deed leans"] > 0.8
    assert "leaning side=all+" in signs
