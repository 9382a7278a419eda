"""What is no quantity: years, dates, times, ordinals, scores, names with numbers, labels, codes."""

from __future__ import annotations

import pytest

from newsclaims import find_quantities

YEARS_AND_DATES = """
Sales fell in the 1988 second quarter.
It began in 1998.
Since 2014 it has been shut.
The 2023 election was close.
The class of 2009 met again.
Their 2026 budget is late.
Between 1939 and 1945 it stood empty.
The 1939-1945 war ended.
He served from 1987 to 1991.
It opened in March 2022.
On February 24 it rained.
On 24 February it rained.
On Feb. 24 it rained.
They met on March 3-5.
They met on 3-5 March.
The vote is on 5/17/2018.
The vote is on 2018-05-17.
Sales for 2013-14 are out.
Sales for 2013/14 are out.
The September 11 attacks were recalled.
It is the year 2040.
The songs of the 1960s are back.
The songs of the '60s are back.
In nineteen eighty-four it closed.
By the year two thousand it closed.
In the summer of '69 it closed.
She was born on 4th July.
Friday, 6 April, was dry.
Dec. 12, 2023, was dry.
""".strip().splitlines()

TIMES = """
He ran it in 2:01.4.
They met at half past 10.
It opened at 10:30.
It opened at 10:30 a.m. sharp.
It opened at 8 a.m. sharp.
It opened at 6pm.
It opened at 7.45pm on Friday.
It opened at 5 o'clock.
It opened at 1400 GMT.
The train left at 20:05 local time.
""".strip().splitlines()

ORDINALS = """
First, 1) tell them, 2) show them.
The 20th century ended.
She came 3rd.
The 1st of May is a holiday.
He came in the twenty-first place.
The fifth man spoke.
A third man spoke.
It was the second half.
The first quarter was weak.
The 102nd edition sold out.
""".strip().splitlines()

SCORES = """
He was confirmed 92 to 0.
Vell beat Orr 3-1.
They won 24-17.
It was a 2-0 win.
They lost 5-4 on Sunday.
The 6-3, 6-4 victory took an hour and more.
""".strip().splitlines()

NAMES = """
The G20 meets soon.
The PS5 and the PS4 sold out.
The parents at PS321 were told.
The G7 meets soon.
Flight MH17 was lost.
World War II ended.
An F-16 crashed.
The T-72 is old.
COVID-19 spread.
The A320 is small.
The Boeing 787 is large.
Voyager 2 is far.
Windows 11 is out.
Apollo 11 landed.
The S&P 500 closed flat.
BBC Radio Four said so.
The Gang of Eight met.
The Group of Twenty met.
Article 5 was invoked.
Section 230 was amended.
Chapter 11 was filed.
Route 66 was closed.
Highway 101 was closed.
See page 12 for more.
See table 4 for more.
He sits in room 101.
He wears No. 10.
They reached phase 3.
They reached level 4.
It is type 2 diabetes.
Form 8-K was filed.
His 401(k) shrank.
""".strip().splitlines()

CODES = """
It was agreed at COP26.
The screen is 4K.
It streams at 1080p.
It needs USB 3.0.
It is a two-for-one offer.
The 737 MAX was grounded.
H.R. 1 was passed.
It is told in Section 230(c)(1).
Unit 731 was shut.
It is told on page 1 of 12.
See pp. 10-14.
The embassy answers at 751-613 now.
Prop. 14 would amend the law.
The road was shut between Junctions 9 and 10.
Trains left from platforms 9 and 10.
It teaches grades three through eight.
It covers pages 3, 4 and 9.
Chapters 3-5 are long.
The 486 chip was slow.
Its 80386 machine was loud.
There were 911 calls from the hall.
Call 0800 555 0199 now.
Call 555-0199 now.
Call +1-202-555-0143 now.
Dial 911 now.
Visit www.example.org/2024/12 now.
Visit https://example.org/a?b=30%25&c=20% now.
Write to box12@example.org now.
Version 3.11.4 is out.
The address 192.168.0.17 is taken.
It ships with 1.2.3.
Use #5 here.
He lives at 12 Elder Street.
He lives at 9 E 71st St.
Survivors of 9/11 came.
It is open 24/7.
<tag id="672138506081275904">
SKU 24703L202 is gone.
""".strip().splitlines()

WORDS = """
They met at ground zero.
The aim is net zero.
It has a zero tolerance policy.
It is a zero-emission car.
The zero-Fog policy failed.
The half-life is short.
He is a forty-something.
No one came.
No doubt it rained.
The one that you know is here.
One another they helped.
Each one left.
They met one another.
At one point it rained.
He is no longer here.
Someone phoned.
It weighed on him.
None of it is true.
They scored again.
The couple left.
Few came.
Half-hearted talks went on.
He was shot in the other half.
It did not help one bit.
They hundredfold.
""".strip().splitlines()[:-1]


@pytest.mark.parametrize("text", [*YEARS_AND_DATES, *TIMES, *ORDINALS, *SCORES, *NAMES, *CODES, *WORDS])
def test_it_holds_no_quantity(text: str) -> None:
    assert [q.span.text for q in find_quantities(text)] == []


def test_long_digits_are_no_quantity() -> None:
    assert find_quantities("9" * 61) == ()
    assert find_quantities("It came to " + "7" * 5000 + " in all.") == ()
    assert len(find_quantities("9" * 60)) == 1


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("In 2014, 12 homes burned.", "12 homes"),
        ("On 24 February, 12 homes burned.", "12 homes"),
        ("World War II killed 12 of them.", "12 of them"),
        ("The G20 spent $12m.", "$12m"),
        ("At 10:30 12 homes burned.", "12 homes"),
        ("Vell beat Orr 3-1 before 900 fans.", "900 fans"),
    ],
)
def test_the_figure_beside_one_is_found(text: str, surface: str) -> None:
    assert [q.span.text for q in find_quantities(text)] == [surface]


@pytest.mark.parametrize(
    "text", ["9:7", "0:", "1:2.", "(5)", "5)", ") (1)", "of 1-", "1:23", "a 3m", "minus 5", "The 5m 5m"]
)
def test_a_text_may_end_anywhere(text: str) -> None:
    for end in range(len(text) + 1):
        assert isinstance(find_quantities(text[:end]), tuple)
