from dataclasses import replace

from tests.findings import sample_findings
from tests.standing import dispute
from workbench.records import Mention, MentionKind, Role, TextSpan
from workbench.tables.frames import Tables, empty_tables
from workbench.views.affiliations import affiliations


def test_a_person_belongs_to_what_a_role_names():
    assert affiliations(Tables(dispute())) == {"Piet Maas": "Lake Board"}


def test_a_description_inside_a_role_means_its_entity():
    assert affiliations(Tables(sample_findings())) == {"Ingrid Solheim": "Norsund Lines"}


def _with_role(span):
    """Return an article in which a role without a name of its own stands on ``span`` of another's mention."""
    found = dispute()[1]
    role = Role(text="its chief", span=span, rule="x")
    entities = tuple(replace(one, roles=(role,)) if one.id == "Una Brodie" else one for one in found.entities)
    own = Mention(id="x", entity="Lake Board", span=span, head=span, kind=MentionKind.PRONOUN, rule="x")
    return replace(found, entities=entities, mentions=(*found.mentions, own))


def test_a_role_may_point_at_an_organization_by_a_pronoun():
    start = dispute()[1].article.text.index("it wants")

    assert affiliations(Tables([_with_role(TextSpan(start, start + 2))])) == {"Una Brodie": "Lake Board"}


def test_where_somebody_comes_from_is_no_affiliation():
    found = sample_findings()[0]
    hask = next(one for one in found.mentions if one.span.of(found.article.text) == "Hask")
    velde = next(one for one in found.entities if one.name == "Tomas Velde")
    islander = Role(text="islander", span=hask.span, origin=hask.span, rule="x")
    entities = tuple(replace(one, roles=(islander,)) if one == velde else one for one in found.entities)

    assert "Tomas Velde" not in affiliations(Tables([replace(found, entities=entities)]))


def test_an_organization_counts_before_a_place_and_the_commoner_before_the_rarer():
    found = sample_findings()[0]
    solheim = next(one for one in found.entities if one.name == "Ingrid Solheim")
    hask = next(one for one in found.mentions if one.entity == next(e.id for e in found.entities if e.name == "Hask"))
    place = replace(solheim.roles[0], span=hask.span, affiliations=(hask.span,))
    entities = tuple(replace(one, roles=(place, *one.roles)) if one.id == solheim.id else one for one in found.entities)

    assert affiliations(Tables([replace(found, entities=entities)])) == {"Ingrid Solheim": "Norsund Lines"}
    only = tuple(replace(one, roles=(place,)) if one.id == solheim.id else one for one in found.entities)
    assert affiliations(Tables([replace(found, entities=only)])) == {"Ingrid Solheim": "Hask"}


def test_nothing_found_places_nobody():
    assert affiliations(empty_tables()) == {}
