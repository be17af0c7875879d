"""The coach: what would make a text of commentary better. It advises, and never blocks.

A piece of advice is one module in `coaching`, named by its code, with `advise`, which yields one
line for each thing that it would have better. A new file there is a new piece of advice.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from quarterlight.wording import coaching
from quarterlight.wording.drafts import Advice, Draft


@cache
def pieces() -> dict[str, ModuleType]:
    """Every piece of advice by its code."""
    names = sorted(module.name for module in iter_modules(coaching.__path__))
    return {name: import_module(f"{coaching.__name__}.{name}") for name in names}


def advice(draft: Draft) -> list[Advice]:
    """All advice on a text; none on one that says nothing."""
    if not draft.text.strip():
        return []
    return [
        Advice(code, says) for code, module in pieces().items() for says in module.advise(draft)
    ]
