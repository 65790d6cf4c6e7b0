"""A career advisor in the terminal for future machine learning engineers."""

__version__ = "0.1.0"
