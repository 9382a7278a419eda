"""Where an expression begins, ends, or is none, with a day of publication and without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes

Reading = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a weekday and a date: the year in which they agree
        ("The gates will close on Sunday, Feb. 9.", [("Sunday, Feb. 9", "2025-02-09")]),
        ("The gates closed on Sunday, Feb. 9, 2023.", [("Sunday, Feb. 9, 2023", "2023-02-09")]),
        ("The gates closed on Sunday, Feb. 9 last year.", [("Sunday, Feb. 9 last year", "2023-02-09")]),
        ("The gates closed three Fridays late.", [("Fridays", "XXXX-WXX-5")]),
        ("The gates closed last sun and again.", []),
        ("The gates closed this January.", [("this January", "2024-01")]),
        ("They met Monday Night at the pub.", [("Monday Night", "2024-05-13TNI")]),
        # a day of a month, and what looks like one
        ("They moved on May 15 of 2023,500 crates.", [("May 15", "2024-05-15")]),
        ("It rose on 2 May of the same year.", [("2 May of the same year", "2024-05-02")]),
        ("It rose on 2 May the following year.", [("2 May the following year", "2025-05-02")]),
        ("The gates close on the 18th.", [("the 18th", "2024-05-18")]),
        ("The gates closed on the 18th.", [("the 18th", "2024-04-18")]),
        ("The gates closed on the 18th hole.", []),
        ("The gates closed in Jan-Feb.", [("Jan-Feb", "2024-01/2024-02")]),
        ("May is cold.", []),
        ("March for peace, they sang.", []),
        # the clock
        ("The crew arrested 8 this morning.", [("this morning", "2024-05-16TMO")]),
        ("The gates close at 0 a.m.", []),
        ("The gates close at 3:20:15 p.m. today.", [("3:20:15 p.m. today", "2024-05-16T15:20:15")]),
        ("The gates close at 20 past 8.", [("20 past 8", "2024-05-16T08:20")]),
        ("The gates close at twenty past nothing.", []),
        ("The gates close at 9 a.m", [("9 a.m", "2024-05-16T09:00")]),
        # around a date
        ("The gates closed on 3-4 May at night.", [("3-4 May at night", "2024-05-03/2024-05-04TNI")]),
        ("The crew left in the month before 2015.", [("the month before", "2024-04"), ("2015", "2015")]),
        ("It spoke about Monday.", [("Monday", "2024-05-13")]),
        ("The gates closed 3 May 2023 – 5 June 2023.", [("3 May 2023 – 5 June 2023", "2023-05-03/2023-06-05")]),
        ("The gates closed Feb. 29-March 3, 2023.", [("Feb. 29", "2024-02-29"), ("March 3, 2023", "2023-03-03")]),
        ("In mid-morning talk they met.", []),
        ("It was a mid month storm.", []),
        ("It will close two days from Sunday.", [("two days from Sunday", "2024-05-21")]),
        ("It will close two hours after Christmas.", [("two hours", "PT2H"), ("Christmas", "2024-12-25")]),
        ("It rose in the third quarter of 2023, against last year's quarter.", [("the third quarter of 2023", "2023-Q3"), ("last year's quarter", "2023-Q3")]),
        # how many
        ("It took ½ hour.", [("½ hour", "PT0.5H")]),
        ("It took 2 ½ hours.", [("2 ½ hours", "PT2H30M")]),
        ("It lasted 1000000000 years.", []),
        ("It took two and quarter hours.", []),
        ("It lasted two years and a half.", [("two years and a half", "P2.5Y")]),
        ("It closed in nineteen hundred.", [("nineteen hundred", "1900")]),
        # figures alone
        ("It came on 20240203/5.", []),
        ("It closed at 2024-05-03T25:10.", []),
        ("It closed 10/12-11/7.", [("10/12-11/7", "2023-10-12/2023-11-07")]),
        ("It closed 3/4-1/2.", []),
        ("It closed on 13/13.", []),
        ("It closed on 9/11/2001.", [("9/11/2001", "2001-09-11")]),
        # a part of something
        ("It fell in the fifth quarter of 2023.", [("2023", "2023")]),
        ("It fell in the second nine months of 2023.", [("nine months", "P9M"), ("2023", "2023")]),
        ("It fell in the first nine months of the crew.", [("the first nine months", "P9M")]),
        ("It fell in the first fortnight of June.", [("June", "2023-06")]),
        ("It fell in the first week of last month.", [("the first week of last month", "2024-W14")]),
        ("It fell in the second half of the meeting.", []),
        ("The last two second laps were quick.", []),
        ("THIS WEEK IN LUND.", [("THIS WEEK", "2024-W20")]),
        # again and again
        ("Daily Mail readers left.", []),
        ("Quarterly results rose.", []),
        ("The bi-weekly paper is free.", [("weekly", "P1W")]),
        ("It happens every spring.", [("every spring", "XXXX-SP")]),
        ("It happens each winter.", [("each winter", "XXXX-WI")]),
        # stretches of time
        ("It took half a second.", []),
        ("It lasted nine hundred and ninety-nine thousand nine hundred and ninety-nine days.", [("nine hundred and ninety-nine thousand nine hundred and ninety-nine days", "P999999D")]),
        ("The 7 Days paper closed.", []),
        ("It takes a day or two.", [("a day or two", "PXD")]),
        ("It closed two days later than planned.", [("two days", "P2D")]),
        ("The years 2020-22 were cold.", [("2020-22", "2020/2022")]),
        ("The Holm years were cold.", []),
        ("In the wee hours of Monday it fell.", [("Monday", "2024-05-13")]),
        # of what they are joined to
        ("They met between 9 and 17 May.", [("9", "2024-05-09"), ("17 May", "2024-05-17")]),
        ("They will meet on 27 and 28 July.", [("27", "2024-07-27"), ("28 July", "2024-07-28")]),
        ("They met on 30 May, on land, and 2 May.", [("30 May", "2024-05-30"), ("2 May", "2024-05-02")]),
        ("They met on June 29, 30 and 31.", [("June 29", "2024-06-29")]),
        ("It fell two years ago in May 2020.", [("two years ago", "2022"), ("May 2020", "2020-05")]),
        ("It fell two years ago in the spring.", [("two years ago", "2022"), ("the spring", "2022-SP")]),
        # tense and years
        ("Snow fell from March to early April.", [("March", "2024-03"), ("early April", "2024-04")]),
        ("On Friday, the crew who had left will return.", [("Friday", "2024-05-10")]),
        ("The crew met 2016 rivals.", [("2016", "2016")]),
        ("Then 2019 talks failed.", [("2019", "2019")]),
        ("He bought 80s records.", []),
        ("The gates close at 24:00 on 9999-12-31.", []),
    ],
)  # fmt: skip
def test_read_on_a_day(read: Callable[..., Reading], text: str, expected: Reading) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sunday after next is free.", [("The Sunday after next", "XXXX-WXX-7")]),
        ("The gates closed on Monday of last week.", [("Monday of last week", "XXXX-WXX-1")]),
        ("The gates closed on Tuesday the 19th.", [("Tuesday the 19th", "XXXX-XX-19")]),
        ("The gates closed three Fridays ago.", [("three Fridays ago", "XXXX-WXX-5")]),
        ("The gates closed last January.", [("last January", "XXXX-01")]),
        ("The gates closed last Oct. 23.", [("last Oct. 23", "XXXX-10-23")]),
        ("The gates close next week Monday.", [("next week Monday", "XXXX-WXX-1")]),
        ("The gates closed in week 12.", [("week 12", "XXXX-W12")]),
        ("The gates close from 9 to 12 June.", [("9 to 12 June", "XXXX-06-09/XXXX-06-12")]),
        ("The gates close on the 20th of next month.", [("the 20th of next month", "XXXX-XX-20")]),
        ("The gates closed on the 18th.", []),
        ("The gates closed in June of last year.", [("June of last year", "XXXX-06")]),
        ("It fell on the first Monday of June.", [("the first Monday of June", "XXXX-XX-XX")]),
        ("It fell in the last week of June.", [("the last week of June", "XXXX-WXX")]),
        ("It fell over the Easter weekend.", [("the Easter weekend", "XXXX-WXX-WE")]),
        ("It closed two hours ago.", [("two hours ago", "XXXX-XX-XX")]),
    ],
)  # fmt: skip
def test_read_without_a_day_of_publication(
    read: Callable[..., Reading], text: str, expected: Reading
) -> None:
    assert read(text, published=None) == expected


def test_between_reaches_no_further_than_its_sentence() -> None:
    text = "Trade is best between countries. Then April and May were warm."
    assert [t.relation for t in find_timexes(text, published="2024-05-16")] == [None, None]


def test_a_number_without_end_is_no_length(read: Callable[..., Reading]) -> None:
    assert read("It lasted a" + " hundred" * 40 + " years.") == [("years", "PXY")]
