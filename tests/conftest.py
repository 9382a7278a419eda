"""Profiles of hypothesis: `dev` by default, `ci` (fixed seed, more examples) where CI is set."""

import os

from hypothesis import HealthCheck, settings

# The first example of a test compiles the vocabulary, which no deadline should measure.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
