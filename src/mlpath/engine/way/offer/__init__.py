"""A job that is offered: what to answer, its pay, what is learnt before and after its first day."""
