"""What happened when: time expressions, events, and the time of events."""
