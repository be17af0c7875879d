"""What a scorecard is and says: figures, states, bands, grades, movement, exceptions, choices."""
