"""When somebody is ready for a role."""

READY = 85.0
"""From this readiness on, with every must, people get the job; the rest is learnt in it."""
