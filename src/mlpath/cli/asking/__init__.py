"""Asking somebody in the terminal: with arrows and keys, or typed with numbers."""
