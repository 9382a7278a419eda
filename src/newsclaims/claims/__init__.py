"""Claims: figures linked to what they measure, propositions to who stated them, and their comparison."""
