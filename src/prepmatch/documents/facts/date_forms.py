"""Single dates as they are written: `Mar 2021`, `03/2021`, `1 March 2021`, `Fall '19`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.facts.date_words import MONTHS, PARTS_OF_YEARS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


def _any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, the longest that fits, told by their first letters first."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        by_letter[word[0]].append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


_MONTH, _PART = _any_of(MONTHS), _any_of(PARTS_OF_YEARS)
_FIRST, _SECOND = ("".join({word[at] for word in (*MONTHS, *PARTS_OF_YEARS)}) for at in (0, 1))
_WHOLE_YEAR = r"(?:19|20)\d\d"
_YEAR = rf"(?:{_WHOLE_YEAR}|['\u2019\u2018]\s?\d\d)(?!\d)"
_GLUED = r"(?-i:(?<=[a-zà-ÿ])(?=[A-Z][a-z]+\.?[ ]\d))"
"""In `EngineerAug 2017`, as tight lines of PDFs come out."""
_DATE = re.compile(
    rf"""(?=[\d'\u2019\u2018]|[{_FIRST}][{_SECOND}])  # which spares nearly all words the rest
    (?:(?<![^\W_])|{_GLUED})(?<![$€£#]) (?:
    (?P<first_year>{_WHOLE_YEAR}) (?P<sep>[-./\u2013]) (?P<second>\d\d?)
        (?P<third>(?P=sep)\d\d?)? (?!\d)
  | (?P<day>\d\d?) (?P<day_sep>[-./]) (?P<middle>\d\d?) (?P=day_sep) (?P<last_year>{_WHOLE_YEAR})
  | (?P<number>\d\d?) [ ]?[-./][ ]? (?P<number_year>{_WHOLE_YEAR})
  | (?:\d\d?(?:st|nd|rd|th|\.)?[ ](?:of[ ]|de[ ])?)?
    (?P<month>{_MONTH}) (?![^\W\d_]) \.?
    (?:[ ]\d\d?(?:st|nd|rd|th)?,(?=[ ]))?
    (?:[ ,./-]{{0,3}}\n?(?:del?[ ])?(?P<month_year>{_YEAR})
     | [ /-](?P<month_short>\d\d)(?![,\w]))?
  | (?P<part>{_PART})(?!\w)
    (?:[ ,/-]{{0,2}}(?:of[ ])?(?P<part_year>{_YEAR})(?P<next_year>/\d\d(?!\d))?)?
  | (?P<year_of_part>{_WHOLE_YEAR}) [ ,/-]{{0,2}} (?P<part_after>q[1-4]|h[12])(?!\w)
  | (?P<short_number>\d\d?)/['\u2019]?(?P<short_year>\d\d)(?!\d)
  | (?P<year>{_YEAR})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SLASHED = re.compile(r"(\d(?<!\d\d)\d?)/(\d\d?)/(?:19|20)\d\d")
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """One date, as far as it says the months that it covers.

    Attributes:
        start: its offset.
        end: the offset after it.
        year: None in the first date of `June - August 2019`.
        months: the first and the last of its year, 1 to 12 if there are such months.
        is_by_year: whether it says no month.
        is_sure: whether it is a date even where it stands alone.
        end_year: of `2019-21`, which is a range already.
    """

    start: int
    end: int
    year: int | None
    months: tuple[int, int] = (1, 12)
    is_by_year: bool = False
    is_sure: bool = True
    end_year: int | None = None

    @property
    def is_possible(self) -> bool:
        """Whether there is such a month."""
        return 1 <= self.months[0] <= self.months[1] <= _DECEMBER

    @property
    def first(self) -> int:
        """The first month that it covers, as a `Period` counts."""
        return (self.year or 0) * 12 + self.months[0] - 1

    @property
    def last(self) -> int:
        """The last month that it covers."""
        return (self.end_year or self.year or 0) * 12 + self.months[1] - 1

    @property
    def begin(self) -> int:
        """Its month as the start of a range; a bare year stands for its middle."""
        return self.first + 6 if self.is_by_year else self.first

    @property
    def finish(self) -> int:
        """Its month as the end of a range; so that ranges of bare years do not swell."""
        return self.last - 6 if self.is_by_year else self.last


class DateReader:
    """Reads the single dates of one text.

    Args:
        text: all of it, since one date may show how the others are meant.
        today: decides the century of `'19`.
    """

    def __init__(self, text: str, today: dt.date) -> None:
        self._text = text
        self._this_year = today.year
        slashed = [(int(one), int(other)) for one, other in _SLASHED.findall(text)]
        self._month_comes_first = any(one <= _DECEMBER < other for one, other in slashed)

    def next(self, start: int, end: int) -> WrittenDate | None:
        """The first date between two offsets."""
        found = _DATE.search(self._text, start, end)
        return None if found is None else self._date(found)

    def at(self, start: int, end: int) -> WrittenDate | None:
        """The date that begins at an offset."""
        found = _DATE.match(self._text, start, end)
        return None if found is None else self._date(found)

    def _date(self, found: re.Match[str]) -> WrittenDate:
        if found["first_year"]:
            return self._year_first(found)
        if found["day"] or found["number"] or found["short_number"]:
            return self._numbered(found)
        if found["month"]:
            return self._named(found)
        if found["part"] or found["part_after"]:
            return self._part(found)
        is_whole = found["year"][0].isdigit()
        year = self._year(found["year"])
        return WrittenDate(*found.span(), year, is_by_year=True, is_sure=is_whole)

    def _part(self, found: re.Match[str]) -> WrittenDate:
        """A season, a quarter or a half of a year; `Winter 2019/20` is mostly in the second."""
        months = PARTS_OF_YEARS[(found["part"] or found["part_after"]).lower()]
        year = self._year(found["part_year"] or found["year_of_part"])
        if year and found["next_year"] and months[0] == 1:
            year += 1
        return WrittenDate(*found.span(), year, months)

    def _named(self, found: re.Match[str]) -> WrittenDate:
        """By the name of its month; `Mar 21` alone is rather a day than a year."""
        number = MONTHS[found["month"].lower()]
        year = self._year(found["month_year"] or found["month_short"])
        is_sure = not found["month_short"] or found.group()[-3] != " "
        return WrittenDate(*found.span(), year, (number, number), is_sure=is_sure)

    def _year_first(self, found: re.Match[str]) -> WrittenDate:
        """`2021-03` names a month, `2019-21` and `2010-11` the years of a range."""
        year, second = int(found["first_year"]), int(found["second"])
        century_year = year % 100
        is_range = (
            found["sep"] != "."
            and found["third"] is None
            and len(found["second"]) == len("21")
            and (second > max(_DECEMBER, century_year) or second == century_year + 1)
        )
        if is_range:
            end_year = year - century_year + second
            return WrittenDate(*found.span(), year, is_by_year=True, end_year=end_year)
        is_sure = found["sep"] != "." or len(found["second"]) > 1
        return WrittenDate(*found.span(), year, (second, second), is_sure=is_sure)

    def _numbered(self, found: re.Match[str]) -> WrittenDate:
        """By the number of its month; `03/21` alone is rather a part of something."""
        month = self._month_of_day(found) if found["day"] else None
        month = int(found["number"] or found["short_number"]) if month is None else month
        year = self._year(found["last_year"] or found["number_year"] or found["short_year"])
        return WrittenDate(*found.span(), year, (month, month), is_sure=not found["short_number"])

    def _month_of_day(self, found: re.Match[str]) -> int:
        """`01.06.2019` begins with the day; with slashes the text's other dates decide."""
        one, other = int(found["day"]), int(found["middle"])
        is_month_first = found["day_sep"] == "/" and self._month_comes_first
        if is_month_first or other > _DECEMBER >= one:
            return one
        return other

    def _year(self, written: str | None) -> int | None:
        """A year of four digits or of two; those of two are no further ahead than ten years."""
        if written is None:
            return None
        number = int(written.strip("'\u2019\u2018 "))
        if number > 99:  # noqa: PLR2004 - more than two digits
            return number
        century = self._this_year // 100 * 100
        return number + century if number <= self._this_year % 100 + 10 else number + century - 100
