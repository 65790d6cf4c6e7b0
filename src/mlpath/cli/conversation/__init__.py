"""The interview, in the order in which it happens; every answer is on the disk before the next."""
