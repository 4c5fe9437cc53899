"""Import a folder; after each tenth of its articles, print the seconds passed and this process's CPU time.

A program of its own, since each worker process of an import starts by loading the program that started it.
"""

import os
import sys
import time


def main(folder: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsbase.settings")
    import django

    django.setup()
    from articles.importing.draft import Metadata
    from articles.importing.files import find_texts, read_files
    from articles.importing.run import import_drafts
    from articles.importing.workers import processes_for

    files = find_texts([folder])
    drafts = read_files(files, Metadata())
    for done, _ in enumerate(import_drafts(drafts, processes=processes_for(len(files))), 1):
        if done % (len(files) // 10) == 0:
            print(done, time.perf_counter(), time.process_time(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
