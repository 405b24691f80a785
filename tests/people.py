"""People who are told apart by everything but their work, to be swapped at the head of a resume.

All invented. Their names come from many places, and some are words of the trade too.
"""

from __future__ import annotations

import io
import random
import unicodedata
from dataclasses import dataclass

NAMES = """
Ruby Chen, Julia Swift, R. Ray, Oracle Jones, Paris Go, Tomas Jenkins, Java Moreno, Jasmine Flask,
Angular Smith, Perl Buck, Scala Rossi, Crystal Spark, Basil Rust, Ada Airflow, Django Reinhold,
Dart Vaughan, Elm Larsson, Max Hive, Redis Okafor, Kafka Novotny, Pandas Lee, Ray Keras, Terra Form,
Kibana Adeyemi, C. Sharp, Grace Cobol, Spring Summers, Amber Snowflake, Julian Excel, Sage Maker,
Nguyễn Thị Minh Khai, Żaneta Błażejczyk, Chloé Beaumont, Søren Ångström, José Luis Peña,
Kwame Adjei-Boateng, Aoife O'Shaughnessy, Fatima Zahra El Idrissi, Priya Raghunathan, Li Wei,
Yuki Tanaka, Olumide Bakare, Ngozi Eze, Dmitri Volkov, Leila Hosseini, Mehmet Yılmaz, Anna Maria
van der Berg, Siddharth Krishnamurthy, Malia Kealoha, Giovanni Dell'Acqua, Zodwa Dlamini, Ivana
Horvat, João da Silva, Sinéad Ní Bhriain, Abdul Rahman bin Yusof, Hiroshi Sato, Björk Jónsdóttir,
Emily Clark, Jamal Washington, Lakisha Booker, Brendan Baker, Mohammed Ali, Rivka Goldberg
"""
TOWNS = """
12 Java Street, Cobol|Phoenix, AZ 85001|Oracle, Arizona|4 Rue Pascal, 75005 Paris|Berlin, Germany
Flat 3, 19 Ruby Lane, Leeds LS1 4DY|Julia Creek, QLD|Swift Current, Canada|Accra, Ghana|Python Way 7
Calle de la Plata 8, 28013 Madrid|221 Kafka Avenue, Spark, NV 89431|Gitstraße 5, 10115 Berlin
Go Town, Lagos, Nigeria|1-2-3 Jenkins, Minato-ku, Tokyo|18 Django Road, Excel Park, Mumbai 400001
"""
PRONOUNS = ("she/her", "he/him", "they/them", "ze/zir", "")
PHONES = (
    "+1 404 555 0121",
    "020 7946 0018",
    "+91 80 5550 1144",
    "(617) 555-0190",
    "+49 30 5550 199",
)


@dataclass(frozen=True)
class Person:
    """Who somebody is, as the head of a resume tells it."""

    name: str
    pronouns: str
    address: str
    phone: str
    born: int
    photo: int

    @property
    def email(self) -> str:
        plain = (
            unicodedata.normalize("NFKD", self.name.casefold()).encode("ascii", "ignore").decode()
        )
        return f"{'.'.join(plain.replace(chr(39), '').split())}@mail.example.com"

    def head(self, title: str, form: int) -> list[str]:
        """The first lines, in one of several usual forms."""
        said = f" ({self.pronouns})" if self.pronouns else ""
        handle = self.name.split()[0].casefold()
        if form == 0:
            contacts = f"{self.email} | {self.phone} | {self.address} | github.com/{handle}-x"
            return [f"{self.name}{said}", title, contacts]
        if form == 1:
            personal = f"Date of birth: 3 May {self.born}, age {2026 - self.born}"
            lines = [
                f"Name: {self.name}",
                title,
                f"Address: {self.address}",
                self.email,
                self.phone,
            ]
            return [*lines, personal, *([f"Pronouns: {self.pronouns}"] if said else [])]
        if form == 2:
            place = [part.strip() for part in self.address.split(", ", 1)]
            return [self.name.upper(), title, *place, f"Phone {self.phone}", f"Born {self.born}"]
        where = f"{self.address} · {self.phone} · {self.email} · linkedin.com/in/{handle}"
        return [f"Curriculum vitae of {self.name}", where, title]

    def photograph(self) -> io.BytesIO:
        """A picture that nobody else has."""
        from PIL import Image

        file = io.BytesIO()
        shade = self.photo
        Image.new("RGB", (40, 50), (shade, 255 - shade, shade // 2)).save(file, "PNG")
        file.seek(0)
        return file


def people(count: int, seed: int = 7) -> list[Person]:
    """So many people, each put together at random."""
    chance = random.Random(seed)  # noqa: S311 - no secrets
    names = [name.strip() for name in NAMES.replace("\n", " ").split(",")]
    towns = [town.strip() for town in TOWNS.replace("\n", "|").split("|") if town.strip()]
    return [
        Person(
            names[number % len(names)],
            chance.choice(PRONOUNS),
            chance.choice(towns),
            chance.choice(PHONES),
            chance.randrange(1950, 2006),
            chance.randrange(256),
        )
        for number in range(count)
    ]
