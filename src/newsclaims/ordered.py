"""Ordered: a function over many items, on several processes, with the results in the items' order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 8  # items in work for each process: enough to keep it busy, few enough to keep memory flat


def map_ordered(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """`function` of each item, in order; with `jobs` above 1 on that many processes.

    Items are taken as they are needed, so that an endless iterable works. Processes are spawned
    on every platform (a fork of a program with threads may hang), hence a script that calls this
    with `jobs` above 1 stands under `if __name__ == "__main__":`.

    >>> list(map_ordered(len, ["a", "bc"], 1))
    [1, 2]
    """
    if type(jobs) is not int or jobs < 1:
        raise ValueError(f"jobs must be an int of at least 1, not {jobs!r}")
    return map(function, items) if jobs == 1 else _pooled(function, items, jobs)


def _pooled(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    pending: deque[Future[Result]] = deque()
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        for item in items:
            pending.append(pool.submit(function, item))
            if len(pending) >= jobs * _AHEAD:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        # The caller may have stopped early: what has not begun need not. (Cancelling each future
        # instead may hang the executor of CPython 3.11.2.)
        pool.shutdown(cancel_futures=True)
