"""Edges of each measure, worked by hand from the words of its rule."""
