"""Assessments of children in need."""
