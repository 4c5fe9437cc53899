"""Adapts functions that read words to argparse."""

import argparse
from collections.abc import Callable
from typing import Any


def argument(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """A type for argparse. A ValueError's message becomes the error, since argparse prints only those of its
    own exception."""

    def read_argument(words: str) -> Any:
        try:
            return read(words)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return read_argument
