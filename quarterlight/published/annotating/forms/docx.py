"""Word documents: a comment for each annotation, on the text of its cell or paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from quarterlight.errors import UnwritableFile
from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.parts import Parts
from quarterlight.published.annotating.word.comments import Comments
from quarterlight.published.annotating.word.marks import mark, paragraphs_of
from quarterlight.published.readers.word.layout import places
from quarterlight.published.readers.word.names import W


def annotate(parts: Parts, annotations: Sequence[Annotation]) -> list[Annotation]:
    """Adds the comments; several at one place are one each, so that each can be resolved alone."""
    name = parts.related("", "officeDocument") or "word/document.xml"
    root = parts.tree(name)
    found = _places(root)
    comments, elsewhere = Comments(parts, name, root), list[Annotation]()
    for annotation in annotations:
        here = found.get(annotation.place)
        if here is None:
            elsewhere.append(annotation)
            here, annotation = _first(found.values(), parts), annotation.naming_its_place()
        mark(here, comments.add(annotation), comments.reference_style)
    if annotations:
        comments.finish()
        parts.put(name, root)
    return elsewhere


def _places(root: etree._Element) -> dict[object, list[etree._Element]]:
    """The paragraphs at each place, as the reader counts them."""
    body = root.find(f"{W}body")
    found = places(body) if body is not None else ()
    return {place: here for place, element in found if (here := paragraphs_of(element))}


def _first(places: Iterable[list[etree._Element]], parts: Parts) -> list[etree._Element]:
    """The first place that shows some text, which is the title as a rule, else the first one."""
    here = list(places)
    texts = (each for each in here if any("".join(p.itertext(f"{W}t")).strip() for p in each))
    if found := next(texts, next(iter(here), None)):
        return found
    raise UnwritableFile(
        "The document has no paragraph to comment on.", parts.package.where, "Give another file."
    )
