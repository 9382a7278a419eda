"""Laws of figures in text: scales multiply, hedges bound, and text elsewhere changes nothing."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Lexicon, find_quantities, parse_number, parse_quantity
from newsclaims.testing import counts, sentences

SCALES = [row for row in Lexicon.default().rows("scales") if row.get("form") == "word"]
# A sentence or a paragraph that holds no figure, as news puts them around one that does.
ELSEWHERE = st.sampled_from(
    (
        "",
        "The mayor of Vell would not comment. ",
        "Nobody at the harbour knew why.\n\n",
        "\ufeffVELL — ",
        "“We saw smoke,” said Ada Brandt. ",
        "🙂 Readers’ letters\r\n",
        "The e\u0301migre\u0301 returned. ",
    )
)


@given(st.sampled_from(SCALES), st.decimals("0.1", 999, places=1))
def test_scales_multiply(row, figure):
    digits = f"{figure.normalize():f}"
    scale = Decimal(row.value)
    assert parse_number(f"{digits} {row.surface}") == figure * scale
    quantity = parse_quantity(f"{digits} {row.surface} homes")
    assert (quantity.kind, quantity.value, quantity.item) == ("count", figure * scale, "homes")
    assert quantity.resolution == scale * Decimal(1).scaleb(min(0, figure.normalize().as_tuple().exponent))


@given(sentences(), ELSEWHERE, ELSEWHERE)
def test_text_elsewhere_changes_nothing(drawn, before, after):
    sentence, _ = drawn
    text = before + sentence + " " + after
    alone, found = find_quantities(sentence), find_quantities(text)
    assert [q.figure for q in found] == [q.figure for q in alone]
    assert [q.span.start - len(before) for q in found] == [q.span.start for q in alone]
    assert all(text[q.span.start : q.span.end] == q.span.text for q in found)


@given(st.lists(sentences(), min_size=2, max_size=5))
def test_sentences_keep_their_figures_side_by_side(drawn):
    text = "\n\n".join(sentence for sentence, _ in drawn)
    found = find_quantities(text)
    assert [q.span.text for q in found] == [q.span.text for _, q in drawn]
    assert [q.value for q in found] == [q.value for _, q in drawn]


@given(counts())
def test_a_word_for_the_same_bound_gives_the_same_figure(quantity):
    synonyms = {
        "at least": ("no fewer than", "not less than"),
        "more than": ("over", "upwards of", "in excess of"),
        "nearly": ("almost", "close to"),
        "about": ("around", "roughly", "approximately", "some"),
        "at most": ("up to", "no more than"),
        "less than": ("fewer than", "under", "below"),
    }
    text = quantity.span.text
    for hedge, others in synonyms.items():
        if text.startswith(f"{hedge} "):
            for other in others:
                again = parse_quantity(other + text.removeprefix(hedge))
                assert again.figure == quantity.figure, other
