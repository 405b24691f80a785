"""RTF to lines: headers first, then the body, notes and footers.

Why not a library: the one that is kept up reads hidden words like any others, and leaves out
headers and text boxes, where many resumes have their name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE, is_invisible
from prepmatch.documents.office.page_numbers import is_page_field
from prepmatch.documents.office.rtf_flow import Flow
from prepmatch.documents.office.rtf_head import RtfHead
from prepmatch.documents.office.rtf_words import (
    AROUND_BOXES,
    DESTINATIONS,
    FLOWS,
    LOOKS,
    PARAGRAPH_ENDS,
    SIGNS,
    SWITCHES,
    Token,
    tokens,
)
from prepmatch.documents.office.styled import TINY, Paragraph, Run, raw_text
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from prepmatch.documents.raw import RawText

_PARTS = ("header", "body", "note", "footer")
_DEEPEST = 400
"""Groups inside groups; Word writes some ten."""
_MOST_TOKENS = 1_000_000
"""Words, letters and braces; a long resume has 100,000, and a picture in it as many."""
_NO_OUTLINE = 9
_HIGH_HALVES = range(0xD800, 0xDC00)
_LOW_HALVES = range(0xDC00, 0xE000)


def read_rtf(data: bytes, source: str) -> RawText:
    """Read a Rich Text file.

    Raises:
        UnreadableDocumentError: damaged, too-large or empty-file.
    """
    text = raw_text(_Reader(source).read(data))
    if not any(line.text.strip() for line in text.lines):
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    return text


@dataclass(slots=True)
class _State:
    """What holds until the end of a group.

    Attributes:
        destination: what words are for; empty for text.
        skips: characters after a Unicode letter that stand for it in old programs.
        ink, back, paper: numbers of colours: of letters, behind them, behind the paragraph.
        flows, fields: how many are open.
    """

    destination: str = ""
    is_optional: bool = False
    is_shape: bool = False
    is_bold: bool = False
    is_capital: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    size: int = 24
    ink: int = 0
    back: int = 0
    paper: int = 0
    font: int = -1
    style: int = 0
    skips: int = 1
    flows: int = 1
    fields: int = 0


class _Reader:
    """Takes tokens, and keeps what they say by where it belongs."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._state = _State()
        self._outer: list[_State] = []
        self._flows = [Flow()]
        self._finished: dict[str, list[Paragraph]] = {kind: [] for kind in _PARTS}
        self._texts: set[str] = set()
        self._fields: list[str] = []
        self._head = RtfHead()
        self._letters = bytearray()
        self._to_skip = 0
        self._high_half = 0
        self._has_backdrop = False

    def read(self, data: bytes) -> list[Paragraph]:
        """The paragraphs of a file, in reading order."""
        for count, token in enumerate(tokens(data)):
            if count > _MOST_TOKENS:
                raise UnreadableDocumentError(self._source, Reason.TOO_LARGE)
            if token.data:
                self._take_letters(token)
                continue
            self._speak()
            self._to_skip = 0
            if token.word == "{":
                self._open()
            elif token.word == "}" and self._outer:
                self._close()
            else:
                self._obey(token.word, token.number)
        self._speak()
        self._finish(0)
        return [paragraph for kind in _PARTS for paragraph in self._finished[kind]]

    def _take_letters(self, token: Token) -> None:
        skipped = min(self._to_skip, len(token.data))
        self._to_skip -= skipped
        if token.data[skipped:]:
            self._letters += token.data[skipped:]
            self._high_half = 0

    def _speak(self) -> None:
        """Decode the letters that have gathered and put them where they belong."""
        if not self._letters:
            return
        data = bytes(self._letters)
        self._letters.clear()
        self._say(self._head.decode(data, self._state.font))

    def _say(self, text: str) -> None:
        state, flow = self._state, self._flows[-1]
        if state.destination == "instruction" and self._fields:
            self._fields[-1] += text
        elif state.destination == "mark":
            flow.is_item = flow.is_item or text.strip() != ""
        elif state.destination == "fonts":
            self._head.name_font(state.font, text)
        elif state.destination == "colours":
            self._head.end_colours(text.count(";"))
        elif state.destination == "styles":
            self._head.name_style(state.style, text)
        elif state.destination == "" and not state.is_deleted:
            is_bold = state.is_bold or state.is_capital
            flow.runs.append(Run(text, state.size / 2, is_bold, self._is_hidden()))

    def _open(self) -> None:
        if len(self._outer) >= _DEEPEST:
            raise UnreadableDocumentError(self._source, Reason.DAMAGED)
        self._outer.append(self._state)
        self._state = replace(self._state)

    def _close(self) -> None:
        self._state = self._outer.pop()
        del self._fields[self._state.fields :]
        self._finish(self._state.flows)

    def _finish(self, depth: int) -> None:
        """End the texts that were opened inside a group."""
        while len(self._flows) > depth:
            flow = self._flows.pop()
            paragraphs = flow.finish()
            text = "\n".join(paragraph.text for paragraph in paragraphs)
            if flow.kind == "box":
                self._flows[-1].boxes += paragraphs
            elif flow.kind in {"body", "note"} or text not in self._texts:
                self._finished[flow.kind] += paragraphs
                self._texts.add(text)

    def _obey(self, word: str, number: int | None) -> None:
        state = self._state
        is_optional, state.is_optional = state.is_optional, word == "\\*"
        if is_optional and word not in DESTINATIONS:
            state.destination = "none"
            state.is_shape = state.is_shape or word in AROUND_BOXES
        elif word in FLOWS:
            self._begin_flow(FLOWS[word])
        elif word in DESTINATIONS:
            self._begin_destination(DESTINATIONS[word])
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in SWITCHES:
            setattr(state, SWITCHES[word], number != 0)
        elif word in LOOKS and number is not None:
            setattr(state, LOOKS[word], number)
        elif word == "u" and number is not None:
            self._say_unicode(number % 0x10000)
        elif state.destination == "":
            self._move(word, number)
        self._note(word, number)

    def _begin_flow(self, kind: str) -> None:
        state = self._state
        if state.destination == "" or (state.is_shape and kind == "box"):
            self._flows.append(Flow(kind))
            self._state = _State(font=state.font, flows=len(self._flows), fields=state.fields)

    def _begin_destination(self, destination: str) -> None:
        state = self._state
        if state.destination == "none":
            return
        if destination == "field":
            self._fields.append("")
            state.fields = len(self._fields)
        elif destination != "result":
            state.destination = destination
        elif self._fields and is_page_field(self._fields[-1]):
            state.destination = "none"
            self._flows[-1].numbers_pages = True

    def _say_unicode(self, code: int) -> None:
        self._to_skip = self._state.skips
        high, self._high_half = self._high_half, 0
        if code in _HIGH_HALVES:
            self._high_half = code
        elif code not in _LOW_HALVES:
            self._say(chr(code))
        elif high:
            self._say(chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)))

    def _move(self, word: str, number: int | None) -> None:
        """Words that end something or say what kind of paragraph this is."""
        state, flow = self._state, self._flows[-1]
        if word in PARAGRAPH_ENDS:
            flow.end_paragraph()
        elif word == "cell":
            flow.end_cell()
        elif word == "row":
            flow.end_row()
        elif word == "pard":
            flow.reset()
            state.paper = state.style = 0
        elif word == "plain":
            look = _State()
            for name in {*SWITCHES.values(), "size", "ink", "back"}:
                setattr(state, name, getattr(look, name))
        elif word == "intbl":
            flow.is_in_table = True
        elif word == "chpgn":
            flow.numbers_pages = True
        elif word == "outlinelevel":
            flow.is_heading = flow.is_heading or (number or 0) < _NO_OUTLINE

    def _note(self, word: str, number: int | None) -> None:
        """Words that count wherever they stand."""
        state, flow = self._state, self._flows[-1]
        if word == "s":
            flow.is_heading = self._head.is_heading(number)
        elif word in {"trowd", "clcbpat"}:
            flow.is_shaded = word == "clcbpat"
        elif word == "shpfblwtxt":
            self._has_backdrop = self._has_backdrop or number == 1
        elif state.destination in {"fonts", "colours"} or word == "ansicpg":
            self._head.define(word, number or 0, state.font)

    def _is_hidden(self) -> bool:
        """Switched off, a speck, or of the colour that it stands on."""
        state = self._state
        if state.is_hidden or state.size / 2 <= TINY:
            return True
        behind = self._head.colour(state.back) or self._head.colour(state.paper)
        return is_invisible(self._head.colour(state.ink), behind or self._page())

    def _page(self) -> str | None:
        """The colour under everything, None where it cannot be told."""
        flow = self._flows[-1]
        is_shaded = flow.kind == "box" or (flow.is_in_table and flow.is_shaded)
        return None if is_shaded or self._has_backdrop else WHITE
