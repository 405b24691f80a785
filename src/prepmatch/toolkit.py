"""The catalog and what is made from it once, to be used for every document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from prepmatch import __version__
from prepmatch.catalog.bundled import bundled_catalog, bundled_forms, ordinary_english
from prepmatch.catalog.own_skills import joined_vocabulary
from prepmatch.documents.read import Settings
from prepmatch.match.ladder import Ladder
from prepmatch.match.links import QuestionLinks
from prepmatch.match.relations import Relations
from prepmatch.model import Versions
from prepmatch.skills.finder import SkillFinder
from prepmatch.skills.forms import form_table, joined_tables, table_from_text
from prepmatch.skills.occupations import OccupationFinder

if TYPE_CHECKING:
    from prepmatch.model import Catalog, Profile, QuestionBank, Skill


@dataclass(frozen=True)
class Toolkit:
    """The catalog and what is made from it once, to be used for every document.

    Attributes:
        catalog: all data.
        forms: of the skills that ship, as compiled; made from the vocabulary without.
        own_skills: of the user, in the vocabulary already.
        sibling: one that differs in its bank only, so that what finds skills is not made twice.
    """

    catalog: Catalog
    forms: str | None = None
    own_skills: tuple[Skill, ...] = ()
    sibling: Toolkit | None = None

    @cached_property
    def settings(self) -> Settings:
        """What reading documents needs."""
        return Settings(self.catalog.headings, self.catalog.known_names)

    @cached_property
    def finder(self) -> SkillFinder:
        """Finds skills."""
        if self.sibling is not None:
            return self.sibling.finder
        forms = None if self.forms is None else table_from_text(self.forms)
        if forms is not None:
            forms = joined_tables(forms, form_table(self.own_skills))
        return SkillFinder(self.catalog.vocabulary, self.catalog.cues, forms, ordinary_english)

    @cached_property
    def occupations(self) -> OccupationFinder:
        """Finds what shows a line of work."""
        return OccupationFinder(self.catalog.occupations)

    @cached_property
    def relations(self) -> Relations:
        """What implies and resembles what."""
        return Relations(self.catalog.vocabulary)

    @cached_property
    def links(self) -> QuestionLinks:
        """From skills to questions."""
        return QuestionLinks(self.catalog.bank, self.catalog.vocabulary, self.relations)

    def ladder(self, profile: Profile) -> Ladder:
        """Matches requirements against one resume."""
        return Ladder(profile, self.catalog.vocabulary, self.relations)

    def with_bank(self, bank: QuestionBank) -> Toolkit:
        """The same with another bank of questions."""
        return replace(self, catalog=replace(self.catalog, bank=bank), sibling=self)

    @property
    def versions(self) -> Versions:
        """What a report made with this toolkit depends on."""
        catalog = self.catalog
        return Versions(
            __version__, catalog.vocabulary.version, catalog.bank.version, catalog.scoring_version
        )


@lru_cache(maxsize=1)
def bundled_toolkit() -> Toolkit:
    """The toolkit of the data that ships."""
    return Toolkit(bundled_catalog(), bundled_forms())


@lru_cache(maxsize=4)
def toolkit_of(own_skills: tuple[Skill, ...] = ()) -> Toolkit:
    """The toolkit of the data that ships and a user's own skills."""
    shipped = bundled_toolkit()
    if not own_skills:
        return shipped
    vocabulary = joined_vocabulary(shipped.catalog.vocabulary, own_skills)
    return replace(
        shipped, catalog=replace(shipped.catalog, vocabulary=vocabulary), own_skills=own_skills
    )
