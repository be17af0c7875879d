"""What comes out: one model of a document, composed from a scorecard, and a printer for each form."""
