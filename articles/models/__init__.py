from .article import Article, Version
from .outlet import Outlet
from .sentence import Sentence

__all__ = ["Article", "Outlet", "Sentence", "Version"]
