"""Elements of a page, built as a tree: text is text whatever it contains, never markup."""

from __future__ import annotations

from lxml import etree

from quarterlight.publishing.printers.characters import shown

Child = "etree._Element | str | None"


def node(
    tag: str, *children: etree._Element | str | None, **attributes: str | bool | None
) -> etree._Element:
    """An element with its children and attributes.

    An attribute's underscores become dashes (`data_note`, `class_`); True is a bare attribute,
    None and False leave it out.
    """
    element = etree.Element(tag)
    for name, value in attributes.items():
        if value not in (None, False, ""):
            element.set(
                name.rstrip("_").replace("_", "-"), "" if value is True else shown(str(value))
            )
    for child in children:
        append(element, child)
    return element


def append(parent: etree._Element, child: etree._Element | str | None) -> None:
    """Put an element or a text at the end of an element."""
    if child is None or (isinstance(child, str) and not child):
        return
    if not isinstance(child, str):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + shown(child)
    else:
        parent.text = (parent.text or "") + shown(child)
