"""Extracts facts from TV-news articles. Pure Python, deterministic, no network."""

from articles.extraction.fact import Fact, Mention, Span
from articles.extraction.pipeline import extract

__all__ = ["Fact", "Mention", "Span", "extract"]
