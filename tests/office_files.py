"""Office files from a few lines of their XML, as small as their programs would open them."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": WORD,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of parts by their names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def word(body: str, *, background: str = "", **parts: str) -> bytes:
    """A Word document.

    Args:
        body: what stands in `w:body`.
        background: the colour of the page.
        parts: the insides of other parts by their names (`styles`, `header1`, `footnotes`); a
            section may refer to them by those names.
    """
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_RELATION}/{name.rstrip("0123456789")}" '
        f'Target="{name}.xml"/>'
        for name in parts
    )
    page = f'<w:background w:color="{background}"/>' if background else ""
    return zipped(
        {
            "_rels/.rels": _relations(
                f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" '
                'Target="word/document.xml"/>'
            ),
            "word/_rels/document.xml.rels": _relations(relations),
            "word/document.xml": _part("document", f"{page}<w:body>{body}</w:body>"),
            **{f"word/{name}.xml": _part(name, inside) for name, inside in parts.items()},
        }
    )


def paragraph(text: str, letters: str = "", properties: str = "") -> str:
    """A paragraph of Word with one run.

    Args:
        text: its words.
        letters: what stands in `w:rPr`.
        properties: what stands in `w:pPr`.
    """
    run = f"<w:r><w:rPr>{letters}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """A table of Word, from the insides of its cells."""
    inside = "".join(
        f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{inside}</w:tbl>"


def text_box(content: str, fill: str = "<a:noFill/>", frame: str = "") -> str:
    """A run that anchors a text box, with the copy for old programs that Word adds.

    Args:
        content: its paragraphs.
        fill: what the box is filled with.
        frame: elements of `wp:anchor` that say where it stands.
    """
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor>{frame}<wps:wsp>'
        f"<wps:spPr>{fill}</wps:spPr><wps:txbx>{box}</wps:txbx>"
        "</wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _part(name: str, inside: str) -> str:
    element = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
    return f"<w:{element} {_SPACES}>{inside}</w:{element}>"


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'
