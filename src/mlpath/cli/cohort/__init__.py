"""A group of people: who comes in, and the folder that they get."""
