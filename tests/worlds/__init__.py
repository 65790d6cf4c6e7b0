"""Worlds small enough to be worked out by hand: fields, people, and what happened to them.

smallfield: four skills and a role as records, for plans. learners: people and a field for the
assessment. tinyworld: three skills as a folder of data, which benchmarks/hostility breaks.
happenings: events, hours and levels of somebody. problems: orders to be found.
"""
