"""Drafts: attributions while they are being found, by offsets; records are built last."""

from __future__ import annotations

from dataclasses import dataclass

from newsclaims.segment import Offsets
from newsclaims.types import Modality, Polarity


@dataclass(slots=True)
class Draft:
    """One attribution by offsets into the text.

    `shared` says that its source was left out, `told` that its verb takes the hearer as an object,
    `verbatim` that it is a line of a transcript, which has no quotation marks,
    `nominal` that its cue is a noun.
    """

    source: Offsets | None
    cue: Offsets | None
    lemma: str
    content: list[Offsets]
    act: str
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    shared: bool = False
    depth: int = 0
    parent: int | None = None
    addressee: Offsets | None = None
    venue: Offsets | None = None
    when: Offsets | None = None
    unit: int = -1
    cue_token: int = -1
    told: bool = False
    verbatim: bool = False
    nominal: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the text: the first of its cue, its content and a source of its own."""
        start = min(self.content)[0]
        if self.cue is not None:
            start = min(start, self.cue[0])
            if self.source is not None and not self.shared:
                start = min(start, self.source[0])
        return start
