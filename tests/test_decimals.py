"""Arithmetic is exact, whatever the caller's context is."""

from decimal import Decimal, Inexact, getcontext, localcontext

import pytest

from newsclaims.decimals import add, divide, fits, multiply, plain, subtract

LONG = Decimal("123456789012345678901234567890.5")


def test_the_callers_context_is_neither_read_nor_changed() -> None:
    with localcontext() as context:
        context.prec = 2
        before = getcontext().copy()
        assert add(LONG, Decimal(1)) == Decimal("123456789012345678901234567891.5")
        assert subtract(LONG, LONG) == 0
        assert str(multiply(LONG, Decimal(2))) == "246913578024691357802469135781"
        assert divide(LONG, Decimal(2)) == Decimal("61728394506172839450617283945.25")
        assert (getcontext().prec, getcontext().flags) == (before.prec, before.flags)


@pytest.mark.parametrize(
    ("a", "b", "written"),
    [
        ("2.5", "1000000", "2500000"),
        ("1.50", "2", "3"),
        ("1.25", "10", "12.5"),
        ("7", "0.001", "0.007"),
        ("0.0", "5", "0"),
    ],
)
def test_a_product_keeps_no_zeros_behind_the_point(a: str, b: str, written: str) -> None:
    assert str(multiply(Decimal(a), Decimal(b))) == written


@pytest.mark.parametrize(
    ("a", "b", "result"), [("1", "3", None), ("1", "0", None), ("1", "8", "0.125"), ("0", "5", "0")]
)
def test_a_quotient_is_exact_or_none(a: str, b: str, result: str | None) -> None:
    assert divide(Decimal(a), Decimal(b)) == (None if result is None else Decimal(result))


def test_a_loss_of_digits_is_an_error() -> None:
    with pytest.raises(Inexact):
        add(Decimal("1E+250"), Decimal(1))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1E+59", True),
        ("1E+60", False),
        ("1E-59", True),
        ("1E-60", False),
        ("NaN", False),
        ("Infinity", False),
        ("0", True),
    ],
)
def test_sixty_digits_fit(value: str, expected: bool) -> None:
    assert fits(Decimal(value)) is expected


def test_plain_has_no_exponent() -> None:
    assert [plain(Decimal(v)) for v in ("2.1E+11", "1E-7", "1.50", "-3E+2")] == [
        "210000000000",
        "0.0000001",
        "1.50",
        "-300",
    ]
