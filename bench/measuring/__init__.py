"""Measuring, timed: Quarterlight's queries against the same work by hand, on the same files.

    python -m bench.measuring [SECTION ...] [--rounds 5] [--ten] [--keep FOLDER]

Without names all sections run: `authority`, `england`, `quarters`, `loading`; `ten` only when it
is named. Everything is made here, in a temporary folder; nothing is random.
"""
