"""Dates: temporal expressions as TIMEX3, EDTF and calendar intervals.

`tokens` splits a text, `vocabulary` compiles the tables, the grammar modules (`days`, `units`,
`clock`, `references`) read what stands at a token, `tense` tells on which side of the
publication day a bare weekday lies, `calendar` holds the arithmetic, `find` composes them.
"""
