"""Pieces of advice on commentary, a module each, named by its code: see `wording.coach`."""
