from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import PresetError
from workbench.parameters import Parameters
from workbench.widgets.presets import BUILT_IN, Presets, file_name, placed

STRICT = Parameters.of({"entities": {"min_mentions": 3, "rules": ["pronoun"]}})


def own(presets):
    return [one.name for one in presets if one.own]


def test_a_preset_is_kept_in_the_case_folder_and_found_again(tmp_path):
    Presets(tmp_path).save("Two  sides ", STRICT)

    again = Presets(tmp_path)

    assert own(again) == ["Two sides"]
    assert again["two sides"].parameters == STRICT
    assert (tmp_path / "presets" / "two-sides.toml").read_text(encoding="utf-8") == (
        'name = "Two sides"\n\n[parameters.entities]\nmin_mentions = 3\nrules = [\n    "pronoun",\n]\n'
    )
    assert [file.name for file in (tmp_path / "presets").iterdir()] == ["two-sides.toml"]


def test_without_a_folder_presets_last_as_long_as_they_are_held():
    presets = Presets(None)

    presets.save("mine", STRICT)

    assert (own(presets), presets.kept, Presets(None).kept) == (["mine"], False, False)
    assert own(Presets(None)) == []


def test_a_name_that_differs_by_case_alone_is_the_same_preset(tmp_path):
    presets = Presets(tmp_path)
    presets.save("Mine", Parameters())

    presets.save("MINE", STRICT)

    assert own(presets) == own(Presets(tmp_path)) == ["MINE"]
    assert presets["mine"].parameters == STRICT
    assert len(list((tmp_path / "presets").iterdir())) == 1


@pytest.mark.parametrize(
    "name", ["../../evil", "a/b", "a\\b", "a:b", "..", ".hidden", "CON", "nul", "a?b*", "<b>", "é ü"]
)
def test_a_name_with_odd_letters_has_a_file_of_its_own_in_the_folder(tmp_path, name):
    presets = Presets(tmp_path)

    presets.save(name, STRICT)
    presets.save("a b", Parameters())

    assert sorted(own(Presets(tmp_path))) == sorted(["a b", name])
    assert Presets(tmp_path)[name].parameters == STRICT
    assert len(list((tmp_path / "presets").iterdir())) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["presets"]


@given(st.text(min_size=1, max_size=60))
def test_every_name_has_a_file_name_that_every_system_takes(name):
    made = file_name(name)

    assert made == file_name(name.casefold())
    assert made.endswith(".toml")
    assert all(letter.isalnum() or letter == "-" for letter in made.removesuffix(".toml"))
    assert len(made) > len(".toml")
    assert made.split(".")[0] not in {"con", "nul", "com1"}


@pytest.mark.parametrize(("one", "other"), [("a/b", "a:b"), ("a-b", "a b"), ("a", "a!"), ("!", "?")])
def test_names_that_lose_letters_are_told_apart(one, other):
    assert file_name(one) != file_name(other)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b", "Everything", "everything "])
def test_a_name_that_is_none_is_refused_and_nothing_is_kept(tmp_path, name):
    presets = Presets(tmp_path)

    with pytest.raises(PresetError, match=r"name of 1 to 60|built in"):
        presets.save(name, STRICT)
    assert own(presets) == []
    assert list(tmp_path.iterdir()) == []


def test_a_preset_is_deleted_with_its_file(tmp_path):
    presets = Presets(tmp_path)
    presets.save("Mine", STRICT)

    presets.delete("mine")

    assert own(presets) == own(Presets(tmp_path)) == []
    with pytest.raises(PresetError, match=r"no preset 'mine'; want one of: As it comes, .*Everything"):
        presets.delete("mine")
    with pytest.raises(PresetError, match="'Everything' is built in and stays"):
        presets.delete("everything")


def test_a_file_written_by_hand_has_its_name_and_a_wrong_one_is_told_and_left_alone(tmp_path):
    folder = tmp_path / "presets"
    folder.mkdir()
    (folder / "By hand.toml").write_text("[parameters.entities]\nmin_mentions = 3\n", encoding="utf-8")
    (folder / "broken.toml").write_text("min_mentions =", encoding="utf-8")
    (folder / "odd.toml").write_text("[parameters.entities]\nmin_mentions = 99\n", encoding="utf-8")
    (folder / "other.toml").write_text("title = 'x'\n", encoding="utf-8")
    (folder / "bytes.toml").write_bytes(b"\xff\xfe")

    presets = Presets(tmp_path)

    assert own(presets) == ["By hand"]
    assert presets["by hand"].parameters.entities.min_mentions == 3
    assert [line.split(": not a preset: ")[0] for line in presets.problems] == [
        str(folder / name) for name in ("broken.toml", "bytes.toml", "odd.toml", "other.toml")
    ]
    presets.save("by hand", Parameters())
    assert min(file.name for file in folder.iterdir()) == "By hand.toml"
    assert len(list(folder.iterdir())) == 5


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "presets").write_text("a file", encoding="utf-8")

    with pytest.raises(PresetError, match=r"two-sides\.toml"):
        Presets(tmp_path).save("Two sides", STRICT)


def test_the_day_of_publication_is_no_part_of_a_preset(tmp_path):
    dated = STRICT.with_value("chronology", "published", "2031-03-09")
    presets = Presets(tmp_path)

    saved = presets.save("mine", dated)

    assert saved.parameters == STRICT
    assert placed(saved, Parameters().with_value("chronology", "published", "1999-01-01")).chronology.published == date(
        1999, 1, 1
    )


def test_those_built_in_are_parameters_alone_and_say_what_they_are_for():
    assert [one.name for one in BUILT_IN] == ["As it comes", "Only what is sure", "Everything", "Names only"]
    assert BUILT_IN[0].parameters == Parameters()
    assert all(one.description.endswith(".") and one.parameters.chronology.published is None for one in BUILT_IN)
    assert len({one.parameters for one in BUILT_IN}) == len(BUILT_IN)
