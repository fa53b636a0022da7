from workbench.corrections import make_correction, standing
from workbench.records import CorrectionAction


def withdrawn(one):
    return make_correction(CorrectionAction.WITHDRAW, values={"correction": one.id})


def test_what_is_withdrawn_no_longer_holds_until_the_withdrawal_is():
    first = make_correction(CorrectionAction.GROUP_ISSUE, values={"name": "transit"})
    undo = withdrawn(first)

    assert standing([first]) == (first,)
    assert standing([first, undo]) == ()
    assert standing([first, undo, withdrawn(undo)]) == (first,)
