from .article import Article, Version
from .outlet import Outlet

__all__ = ["Article", "Outlet", "Version"]
