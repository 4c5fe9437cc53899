"""Published values: a pure function of sources, mentions, statements, evidence and journal."""

from .anchors import AUTO_ACCEPT, DEFAULT_THRESHOLD
from .follow import follow
from .forwards import concerned, judged_one, write_forwards
from .project import project, project_all

__all__ = [
    "AUTO_ACCEPT",
    "DEFAULT_THRESHOLD",
    "concerned",
    "follow",
    "judged_one",
    "project",
    "project_all",
    "write_forwards",
]
