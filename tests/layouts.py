"""One invented resume in many layouts; each function draws one and returns what it drew on.

Which column comes first is no matter of truth, only what stands in which section, and in which
order within it: that is what `Paper.sections` holds.
"""

from __future__ import annotations

from drawing import BOLD, Box, Paper, Run
from drawn_resume import ASIDE, CONTACTS, MAIN, RESUME, Pen, Post
from one_column_layouts import (
    a_note_up_the_margin,
    bold_by_painting_twice,
    large_initials_in_headings,
    letter_spaced_headings,
    one_column,
    page_cropped_away_from_the_origin,
    page_that_shows_on_its_side,
    page_turned_to_show_upright,
    tracked_headings,
    two_pages_with_running_head_and_page_numbers,
)

TOP = 795


def stacked_entries() -> Paper:
    paper = Paper()
    pen = Pen(paper, 45, 550, TOP)
    pen.name()
    for kind in RESUME:
        pen.part(kind, is_stacked=True)
    return paper


def dates_in_a_left_column() -> Paper:
    paper = Paper()
    pen, right = Pen(paper, 45, 550, TOP), Pen(paper, 160, 550, TOP)
    pen.name()
    for kind, part in RESUME.items():
        pen.heading(kind)
        right.y, right.section = pen.y, kind
        for post in part.posts:
            _post_beside_its_dates(right, post, 45)
        pen.y = right.y
        if not part.posts:
            pen.body(kind)
    return paper


def _post_beside_its_dates(pen: Pen, post: Post, left: float) -> None:
    pen.put(post.dates, left=left, role="date")
    pen.note(post.dates)
    pen.line(post.title, BOLD)
    pen.line(post.place)
    pen.points(post)


def headings_in_a_left_column() -> Paper:
    paper = Paper()
    pen = Pen(paper, 175, 550, TOP)
    pen.name()
    for kind, part in RESUME.items():
        pen.down(0.8)
        pen.section = kind
        pen.put(part.heading, BOLD, left=45, size=11, role="heading")
        pen.note(part.heading)
        pen.body(kind)
    return paper


def _two_columns(main: Pen, side: Pen) -> Paper:
    """A main column and a sidebar below the name."""
    side.contacts()
    for kind in ASIDE:
        side.part(kind)
    for kind in MAIN:
        main.part(kind)
    return main.paper


def sidebar_left() -> Paper:
    paper = Paper()
    Pen(paper, 45, 550, TOP).name(has_contacts=False)
    return _two_columns(Pen(paper, 230, 550, 750), Pen(paper, 45, 195, 750))


def sidebar_right() -> Paper:
    paper = Paper()
    Pen(paper, 45, 550, TOP).name(has_contacts=False)
    return _two_columns(Pen(paper, 45, 375, 750), Pen(paper, 405, 555, 750, size=8.5))


def white_text_on_a_dark_sidebar() -> Paper:
    paper = Paper(boxes=[Box(0, 0, 205, 842, grey=0.2)])
    Pen(paper, 230, 550, TOP).name(has_contacts=False)
    return _two_columns(Pen(paper, 230, 550, 750), Pen(paper, 30, 190, TOP, ink=1))


def name_in_the_sidebar() -> Paper:
    paper = Paper(boxes=[Box(0, 0, 225, 842, grey=0.9)])
    side = Pen(paper, 30, 200, TOP, size=8.5)
    side.name(has_contacts=False)
    return _two_columns(Pen(paper, 245, 560, TOP), side)


def sidebar_that_ends_before_the_page() -> Paper:
    paper = Paper(boxes=[Box(395, 560, 165, 205, grey=0.93)])
    Pen(paper, 45, 550, TOP).name(has_contacts=False)
    side, main = Pen(paper, 405, 550, 750), Pen(paper, 45, 375, 750)
    side.contacts()
    side.part("skills")
    for kind in ("summary", "experience"):
        main.part(kind, is_stacked=True)
    main.right, main.y = 550, min(main.y, 540)
    for kind in ("education", "certifications", "languages"):
        main.part(kind)
    return paper


def two_equal_columns() -> Paper:
    paper = Paper()
    Pen(paper, 45, 550, TOP).name()
    left, right = Pen(paper, 45, 285, 735), Pen(paper, 310, 550, 735)
    for kind in ("summary", "experience"):
        left.part(kind, is_stacked=True)
    for kind in ("education", *ASIDE):
        right.part(kind, is_stacked=True)
    return paper


def small_print_with_a_tight_gutter() -> Paper:
    paper = Paper()
    Pen(paper, 25, 570, TOP, size=8).name()
    left, right = Pen(paper, 25, 290, 750, size=7.5), Pen(paper, 302, 570, 750, size=7.5)
    for kind in ("summary", "experience"):
        left.part(kind)
    for kind in ("education", *ASIDE):
        right.part(kind)
    return paper


def short_sections_in_pairs() -> Paper:
    """Profile and experience over the full width, then two rows of two sections."""
    paper = Paper()
    pen = Pen(paper, 45, 550, TOP)
    pen.name()
    pen.part("summary")
    pen.part("experience")
    y = pen.y
    for row in (("education", "skills"), ("certifications", "languages")):
        pens = Pen(paper, 45, 285, y), Pen(paper, 310, 550, y)
        for kind, half in zip(row, pens, strict=True):
            half.part(kind, is_stacked=True)
        y = min(half.y for half in pens)
    return paper


def skills_in_a_grid() -> Paper:
    paper = Paper()
    pen = Pen(paper, 45, 550, TOP)
    pen.name()
    for kind in RESUME:
        if kind != "skills":
            pen.part(kind)
            continue
        pen.heading(kind)
        top = pen.y
        for column, (label, skills) in enumerate(RESUME[kind].groups):
            cell = Pen(paper, 45 + 170 * column, 200 + 170 * column, top, section=kind)
            cell.line(label, BOLD)
            for skill in skills:
                cell.line(skill)
            pen.y = cell.y
    return paper


def entries_in_a_ruled_table() -> Paper:
    paper = Paper()
    pen = Pen(paper, 45, 550, TOP)
    pen.name()
    for kind, part in RESUME.items():
        pen.heading(kind)
        for post in part.posts:
            cell = Pen(paper, 165, 545, pen.y, section=kind)
            _post_beside_its_dates(cell, post, 50)
            base, height = cell.y + 11, pen.y - cell.y
            paper.boxes += [Box(45, base, 115, height), Box(160, base, 390, height)]
            pen.y = cell.y - 2
        if not part.posts:
            pen.body(kind)
    return paper


def experience_on_cards() -> Paper:
    """Two cards side by side under one heading."""
    paper = Paper()
    pen = Pen(paper, 45, 550, TOP)
    pen.name()
    for kind in RESUME:
        if kind != "experience":
            pen.part(kind)
            continue
        pen.heading(kind)
        top = pen.y
        for column, post in enumerate(RESUME[kind].posts):
            card = Pen(paper, 52 + 258 * column, 285 + 258 * column, top, section=kind)
            card.stacked_post(post)
            pen.y = min(pen.y, card.y)
        paper.boxes += [Box(x, pen.y + 4, 247, top - pen.y + 8) for x in (45, 303)]
    return paper


def contacts_in_columns_on_a_dark_band() -> Paper:
    paper = Paper(boxes=[Box(0, 745, 595, 97, grey=0.15)])
    pen = Pen(paper, 45, 550, 810, ink=1)
    pen.name(has_contacts=False)
    pen.note(*CONTACTS)
    for column, text in enumerate(CONTACTS):
        paper.runs.append(Run(45 + 135 * column, pen.y, text, ink=1))
    body = Pen(paper, 45, 550, 725)
    for kind in RESUME:
        body.part(kind)
    return paper


def three_columns_on_landscape() -> Paper:
    paper = Paper(842, 595)
    Pen(paper, 40, 800, 550).name(has_contacts=False)
    left, middle, right = (
        Pen(paper, x, x + w, 500) for x, w in ((40, 170), (240, 310), (580, 220))
    )
    left.contacts()
    left.part("skills")
    for kind in ("summary", "experience"):
        middle.part(kind)
    for kind in ("education", "certifications", "languages"):
        right.part(kind, is_stacked=True)
    return paper


LAYOUTS = (
    one_column,
    stacked_entries,
    dates_in_a_left_column,
    headings_in_a_left_column,
    sidebar_left,
    sidebar_right,
    white_text_on_a_dark_sidebar,
    name_in_the_sidebar,
    sidebar_that_ends_before_the_page,
    two_equal_columns,
    small_print_with_a_tight_gutter,
    short_sections_in_pairs,
    skills_in_a_grid,
    entries_in_a_ruled_table,
    experience_on_cards,
    contacts_in_columns_on_a_dark_band,
    letter_spaced_headings,
    tracked_headings,
    large_initials_in_headings,
    bold_by_painting_twice,
    two_pages_with_running_head_and_page_numbers,
    a_note_up_the_margin,
    three_columns_on_landscape,
    page_turned_to_show_upright,
    page_that_shows_on_its_side,
    page_cropped_away_from_the_origin,
)
