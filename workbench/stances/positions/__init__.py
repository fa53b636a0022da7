"""Who does what about what: attitude words with their holders and targets, negated, hedged, conditional."""
