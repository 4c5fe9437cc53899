"""Reviewing an article: the contents of its page, and the decisions that editors make there."""

from .facts import Fact, Group, Line, Problem
from .page import ArticlePage, Passage, version_of

__all__ = ["ArticlePage", "Fact", "Group", "Line", "Passage", "Problem", "version_of"]
