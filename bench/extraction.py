"""How fast articles are read, in words per second on one core, and how the time grows: python -m bench.extraction"""

import math
import time

from articles.extraction import extract

ARTICLE = """
HBO has renewed the drama Copper Moon for a third season, the network said on Monday. The new season will premiere on
June 14 and have ten episodes. Ann Marlow, who plays the harbour pilot Dorothy Reed, will return, alongside Tom Finch
and Mary Lee.

“We could not be happier with where the story goes next,” said the creator and showrunner, Joan Bell. “There is a lot of
weather in it.”

The series, which is filmed in Cornwall, also stars Peter Quill as Otto. Filming begins in May, and nobody knows yet how
long the crew will stay in the village, where the pubs have been full since the first season was shown two years ago.
"""
SIZES = (1, 8, 64, 512)
LEAST_SECONDS = 1.0


def main() -> None:
    extract(ARTICLE)
    seconds = []
    for size in SIZES:
        text = "Copper Moon returns\n" + ARTICLE * math.ceil(size * 1024 / len(ARTICLE))
        words, taken = len(text.split()), seconds_of(text)
        seconds.append(taken)
        print(f"extraction, {size:4} KB: {words / taken:10,.0f} words/s")
    exponent = math.log(seconds[-1] / seconds[0]) / math.log(SIZES[-1] / SIZES[0])
    print(f"extraction, time grows with the length to the power of {exponent:.2f}")


def seconds_of(text: str) -> float:
    """The CPU seconds of one reading, averaged over enough readings to fill LEAST_SECONDS."""
    times, started = 0, time.process_time()
    while times == 0 or time.process_time() - started < LEAST_SECONDS:
        extract(text)
        times += 1
    return (time.process_time() - started) / times


if __name__ == "__main__":
    main()
