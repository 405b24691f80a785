"""Interview kits for candidates of a ranking: their resumes are read once more, for all they say.

What is kept of a resume suffices for its score; a kit asks about its entries and its own words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from prepmatch.batch.pool import run
from prepmatch.batch.serve import Work
from prepmatch.batch.worker import Setting, read_resume
from prepmatch.errors import UnreadableDocumentError
from prepmatch.pipeline import interview

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.batch.matrix import MatrixBatch
    from prepmatch.model import Candidate, Kit, KitForm


@dataclass(frozen=True, slots=True)
class Interviews:
    """What all kits of a ranking have in common.

    Attributes:
        batch: that was ranked, for one job.
        form: which edition.
    """

    batch: MatrixBatch
    form: KitForm

    def kits(self, candidates: Sequence[Candidate]) -> Iterator[Kit | UnreadableDocumentError]:
        """The kit of each, in order; the error where its file cannot be read any more."""
        (screen,), reader = self.batch.screens, self.batch.reader
        paths = [self.batch.names.path_of(candidate.source) for candidate in candidates]
        setting = Setting(reader.today, own_skills=screen.own_skills)
        work = Work(partial(read_resume, recognises=False), setting, again=read_resume)
        done = run(work, paths, limits=reader.limits, workers=min(reader.workers, len(paths)))
        for candidate, resume in zip(candidates, done, strict=True):
            if isinstance(resume, UnreadableDocumentError):
                yield UnreadableDocumentError(
                    candidate.source, resume.reason, None if self.form.is_blind else resume.detail
                )
                continue
            kit = interview(resume, screen.job, screen.toolkit, self.form)
            if self.form.is_blind:
                yield replace(kit, candidate=candidate.source.removeprefix("Candidate "))
            else:
                yield replace(kit, resume_source=candidate.source)
