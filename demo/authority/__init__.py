"""The demonstration authority: a builder of fictitious case records.

It works backwards: `targets` and `audits.answers` hold how many cases a published scorecard's
figures stand for, and the other modules invent children, families and events of which exactly so
many come out. What is written are records alone; no count and no result is among them.

Nothing here is about a real child, family or worker. Nothing is random but by fixed seeds, so the
same bytes come out each time.

    python -m demo.authority OUT_FOLDER
"""
