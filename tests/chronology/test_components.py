"""The spaCy components store what the finders find."""

import spacy

from tests.parses import parsed
from workbench.chronology import components, find_events, find_times
from workbench.chronology.components import EventFinder, TimeFinder
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Published, PublishedBy


def test_the_factories_are_known_to_spacy_by_name() -> None:
    nlp = spacy.blank("en")

    nlp.add_pipe("workbench_times", config={"published": "2025-03-07"})
    nlp.add_pipe("workbench_events")

    assert nlp.pipe_names == ["workbench_times", "workbench_events"]
    assert nlp("").has_extension("times")


def test_what_is_stored_is_read_back_as_found() -> None:
    doc = parsed("chronology", "call")
    parameters = ChronologyParameters.model_validate({"published": "2025-03-07"})
    published = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.ANALYST)
    times = find_times(doc, published=published, parameters=parameters)

    stored = EventFinder(parameters)(TimeFinder(parameters)(doc))

    assert components.Event is type(stored._.events[0])
    assert stored._.times == times
    assert (
        stored._.events == find_events(doc, times=times, mentions=(), published=published, parameters=parameters).events
    )
