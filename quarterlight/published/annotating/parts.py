"""The parts of an office file while comments are added: what changes, and who belongs to whom."""

from __future__ import annotations

from itertools import count
from posixpath import join, relpath, split

from lxml import etree

from quarterlight.published.readers.office import Package
from quarterlight.published.readers.relations import relations

_TYPES = "[Content_Types].xml"
_TYPES_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NO_RELATIONS = f'<Relationships xmlns="{_RELATIONS_NAMESPACE[1:-1]}"/>'.encode()


class Parts:
    """Reads the parts of a package and keeps those that are changed, until they are written."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.changed: dict[str, bytes] = {}

    def read(self, name: str) -> bytes:
        """A part as it stands now."""
        return self.changed[name] if name in self.changed else self.package.part(name)

    def tree(self, name: str) -> etree._Element:
        """The root of a part with all that is in it, also what no reader would look at."""
        return parsed(self.read(name))

    def put(self, name: str, root: etree._Element) -> None:
        """Changes a part of XML, or adds it."""
        self.changed[name] = etree.tostring(
            root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True
        )

    def related(self, part: str, kind: str) -> str | None:
        """The name of the part of this kind that a part of the file as it was has, if any."""
        found = (each.part for each in relations(self.package, part) if each.kind == kind)
        return next(found, None)

    def new_name(self, pattern: str) -> str:
        """The first name that no part has: `xl/comments{}.xml`."""
        taken = {name.lower() for name in (*self.package.names, *self.changed)}
        names = (pattern.format(number) for number in count(1))
        return next(name for name in names if name.lower() not in taken)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Lets a part have another; the identifier by which it may name it."""
        folder, name = split(part)
        listed = join(folder, "_rels", f"{name}.rels")
        known = listed in self.changed or listed in self.package.names
        root = self.tree(listed) if known else parsed(_NO_RELATIONS)
        taken = {element.get("Id", "").lower() for element in root.iterfind("*")}
        identifier = next(f"rId{n}" for n in count(1) if f"rid{n}" not in taken)
        element = etree.SubElement(root, f"{_RELATIONS_NAMESPACE}Relationship")
        element.attrib.update(
            {"Id": identifier, "Type": _KINDS + kind, "Target": relpath(target, folder)}
        )
        self.put(listed, root)
        return identifier

    def declare(self, name: str, content_type: str) -> None:
        """Says what a new part is."""
        root = self.tree(_TYPES)
        element = etree.SubElement(root, f"{_TYPES_NAMESPACE}Override")
        element.attrib.update({"PartName": f"/{name}", "ContentType": content_type})
        self.put(_TYPES, root)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Says what all parts of an ending are, unless it is said already."""
        root = self.tree(_TYPES)
        defaults = root.iterfind(f"{_TYPES_NAMESPACE}Default")
        if any(element.get("Extension", "").lower() == ending for element in defaults):
            return
        element = etree.Element(f"{_TYPES_NAMESPACE}Default")
        element.attrib.update({"Extension": ending, "ContentType": content_type})
        root.insert(0, element)
        self.put(_TYPES, root)


def parsed(data: bytes) -> etree._Element:
    """The root of some XML, with comments and instructions, and nothing fetched or expanded."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, strip_cdata=False
    )
    return etree.fromstring(data, parser)
