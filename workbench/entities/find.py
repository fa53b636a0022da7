"""Who is in one article: from names to clusters, roles, descriptions and pronouns."""

from collections.abc import Sequence

from spacy.tokens import Doc

from workbench.entities.building import FoundEntities, build_records
from workbench.entities.clusters import cluster_names
from workbench.entities.linking import Resolve, read_phrases
from workbench.entities.links import Link
from workbench.entities.listed_names import keep_listed, put_listed
from workbench.entities.missed_names import find_missed
from workbench.entities.name_types import typed
from workbench.entities.names import Name, mark_names
from workbench.entities.nested_names import find_bodies, find_inner
from workbench.entities.own_list import ListedName
from workbench.entities.phrases import find_phrases
from workbench.entities.profiles import Profile, named_profile
from workbench.entities.pronouns import find_pronoun
from workbench.entities.reading import Reading
from workbench.entities.roles import roles_by_name
from workbench.parameters import EntityParameters
from workbench.records import Role
from workbench.rules import EntityRule


def find_entities(doc: Doc, *, parameters: EntityParameters, listed: Sequence[ListedName] = ()) -> FoundEntities:
    """Return who and what is mentioned in ``doc``.

    Args:
        doc: A parsed article, with named entities.
        parameters: Which types, rules, counts and confidences to keep.
        listed: Where names of the analyst's own list stand in it, in text order.
    """
    reading, roles = read_article(doc, rules=parameters.rules, listed=listed)
    return build_records(reading.profiles, roles, parameters=parameters)


def read_article(
    doc: Doc, *, rules: frozenset[EntityRule], listed: Sequence[ListedName] = (), resolve: Resolve = find_pronoun
) -> tuple[Reading, dict[Profile, list[Role]]]:
    """Return everybody and everything that ``doc`` tells of, listed or not, and the roles of those with a name.

    Args:
        doc: A parsed article, with named entities.
        rules: What may find and link mentions.
        listed: Where names of the analyst's own list stand in it, in text order.
        resolve: What tells whom a pronoun of the third person points at.
    """
    names = find_names(doc, rules=rules, listed=listed)
    links, roles = _profiles(doc, names, rules)
    return read_phrases(doc, find_phrases(doc, names), links, rules=rules, resolve=resolve), roles


def find_names(doc: Doc, *, rules: frozenset[EntityRule], listed: Sequence[ListedName] = ()) -> tuple[Name, ...]:
    """Return the names of ``doc`` in text order, each with the type that the whole article or the list gives it."""
    names = mark_names(doc, rules=rules)
    if EntityRule.LISTED in rules:
        names = put_listed(doc, names, listed=listed)
    names = typed([*names, *find_missed(doc, names, rules=rules)], rules=rules)
    if EntityRule.BODY in rules:
        names += find_bodies(doc, names)
    if EntityRule.NESTED in rules:
        names += list(find_inner(names))
    return tuple(sorted(keep_listed(names), key=lambda name: (name.span.start, -name.span.end)))


def _profiles(
    doc: Doc, names: tuple[Name, ...], rules: frozenset[EntityRule]
) -> tuple[dict[Name, tuple[Profile, Link]], dict[Profile, list[Role]]]:
    """Return whose each name is, and what roles each of them has."""
    told = roles_by_name(doc, names, rules=rules)
    links: dict[Name, tuple[Profile, Link]] = {}
    roles: dict[Profile, list[Role]] = {}
    for cluster in cluster_names(names, rules=rules):
        said = [(link.name.span.root, one) for link in cluster.links for one in told.get(link.name, ())]
        found = [one for _, one in said]
        profile = named_profile(cluster, [head for one in found for head in one.heads])
        roles[profile] = [one.role for one in found]
        profile.descriptions = [(one.heads[0], root) for root, one in said if one.stands_beside]
        profile.affiliations = [head for one in found for head in one.bodies]
        links |= {link.name: (profile, link) for link in cluster.links}
    return links, roles
