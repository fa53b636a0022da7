from dataclasses import replace

from workbench.corrections import holding, make_correction, origin, standing, to_redo, to_undo
from workbench.records import CorrectionAction


def withdrawn(one):
    return make_correction(CorrectionAction.WITHDRAW, values={"correction": one.id})


def test_what_is_withdrawn_no_longer_holds_until_the_withdrawal_is():
    first = make_correction(CorrectionAction.GROUP_ISSUE, values={"name": "transit"})
    undo = withdrawn(first)

    assert standing([first]) == (first,)
    assert standing([first, undo]) == ()
    assert standing([first, undo, withdrawn(undo)]) == (first,)


def test_a_withdrawal_goes_back_to_what_was_said_and_takes_it_back_or_brings_it_back():
    first = make_correction(CorrectionAction.GROUP_ISSUE, values={"name": "transit"})
    undo = withdrawn(first)
    redo = withdrawn(undo)
    again = withdrawn(redo)
    made = (first, undo, redo, again)
    by_id = {one.id: one for one in made}

    assert [origin(one, by_id) for one in made] == [(first, False), (first, True), (first, False), (first, True)]
    assert holding(made) == (undo, again)


def test_a_withdrawal_of_itself_or_of_nothing_goes_back_to_nothing():
    lost = withdrawn(make_correction(CorrectionAction.GROUP_ISSUE, values={"name": "transit"}))
    itself = replace(lost, values=(("correction", lost.id),))

    assert origin(lost, {lost.id: lost}) is None
    assert origin(itself, {itself.id: itself}) is None
    assert to_redo([itself]) == to_undo([itself]) == ()
