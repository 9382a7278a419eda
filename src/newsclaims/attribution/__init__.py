"""Attributions: who said what, by grammar and lexicon alone."""
