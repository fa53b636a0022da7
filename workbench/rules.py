"""The name of every rule, so that a finding can say which one fired and an analyst can switch it off.

A rule's value is what the analyst reads; its ``description`` says what the rule does.
"""

from enum import StrEnum
from typing import Self


class Rule(StrEnum):
    """A named rule with a description."""

    description: str

    def __new__(cls, name: str, description: str) -> Self:
        """Make a member from its name and description."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.description = description
        return member


class EntityRule(Rule):
    """Rules that find mentions and put them into entities, the most precise first."""

    LISTED = "your own list", "A name or alias of your own list is that entity."
    NAMED = "named by the model", "spaCy's named entities, their spans trimmed."
    REPEATED = "repeated name", "A name found once is marked wherever its words stand again."
    KNOWN = "known name", "Countries, large cities and bodies that everybody knows, where the model sees no name."
    TITLED = "after a title", "Capitalised words after a title are a person's name."
    NESTED = "name inside a name", "'Norway' in 'the Bank of Norway' is marked too."
    BODY = "body of somebody", "'The Roe administration' and 'Roe's office' are bodies and not Roe."
    REPORTS = "reports like an outlet", "A name that reports, as in 'the Herald reported', is an organization."
    MAJORITY = "one type for a name", "All mentions of one name take the type that most of them have."
    SAME_NAME = "same name", "Mentions with the same name are one entity."
    SURNAME = "surname", "A last name alone joins the full name that ends in it, if there is only one."
    GIVEN_NAME = "given name", "A first name alone joins the only full name that begins with it."
    ACRONYM = "acronym", "Capitals join the name whose initials they are."
    SHORT_NAME = (
        "short name",
        "The first words of a body's name, such as 'Quist' of 'Quist Holding', join the whole name.",
    )
    VARIANT = "spelling of a name", "Names that differ by 'the', full stops or a known short form are one entity."
    NICKNAME = "nickname", "A familiar form of a first name joins the full name with the same last name."
    DEMONYM = "people of a place", "'Israeli' points at Israel, if the article names it."
    TITLE = "title before a name", "Words such as 'President' before a name are a role."
    APPOSITION = "apposition", "A description set off by commas beside a name is a role."
    COPULA = "is or became", "What somebody is, was or became is a role."
    AGE = "age", "A number between commas after a person is an age."
    AFFILIATION = "of a body", "'Roe of the Bridge Party' and 'the Bridge Party's Roe' tell whom somebody belongs to."
    DESCRIBED = "described, not named", "'A close ally of ...' and 'two officials' are entities without a name."
    DESCRIPTION = "description beside a name", "'the envoy, Jane Roe' and 'Roe is an envoy' point at Roe."
    ROLE_NOUN = "the role noun", "'the envoy' is the nearest person before it who has that role."
    SAME_NOUN = "same noun", "'the report' is the report told before, if no other word tells them apart."
    GROUP = "group of several", "'The two sides' are the two named together before."
    SPEAKER = "speaker of the quote", "I, we and my inside a quote are its speaker, you is whom it speaks to."
    PRONOUN = "pronoun", "He, she and they point at the best candidate before them."


class ChronologyRule(Rule):
    """Rules that read time expressions and tie events to them."""

    ABSOLUTE = "calendar date", "A date written with its month or year."
    WEEKDAY = "weekday", "A bare weekday is the last one up to the day of publication, or the next in a plan."
    RELATIVE = "relative to publication", "Today, yesterday, last week, two days ago."
    CHAINED = "relative to the last date", "The next day and two days later count from the date told before."
    DURATION = "duration", "A length of time, as three years."
    REPEATING = "repeating", "Every Monday, twice a year."
    CLOCK = "clock time", "A time of day."
    VAGUE = "vague", "Now, recently, in the past: no calendar days."
    OWN_DATE = "date in its clause", "An event takes the time expression that hangs on it."
    GOVERNOR_DATE = "date of its clause's verb", "An event noun takes the date of the verb it belongs to."
    OBJECT_DATE = "date of its object", "A verb takes the date of the event that is its object or its setting."
    SAME_EVENT = "told again", "A later mention of an event takes the time of the first."
    AFTER = "after another event", "After, following, since: it lies later than what is named."
    BEFORE = "before another event", "Before, until, ahead of: it lies earlier than what is named."
    DURING = "during another event", "During, amid: it lies inside the time of what is named."
    PLUPERFECT = "past perfect", "Told in the past perfect, it lies before what is told around it."
    NARRATIVE = "told in a row", "Of two deeds of somebody, told with 'and', the second is not the earlier one."
    CONTENT = "content of a report", "What a report tells was not after it, what it announces not before it."
    HEADLINE = "headline", "What the headline tells was when the first event of the text was."
    CLAUSE_TIME = "time of its clause", "What has no tense of its own was when the verb was on which it hangs."
    REPORT_DAY = "report on publication day", "A report without a date of its own is put on the day of publication."
    PAST_TENSE = "past tense", "Told in the past, it lies before publication."
    FUTURE_TENSE = "future tense", "Told in the future, it lies after publication."
    PRESENT_TENSE = "present tense", "Told in the present tense, it is of the days up to publication."
    EVENT_NOUN = "event noun", "An event noun of which nothing tells when is of the days up to publication."
    UNDATED = "no time given", "Nothing tells when."


class AttributionRule(Rule):
    """Rules that find who is said to have said what."""

    REPORTING_VERB = "reporting verb", "A verb such as 'said' with its subject and clause."
    ASIDE = "reporting aside", "A reporting clause set off by a comma from what it reports."
    PASSIVE = "passive report", "It was reported, X was said to: the source is not named."
    ACCORDING_TO = "according to", "According to X, per X."
    REPORTING_NOUN = "reporting noun", "X's statement that ..., a warning from X."
    ADVERB = "hearsay adverb", "Reportedly and allegedly: somebody says so."
    RUNNING = "report goes on", "Hearsay right after an outlet's report goes on with that outlet."
    DEMAND = "asks or tells to", "X told Y to do something, X warned Y not to."
    OBJECT = "asks for something", "X called for an inquiry, X forecast a loss: a thing that is wanted or foreseen."
    QUOTE_RUN = "quote goes on", "Quoted sentences that follow belong to the last speaker."
    LABEL = "name and colon", "A line that opens with a name and a colon, as in transcripts and headlines."
    INTRODUCED = "quote without verb", "A quote that a colon, a comma or a dash gives to somebody."
    SCARE = "quoted words", "A few quoted words inside a sentence belong to its source."


class StanceRule(Rule):
    """Rules that find who stands where."""

    ATTITUDE_VERB = "attitude verb", "A verb such as 'support' or 'reject' with its subject and object."
    DEMAND = "demand", "Asking somebody to do something is for it, warning not to is against it."
    CONDUCT = "takes part", "Who conducts talks or strikes a deal is for it."
    JUDGEMENT = "judgement", "'The tax is unfair', 'called the verdict a mistake'."
    INTENT = "says he will", "'Said she would appeal', 'we will not pay', of whoever says so."
    CONDITION = "only if", "What will be done only in exchange for something."
    NOUN = "attitude noun", "X's opposition to Y, a threat by X, a critic of Y."
    ADJECTIVE = "attitude adjective", "Is opposed to it, is against it."
    UNDISCLOSED = "gives no position", "Declined to comment, gave no details."
    DISAGREED = "has not agreed", "Not agreeing to something is against it."


class FramingRule(Rule):
    """Rules that find how somebody is portrayed."""

    PORTRAYAL = "portrayal", "A trained model tells what the words around a mention do to somebody."
    LABEL = "loaded name", "The text itself calls somebody a terrorist, a hero, a strongman."
    DISTANCED = "distanced name", "'So-called' or 'self-styled' before what somebody is called."


class AnalystRule(Rule):
    """What no rule found; it cannot be switched off, only undone."""

    SAID = "said by the analyst", "A correction of yours says so."


ALL_RULES: tuple[type[Rule], ...] = (EntityRule, ChronologyRule, AttributionRule, StanceRule, FramingRule)
"""The rules that parameters switch on and off."""
