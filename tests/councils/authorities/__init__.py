"""One file per council or family of small pages; each offers COUNCILS and is found by itself."""

from importlib import import_module
from pkgutil import iter_modules

COUNCILS = tuple(
    council
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
    for council in import_module(f"{__name__}.{module.name}").COUNCILS
)
