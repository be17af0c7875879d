"""What every test relies on: Hypothesis tries the same cases each time, and never looks at a clock."""

from hypothesis import settings

settings.register_profile("quarterlight", derandomize=True, deadline=None, database=None)
settings.load_profile("quarterlight")
