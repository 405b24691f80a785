"""What a user can get wrong, each as a class that writes its own sentence."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Reason(str, Enum):
    """Why a document is unread; the value is what JSON and CSV show."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NOT_A_PDF = "not-a-pdf"
    UNSUPPORTED_FORMAT = "unsupported-format"
    EMPTY_FILE = "empty-file"
    NO_PAGES = "no-pages"
    NO_TEXT_LAYER = "no-text-layer"
    GARBLED_TEXT = "garbled-text"
    TOO_LARGE = "too-large"
    TOO_MANY_PAGES = "too-many-pages"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    NOT_FOUND = "not-found"
    NO_PERMISSION = "no-permission"


_EXPLANATIONS = {
    Reason.ENCRYPTED: (
        "is protected with a password",
        "Save a copy without the password and use that.",
    ),
    Reason.DAMAGED: (
        "is damaged and cannot be opened",
        "Export it again from the program that made it.",
    ),
    Reason.NOT_A_PDF: (
        "is named .pdf but is not a PDF",
        "Export the document as PDF, or give the file its true suffix.",
    ),
    Reason.UNSUPPORTED_FORMAT: (
        "is of a kind prepmatch does not read",
        "Use PDF, DOCX, ODT, RTF, HTML, Markdown or plain text.",
    ),
    Reason.EMPTY_FILE: ("holds no text", "Check that you saved it, or pick another file."),
    Reason.NO_PAGES: ("has no pages", "Export it again from the program that made it."),
    Reason.NO_TEXT_LAYER: (
        "shows pictures of text only, like a scan: there is no text to read",
        "Export the document from its source; for scans, pip install 'prepmatch[ocr]' helps.",
    ),
    Reason.GARBLED_TEXT: (
        "uses fonts whose letters cannot be told (no Unicode map)",
        "Export it again with standard fonts, or send DOCX or text.",
    ),
    Reason.TOO_LARGE: ("is larger than prepmatch reads", "Send the resume or the ad alone."),
    Reason.TOO_MANY_PAGES: ("has more pages than a resume or an ad has", "Send the resume alone."),
    Reason.TIMEOUT: (
        "took longer to read than the limit allows",
        "Export it again, or raise --timeout.",
    ),
    Reason.MEMORY: (
        "needed more memory to read than the limit allows",
        "Export it again from the program that made it.",
    ),
    Reason.CRASHED: (
        "made the reader stop: the file is broken or hostile",
        "Export it again from the program that made it.",
    ),
    Reason.NOT_FOUND: ("does not exist", "Check the path."),
    Reason.NO_PERMISSION: ("may not be opened by you", "Check the file's permissions."),
}


class PrepmatchError(Exception):
    """Root of every fault that a user can mend.

    The message is one or two sentences; `exit_code` is what the command line ends with.
    """

    exit_code = 1


class UnreadableDocumentError(PrepmatchError):
    """A document that cannot be turned into text.

    Args:
        source: the name that the user gave.
        reason: the documented reason.
        detail: what replaces the usual explanation, where more is known.
    """

    def __init__(self, source: str, reason: Reason, detail: str | None = None) -> None:
        explanation, way_out = _EXPLANATIONS[reason]
        super().__init__(f"{source} {detail or explanation}. {way_out}")
        self.source = source
        self.reason = reason
        self.detail = detail
        self.explanation = f"The file {detail or explanation}."
        self.way_out = way_out

    def __reduce__(self) -> tuple[type, tuple[str, Reason, str | None]]:
        """Rebuild from the arguments: workers hand these errors to their parent."""
        return type(self), (self.source, self.reason, self.detail)


class InvalidDataError(PrepmatchError):
    """Data files with mistakes in them; the message lists every one with its place.

    Args:
        problems: one line each, `file:line:column: sentence`.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        count = len(problems)
        noun = "problem" if count == 1 else "problems"
        super().__init__("\n".join([f"{count} {noun} in the data:", *problems]))
        self.problems = tuple(problems)


class ListError(PrepmatchError):
    """A list of questions that cannot be taken over."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(
            f"{source} {why}. Lists have headings with bullets, numbers or Q: and A: below, "
            'or a column "question".'
        )


class InvalidPlanError(PrepmatchError):
    """A file that is named as a saved plan and is none."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(
            f"{source} {why}. Save plans to compare with prepmatch plan RESUME JOB -o plan.json."
        )


class PlanFileError(PrepmatchError):
    """A file that is not the plan somebody worked on."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(
            f"{source} {why}. Name the Markdown file that prepmatch plan -o plan.md wrote, "
            "with the boxes that you ticked."
        )


class UnusableJobError(PrepmatchError):
    """A job ad in which nothing to prepare for can be found."""

    def __init__(self, source: str) -> None:
        super().__init__(
            f"{source} names no skill that prepmatch knows. "
            "Check that it holds the whole ad, in English."
        )
        self.source = source

    def __reduce__(self) -> tuple[type, tuple[str]]:
        """Rebuild from the argument: workers hand these errors to their parent."""
        return type(self), (self.source,)


class MissingExtraError(PrepmatchError):
    """Something that an optional library makes, where that is not installed.

    Args:
        what: is made, as the subject of a sentence.
        extra: its name in `pip install 'prepmatch[...]'`.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(
            f"{what} needs a library that is not installed. pip install 'prepmatch[{extra}]' helps."
        )


class ClusterError(PrepmatchError):
    """A cluster that cannot be used.

    Args:
        address: of its scheduler, as the user gave it.
        why: and what to do, in sentences, without the last full stop.
    """

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"--cluster {address}: {why}.")


class OutputError(PrepmatchError):
    """A result that cannot be written where the user asked.

    Args:
        where: the file, or standard output.
        why: what the system said.
        option: with which to choose another place.
    """

    def __init__(self, where: str, why: str, option: str = "-o") -> None:
        super().__init__(f"{where} cannot be written: {why}. Choose another place with {option}.")


class UsageError(PrepmatchError):
    """Arguments that do not go together."""

    exit_code = 2


class NoDocumentsError(UsageError):
    """Folders or patterns that hold no document."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"No document was found in {', '.join(names)}.")


class StandardInputError(UsageError):
    """Standard input where only files can be read."""

    def __init__(self) -> None:
        super().__init__("Standard input (-) cannot stand among several files; save it to a file.")
