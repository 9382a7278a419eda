"""What was measured, as a page, a plot and the README's table of features."""

from __future__ import annotations

import re
from typing import Any

import features
from peers import ROOT
from scoring import (
    is_direct,
    is_money,
    same_date,
    same_speaker,
    same_speaker_and_content,
    same_value,
    same_value_and_bound,
    same_value_and_unit,
    score,
)

Found = dict[str, dict[str, Any]]
MEASURES = {
    "quantities": {
        "value": same_value,
        "value + unit": same_value_and_unit,
        "value + bound": same_value_and_bound,
    },
    "dates": {"value": same_date},
    "attributions": {"speaker": same_speaker, "speaker + content": same_speaker_and_content},
}
PARTS = {  # what price-parser and textacy are made for: amounts of money, direct quotations
    "quantities": (is_money, {"money": same_value, "money + unit": same_value_and_unit}),
    "attributions": (is_direct, {"direct": same_speaker_and_content}),
}
TITLES = {"quantities": "Figures", "dates": "Dates", "attributions": "Attributions"}
FINDERS = {
    "quantities": "find_quantities",
    "dates": "find_timexes",
    "attributions": "find_attributions",
}
INTRODUCTION = """# Benchmarks

<!-- Written by `make bench`; change benchmarks/report.py instead. -->

`make bench` installs the other tools into environments of their own and measures all of them in one run, one
after the other, on the same text: {sentences} sentences with answers
([benchmarks/gold](../benchmarks/gold/news.jsonl)) for quality; those, the probes and the paragraphs of
[examples/articles](../examples/articles/economy.txt), {characters:,} characters, for speed.

Read them with care. The sentences were invented for this project, by someone who knew what its records mean
but had not run the library on them; they are short and clean, and the questions are those that newsclaims
was built to answer. On news as it comes every tool does worse. The others were built for other ends:
quantulum3 for measurements in technical text, Recognizers-Text for utterances to a bot, price-parser for
price fields of web shops, dateparser for date strings, textacy's `direct_quotations` for quotations in marks
(*F1 direct*), which it reads off a statistical parse, here by spaCy's en_core_web_sm; a text whose marks do
not pair it refuses. A tool without a notion of bounds is taken to say "exact", and "between" where it gives
two ends. Units are compared after mapping each tool's names; points count as percent. Where a tool offers a
past and a future reading of a date, the past one is taken.

F1 is in percent, over all sentences. Time is the median of up to five passes over all texts, by
paragraph; *ratio* is to newsclaims at the same step. Memory is the peak resident size of the process;
import and first call are medians of five fresh processes.
"""


def scores(step: str, measured: dict[str, Any], gold: list[dict[str, Any]]) -> list[float]:
    """F1 by each measure of the step."""
    golden = [row[step] for row in gold]
    answers = measured["answers"][: len(gold)]
    return [score(golden, answers, same).f1 for same in MEASURES[step].values()]


def part_scores(step: str, measured: dict[str, Any], gold: list[dict[str, Any]]) -> list[float]:
    """F1 by each measure of the part of the step that a tool may be made for alone, if it has one."""
    if step not in PARTS:
        return []
    belongs, measures = PARTS[step]
    golden = [list(filter(belongs, row[step])) for row in gold]
    found = [list(filter(belongs, answers)) for answers in measured["answers"][: len(gold)]]
    return [score(golden, found, same).f1 for same in measures.values()]


def markdown(rows: list[list[str]]) -> str:
    """A table with its first row as header, figures to the right."""
    header, *body = rows
    rule = ["---", *["---:"] * (len(header) - 1)]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, rule, *body])


def section(step: str, found: Found, gold: list[dict[str, Any]]) -> str:
    """The table of one step; a tool that did not run has its reason below it."""
    parts = PARTS[step][1] if step in PARTS else {}
    measures = [f"F1 {name}" for name in (*MEASURES[step], *parts)]
    rows = [["tool", *measures, "time (ms)", "ratio", "memory (MB)", "import (ms)", "first call (ms)"]]
    notes = []
    yardstick = found["newsclaims"][step]["median_s"]
    for tool, measured in ((tool, steps[step]) for tool, steps in found.items() if step in steps):
        if "reason" in measured:
            rows.append([tool, "did not run", *[""] * (len(rows[0]) - 2)])
            notes.append(f"{tool} did not run: `{measured['reason']}`.")
            continue
        quality = scores(step, measured, gold) + part_scores(step, measured, gold)
        rows.append([tool, *(f"{value:.0f}" for value in quality), *_costs(measured, yardstick)])
    return "\n\n".join([f"## {TITLES[step]}: `{FINDERS[step]}`", markdown(rows), *notes])


def _costs(measured: dict[str, Any], yardstick: float) -> list[str]:
    milliseconds = [1000 * measured[name] for name in ("median_s", "import_s", "first_s")]
    ratio = measured["median_s"] / yardstick
    return [
        f"{milliseconds[0]:.0f}",
        f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}",
        f"{measured['peak_mb']:.0f}",
        *(f"{cost:.0f}" if cost >= 1 else "< 1" for cost in milliseconds[1:]),
    ]


def page(found: Found, gold: list[dict[str, Any]], characters: int) -> str:
    versions = [["tool", "measured"], *([tool, steps["version"]] for tool, steps in found.items())]
    parts = [
        INTRODUCTION.format(sentences=len(gold), characters=characters).strip(),
        "![F1 and time of each tool at each step](benchmarks.svg)",
        *(section(step, found, gold) for step in MEASURES),
        "## Features",
        "Each cell is one sentence of [benchmarks/features.py](../benchmarks/features.py), read by the "
        'tool.\nA dash: the tool has no such step; "?": it did not run.',
        markdown(features.table(found, len(gold))),
        "## Versions",
        markdown(versions),
        "## A change against another revision",
        "`python benchmarks/compare.py REVISION` shows the records that the working tree finds in the sample "
        "articles and the revision does not, those that it lost, and the time of each stage in both.",
    ]
    return "\n\n".join(parts) + "\n"


def fill(text: str, name: str, body: str) -> str:
    """The text with what stands between the marks of that name replaced."""
    mark = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return mark.sub(lambda found: f"{found[1]}\n{body}\n\n{found[2]}", text)


def bars(found: Found, gold: list[dict[str, Any]]) -> list[tuple[str, str, float, float]]:
    """(step, tool, F1 by the step's first measure, seconds) of what ran."""
    return [
        (
            step,
            tool,
            scores(step, {"answers": steps[step]["answers"][: len(gold)]}, gold)[0],
            steps[step]["median_s"],
        )
        for step in MEASURES
        for tool, steps in found.items()
        if "answers" in steps.get(step, {})
    ]


def plot(found: Found, gold: list[dict[str, Any]], path: str) -> None:
    """F1 and time side by side, a bar for each tool at each step; time on a log scale."""
    import matplotlib

    matplotlib.use("Agg")
    matplotlib.rcParams.update({"svg.hashsalt": "newsclaims", "font.size": 9})
    from matplotlib import pyplot

    rows = bars(found, gold)[::-1]
    labels = [f"{tool}, {step}" for step, tool, _, _ in rows]
    colors = ["#1f5a99" if tool == "newsclaims" else "#a9b4c0" for _, tool, _, _ in rows]
    figure, (quality, cost) = pyplot.subplots(1, 2, figsize=(9, 3.4), sharey=True, layout="constrained")
    quality.bar_label(quality.barh(labels, [row[2] for row in rows], color=colors), fmt="%.0f", padding=3)
    quality.set(xlabel="F1 of the value (of the speaker), %", xlim=(0, 112))
    times = [1000 * row[3] for row in rows]
    cost.bar_label(cost.barh(labels, times, color=colors), fmt="%.0f", padding=3)
    cost.set(
        xlabel="time over all texts, ms (log scale)", xscale="log", xlim=(min(times) / 3, max(times) * 4)
    )
    for axes in (quality, cost):
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def write(found: Found, gold: list[dict[str, Any]], characters: int) -> None:
    docs, readme = ROOT / "docs", ROOT / "README.md"
    plot(found, gold, str(docs / "benchmarks.svg"))
    (docs / "benchmarks.md").write_text(page(found, gold, characters), "utf-8")
    text = fill(readme.read_text("utf-8"), "features", markdown(features.table(found, len(gold))))
    readme.write_text(text, "utf-8")
