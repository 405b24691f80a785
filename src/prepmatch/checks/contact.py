"""Whether the candidate can be reached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, bare, failed, listed, passed, quoted, warned
from prepmatch.model import Span

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined

_WRITTEN_OUT = re.compile(
    r"[\w.+-]{1,64}\s{0,2}[\[({]\s{0,2}(?:at|@)\s{0,2}[\])}]\s{0,2}[\w.-]{1,80}", re.IGNORECASE
)
"""`ada (at) example.org`."""
_PLAYFUL = frozenset(
    (
        "badboy badgirl bigboy cutie crazy gangsta gangster hottie killer loverboy lovergirl "
        "ninja pimp rockstar sexy superman"
    ).split()
)
"""Words that are nobody's name: Angel, Baby, Princess, Sweet and Love are names."""
_PROFILES = (
    "linkedin.com",
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "stackoverflow.com",
    "kaggle.com",
    "orcid.org",
    "xing.com",
    "behance.net",
    "dribbble.com",
    "huggingface.co",
)
"""Where a candidate has a page of their own; links to anything else are no contact."""


def contact(examined: Examined) -> Finding | None:
    """An e-mail address and a telephone number."""
    contacts = examined.resume.facts.contacts
    links = () if examined.file is None else examined.file.links
    missing = [
        name
        for name, value, scheme in (
            ("e-mail address", contacts.email, "mailto:"),
            ("telephone number", contacts.phone, "tel:"),
        )
        if value is None and not any(link.lower().startswith(scheme) for link in links)
    ]
    if not missing:
        return passed("There is an e-mail address and a telephone number.")
    written_out = _WRITTEN_OUT.search(examined.document.text) if contacts.email is None else None
    if written_out is not None:
        return warned(
            "The e-mail address is written in a way that only people understand.",
            "Write it as it is typed, such as name@example.org.",
            [quoted(examined.document, Span(*written_out.span()))],
        )
    message = f"No {' and no '.join(missing)} was found in the text."
    advice = "Put both near your name, in the text of the first page."
    if len(missing) > 1:
        return failed(f"{message} Nobody can answer.", advice)
    return warned(f"{message} Application forms and parsers look for both.", advice)


def name(examined: Examined) -> Finding | None:
    """A name at the head."""
    if examined.resume.facts.name:
        return passed("A name stands at the head.")
    return warned(
        "No line near the top reads like a name alone, so a parser may take another line for it.",
        "Give your name a line to itself, first of all, without a title or an address beside it.",
    )


def email_address(examined: Examined) -> Finding | None:
    """An address that sounds like work."""
    email = examined.resume.facts.contacts.email
    if email is None:
        return None
    local = email.partition("@")[0].lower()
    playful = [part for part in re.split(r"[^a-z]+", local) if part in _PLAYFUL]
    if not playful:
        return passed("The e-mail address reads like one for work.")
    return warned(
        "The e-mail address may sound more playful than you mean it to.",
        "Use one made of your name.",
        [bare(email)],
    )


def links(examined: Examined) -> Finding | None:
    """Links whose address can be read, not only clicked."""
    if examined.file is None or not examined.file.links:
        return None
    text = re.sub(r"\s", "", examined.document.text).lower()
    unseen = [link for link in examined.file.links if _is_contact(link) and not _shown(link, text)]
    if not unseen:
        return passed("The addresses behind the links to you are written out.")
    return warned(
        f"{listed([_bare_address(link) for link in unseen], 4)} can only be clicked. "
        "Where a system keeps the text alone, or somebody prints it, the address is gone.",
        "Write the address out beside or instead of the word that holds the link.",
        map(bare, unseen),
    )


def _is_contact(link: str) -> bool:
    if link.lower().startswith(("mailto:", "tel:")):
        return True
    host = re.sub(r"^https?://(?:www\.)?", "", link.lower()).partition("/")[0]
    return any(host == site or host.endswith(f".{site}") for site in _PROFILES)


def _shown(link: str, text: str) -> bool:
    """Whether a link's address stands in the text; of a number, its last digits."""
    address = _bare_address(link).lower()
    if link.lower().startswith("tel:"):
        digits = re.sub(r"\D", "", address)[-7:]
        return digits in re.sub(r"\D", "", text)
    return address in text


def _bare_address(link: str) -> str:
    """A link as people write it: without scheme, `www.`, query and last slash."""
    plain = re.sub(r"^(?:https?://(?:www\.)?|mailto:|tel:)", "", link, flags=re.IGNORECASE)
    return re.split(r"[?#]", plain)[0].rstrip("/")
