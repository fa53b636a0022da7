from hypothesis import given
from hypothesis import strategies as st

from workbench.views.offsets import Utf16


@given(st.text(), st.integers(0, 50))
def test_offset_is_the_length_in_utf16_of_what_stands_before(text, offset):
    assert Utf16(text)(offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def test_offsets_outside_the_text_mean_its_ends():
    units = Utf16("🚢!")

    assert (units(-1), units(9)) == (0, 3)


@given(st.text(), st.integers(0, 50))
def test_units_of_a_character_lead_back_to_it(text, offset):
    units = Utf16(text)

    assert units.characters(units(offset)) == min(offset, len(text))


def test_a_unit_inside_a_character_means_its_start_and_one_outside_an_end():
    units = Utf16("a🚢!")

    assert [units.characters(offset) for offset in (-1, 0, 1, 2, 3, 4, 9)] == [0, 0, 1, 1, 2, 3, 3]
