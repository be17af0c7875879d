"""Runs: a workspace's choices, figures and commentary make a scorecard of a quarter."""
