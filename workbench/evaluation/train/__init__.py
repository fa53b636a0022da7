"""Weights learned from gold annotation: one module a model, and what they share.

Only texts whose licence allows it are learned from.  Beside the weights stands a record of the data, their licences,
the seed and the figures.
"""
