"""The words by which a title, an employer, a degree and a school are told from one another."""

from __future__ import annotations

import re
from functools import lru_cache

_TITLES = (
    "accountant actor actuary adjunct administrator adviser advisor advocate agent aide "
    "ambassador analyst animator annotator anwalt apprentice architect archivist artist "
    "assembler assistant associate attorney auditor author baker barista bartender berater "
    "biologist bookkeeper brewer broker butcher buyer captain caregiver carpenter cashier ceo "
    "cfo chair chairman chairperson chairwoman chef chemist chief cio cleaner clerk cmo "
    "co-founder co-ordinator coach cofounder commander commissioner conductor consultant "
    "contractor controller coo cook coordinator copywriter correspondent counsel counsellor "
    "counselor courier cto curator dba dean delegate dentist deputy designer detective dev "
    "developer dietitian director dispatcher doctor draftsman driver economist editor "
    "educator electrician engineer entrepreneur epidemiologist estimator evangelist examiner "
    "executive expert facilitator farmer fellow firefighter fitter foreman forester founder "
    "freelance freelancer gardener geologist guard guide hacker head hostess hygienist "
    "illustrator ingeniera ingeniero ingénieur inspector instructor intern interne internship "
    "interpreter inventor investigator janitor journalist judge laborer labourer landscaper "
    "lawyer lead leader lecturer librarian lieutenant linguist machinist maintainer manager "
    "marketer mason mathematician mechanic mediator member mentor merchandiser meteorologist "
    "midwife mitarbeiter modeler modeller moderator musician negotiator nurse observer "
    "officer operator optometrist organiser organizer owner packer painter panelist paralegal "
    "paramedic partner pastor pathologist pharmacist photographer physician physicist "
    "physiotherapist pilot planner plumber porter postdoc practitioner praktikant "
    "praktikantin president principal producer professional professor programmer promoter "
    "proofreader provost psychologist publisher realtor receptionist recruiter registrar "
    "reporter representative researcher resident retoucher reviewer roofer sailor salesman "
    "salesperson saleswoman scholar scientist scout seamstress secretary seller sergeant "
    "soldier stagiaire statistician steward stocker strategist student superintendent "
    "superuser supervisor surgeon surveyor tailor teacher technician technologist teller "
    "tester therapist toolmaker trader trainee trainer translator treasurer tutor underwriter "
    "usher vet veterinarian videographer volunteer vp waiter waitress warden welder "
    "werkstudent werkstudentin woodworker worker writer"
)
_TITLE_PHRASES = (
    r"vice[ -]president|scrum master|self[ -]employed|working student|product owner|qa|team lead"
    r"|head of|member of (?:the )?technical staff|technical staff|career break|parental leave"
    r"|sabbatical|board member|webmaster|sde|sdet|swe|sre|\w*entwickler|\w*ingenieur|\w*leiter"
)
_LEVEL = r"(?:[ ,]+(?:[1-5]|I{1,3}|IV|V|[LPE]\d|Jr\.?|Sr\.?|junior|senior|a\.?i\.?))?"
_TITLE = rf"(?:{'|'.join(sorted(_TITLES.split(), key=len, reverse=True))}|{_TITLE_PHRASES})"
_HAS_TITLE = re.compile(rf"(?<![\w-]){_TITLE}(?![\w])(?:/?in\b|\(in\))?", re.IGNORECASE)
_ENDS_IN_TITLE = re.compile(
    rf"(?<!\w){_TITLE}(?:/?in|\(in\))?{_LEVEL}(?:\s*\([^()]{{0,40}}\))?$", re.IGNORECASE
)
_TITLE_OF = re.compile(
    rf"^(?:[\w&/.+-]+ ){{0,4}}?{_TITLE}(?: of| for| to| in|,| -|:) ", re.IGNORECASE
)

_BODIES = (
    "academia academy administration agency agência airlines airport airways army associates "
    "association athletics authority bakery bank bureau café center centre charity church "
    "clinic club clínica coalition colegio college collège commission company conservatory "
    "consortium cooperative council court department embassy enterprises escola escuela "
    "facultad faculty federation force foundation fraunhofer-gesellschaft fund gallery "
    "gesellschaft government group gymnasium hochschule holding holdings hospital hotel "
    "institut institute institution instituto instituut istituto kindergarten laboratories "
    "laboratory labs library lycée ministry museum navy newspaper observatory office "
    "organisation organization parish partners partnership police politechnika politecnico "
    "polytechnic polytechnique realschule restaurant school schools society startup studio "
    "studios supermarket telecom theater theatre trust union universidad universidade "
    "universitat universitatea universiteit universitet universitetet university università "
    "universität université univerzita uniwersytet ventures warehouse école"
)
_ACRONYMS = "ETH|EPFL|IIT|NIT|IIIT|MIT|UCLA|UCL|KTH|NHS|NASA|CERN|NGO"
_TRADES = (
    "aerospace ai analytics automotive biotech capital care cloud collective consultancy "
    "consulting creative data digital dynamics electric electronics energy engineering "
    "entertainment finance financial games gaming global health healthcare industries "
    "insurance interactive international lab logistics manufacturing media mobility motors "
    "networks payments pharma pharmaceuticals power products properties publishing retail "
    "robotics sciences security semiconductor services software solutions stores systems tech "
    "technologies technology telecom travel utilities works"
)
_SUFFIX = (
    r"(?:(?i:inc|ltd|llc|llp|plc|corp|corporation|incorporated|limited|gmbh|sarl|s\.r\.l|srl|s\.p\.a"
    r"|pvt|pty|pte|ltda|e\.v|oyj|aps|s\.r\.o|d\.o\.o|kft|sdn bhd|sp\. ?z ?o\. ?o)"
    r"|AG|KG|OHG|UG|SE|SA|S\.A|SAS|B\.V|BV|N\.V|NV|Oy|AB|AS|A/S|ASA|SpA|Lda|Co)\.?"
)
_DEGREES = (
    r"(?i:b\.? ?(?:sc|tech|eng|com|ed|arch)|m\.? ?(?:sc|tech|eng|ed|phil|res)|bba|bca|mca|e?mba"
    r"|d\.? ?phil|ph\.? ?d|doctorate|doctoral degree|doctor of|doctorat"
    r"|bachelor(?:['\u2019]?s)?|master(?:['\u2019]?s)?(?! of ceremonies)"
    r"|masterstudium|diplom|diploma|diplôme|associate(?:['\u2019]s)?(?: degree| of| in)|certificate"
    r"|licence|licenciatura|laurea|magister|magistère|inżynier|grado|máster|maestría|maîtrise|abitur"
    r"|matura|baccalaur[eé]at|baccalaureate|a[ -]levels?|o[ -]levels?|i?gcses?|hnd|higher secondary"
    r"|secondary school certificate|high school diploma|high school|nanodegree|(?:coding )?bootcamp"
    r"|immersive|exchange (?:semester|year|student|program\w*)|study abroad|minor in|major in"
    r"|postgraduate|undergraduate|degree|ausbildung|staatsexamen|vordiplom)"
    r"|A\.B|S\.B|B\.? ?[ASE]|M\.? ?[ASE]|LL\.?[BM]|[JM]\.?D|A\.?[AS]|HSC|SSC|CBSE|ICSE|BFA|MFA|MPH"
    r"|MPA|MSW|BSN|AAS"
)
_IS_ORGANISATION = re.compile(
    rf"(?<![\w-])(?:(?i:{'|'.join(sorted(_BODIES.split(), key=len, reverse=True))})|{_ACRONYMS})"
    rf"(?![\w-])|\w[ ,]+{_SUFFIX}(?=$|[,)])"
)
_ENDS_IN_TRADE = re.compile(rf"(?<=[\w.)] )(?:{'|'.join(_TRADES.split())})$", re.IGNORECASE)
_IS_SUFFIX = re.compile(_SUFFIX)
_DEGREE = re.compile(rf"(?<![\w.-])(?:{_DEGREES})\.?(?![\w-])")
_TERMS = re.compile(
    r"(?:full|part)[ -]?time|permanent|contract(?:or)?|temporary|fixed[ -]term|internship|volunteer"
    r"|seasonal|apprenticeship|freelance|vollzeit|teilzeit|cdi|cdd|\d{1,3} ?%",
    re.IGNORECASE,
)

ASKED_AGAIN = 256
"""Words of which the last answer is remembered: those of one resume are asked about often."""


@lru_cache(maxsize=ASKED_AGAIN)
def is_title(words: str) -> bool:
    """Whether words are the title of a position: `Senior Engineer`, `Head of Research`."""
    if _ENDS_IN_TITLE.search(words) or _TITLE_OF.match(words):
        return True
    return _HAS_TITLE.search(words) is not None and not is_organisation(words)


def up_to_title(words: str) -> str:
    """Words up to the last that names a title: `Nurse Phoenix` is a nurse in Phoenix."""
    ends = [found.end() for found in _HAS_TITLE.finditer(words)]
    return words[: ends[-1]] if ends else words


@lru_cache(maxsize=ASKED_AGAIN)
def is_organisation(words: str) -> bool:
    """Whether words are the name of an employer or a school: `Acme GmbH`, `City Hospital`."""
    return _IS_ORGANISATION.search(words) is not None or _ENDS_IN_TRADE.search(words) is not None


@lru_cache(maxsize=ASKED_AGAIN)
def is_degree(words: str) -> bool:
    """Whether words name a degree or a course of study."""
    return _DEGREE.search(words) is not None


def is_legal_suffix(words: str) -> bool:
    """Whether words are what follows the name of a company: `Inc.`."""
    return _IS_SUFFIX.fullmatch(words.strip()) is not None


def are_terms(words: str) -> bool:
    """Whether words say how somebody was employed, and no more."""
    return _TERMS.fullmatch(words.strip(" ()[]")) is not None
