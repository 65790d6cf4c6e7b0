"""What shells are told: how they complete, and what."""
