from __future__ import annotations

import pytest

from prepmatch.documents.language import is_foreign

SPANISH = (
    "Buscamos una persona para el equipo de datos de la empresa. Vas a trabajar con los "
    "analistas y las ingenieras en la plataforma que usan nuestros clientes. Es un puesto con "
    "mucha autonomía y se valora la experiencia con Python y SQL en el día a día."
)
FRENCH = (
    "Nous cherchons une personne pour notre équipe de données. Vous allez construire des modèles "
    "avec les analystes et les ingénieurs de la plateforme. Le poste est ouvert dans nos bureaux "
    "et une partie du travail se fait à distance. Python et SQL sont dans le quotidien."
)
GERMAN = (
    "Wir suchen eine Person für das Team, die mit uns Modelle baut und sie in den Betrieb bringt. "
    "Du arbeitest mit der Plattform und den Daten, die von den Kunden kommen. Die Stelle ist in "
    "Leipzig oder im Homeoffice, und ein Teil der Arbeit ist auf Reisen. Python und SQL."
)


@pytest.mark.parametrize("text", [SPANISH, FRENCH, GERMAN], ids=["Spanish", "French", "German"])
def test_ads_in_other_languages_are_told(text):
    assert is_foreign(text)


def test_other_alphabets_are_told():
    assert is_foreign("Ищем инженера по машинному обучению в команду рекомендаций " * 8)


def test_english_prose_is_english():
    assert not is_foreign("We are looking for an engineer who will join our team and own it. " * 5)


def test_english_lists_of_skills_are_english():
    skills = "Python, SQL, Spark, Airflow, Docker, Kafka, Redis, PyTorch, pandas, Terraform, "
    assert not is_foreign(skills * 6)


def test_a_few_words_are_too_few_to_tell():
    assert not is_foreign("Das ist die Liste der Kenntnisse: Python und SQL")
