"""From the records of a snapshot to figures: what a run takes as computed, and what stands beside it."""
