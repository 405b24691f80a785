"""An invented resume, and the pen that writes its sections in a column of a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from drawing import BOLD, PLAIN, Run

if TYPE_CHECKING:
    from drawing import Paper


@dataclass(frozen=True)
class Post:
    """A job or a degree."""

    title: str
    place: str
    dates: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A section as its writer thinks of it: posts, groups of skills, or lines."""

    heading: str
    posts: tuple[Post, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lines: tuple[str, ...] = ()


NAME = "Ingrid Solvang-Pereira"
ROLE = "Senior Data Engineer"
CONTACTS = ("ingrid.solvang@example.no", "+47 55 555 012", "Bergen, Norway", "solvang.example")
RESUME = {
    "summary": Part(
        "Profile",
        lines=(
            "Data engineer who keeps pipelines boring. Nine years of streaming and batch systems "
            "for harbours, ferries and a fish market that never sleeps.",
        ),
    ),
    "experience": Part(
        "Work Experience",
        posts=(
            Post(
                "Lead Data Engineer",
                "Fjordline Ferries, Bergen",
                "Mar 2019 - Present",
                (
                    "Run Apache Kafka for 600 million events a day from 41 vessels.",
                    "Moved 230 jobs to Apache Airflow without a lost run.",
                    "Introduced data contracts between seven teams and two ports.",
                ),
            ),
            Post(
                "Data Engineer",
                "Torget Auctions, Stavanger",
                "Aug 2015 - Feb 2019",
                (
                    "Built the warehouse of landings and prices in Snowflake.",
                    "Wrote change data capture from the auction clocks to the lake.",
                ),
            ),
        ),
    ),
    "education": Part(
        "Education",
        posts=(
            Post("MSc Informatics", "University of Hordaland", "2013 - 2015"),
            Post("BSc Mathematics", "University of Rogaland", "2010 - 2013"),
        ),
    ),
    "skills": Part(
        "Technical Skills",
        groups=(
            ("Streaming", ("Apache Kafka", "Apache Flink", "schema registry")),
            ("Storage", ("Snowflake", "PostgreSQL", "object storage")),
            ("Practice", ("data contracts", "on call rotas", "code review")),
        ),
    ),
    "certifications": Part(
        "Certifications", lines=("Kubernetes Administrator, 2022", "First Aid at Sea, 2020")
    ),
    "languages": Part("Languages", lines=("Norwegian (native)", "Portuguese (fluent)")),
}
MAIN = ("summary", "experience", "education")
ASIDE = ("skills", "certifications", "languages")


@dataclass
class Pen:
    """Writes downwards between two edges, and notes what it wrote under the current section."""

    paper: Paper
    left: float
    right: float
    y: float
    size: float = 9.5
    ink: float = 0
    page: int = 1
    section: str = "top"

    def put(
        self,
        text: str,
        font: str = PLAIN,
        *,
        left: float | None = None,
        size: float | None = None,
        role: str = "body",
    ) -> None:
        """One run at the current height, not noted."""
        start = self.left if left is None else left
        size = size or self.size
        self.paper.runs.append(
            Run(start, self.y, text, font, size, ink=self.ink, role=role, page=self.page)
        )

    def put_right(self, text: str, role: str = "body") -> None:
        """One run that ends at the right edge, not noted."""
        self.put(text, left=self.right - stringWidth(text, PLAIN, self.size), role=role)

    def note(self, *lines: str) -> None:
        """What a reader finds in the current section."""
        self.paper.sections[self.section] += lines

    def down(self, lines: float = 1) -> None:
        """Goes on at a later line."""
        self.y -= lines * self.size * 1.4

    def line(self, text: str, font: str = PLAIN, *, indent: float = 0) -> None:
        """Text broken at the right edge."""
        for row in simpleSplit(text, font, self.size, self.right - self.left - indent):
            self.put(row, font, left=self.left + indent)
            self.down()
        self.note(text)

    def heading(self, kind: str, text: str | None = None) -> None:
        """Opens a section."""
        text = text or RESUME[kind].heading
        self.section = kind
        self.note(text)
        self.down(0.8)
        self.put(text, BOLD, size=self.size + 3, role="heading")
        self.down(1.3)

    def post(self, post: Post) -> None:
        """A post with its dates at the right edge."""
        self.put(post.title, BOLD)
        self.put_right(post.dates, role="date")
        self.down()
        self.note(f"{post.title} {post.dates}")
        self.line(post.place)
        self.points(post)

    def stacked_post(self, post: Post) -> None:
        """A post with title, place and dates in lines of their own."""
        self.line(post.title, BOLD)
        self.line(post.place)
        self.line(post.dates)
        self.points(post)

    def points(self, post: Post) -> None:
        """The bullets of a post."""
        for point in post.points:
            self.put("•", role="bullet")
            self.line(point, indent=10)
        self.down(0.4)

    def part(self, kind: str, *, is_stacked: bool = False) -> None:
        """A whole section, its heading above its text."""
        self.heading(kind)
        self.body(kind, is_stacked=is_stacked)

    def body(self, kind: str, *, is_stacked: bool = False) -> None:
        """A section's text."""
        part = RESUME[kind]
        for post in part.posts:
            self.stacked_post(post) if is_stacked else self.post(post)
        for label, skills in part.groups:
            self.line(f"{label}: {', '.join(skills)}")
        for line in part.lines:
            self.line(line)

    def name(self, *, has_contacts: bool = True) -> None:
        """Name, role, and contacts in one line."""
        self.put(NAME, BOLD, size=self.size * 2)
        self.note(NAME)
        self.down(1.6)
        self.line(ROLE)
        if has_contacts:
            self.line(" | ".join(CONTACTS))

    def contacts(self) -> None:
        """The contacts as a section of their own."""
        self.heading("contact", "Contact")
        for contact in CONTACTS:
            self.line(contact)
