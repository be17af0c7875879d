"""The part of a Word document that holds its comments; those that are there stay as they are."""

from __future__ import annotations

from lxml import etree

from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.parts import Parts, parsed
from quarterlight.published.annotating.wording import AUTHOR, INITIALS, words_of
from quarterlight.published.readers.word.names import W, value

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NONE_YET = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()
_MARKS = [W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
_SMALL = "20"  # half points


class Comments:
    """The comments of one document. None is dated of itself: the same input gives the same bytes."""

    def __init__(self, parts: Parts, document: str, root: etree._Element) -> None:
        self._parts, self._document = parts, document
        self._name = parts.related(document, "comments")
        self._root = parts.tree(self._name) if self._name else parsed(_NONE_YET)
        taken = [*self._root.iterfind(f"{W}comment"), *root.iter(*_MARKS)]
        self._last = max((_identifier(element) for element in taken), default=-1)
        styles = self._styles()
        self._text_style = styles.get("annotation text")
        self.reference_style = styles.get("annotation reference")

    def add(self, annotation: Annotation) -> str:
        """Adds a comment: its title in bold, its text below. Gives the identifier for the marks."""
        self._last += 1
        comment = etree.SubElement(self._root, f"{W}comment")
        for name, text in (("id", str(self._last)), ("author", AUTHOR), ("initials", INITIALS)):
            comment.set(W + name, text)
        if annotation.on:
            comment.set(f"{W}date", f"{annotation.on:%Y-%m-%d}T00:00:00Z")
        words = words_of(annotation)
        title = self._paragraph(comment)
        reference = etree.SubElement(title, f"{W}r")
        if self.reference_style:
            _value(etree.SubElement(reference, f"{W}rPr"), "rStyle", self.reference_style)
        etree.SubElement(reference, f"{W}annotationRef")
        self._run(title, words.title, is_bold=True)
        for line in words.lines:
            self._run(self._paragraph(comment), line)
        return str(self._last)

    def finish(self) -> None:
        """Changes the part, or adds it to the file."""
        if self._name is None:
            self._name = "word/comments.xml"
            if self._name in self._parts.package.names:
                self._name = self._parts.new_name("word/comments{}.xml")
            self._parts.declare(self._name, _CONTENT_TYPE)
            self._parts.relate(self._document, "comments", self._name)
        self._parts.put(self._name, self._root)

    def _paragraph(self, comment: etree._Element) -> etree._Element:
        paragraph = etree.SubElement(comment, f"{W}p")
        properties = etree.SubElement(paragraph, f"{W}pPr")
        if self._text_style:
            _value(properties, "pStyle", self._text_style)
        else:
            etree.SubElement(properties, f"{W}spacing").set(f"{W}after", "0")
        return paragraph

    def _run(self, paragraph: etree._Element, text: str, *, is_bold: bool = False) -> None:
        run = etree.SubElement(paragraph, f"{W}r")
        properties = etree.SubElement(run, f"{W}rPr")
        if is_bold:
            etree.SubElement(properties, f"{W}b")
        if not self._text_style:
            _value(properties, "sz", _SMALL)
        element = etree.SubElement(run, f"{W}t")
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        element.text = text

    def _styles(self) -> dict[str, str]:
        """The identifiers of the document's styles by their names, which are never translated."""
        name = self._parts.related(self._document, "styles")
        if name is None or name not in self._parts.package.names:
            return {}
        styles = self._parts.package.xml(name).iterfind(f"{W}style")
        return {
            (value(style, "name") or "").lower(): style.get(f"{W}styleId", "") for style in styles
        }


def _value(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, W + name).set(f"{W}val", text)


def _identifier(element: etree._Element) -> int:
    text = element.get(f"{W}id", "")
    return int(text) if text.isascii() and text.isdigit() else -1
