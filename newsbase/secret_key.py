"""The secret key of an installation on one machine."""

import os
import tempfile
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def stored_secret_key(path: Path) -> str:
    """Return the key in the file at path. If there is no file, create it with a random key.

    Two processes that start together must agree, so the file appears whole, and the first one wins.
    """
    if not path.exists():
        # mkstemp makes the file readable by its owner only.
        handle, draft = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w") as file:
            file.write(get_random_secret_key())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            os.unlink(draft)
    return path.read_text().strip()
