"""The boxes that a sheet's notes are drawn in: an old drawing in VML, without which no note is shown.

Excel itself writes VML that no parser of XML reads, so boxes are put in and made higher as bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from zipfile import BadZipFile

from quarterlight.published.annotating.excel.sizes import Sizes
from quarterlight.published.annotating.parts import Parts
from quarterlight.published.readers.relations import relations

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_DRAWING = f"""<xml {_NAMESPACES}>
 <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/></o:shapelayout>
</xml>"""
_KIND = """ <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
  <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>
 </v:shapetype>
"""
_BOX = """ <v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;\
margin-top:1.5pt;width:{width}px;height:{height}px;z-index:{order};visibility:hidden" \
fillcolor="#ffffe1" o:insetmode="auto">
  <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>
  <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
  <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>\
</x:ClientData>
 </v:shape>
"""
# Programs give the namespaces other prefixes.
_SHAPE, _SHAPE_ENDS = re.compile(rb"<(?:\w+:)?shape\b"), re.compile(rb"</(?:\w+:)?shape\s*>")
_END = b"</xml>"
_NUMBER = re.compile(rb"""_x0000_s(\d{1,9})["']""")
_BLOCKS = re.compile(rb"""<(?:\w+:)?idmap\b[^<>]*\bdata=["']([\d, ]+)["']""")
_CELL = re.compile(rb"<(?:\w+:)?(Row|Column)>\s*(\d{1,8})\s*</")
_ANCHOR = re.compile(rb"(?<=Anchor>)[\d\s,]+(?=</)")
_SIZE = re.compile(rb"(?<=[;'\"])\s*(width|height):\s*(\d{1,6}(?:\.\d{1,9})?)(pt|px)")
_OF_A_NOTE = re.compile(rb"""ObjectType=["']Note["']""")
_BLOCK = 1024
_WIDTH, _LINE, _MARGIN, _LEAST, _MOST = 320, 15, 16, 60, 560
_LETTERS_IN_A_LINE = 50


class Boxes:
    """The boxes on one sheet. A box that is there is kept, and made higher for a longer note."""

    def __init__(self, parts: Parts, sheet: str, identifier: str | None, sizes: Sizes) -> None:
        self._parts, self._sizes = parts, sizes
        self.is_new = identifier is None
        if identifier is None:
            self.name = _new(parts)
        else:
            named = {each.identifier: each.part for each in relations(parts.package, sheet)}
            self.name = named.get(identifier, identifier)
        self._vml = parts.read(self.name)
        blocks = _blocks(self._vml)
        taken = [int(number) for number in _NUMBER.findall(self._vml)]
        self._number = max([*taken, max(blocks, default=1) * _BLOCK])

    def fit(self, cell: tuple[int, int], lines: Sequence[str], right: int) -> None:
        """Draws a box for the note at a cell that ends at the column `right`, or makes it fit."""
        height = _height(lines)
        for start, end in _shapes(self._vml):
            if _is_at(shape := self._vml[start:end], cell):
                self._vml = self._vml[:start] + self._larger(shape, height) + self._vml[end:]
                return
        row, column = cell[0] - 1, cell[1] - 1
        self._number += 1
        left, top = (
            self._sizes.right((right, 0), 15),
            self._sizes.down((max(row - 1, 0), 0), 10 if row else 2),
        )
        ends = self._sizes.right(left, _WIDTH), self._sizes.down(top, height)
        corners = (*left, *top, *ends[0], *ends[1])
        box = _BOX.format(
            number=self._number, width=_WIDTH, height=height, order=self._number % _BLOCK,
            anchor=", ".join(str(each) for each in corners), row=row, column=column,
        )  # fmt: skip
        self._add(box)

    def finish(self) -> None:
        """Changes the drawing of the file."""
        self._parts.changed[self.name] = self._vml

    def _add(self, box: str) -> None:
        kind = "" if b"_x0000_t202" in self._vml.replace(b"#_x0000_t202", b"") else _KIND
        end = self._vml.rfind(_END)
        if end < 0:
            raise BadZipFile("a drawing of notes is incomplete")
        added = kind + box
        if b'xmlns:x="urn:schemas-microsoft-com:office:excel"' not in self._vml[:1000]:
            added = re.sub(r"<v:shape(type)?\b", rf"\g<0> {_NAMESPACES}", added)
        self._vml = self._vml[:end] + added.encode() + self._vml[end:]

    def _larger(self, shape: bytes, height: int) -> bytes:
        """A box that is at least so high, and as wide as a new one."""

        def corners(found: re.Match[bytes]) -> bytes:
            numbers = [int(number) for number in re.findall(rb"\d{1,9}", found[0])]
            if len(numbers) != 8:
                return found[0]
            left, top, right, bottom = ((numbers[at], numbers[at + 1]) for at in (0, 2, 4, 6))
            right = max(right, self._sizes.right(left, _WIDTH))
            bottom = max(bottom, self._sizes.down(top, height))
            return ", ".join(str(each) for each in (*left, *top, *right, *bottom)).encode()

        def size(found: re.Match[bytes]) -> bytes:
            pixels = float(found[2]) * (4 / 3 if found[3] == b"pt" else 1)
            least = _WIDTH if found[1] == b"width" else height
            return found[0] if pixels >= least else b"%s:%dpx" % (found[1], least)

        return _ANCHOR.sub(corners, _SIZE.sub(size, shape))


def _shapes(vml: bytes) -> Iterator[tuple[int, int]]:
    """From where to where each shape goes."""
    place = 0
    while start := _SHAPE.search(vml, place):
        end = _SHAPE_ENDS.search(vml, start.end())
        if end is None:
            return
        place = end.end()
        yield start.start(), place


def _is_at(shape: bytes, cell: tuple[int, int]) -> bool:
    named = {name: int(number) for name, number in _CELL.findall(shape)}
    row, column = named.get(b"Row", -1), named.get(b"Column", -1)
    return bool(_OF_A_NOTE.search(shape)) and (row + 1, column + 1) == cell


def _height(lines: Sequence[str]) -> int:
    """The pixels that lines need, those that are broken at the width of a box among them."""
    rows = sum(max(1, -(-len(line) // _LETTERS_IN_A_LINE)) for line in lines)
    return max(_LEAST, min(rows * _LINE + _MARGIN, _MOST))


def _new(parts: Parts) -> str:
    """Adds a drawing without a box. Its numbers are of a block that no other drawing has."""
    drawings = {name for name in (*parts.package.names, *parts.changed) if name.endswith(".vml")}
    taken = [block for name in drawings for block in _blocks(parts.read(name))]
    name = parts.new_name("xl/drawings/vmlDrawing{}.vml")
    parts.declare_ending("vml", _CONTENT_TYPE)
    parts.changed[name] = (_DRAWING % (max(taken, default=0) + 1)).encode()
    return name


def _blocks(vml: bytes) -> list[int]:
    return [
        int(number) for found in _BLOCKS.findall(vml) for number in re.findall(rb"\d{1,9}", found)
    ]
