"""A group of people, told so that nothing about a few of them can be worked out."""
