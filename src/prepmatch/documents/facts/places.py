"""Whether words name a place: `Leeds, UK`, `Austin, TX`, `Remote`, `Berlin`."""

from __future__ import annotations

import re
from functools import lru_cache

from prepmatch.documents.facts.head_words import ASKED_AGAIN, is_organisation, up_to_title

_COUNTRIES = (
    "afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|"
    "bahrain|bangladesh|belarus|belgium|benin|bolivia|bosnia and herzegovina|botswana|"
    "brasil|brazil|bulgaria|burkina faso|cambodia|cameroon|canada|chile|china|colombia|"
    "costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|deutschland|"
    "dominican republic|dr congo|ecuador|egypt|el salvador|england|españa|estonia|"
    "ethiopia|fiji|finland|france|georgia|germany|ghana|greece|guatemala|haiti|"
    "honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|"
    "italia|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|korea|kosovo|"
    "kuwait|kyrgyzstan|laos|latvia|lebanon|libya|lithuania|luxembourg|macau|madagascar|"
    "malawi|malaysia|maldives|mali|malta|mauritius|mexico|moldova|mongolia|montenegro|"
    "morocco|mozambique|myanmar|méxico|namibia|nepal|netherlands|new zealand|nicaragua|"
    "nigeria|north macedonia|northern ireland|norway|oman|pakistan|palestine|panama|"
    "paraguay|peru|philippines|poland|polska|portugal|puerto rico|qatar|romania|russia|"
    "rwanda|saudi arabia|schweiz|scotland|senegal|serbia|sierra leone|singapore|slovakia|"
    "slovenia|somalia|south africa|south korea|spain|sri lanka|sudan|suisse|sweden|"
    "switzerland|syria|taiwan|tanzania|thailand|the netherlands|togo|trinidad and tobago|"
    "tunisia|turkey|türkiye|uganda|ukraine|united arab emirates|united kingdom|"
    "united states|united states of america|uruguay|uzbekistan|venezuela|vietnam|wales|"
    "yemen|zambia|zimbabwe|österreich"
)
_STATES = (
    "alabama|alaska|alberta|arizona|arkansas|bavaria|bayern|british columbia|california|"
    "catalonia|colorado|connecticut|delaware|florida|gujarat|haryana|hawaii|idaho|"
    "illinois|indiana|iowa|kansas|karnataka|kentucky|kerala|louisiana|maharashtra|maine|"
    "manitoba|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    "nebraska|nevada|new hampshire|new jersey|new mexico|new south wales|new york|"
    "north carolina|north dakota|nova scotia|ohio|oklahoma|ontario|oregon|pennsylvania|"
    "punjab|quebec|queensland|québec|rhode island|saskatchewan|south carolina|"
    "south dakota|tamil nadu|telangana|tennessee|texas|utah|uttar pradesh|vermont|"
    "victoria|virginia|washington|west bengal|west virginia|wisconsin|wyoming"
)
_STATE_CODES = (
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH "
    "NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY AB BC MB NB NL NS ON PE QC SK "
    "NSW QLD VIC ACT TAS"
).replace(" ", "|")
_CITIES = (
    "accra|addis ababa|ahmedabad|amsterdam|ankara|athens|atlanta|auckland|austin|"
    "bangalore|bangkok|barcelona|beijing|beirut|belgrade|bengaluru|berlin|bogota|bogotá|"
    "boston|bratislava|brisbane|brussels|bucharest|budapest|buenos aires|cairo|cape town|"
    "casablanca|chennai|chicago|cologne|copenhagen|dallas|delhi|denver|dhaka|dubai|"
    "dublin|düsseldorf|edinburgh|frankfurt|geneva|glasgow|gothenburg|gurgaon|gurugram|"
    "hamburg|hanoi|helsinki|ho chi minh city|houston|hyderabad|islamabad|istanbul|"
    "jakarta|jerusalem|johannesburg|karachi|kigali|kolkata|krakow|kraków|kuala lumpur|"
    "kyiv|köln|lagos|lahore|leeds|lima|lisboa|lisbon|ljubljana|london|los angeles|"
    "luxembourg|lyon|madrid|manchester|manila|melbourne|mexico city|miami|milan|milano|"
    "minneapolis|montreal|montréal|moscow|mumbai|munich|münchen|nairobi|new delhi|"
    "new york|new york city|noida|oslo|ottawa|paris|philadelphia|porto|prague|pune|"
    "riga|rio de janeiro|riyadh|rome|rotterdam|san diego|san francisco|san jose|santiago|"
    "sao paulo|seattle|seoul|shanghai|shenzhen|singapore|sofia|stockholm|stuttgart|"
    "sydney|são paulo|taipei|tallinn|tbilisi|tel aviv|tokyo|toronto|tunis|vancouver|"
    "vienna|vilnius|warsaw|washington|wien|wrocław|zagreb|zurich|zürich"
)
_ANYWHERE = (
    r"(?:fully |100 ?% )?remote(?:ly)?|hybrid|on-?site|home ?office|worldwide|work from home|wfh"
)
_SHORT = r"USA?|UK|UAE|U\.S\.A?\.|U\.K\."
_WORD = r"[^\W\d_](?:[^\W\d_]|['\u2019.]){0,24}"
_TOWN = rf"{_WORD}(?:[ -]{_WORD}){{0,3}}"
_REGION = rf"(?:(?i:{_COUNTRIES}|{_STATES})|(?:{_STATE_CODES})(?: \d{{5}})?|{_SHORT})"
_NAMED = rf"(?:(?i:{_COUNTRIES}|{_STATES}|{_CITIES}|{_ANYWHERE})|{_SHORT})"
_KNOWN = re.compile(
    rf"{_NAMED}(?:(?:, ?| ?/ ?| - | )[(]?(?:{_NAMED}|{_STATE_CODES})[)]?){{0,2}}"
    rf"|(?i:{_CITIES}), ?{_TOWN}, ?{_REGION}"
    rf"|{_WORD}(?: {_WORD})?, ?(?:{_STATE_CODES})(?: \d{{5}})?"
    rf"|{_TOWN}, ?(?i:{_STATES}), ?{_REGION}"
    rf"|(?:Greater )?{_TOWN} (?:Metropolitan )?Area(?:, {_REGION})?"
)
_BEFORE_TOWN = re.compile(rf"(?<=\w) (?:{_CITIES})$", re.IGNORECASE)
_LONGEST = 80
_PARTICLES = (" of", " de", " do", " da", " di", " in", " the")
_IS_REGION = re.compile(rf"{_REGION}|[A-Z]{{2}}")
_IS_A_REGION = re.compile(_REGION)
_TOWN_AND_REGION = re.compile(rf"{_TOWN}, ?(?:{_TOWN}, ?)?{_REGION}(?!\w)")


@lru_cache(maxsize=ASKED_AGAIN)
def is_place(words: str) -> bool:
    """Whether words are the name of a place that is known, and no more."""
    bare = words.strip(" ()[],.")
    if len(words) > _LONGEST or _KNOWN.fullmatch(bare) is None:
        return False
    return not is_organisation(bare.split(",", 1)[0])


@lru_cache(maxsize=ASKED_AGAIN)
def may_be_place(words: str) -> bool:
    """Whether words could be a town with its country, as well as an employer with its own."""
    bare = words.strip(" ()[],.")
    return len(words) <= _LONGEST and _TOWN_AND_REGION.fullmatch(bare) is not None


def is_region(words: str) -> bool:
    """Whether words are a country or a state, with its code at most: `AZ 85001`."""
    return _IS_A_REGION.fullmatch(words.strip(" ()[],.0123456789-")) is not None


def town_in(words: str) -> str | None:
    """The town with its country or state that words begin with."""
    found = _TOWN_AND_REGION.match(words.strip())
    return found.group() if found and found.group()[0].isupper() else None


def without_place(parts: list[str]) -> list[str]:
    """Words between commas without the places at their end, even `Acme Leeds, UK`."""
    parts = list(parts)
    while len(parts) > 1 and (is_place(parts[-1]) or _IS_REGION.fullmatch(parts[-1].strip("()"))):
        is_region = _IS_REGION.fullmatch(parts.pop().strip("()")) is not None
        name = _BEFORE_TOWN.sub("", parts[-1])
        is_whole = name.endswith(_PARTICLES) or is_organisation(name.rsplit(" ", 1)[-1])
        if is_region and not is_whole:
            parts[-1] = up_to_title(name)
    return parts
