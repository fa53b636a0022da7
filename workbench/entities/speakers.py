"""Whose words stand between quotation marks or in a turn of an interview, and whom I, we and you in them point at."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile, evidence_of
from workbench.entities.reading import Reading
from workbench.entities.turns import find_turns
from workbench.language.quotation import Quotation, find_quotation
from workbench.language.wordlists import read_mapping
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")
_SPEAKING = frozenset(lemma for lemma, kind in _REPORTING.items() if kind in {"speech", "belief", "demand"})
_ADDRESSED = frozenset({"tell", "ask", "urge", "inform", "assure", "remind", "warn", "advise"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Speech:
    """A quoted stretch or a turn, with the head words of who says it and who is spoken to."""

    stretch: TextSpan
    speaker: Token | None
    addressee: Token | None = None
    voice: str | None = None
    """What the turns of one speaker share, named or not."""
    hearer: str | None = None
    """The same of whom a turn goes to."""


@dataclass(frozen=True, slots=True)
class Speeches:
    """All speeches of an article, to be found by the words in them."""

    quotation: Quotation
    by_stretch: Mapping[TextSpan, Speech]
    turns: Sequence[Speech] = ()
    """In text order."""

    def quoted(self, token: Token) -> Speech | None:
        """Return the quote in which ``token`` stands."""
        stretch = self.quotation.around(token.idx)
        return None if stretch is None else self.by_stretch[stretch]

    def at(self, token: Token) -> Speech | None:
        """Return the quote in which ``token`` stands, or else the turn of an interview."""
        at = bisect_right(self.turns, token.idx, key=lambda turn: turn.stretch.start) - 1
        inside = at >= 0 and token.idx < self.turns[at].stretch.end
        return self.quoted(token) or (self.turns[at] if inside else None)


def find_speeches(doc: Doc, people: Mapping[Token, Hashable]) -> Speeches:
    """Return what ``doc`` quotes, with the speakers that the words around it name, and the turns of an interview.

    Args:
        doc: A parsed article.
        people: The head of each name of a person in text order, and whose name it is.
    """
    quotation = find_quotation(doc.text)
    turns = [
        Speech(turn.line, turn.speaker, turn.addressee, turn.voice, turn.hearer) for turn in find_turns(doc, people)
    ]
    return Speeches(quotation, {speech.stretch: speech for speech in _speeches(doc, quotation)}, turns)


def _speeches(doc: Doc, quotation: Quotation) -> list[Speech]:
    found: list[Speech] = []
    gaps = list(_gaps(doc, quotation))
    for at, stretch in enumerate(quotation.stretches):
        before, after = gaps[at], gaps[at + 1]
        verb = _verb_after(after) or _verb_before(before)
        if verb is not None:
            found.append(Speech(stretch, _subject(verb), _addressee(verb)))
        elif found and _goes_on(before):
            found.append(Speech(stretch, found[-1].speaker, found[-1].addressee))
        else:
            found.append(Speech(stretch, _named_before(before)))
    return found


def _gaps(doc: Doc, quotation: Quotation) -> Iterator[Span]:
    """Yield the words between the quoted stretches, first those before the first one."""
    start = 0
    for stretch in quotation.stretches:
        yield _between(doc, start, stretch.start)
        start = stretch.end
    yield _between(doc, start, len(doc.text))


def _between(doc: Doc, start: int, end: int) -> Span:
    span = doc.char_span(start, end, alignment_mode="contract")
    return doc[0:0] if span is None else span


def _verb_after(gap: Span) -> Token | None:
    """Return the reporting verb of the first clause after a quote: '..., said Roe', '..., Roe said on Monday'."""
    for token in _first_line(gap):
        if token.lemma_ in _SPEAKING and token.pos_ == "VERB" and _subject(token) is not None:
            subject = _subject(token)
            return token if subject is not None and subject.i >= gap.start else None
        if token.is_sent_start and token.i > gap.start + 1 and not token.is_punct:
            return None
    return None


def _verb_before(gap: Span) -> Token | None:
    """Return the reporting verb of the words that lead into a quote: 'Roe said: ...'."""
    for token in reversed(list(_last_sentence(gap))):
        if token.lemma_ in _SPEAKING and token.pos_ == "VERB":
            subject = _subject(token)
            if subject is not None and subject.i >= gap.start:
                return token
    return None


def _first_line(gap: Span) -> Iterator[Token]:
    for token in gap:
        if "\n" in token.text:
            return
        yield token


def _last_sentence(gap: Span) -> Span:
    """Return the words of the last sentence of ``gap``, after its last line break."""
    start = gap.end
    while start > gap.start and "\n" not in (token := gap.doc[start - 1]).text:
        start -= 1
        if token.is_sent_start and not token.is_punct:
            break
    return gap.doc[start : gap.end]


def _goes_on(gap: Span) -> bool:
    """Whether a quote follows bare on the one before it: in its line, or at the beginning of the next line."""
    _, *between, begun = gap.text.split("\n") if "\n" in gap.text else ("", gap.text)
    return not any(letter.isalpha() for line in (*between, begun) for letter in line)


def _named_before(gap: Span) -> Token | None:
    """Return who is named right before a colon: 'Roe: "..."'."""
    words = [token for token in _last_sentence(gap) if not token.is_space and not token.is_quote]
    if len(words) < 2 or words[-1].text != ":":
        return None
    return words[-2] if words[-2].pos_ == "PROPN" else None


def _subject(verb: Token) -> Token | None:
    """Return the head of the subject of ``verb``, or of the verb that it is joined to."""
    found = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if found is None and verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head != verb:
        found = next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    return None if found is None or found.lower_ in {"who", "which", "that", "it"} else found


def _addressee(verb: Token) -> Token | None:
    if verb.lemma_ not in _ADDRESSED:
        return None
    return next((child for child in verb.children if child.dep_ in {"dobj", "dative"}), None)


# I, we and you


def find_first_person(phrases: Iterable[Phrase], reading: Reading, speeches: Speeches) -> None:
    """Give I and my to who speaks, you to who is spoken to, we to the body that a speaker speaks for.

    Where the text does not tell, those of one quote or voice, or outside of both of one paragraph, go together.
    """
    nameless: dict[Hashable, tuple[Profile, Token]] = {}
    for phrase in phrases:
        speech = speeches.at(phrase.head)
        who, shown = _meant(phrase, speech, reading)
        if who is None:
            key = _nameless_key(phrase, speech, reading, speeches.quotation.text)
            who, shown = nameless.setdefault(key, (_nobody_known(phrase, speech), phrase.head))
        confidence = 0.5 if phrase.pronoun == "we" else 0.8
        reading.add(who, Point(phrase, EntityRule.SPEAKER, confidence, evidence_of(shown)))


def _meant(phrase: Phrase, speech: Speech | None, reading: Reading) -> tuple[Profile | None, Token | None]:
    """Return whom a pronoun in a quote means, and the word that shows it."""
    if speech is None:
        return None, None
    shown = speech.addressee if phrase.pronoun == "you" else speech.speaker
    who = reading.at(shown)
    if phrase.pronoun == "we" and who is not None and who.is_person:
        who = reading.body_of(who)
    return who, shown


def _nameless_key(phrase: Phrase, speech: Speech | None, reading: Reading, text: str) -> Hashable:
    """Return what keeps pronouns of somebody unnamed together: the voice, the speaker, the quote, the paragraph."""
    if speech is None:
        return phrase.pronoun, text.rfind("\n", 0, phrase.head.idx) if phrase.pronoun == "i" else None
    if speech.voice is None:
        return phrase.pronoun, reading.at(speech.speaker) or speech.stretch
    if phrase.pronoun == "we":
        return "we", speech.voice
    return ("i", speech.voice if phrase.pronoun == "i" else speech.hearer)


def _nobody_known(phrase: Phrase, speech: Speech | None) -> Profile:
    alone = phrase.pronoun == "i" or (phrase.pronoun == "you" and speech is not None and speech.hearer is not None)
    return Profile(EntityType.PERSON if alone else EntityType.GROUP, plural=not alone)
