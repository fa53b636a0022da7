"""The language layer: which pipeline, one cached parse, word lists, scope, and where records live on a Doc."""
