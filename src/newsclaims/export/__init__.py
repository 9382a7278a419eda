"""Exports: leaves, one file for each format or optional dependency; nothing else imports them.

A module whose dependency is not installed raises `MissingExtraError`, with the pip command, when
it is imported.
"""
