"""The keys of the review desk. The help panel shows this list, and the browser reads its keys from there."""

# Labels for keys with long names.
PRINTED = {"ArrowDown": "↓", "ArrowUp": "↑", "ArrowRight": "→", "ArrowLeft": "←", "Escape": "Esc"}
KEYS = [
    ("next-sentence", ["j", "ArrowDown"], "next sentence with facts"),
    ("previous-sentence", ["k", "ArrowUp"], "sentence before it"),
    ("next-any-sentence", ["J"], "next sentence, with facts or without"),
    ("previous-any-sentence", ["K"], "sentence before it, with facts or without"),
    ("next-fact", ["n", "ArrowRight"], "next fact"),
    ("previous-fact", ["p", "ArrowLeft"], "fact before it"),
    ("go-on", ["Enter", "Space"], "accept what is sure in this sentence, and go on to what is undecided"),
    ("accept", ["a"], "accept the fact"),
    ("reject", ["r"], "reject the fact; then w s p n o x says why"),
    ("correct", ["c"], "correct the fact, or the words, speaker or show of a quote"),
    ("select", ["v"], "select words: ← → move, with Shift they extend; then a letter says what they state"),
    ("add", ["+"], "add a fact from the words selected, or from the sentence"),
    ("link", ["l"], "say whom a name of this sentence means in this article"),
    ("undo", ["u"], "undo the last decision of this article, again and again"),
    ("copy", ["y"], "copy the fact with its sentence, outlet, date and link"),
    ("date", ["d"], "set the date of the article"),
    ("refused", ["b"], "back to what was not done"),
    ("next-article", ["g", "N"], "next article of the queue"),
    ("help", ["?"], "show or hide these keys"),
    ("leave", ["Escape"], "close a form without doing anything"),
]


def printed() -> list[tuple[str, list[str], list[str], str]]:
    """Each command with its keys, their labels, and what it does."""
    return [(command, keys, [PRINTED.get(key, key) for key in keys], does) for command, keys, does in KEYS]
