"""The forms of file that can be annotated. A module is named after its suffixes, `a_b` for .a and .b.

Each has `annotate(parts, annotations)`, which changes the parts and returns the annotations that
have no place of their own.
"""
