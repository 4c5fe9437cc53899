"""Readers of words as types for argparse."""

import argparse
from collections.abc import Callable
from typing import Any


def argument(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """A reader of words as a type for argparse, which prints the message of its own exception alone."""

    def read_argument(words: str) -> Any:
        try:
            return read(words)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return read_argument
