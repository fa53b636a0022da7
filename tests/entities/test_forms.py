import pytest

from workbench.entities.forms import are_one_given_name, has_company_suffix


@pytest.mark.parametrize(("one", "other"), [("bill", "william"), ("william", "bill"), ("w", "william"), ("ann", "ann")])
def test_familiar_forms_and_initials_are_one_given_name(one, other):
    assert are_one_given_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("bill", "robert"), ("ann", "anna"), ("w", "robert")])
def test_other_given_names_are_not(one, other):
    assert not are_one_given_name(one, other)


def test_a_legal_form_alone_is_no_company():
    assert has_company_suffix("tallis corp")
    assert not has_company_suffix("corp")
