"""The words of dates, in several languages: months, seasons, "to", "present"."""

from __future__ import annotations

_MONTH_NAMES = (
    "january jan januar jänner januari janvier janv enero ene janeiro gennaio gen",
    (
        "february feb febr februar feber februari février fevrier févr fevr fév febrero "
        "fevereiro fev febbraio"
    ),
    "march mar märz maerz mrz mär mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio mag maggio mei",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre setembro settembre set",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
)
MONTHS = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}
"""From a name or its abbreviation, without a full stop and in lower case, to 1 to 12."""

PARTS_OF_YEARS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "summers": (6, 8),
    "fall": (9, 11),
    "autumn": (9, 11),
    "winter": (1, 3),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    "h1": (1, 6),
    "h2": (7, 12),
}
"""First and last months; a winter is the term after New Year, as universities count it."""

TO = (
    r"(?:[-\u2010-\u2015\u2212~\u2192]{1,3}>?|/"
    r"|(?:to|until|till?|thru|through|bis|jusqu['\u2019](?:à|en|au)|au|à|al|ad|a|até|hasta|tot|t/m)"
    r"(?![^\W\d_]):?)"
)
"""Between the two dates of a range."""

NOW = (
    r"(?:the\s|la\s|l['\u2019])?"
    r"(?:present(?:\sday)?|presently|current(?:ly|\srole|\sposition|\sjob)?|now|today|ongoing"
    r"|on-going|in\sprogress|continuing|date|heute|jetzt|aktuell|laufend|aujourd['\u2019]hui"
    r"|présent|ce\sjour|actuel(?:lement)?|en\scours|actualidad|actual(?:mente)?|presente|fecha|hoy"
    r"|en\scurso|atual(?:mente)?|o\smomento|hoje|oggi|attuale|in\scorso|heden|nu)(?!\w)"
)
"""In place of the second date: it lasts."""

SINCE = r"(?:since|from|seit|ab|depuis|desde|dal|da|sinds|vanaf)"
"""Before a date that has no second one: it lasts."""

EXPECTED = r"(?:expected|anticipated|estimated|graduating|exp\.|est\.|in progress|pending|due)"
"""Beside a date that is still to come."""

NOT_OF_DATES = (
    r"(?:windows|server|office|studio|excel|word|access|outlook|sharepoint|exchange|visio|autocad"
    r"|solidworks|revit|iso|iec|iso/iec|din|ieee|rfc|ansi|edition|version|release|rev|ver|no|nr|room"
    r"|suite|box|over|nearly|almost|around|approximately|zip|id|ref)"
)
"""Before four digits that are no year: `Windows 2019`, `ISO 2015`."""
