"""Results come in the items' order, on one process or several."""

import itertools

import pytest

from newsclaims.ordered import map_ordered


def test_one_process_takes_items_as_they_are_needed() -> None:
    found = map_ordered(abs, itertools.count(-2), 1)
    assert list(itertools.islice(found, 4)) == [2, 1, 0, 1]


def test_several_processes_keep_the_order() -> None:
    assert list(map_ordered(abs, range(-40, 3), 2)) == [abs(n) for n in range(-40, 3)]


def test_several_processes_take_few_items_ahead() -> None:
    taken = []

    def items():
        for number in itertools.count():
            taken.append(number)
            yield number

    found = map_ordered(abs, items(), 2)
    assert list(itertools.islice(found, 3)) == [0, 1, 2]
    found.close()
    assert len(taken) < 40


def test_an_error_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        list(map_ordered(reciprocal, [1, 0, 2], 2))


def reciprocal(number: int) -> float:
    return 1 / number


@pytest.mark.parametrize("jobs", [0, -1, 1.5, None, True])
def test_jobs_must_be_a_positive_int(jobs) -> None:
    with pytest.raises(ValueError, match="jobs must be an int of at least 1"):
        map_ordered(abs, [], jobs)
