"""Text in, facts out."""

from datetime import date

from articles.extraction.fact import Fact
from articles.extraction.lexicon import SHIPPED, Lexicon
from articles.extraction.names import Names
from articles.extraction.text import Text


def extract(text: str, *, published: date | None = None, lexicon: Lexicon = SHIPPED) -> list[Fact]:
    """The facts of an article in the order of their first evidence.

    `published` is the article's date, by which dates without a year are resolved. Any string is survived.
    """
    article = Text(text)
    Names(article, lexicon)
    return []
