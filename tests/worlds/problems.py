"""Ordering problems drawn at random."""

from random import Random

from mlpath.engine.order.jobs import Jobs


def random_jobs(random: Random, largest: int = 8) -> Jobs:
    """Draw a problem of up to so many jobs, some of them worth nothing."""
    count = random.randint(1, largest)
    density = random.choice([0.1, 0.3, 0.5])
    worthless = random.choice([0.0, 0.5])
    return Jobs(
        minutes=tuple(random.randint(1, 9) for _ in range(count)),
        gains=tuple(
            0 if random.random() < worthless else random.randint(0, 9) for _ in range(count)
        ),
        needs=tuple(tuple(q for q in range(j) if random.random() < density) for j in range(count)),
    )
