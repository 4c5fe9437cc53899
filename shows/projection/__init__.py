"""Published values: a pure function of sources, mentions, statements, evidence and journal."""

from .anchors import AUTO_ACCEPT, DEFAULT_THRESHOLD
from .project import project, project_all

__all__ = ["AUTO_ACCEPT", "DEFAULT_THRESHOLD", "project", "project_all"]
