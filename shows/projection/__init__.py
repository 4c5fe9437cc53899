"""Published values: a pure function of sources, mentions, statements, evidence and journal."""

from .anchors import AUTO_ACCEPT, DEFAULT_THRESHOLD
from .follow import follow
from .forwards import BY_NAME, concerned, joined_by_curators, write_forwards
from .project import project, project_all

__all__ = [
    "AUTO_ACCEPT",
    "BY_NAME",
    "DEFAULT_THRESHOLD",
    "concerned",
    "follow",
    "joined_by_curators",
    "project",
    "project_all",
    "write_forwards",
]
