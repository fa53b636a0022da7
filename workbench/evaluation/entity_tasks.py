"""What can be scored of entities: names, coreference, roles; each makes one report of what was found."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.entities import FoundEntities
from workbench.errors import GoldError
from workbench.evaluation.comparison import FoundCluster, found_clusters
from workbench.evaluation.coreference import CoreferenceScores, score_coreference
from workbench.evaluation.gold import GoldDocument, GoldRole, read_documents, read_roles, read_texts
from workbench.evaluation.measures import Score, add_scores, conll_f1
from workbench.evaluation.names import FoundName, find_scheme, found_names, is_nested, score_names
from workbench.evaluation.report import Report
from workbench.evaluation.roles import FoundRole, found_roles, score_roles
from workbench.evaluation.running import Run
from workbench.evaluation.tables import percent, score_table, score_values
from workbench.evaluation.typed_names import has_named_heads, score_typed_names
from workbench.records import Article
from workbench.rules import EntityRule, Rule

type Row = dict[str, Any]


class _EntityTask:
    """What the tasks on entities share: the texts, and how they are read."""

    rules = EntityRule
    things = False
    """Whether what is neither named nor somebody counts too."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take the texts by document."""
        self.texts = texts

    @property
    def articles(self) -> dict[str, Article]:
        """The texts to read, by document."""
        return {name: Article(id=name, text=text) for name, text in self.texts.items()}

    def find(self, run: Run, *, without: frozenset[Rule]) -> dict[str, FoundEntities]:
        """Return the entities that ``run`` finds in each document with some rules switched off."""
        return run.entities(things=self.things, without=without)


class NameTask(_EntityTask):
    """Names with their types, one sort of label scheme a file."""

    def __init__(self, documents: tuple[GoldDocument, ...]) -> None:
        """Take ``documents``, all of which have names.

        Raises:
            GoldError: If none of their labels is known.
        """
        super().__init__({one.id: one.text for one in documents})
        self.documents = documents
        self.scheme = find_scheme(documents)
        self.nested = is_nested(documents)

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return exact, overlapping and bare spans, in all and by label."""
        names = {name: found_names(one, nested=self.nested) for name, one in found.items()}
        scores = score_names(((one, names[one.id]) for one in self.documents), self.scheme)
        shown = {"exact": scores.exact, "overlap": scores.overlap, "boundary": scores.boundary}
        shown |= {f"exact {label}": part for label, part in sorted(scores.by_label.items())}
        inner = ", names inside names too" if self.nested else ""
        return Report(
            headline=f"exact F1, labels of {self.scheme}{inner}",
            figure=scores.exact.f1,
            resampled=lambda drawn: sum((scores.documents[at] for at in drawn), Score()).f1,
            tables=tuple(score_table(shown, counts=True)),
            figures={name: score_values(part) for name, part in shown.items()},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=_name_rows(names),
        )


class TypedNameTask(_EntityTask):
    """Types of named mentions, in gold that marks mentions and no names."""

    def __init__(self, documents: tuple[GoldDocument, ...]) -> None:
        """Take ``documents``, all of which have mentions with their heads."""
        super().__init__({one.id: one.text for one in documents})
        self.documents = documents

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return the share of named mentions that have the right type."""
        names = {name: found_names(one, nested=True) for name, one in found.items()}
        scores = score_typed_names((one, names[one.id]) for one in self.documents)
        shown = {"all": scores.typed} | dict(sorted(scores.by_type.items()))
        held = scores.held[True] / max(1, scores.held.total())
        return Report(
            headline="named mentions whose head is in a name of the right type",
            figure=scores.typed.recall,
            resampled=lambda drawn: sum((scores.documents[at] for at in drawn), Score()).recall,
            tables=(*score_table(shown, counts=True), "", f"in a name of any type: {percent(held)}"),
            figures={name: score_values(part) for name, part in shown.items()} | {"any type": held},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=_name_rows(names),
        )


def read_name_task(file: Path, *, only: str = "") -> NameTask | TypedNameTask:
    """Return the task for the names, or else the named mentions, of ``file``.

    Raises:
        GoldError: If the file cannot be read, or a document has neither.
    """
    documents = read_documents(file, only=only)
    if all(one.names is not None for one in documents):
        return NameTask(documents)
    if all(has_named_heads(one) for one in documents):
        return TypedNameTask(documents)
    bare = next(one for one in documents if one.names is None and not has_named_heads(one))
    msg = f'{file}: document {bare.id!r} has no names ("ents"), nor "mentions" with "head" and "hpos"'
    raise GoldError(msg)


def _name_rows(names: Mapping[str, list[FoundName]]) -> list[Row]:
    return [
        {"doc_id": document, "start": one.span.start, "end": one.span.end, "label": one.label}
        for document, every in names.items()
        for one in every
    ]


class CoreferenceTask(_EntityTask):
    """Clusters of mentions, each document by itself."""

    things = True

    def __init__(self, documents: tuple[GoldDocument, ...]) -> None:
        """Take ``documents``, all of which have mentions."""
        super().__init__({one.id: one.text for one in documents})
        self.documents = documents

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return exact spans with all entities, and the tracking of named ones by their heads."""
        clusters = {name: found_clusters(one) for name, one in found.items()}
        scores = score_coreference((one, clusters[one.id]) for one in self.documents)
        return Report(
            headline="CoNLL F1 within documents, exact spans, clusters of two mentions or more",
            figure=conll_f1(add_scores(scores.repeated)),
            resampled=lambda drawn: conll_f1(add_scores(scores.repeated[at] for at in drawn)),
            tables=tuple(_coreference_tables(scores)),
            figures=_coreference_figures(scores),
            by_rule=scores.links.by_rule,
            mistakes=(*scores.links.mistakes, *scores.pronouns.mistakes),
            predictions=_cluster_rows(clusters),
        )


def read_coreference_task(file: Path, *, only: str = "") -> CoreferenceTask:
    """Return the task for the mentions of ``file``.

    Raises:
        GoldError: If the file cannot be read, or a document has none.
    """
    documents = read_documents(file, only=only)
    bare = next((one for one in documents if one.mentions is None), None)
    if bare is not None:
        msg = f'{file}: document {bare.id!r} has no mentions ("mentions")'
        raise GoldError(msg)
    return CoreferenceTask(documents)


def _cluster_rows(clusters: Mapping[str, list[FoundCluster]]) -> list[Row]:
    return [
        {"doc_id": document, "clusters": [sorted([span.start, span.end] for span in one.spans) for one in every]}
        for document, every in clusters.items()
    ]


def _coreference_tables(scores: CoreferenceScores) -> Iterator[str]:
    yield from score_table(add_scores(scores.repeated))
    if scores.every:
        every = add_scores(scores.every)
        yield from ("", f"with those mentioned once: CoNLL F1 {percent(conll_f1(every))}", *score_table(every))
    if sums := scores.tracking.sums:
        yield from ("", f"{'tracked by head':24}  {'CoNLL':>6} {'LEA':>6} {'P':>6} {'R':>6}")
        for wanted, total in sums.items():
            lea = total["lea"]
            shares = (conll_f1(total), lea.f1, lea.precision, lea.recall)
            yield f"{wanted:24}  " + " ".join(f"{percent(share):>6}" for share in shares)
    if counts := scores.pronouns.counts:
        yield from ("", f"{'pronouns':10} {'all':>6} {'linked':>6} {'right':>6} {'right %':>8}")
        for kind, one in sorted(counts.items()):
            yield f"{kind:10} {one.total:>6} {one.linked:>6} {one.right:>6} {percent(one.right / one.total):>8}"


def _coreference_figures(scores: CoreferenceScores) -> Row:
    figures: Row = {"exact": _measure_values(add_scores(scores.repeated))}
    if scores.every:
        figures["exact, with singletons"] = _measure_values(add_scores(scores.every))
    return figures | {
        "tracked": {wanted: _measure_values(total) for wanted, total in scores.tracking.sums.items()},
        "pronouns": {
            kind: {"n": one.total, "linked": one.linked, "right": one.right}
            for kind, one in sorted(scores.pronouns.counts.items())
        },
    }


def _measure_values(scores: Mapping[str, Score]) -> Row:
    return {"conll_f1": conll_f1(scores)} | {name: score_values(part) for name, part in scores.items()}


class RoleTask(_EntityTask):
    """Roles of persons."""

    def __init__(self, gold: Mapping[str, list[GoldRole]], texts: Mapping[str, str]) -> None:
        """Take roles and texts, both by document.

        Raises:
            GoldError: If a role lies outside its text.
        """
        super().__init__(texts)
        self.gold = gold
        for role in (role for roles in gold.values() for role in roles):
            length = len(texts[role.document])
            if role.span is not None and role.span.end > length:
                told = f"role {role.text!r} of {role.name!r} in {role.document!r}"
                msg = f"{told} ends at {role.span.end}, outside its text of {length} characters"
                raise GoldError(msg)

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return roles by head and by span, and their affiliations."""
        roles = {name: found_roles(one) for name, one in found.items()}
        scores = score_roles(self.gold, roles, self.texts)
        shown = {"by head": scores.by_head, "by span": scores.by_span, "affiliations of these": scores.affiliations}
        kinds = {kind: Score.of_counts(c[True], 0, c.total()) for kind, c in sorted(scores.recall_by_kind.items())}
        recalls = (f"{kind:24} {percent(one.recall):>6} of {one.gold:.0f}" for kind, one in kinds.items())
        return Report(
            headline="F1 of roles by head",
            figure=scores.by_head.f1,
            resampled=lambda drawn: sum((scores.documents[at] for at in drawn), Score()).f1,
            tables=(*score_table(shown, counts=True), "", "recall by kind", *recalls),
            figures={name: score_values(part) for name, part in shown.items()}
            | {"recall by kind": {kind: one.recall for kind, one in kinds.items()}},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[_role_row(name, self.texts[name], one) for name, every in roles.items() for one in every],
        )


def read_role_task(file: Path, *, only: str = "") -> RoleTask:
    """Return the task for the roles of ``file``, whose texts stand in the files beside it.

    Raises:
        GoldError: If the file cannot be read, or a text is missing.
    """
    gold: dict[str, list[GoldRole]] = defaultdict(list)
    for role in read_roles(file, only=only):
        gold[role.document].append(role)
    return RoleTask(gold, read_texts(file.parent, frozenset(gold)))


def _role_row(document: str, text: str, found: FoundRole) -> Row:
    role = found.role
    return {
        "doc_id": document, "name": found.names[0], "role": role.text,
        "head": "" if role.head is None else role.head.of(text), "kind": role.rule,
        "affiliations": [span.of(text) for span in role.affiliations], "age": role.age,
        "start": found.span.start, "end": found.span.end,
    }  # fmt: skip
