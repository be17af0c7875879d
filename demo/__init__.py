"""The demonstration: a published scorecard, and a fictitious authority whose records give it."""
