from __future__ import annotations

from prepmatch.documents.office.styled import Paragraph, Run
from prepmatch.documents.office.tables import read_table
from prepmatch.model import Place


def cell(*texts: str, is_hidden: bool = False) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Run(text, is_hidden=is_hidden),), Place.TABLE) for text in texts)


def read(*rows: tuple[tuple[Paragraph, ...], ...]) -> list[str]:
    return [paragraph.text for paragraph in read_table(rows)]


def test_labels_and_values_are_lines():
    assert read((cell("Cloud"), cell("AWS")), (cell("Data"), cell("SQL"))) == [
        "Cloud | AWS",
        "Data | SQL",
    ]


def test_empty_cells_are_passed_over():
    assert read((cell("2019"), cell(), cell(" ")), (cell(), cell("Leeds"))) == ["2019", "Leeds"]


def test_cells_with_several_paragraphs_are_read_one_after_the_other():
    assert read((cell("a", "b"), cell("c", "d"))) == ["a", "b", "c", "d"]


def test_one_long_cell_makes_it_a_table_that_only_places_text():
    text = "A summary that goes on. " * 20
    assert read((cell("Summary"), cell(text)), (cell("Skills"), cell("SQL"))) == [
        "Summary",
        text,
        "Skills",
        "SQL",
    ]


def test_a_point_of_a_list_is_no_value():
    point = (Paragraph((Run("SQL"),), Place.TABLE, is_item=True),)
    assert read((cell("Skills"), point)) == ["Skills", "SQL"]


def test_pairs_of_headings_over_pairs_of_bodies_are_columns():
    rows = (
        (cell("Skills"), cell("Experience")),
        (cell("SQL", "Go"), cell("Engineer", "Leeds")),
        (cell("Languages"), cell("Education")),
        (cell("French", "Dutch"), cell("BSc", "York")),
    )
    assert read(*rows) == (
        "Skills SQL Go Languages French Dutch Experience Engineer Leeds Education BSc York".split()
    )


def test_hidden_words_in_a_table_stay_hidden():
    (shown, *_), hidden = read_table([(cell("a"), cell("b"))]), cell("Kafka", is_hidden=True)
    assert shown.text == "a | b"
    assert [p.text for p in read_table([(cell("a"), hidden, cell("b"))])] == ["", "a | b"]
