"""Loading: the files of a council become a snapshot, whole or not at all."""

from quarterlight.runs.loading.loading import Loading, load
from quarterlight.runs.loading.rows import settle_rows

__all__ = ["Loading", "load", "settle_rows"]
