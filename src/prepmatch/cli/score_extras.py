"""What `prepmatch score` does beside ranking: blind reading and its key, kits, one line opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.score_formats import ScoreFormat
from prepmatch.errors import UsageError

if TYPE_CHECKING:
    from prepmatch.batch.matrix import MatrixBatch
    from prepmatch.batch.names import Names
    from prepmatch.model import Ranking

IsBlind = Annotated[
    bool,
    typer.Option("--blind", help="Aliases for names; no contacts, age or gender anywhere."),
]
Key = Annotated[
    Path | None,
    typer.Option("--key", metavar="FILE", help="With --blind: write there who is who, as CSV."),
]
KitCount = Annotated[
    int | None,
    typer.Option("--kit", metavar="N", min=1, help="Write interview kits for the first N."),
]
KitFolder = Annotated[
    Path | None,
    typer.Option(
        "--kit-folder", metavar="DIR", help="Where kits go; a folder beside -o by default."
    ),
]
Explained = Annotated[
    str | None,
    typer.Option(
        "--explain", metavar="WHO", help="Open one line: a rank, a name or a file of the ranking."
    ),
]


@dataclass(frozen=True, slots=True)
class Extras:
    """The options of that kind.

    Attributes:
        is_blind: whether nothing may tell who a candidate is.
        key: where to write the aliases and what they stand for.
        kits: how many candidates get a kit.
        folder: of the kits.
        explain: whose line is to be opened.
        output: the file of the ranking.
    """

    is_blind: bool
    key: Path | None
    kits: int | None
    folder: Path | None
    explain: str | None
    output: Path | None

    def must_fit(self, dress: ScoreFormat, *, has_jobs: bool) -> None:
        """Say before the work what does not go together.

        Raises:
            UsageError: for such options.
            OutputError: if the key or the kits have nowhere to go.
        """
        from prepmatch.cli.output import must_be_writable

        if self.key and not self.is_blind:
            raise UsageError("--key says who is behind the aliases of --blind: add --blind.")
        if self.folder and not self.kits:
            raise UsageError("--kit-folder is for interview kits: add --kit N.")
        if self.kits and not (self.folder or self.output):
            raise UsageError("Interview kits need a place: add --kit-folder DIR, or -o FILE.")
        if dress.render is None and (self.kits or self.explain):
            option = "--kit" if self.kits else "--explain"
            raise UsageError(f"{option} needs ranks, which JSON Lines do not have: use another.")
        if has_jobs and (self.kits or self.explain):
            option = "--kit" if self.kits else "--explain"
            raise UsageError(f"{option} is for one job: leave --also away.")
        if self.explain and dress is not ScoreFormat.TABLE:
            raise UsageError("--explain is for people to read: leave --format away, or -o x.txt.")
        must_be_writable(self.key, "--key")
        must_be_writable(self.folder, "--kit-folder")

    def names(self, known_as: dict[str, str]) -> Names:
        """What outputs call the files.

        Args:
            known_as: what files are called that the user did not name.
        """
        from prepmatch.batch.names import Names

        return Names(known_as, is_blind=self.is_blind)

    @property
    def files(self) -> list[str]:
        """What is written: no resumes, even if a folder of resumes holds them."""
        folder = self._kit_folder if self.kits else None
        return [str(path) for path in (self.output, self.key, folder) if path is not None]

    @property
    def _kit_folder(self) -> Path:
        """The folder asked for, else `ranking-kits` beside `ranking.csv`."""
        if self.folder is not None or self.output is None:
            return self.folder or Path("kits")
        return self.output.with_name(f"{self.output.stem}-kits")

    def write_key(self, names: Names) -> None:
        """Write who is who, if that is wanted."""
        if self.key is not None:
            from prepmatch.cli.output import write_private
            from prepmatch.render.key import key_in_csv

            write_private(key_in_csv(names.rows()), self.key, "--key")

    def write_kits(self, ranking: Ranking, batch: MatrixBatch) -> int:
        """Write the kits that are wanted.

        Returns:
            For how many candidates there is none, since their files cannot be read any more.
        """
        if not self.kits:
            return 0
        from prepmatch.batch.kits import Interviews
        from prepmatch.cli.kit_files import write_kits
        from prepmatch.model import KitForm

        interviews = Interviews(batch, KitForm(is_blind=self.is_blind))
        return write_kits(interviews, ranking.candidates[: self.kits], self._kit_folder)
