"""Trials of the store: each module breaks one thing in every way it can think of."""
