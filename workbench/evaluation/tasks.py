"""What can be scored: names, coreference, roles; each reads its gold and makes one report of what was found."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from workbench.entities import FoundEntities
from workbench.errors import GoldError
from workbench.evaluation.coreference import CoreferenceScores, found_clusters, score_coreference
from workbench.evaluation.gold import GoldDocument, GoldRole, read_documents, read_roles, read_texts
from workbench.evaluation.measures import Score, add_scores, conll_f1
from workbench.evaluation.mistakes import Mistake
from workbench.evaluation.names import FoundName, find_scheme, found_names, score_names
from workbench.evaluation.roles import FoundRole, found_roles, score_roles
from workbench.evaluation.tables import percent, score_table, score_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything to tell of one scoring."""

    headline: str
    """What the one figure is called by which rules and intervals are judged."""
    figure: float
    resampled: Callable[[Sequence[int]], float]
    """The same figure for some of the documents, by their positions."""
    tables: tuple[str, ...]
    figures: Mapping[str, Any]
    by_rule: Mapping[str, Counter[bool]]
    mistakes: Sequence[Mistake]
    predictions: Sequence[Mapping[str, Any]] = field(repr=False)


class Task(Protocol):
    """Gold of one kind."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts to read, by document."""
        ...

    @property
    def things(self) -> bool:
        """Whether what is neither named nor somebody counts too."""
        ...

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return how well ``found`` agrees with the gold."""
        ...


class NameTask:
    """Names with their types, one sort of label scheme a file."""

    things = False

    def __init__(self, file: Path, *, only: str = "") -> None:
        """Read ``file``, or the documents of it whose ids begin with ``only``."""
        self.documents = _with(read_documents(file, only=only), "names", 'names ("ents")', file)
        self.scheme = find_scheme(self.documents)
        self.texts = {one.id: one.text for one in self.documents}

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return exact, overlapping and bare spans, in all and by label."""
        names = {name: found_names(one) for name, one in found.items()}
        scores = score_names(((one, names[one.id]) for one in self.documents), self.scheme)
        shown = {"exact": scores.exact, "overlap": scores.overlap, "boundary": scores.boundary}
        shown |= {f"exact {label}": part for label, part in sorted(scores.by_label.items())}
        return Report(
            headline=f"exact F1, labels of {self.scheme}",
            figure=scores.exact.f1,
            resampled=lambda drawn: sum((scores.documents[at] for at in drawn), Score()).f1,
            tables=tuple(score_table(shown)),
            figures={name: score_values(part) for name, part in shown.items()},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[_name_row(name, one) for name, every in names.items() for one in every],
        )


def _name_row(document: str, name: FoundName) -> dict[str, Any]:
    return {"doc_id": document, "start": name.span.start, "end": name.span.end, "label": name.label}


class CoreferenceTask:
    """Clusters of mentions."""

    things = True

    def __init__(self, file: Path, *, only: str = "") -> None:
        """Read ``file``, or the documents of it whose ids begin with ``only``."""
        self.documents = _with(read_documents(file, only=only), "mentions", 'mentions ("mentions")', file)
        self.texts = {one.id: one.text for one in self.documents}

    def report(self, found: Mapping[str, FoundEntities]) -> Report:
        """Return exact spans with all entities, and the tracking of named ones by their heads."""
        clusters = {name: found_clusters(one) for name, one in found.items()}
        scores = score_coreference((one, clusters[one.id]) for one in self.documents)
        return Report(
            headline="CoNLL F1 of exact spans, clusters of two or more",
            figure=conll_f1(scores.exact),
            resampled=lambda drawn: conll_f1(add_scores(scores.documents[at] for at in drawn)),
            tables=tuple(_coreference_tables(scores)),
            figures=_coreference_figures(scores),
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[
                {"doc_id": name, "clusters": [sorted([s.start, s.end] for s in one.spans) for one in every]}
                for name, every in clusters.items()
            ],
        )


def _coreference_tables(scores: CoreferenceScores) -> Iterator[str]:
    yield from score_table(scores.exact)
    if not scores.tracked:
        return
    yield ""
    yield f"{'tracked by head':30}  {'CoNLL':>6} {'LEA':>6}"
    for types in scores.tracked:
        total = add_scores(scores.tracked[types])
        yield f"{types:30}  {percent(conll_f1(total)):>6} {percent(total['lea'].f1):>6}"
    yield ""
    yield f"{'pronouns':10} {'all':>6} {'linked':>6} {'right':>6} {'right %':>8}"
    for kind, one in sorted(scores.pronouns.items()):
        yield f"{kind:10} {one.total:>6} {one.linked:>6} {one.right:>6} {percent(one.right / one.total):>8}"


def _coreference_figures(scores: CoreferenceScores) -> dict[str, Any]:
    tracked = {types: add_scores(parts) for types, parts in scores.tracked.items()}
    return {
        "exact": {name: score_values(part) for name, part in scores.exact.items()}
        | {"conll_f1": conll_f1(scores.exact)},
        "tracked": {
            types: {"conll_f1": conll_f1(one), "lea": score_values(one["lea"])} for types, one in tracked.items()
        },
        "pronouns": {
            kind: {"n": one.total, "linked": one.linked, "right": one.right} for kind, one in scores.pronouns.items()
        },
    }


class RoleTask:
    """Roles of persons; the texts stand in the files beside the gold."""

    things = False

    def __init__(self, file: Path, *, only: str = "") -> None:
        """Read ``file``, or its roles in documents whose ids begin with ``only``, and the texts beside it."""
        self.gold: dict[str, list[GoldRole]] = defaultdict(list)
        for role in read_roles(file, only=only):
            self.gold[role.document].append(role)
        self.texts = read_texts(file.parent, set(self.gold))

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
            tables=(*score_table(shown), "", "recall by kind", *recalls),
            figures={name: score_values(part) for name, part in shown.items()}
            | {f"recall of {kind}": one.recall for kind, one in kinds.items()},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[_role_row(name, self.texts[name], one) for name, every in roles.items() for one in every],
        )


def _role_row(document: str, text: str, found: FoundRole) -> dict[str, Any]:
    role = found.role
    return {
        "doc_id": document, "name": found.names[0], "role": role.text, "head": role.head and role.head.of(text),
        "kind": role.rule, "affiliations": [span.of(text) for span in role.affiliations], "age": role.age,
        "start": found.span.start, "end": found.span.end,
    }  # fmt: skip


def _with(documents: Sequence[GoldDocument], layer: str, words: str, file: Path) -> Sequence[GoldDocument]:
    """Return ``documents`` if all have ``layer``.

    Raises:
        GoldError: If one has not.
    """
    bare = next((one for one in documents if getattr(one, layer) is None), None)
    if bare is not None:
        msg = f"{file}: document {bare.id!r} has no {words}"
        raise GoldError(msg)
    return documents


TASKS: Mapping[str, Callable[..., Task]] = {"ner": NameTask, "coref": CoreferenceTask, "roles": RoleTask}
