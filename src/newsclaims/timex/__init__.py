"""Dates: temporal expressions as TIMEX3, EDTF and calendar intervals.

`tokens` splits a text and `vocabulary` compiles the tables; `scan` is what the grammar reads from
and what it finds. `calendar` and `lengths` hold the arithmetic, `tense` tells on which side of the
publication day a bare weekday lies. The grammar has a module for each kind of expression
(`numerals`, `days`, `numeric`, `weekdays`, `spells`, `years`, `periods`, `ordinals`, `clock`,
`references`, `observances`); `grammar` joins them, `search` goes from anchor to anchor, `build`
makes the records. `find` and `dateline` are what others call.
"""
