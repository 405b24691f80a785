"""Words of English that tell a name from the ordinary word it is spelled like."""

from __future__ import annotations

import re

ARTICLES = frozenset("a an every each any no some another one".split())
POSSESSIVES = frozenset("the our your my his her their its this that these those".split())
PERSONAL = frozenset("his her their my our".split())
DETERMINERS = ARTICLES | POSSESSIVES
IS = frozenset("is are was were has have".split())
OBJECTS = (DETERMINERS - {"that"}) | frozenset(
    (
        "you us me them it him yourself yourselves ourselves themselves out up off down away past "
        "of at into new more than"
    ).split()
)
"""What follows a verb, or a noun that is no name: "Express your", "Zoom out", "Word of"."""
PREPOSITIONS = frozenset("in with using via on through by of from to for as like into".split())
JOINED_TO_NAMES = frozenset(
    (
        "based powered driven native like compatible style centric first heavy specific related "
        "savvy certified built backed only and"
    ).split()
)
"""What a hyphen may join to a name: Spark-based; of "go-to-market" nothing is a name."""
VENDORS = frozenset(
    (
        "apache aws amazon google microsoft ms azure hashicorp ibm adobe atlassian oracle facebook "
        "meta openai twilio cloudera plotly nvidia salesforce jetbrains autodesk embedded sap"
    ).split()
)
OPENERS = VENDORS | frozenset(
    (
        "senior junior lead advanced strong good solid core modern basic some with using in and or "
        "experience experienced knowledge skills tools languages technologies familiarity working "
        "frameworks libraries databases platforms environment backend frontend additional other "
        "legacy proven base prompting deep our your the a an for by from on as at to of we you "
        "know like wrote built led write build run own use design test learn teach help ran kept "
        "taught set held gave got made two three four five six seven eight nine ten twelve fifteen "
        "twenty fifty hundred several many few most all both daily weekly nightly monthly"
    ).split()
)
"""Words that begin a line with a capital without being part of a person's or a firm's name."""
TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "sir", "saint", "san", "santa"})
GRADED = frozenset(
    (
        "class grade plan series room vitamin hepatitis level category type part schedule option "
        "figure section tier block gate terminal version group phase form appendix influenza"
    ).split()
)
"""What single letters are put after: Series C, Vitamin C."""
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
VERBS = frozenset(
    (
        "access segment express sketch make excel go zoom drill dart box beam spark spring "
        "bootstrap lean next render branch remix rally square salt stitch"
    ).split()
)
"""Names that, as the first word of a sentence, may tell somebody to do something."""
SUBJECTS = frozenset("who you we they can will must should could would".split())
"""Single words that a verb follows: "people who Excel"."""
URGES = frozenset(
    (
        "ready able chance chances opportunity opportunities ability drive driven desire desired "
        "motivated takes need want wants strive striving eager hungry how room freedom"
    ).split()
)
"""What one has or is "to Excel"; things are exported or moved to a program."""
LEADING = frozenset({"using", "via", "advanced", "strong", "certified"})
"""Single words that speak of a technology when they stand right before one."""
PUTS_TO_USE = frozenset(
    (
        "use used uses adopt adopted administer administered configured deploy deployed "
        "implemented install installed integrate integrated introduced"
    ).split()
)
"""Verbs whose object, written with a capital, is a product: "We use Census to sync"."""
GOES_ON = frozenset("for and or to with at by on across into when where while so".split())
"""What goes on after the name of a product, and is no part of it."""
GOES_ON_LISTS = frozenset({",", "and", "or", "&"})
"""What stands between a place and its country, or between two names."""
ALSO_NAMES = frozenset(
    (
        "ada amelia apex apollo archer arena argo arnold astro athena atlantis atlas "
        "aurora bloomberg bolt boost branch bruno c canvas census chef cisco clair clay "
        "clerk clover cody comet conan concourse consul crew crucible crystal cypress "
        "dagger dart delta devin drake drill duo elm ember envoy expo fabric falcon "
        "flair flower flux galileo gemini gin harbor harness hive hugo ivy "
        "jasmine jasper jest julia karma kendra kong lever lighthouse lightning "
        "lottie luma maestro manus maple maya mode mojo mural next nexus nim nomad "
        "nuance omni oracle outreach pacemaker percy phoenix pika polly pyramid "
        "r racket railway rally ramp ray realm remedy resend rhino rider runway sage "
        "sanity shell sigma sinatra singularity soda spock spring square stan storm "
        "swarm tempo titanium toast tornado travis unity vega vertex vespa watson "
        "winston zed"
    ).split()
)
"""Technologies called like persons, places, firms or seasons: who is in Cypress may live there."""
EXAMPLES = frozenset({"e.g", "eg", "including"})
MONEY = frozenset("$ € £ %".split())
STOPS = frozenset({".", "!", "?", ":", ";"})
BULLETS = frozenset({"•", "-", "*", "–", "·", "▪", "o", "—", "\n", ""})

YEAR = re.compile(r"(?:19|20)\d\d$|['\u2019]\d\d$")
AMOUNT = re.compile(r"\d{1,3}(?:[,.]\d{3})+$|\d{2,}[km]?$|\d+\.\d+$", re.IGNORECASE)
VERSION = re.compile(r"v?\d{1,2}(?:\.[\dx]+)*\+?$")
OWNS = re.compile(r"['\u2019]s?$")
PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ed|ing)$")
