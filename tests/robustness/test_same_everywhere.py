"""One output: under any hash seed, time zone, locale, folder, order, thread, process and decimal context."""

from __future__ import annotations

import decimal
import json
import os
import pickle
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

import newsclaims as nc
from robustness.fragments import examples, fragments

_TEXTS = [" ".join(examples()[start : start + 6]) for start in range(0, 240, 12)]
_ODD = random.Random(0)
TEXTS = (
    *_TEXTS,
    *[" ".join(_ODD.choices(fragments(), k=12)) for _ in range(20)],
    "Prices rose 1/3 to €1,234.5 million (£0.7bn), a third of 9% of GDP.\n\nThe toll rose to 12, of them 5 children.",
    "It fell on 3/4/2024 at 10:30 p.m. EST, i.e. two weeks ago, said Ms Ada Holm. “It is 5°C,” she told reporters.",
)


def read(text: str) -> str:
    """Everything that is found in a text and what follows from it, as one string."""
    document = nc.extract(text, published="2024-05-10T23:30:00+02:00", region="GB")
    found = [repr(document)]
    found.extend(attempt(nc.format_quantity, quantity) for quantity in document.quantities)
    for one, other in zip(document.claims[:3], document.claims[1:4], strict=False):
        found.append(repr(nc.compare(one, other)))
    found.extend(repr(nc.explain(claim)) for claim in document.claims[:3])
    found.append(repr(nc.reconcile(document.claims[:6])))
    return "\n".join(found)


CALLS: tuple[Callable[[str], Any], ...] = (
    read,
    nc.find_quantities,
    lambda text: nc.find_timexes(text, published="2024-05-10"),
    nc.find_attributions,
    lambda text: nc.extract(text, decimal=",", day_first=True),
)


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return [read(text) for text in TEXTS]


_SCRIPT = """
import json, sys
sys.path.insert(0, sys.argv[1])
from robustness.test_same_everywhere import TEXTS, read
print(json.dumps([read(text) for text in TEXTS]))
"""

_PLACES = [
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "", "LC_ALL": "de_DE.UTF-8", "PYTHONOPTIMIZE": "1"},
    {"PYTHONHASHSEED": "77", "TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "PYTHONINTMAXSTRDIGITS": "640"},
]


@pytest.mark.parametrize("variables", _PLACES, ids=lambda place: place["TZ"] or "none")
def test_a_process_anywhere_reads_the_same(
    variables: dict[str, str], tmp_path: Path, expected: list[str]
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(Path(__file__).parents[1])],
        env={**os.environ, **variables}, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(run.stdout) == expected


def test_a_hundred_orders_of_calls_give_the_same() -> None:
    source = random.Random(1)
    calls = [(call, text) for call in CALLS for text in TEXTS[::5]]
    first = {(CALLS.index(call), text): call(text) for call, text in calls}
    for _ in range(100):
        for call, text in source.sample(calls, 12):
            assert call(text) == first[CALLS.index(call), text]


def test_eight_threads_read_the_same(expected: list[str]) -> None:
    """All at once, from the same moment; switching as often as the interpreter can."""
    barrier = threading.Barrier(8)

    def worker(number: int) -> list[str]:
        order = list(range(len(TEXTS)))
        random.Random(number).shuffle(order)
        barrier.wait()
        found = {index: read(TEXTS[index]) for index in order}
        return [found[index] for index in range(len(TEXTS))]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            assert all(found == expected for found in pool.map(worker, range(8)))
    finally:
        sys.setswitchinterval(interval)


_FIRST_CALLS = """
import sys, threading
sys.path.insert(0, sys.argv[1])
sys.setswitchinterval(1e-5)
import newsclaims as nc
barrier, found = threading.Barrier(8), []
def worker():
    barrier.wait()
    try:
        found.append(repr(nc.extract("At least 40 people died in Vell on Monday, the mayor said.", published="2024-05-10")))
    except BaseException as error:
        found.append(repr(error))
threads = [threading.Thread(target=worker) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found), len(set(found)), found[0])
"""


def test_the_first_calls_of_a_process_may_come_from_eight_threads() -> None:
    """Imports and vocabularies are made late, so the first use is where threads could meet."""
    run = subprocess.run(
        [sys.executable, "-c", _FIRST_CALLS, str(Path(__file__).parents[1])],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.startswith("8 1 Document(")


def test_processes_read_the_same_and_records_come_back_whole(expected: list[str]) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(read, TEXTS[:8])) == expected[:8]
        assert list(pool.map(nc.find_quantities, TEXTS[:8])) == [
            nc.find_quantities(text) for text in TEXTS[:8]
        ]


def test_many_documents_read_the_same_on_two_processes() -> None:
    assert list(nc.extract_many(TEXTS[:12], jobs=2)) == [nc.extract(text) for text in TEXTS[:12]]


@pytest.mark.parametrize("text", TEXTS[::7], ids=range(len(TEXTS[::7])))
def test_records_survive_pickle_in_every_protocol(text: str) -> None:
    document = nc.extract(text)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(document, protocol)) == document


_SIGNALS = [
    decimal.Clamped, decimal.DivisionByZero, decimal.FloatOperation, decimal.Inexact, decimal.InvalidOperation,
    decimal.Overflow, decimal.Rounded, decimal.Subnormal, decimal.Underflow,
]  # fmt: skip
_CONTEXTS = {
    "one digit": decimal.Context(prec=1),
    "every trap": decimal.Context(prec=3, traps=_SIGNALS),
    "no trap": decimal.Context(prec=2, traps=[]),
    "small exponents": decimal.Context(prec=1, Emax=1, Emin=-1, traps=_SIGNALS),
    "rounding up, small letters": decimal.Context(prec=2, rounding=decimal.ROUND_UP, capitals=0, clamp=1),
}


def figures(text: str) -> str:
    """What computes with Decimals: reading, parsing, converting, formatting, comparing, reconciling."""
    found = [read(text)]
    for quantity in nc.find_quantities(text):
        if quantity.kind == "measure":
            found.extend(
                repr(attempt(nc.convert, quantity, unit))
                for unit in ("meter", "kilogram", "degree_fahrenheit")
            )
        found.append(repr(attempt(nc.parse_quantity, quantity.span.text)))
    found.append(
        repr(
            [
                attempt(nc.parse_number, figure)
                for figure in ("2.75 million", "one third", "12,345,678.9", "½")
            ]
        )
    )
    return "\n".join(found)


def attempt(function: Callable[..., Any], *arguments: Any) -> Any:
    """The result, or the refusal, which must be the same as well."""
    try:
        return function(*arguments)
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("name", _CONTEXTS)
def test_the_callers_decimal_context_changes_nothing(name: str) -> None:
    texts = (
        *TEXTS[::4],
        "It weighs 12.3456 kg, is 98.6 °F warm and 26.2 miles long; 1,234,567.89 tonnes; 3 1/3 feet.",
    )
    expected = [figures(text) for text in texts]
    with decimal.localcontext(_CONTEXTS[name]) as context:
        before = repr(context)
        assert [figures(text) for text in texts] == expected
        assert repr(context) == before  # no flag raised in the caller's context either


_IN_A_CONTEXT = """
import decimal, json, sys
sys.path.insert(0, sys.argv[1])
signals = [s for s in decimal.getcontext().traps if s is not decimal.FloatOperation]
decimal.setcontext(decimal.Context(prec=1, Emax=1, Emin=-1, traps=signals))
from robustness.test_same_everywhere import TEXTS, read
print(json.dumps([read(text) for text in TEXTS]))
"""


def test_nor_does_a_context_that_is_set_before_the_library_is_imported(expected: list[str]) -> None:
    """Modules and vocabularies are made late, in whatever context the first call comes from."""
    run = subprocess.run(
        [sys.executable, "-c", _IN_A_CONTEXT, str(Path(__file__).parents[1])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2_000:]
    assert json.loads(run.stdout) == expected
