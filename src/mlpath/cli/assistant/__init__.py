"""Reports for an assistant that runs on the same computer: what it may call, and what it gets."""
