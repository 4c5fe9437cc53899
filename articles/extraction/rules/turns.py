"""The wording of what happens to a show: ordered, renewed, filming, delayed, cancelled, revived.

These are words that rarely mean anything else; those in `hints` need support from the words around them.
"""

from articles.extraction.rules.cancellations import CANCELLATIONS
from articles.extraction.rules.orders import ORDERS
from articles.extraction.rules.productions import PRODUCTIONS
from articles.extraction.rules.renewals import RENEWALS, REVIVALS

PLAIN = [*RENEWALS, *CANCELLATIONS, *ORDERS, *PRODUCTIONS, *REVIVALS]
