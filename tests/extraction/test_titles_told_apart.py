"""Titles that are told from their parts, and from people, places and companies, by how they are written and what
follows."""

import pytest

from articles.extraction.lexicon.lexicon import SHIPPED, Entry
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text

KNOWN = SHIPPED.with_names(
    [(Entry("work", "The Tarn"), ()), (Entry("show", "Quibble"), ()), (Entry("show", "Grange Hospital"), ())]
)


def kinds_by_name(text: str) -> dict[str, Kind]:
    return {name.canonical: name.kind for name in Names(Text(text), KNOWN).mentions}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Cinderford", "'Cinderford' is back. Fans had queued for the Cinderford panel since Friday."),
        ("Gullwing Academy", "Here is the visual for the Gullwing Academy TV Anime by Mika Sato."),
        ("Surgeon's Row", "Over at CBS, the game of musical chairs at Surgeon's Row is noisier."),
        ("Mop Day", "Mop Day returns to Channel 4 on Tuesday for a second series."),
        ("Turbines", "Her last outing was Turbines, which Channel 4 put out of its misery in May."),
        ("The Tarn Road", "Pride of place went to The Tarn Road, a four-part thriller set in Leeds."),
        ("Selectmen", "Selectmen, the mockumentary about a shire, bows out this month."),
        ("Nattspor", "Trains are catered for by the Norwegian import Nattspor (eight parts, subtitles)."),
        ("Brother Monks of Venus", "Brother Monks of Venus (Syfy)\n\nYes, this was real."),
        ("A Silent Oath", "Ann Lee, who acted with him in A Silent Oath, said so."),
        ("Marrowbone", "What became of Marrowbone? The Starz drama has been stuck since the strike."),
        ("Prairie Med", "And what of Prairie Med? Chatter about the hospital soap is premature."),
        ("Station Wolf", "Ann Lee is the chief in Station Wolf, whose third run lands on Sky in May."),
        ("Two Left Feet", "There is Two Left Feet, in which Ann Lee runs a dance school in Hull."),
    ],
)
def test_title_is_told_by_what_is_written_around_it(title, body):
    assert kinds_by_name(f"What is on in March\n\n{body}\n").get(title) is Kind.SHOW


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("UK Originals", "The drama joins a slate of UK Originals on Disney+."),
        ("Granton", "It was created by Granton native Ella Marsh for ITV."),
        ("Harbourton Inquirer", "It is based on a book by Harbourton Inquirer reporter Ella Marsh."),
        ("County Armagh", "She returns to County Armagh after the trial."),
        ("Threads", "“Nobody can take that,” the writer posted on Threads."),
        ("Thirteen", "Thirteen episodes and out."),
        ("Quibble", "Ella Quibble-Marsh created it. Mr. Quibble is the villain."),
        ("New Yorkers", "It was a hit with New Yorkers. The drama is back."),
        ("Kettering", "The crew settled in Kettering. The drama is back in June."),
    ],
)
def test_what_is_no_title_is_no_show(name, body):
    found = kinds_by_name(f"What is on in March\n\n{body}\n")
    assert found.get(name) is not Kind.SHOW


def test_first_name_of_somebody_in_the_article_is_theirs_even_if_a_show_is_called_so():
    text = "A drama returns\n\nCreator Quibble Marsh said so. Quibble writes losers like nobody else.\n"
    assert kinds_by_name(text) == {"Quibble Marsh": Kind.PERSON}


def test_job_before_a_name_in_a_headline_is_no_show():
    found = kinds_by_name(
        "‘Opal Bay’ Reboot, With Original Star Dana Delgado, Heads to Peacock\n\nIt is back.\n"
    )
    assert "Star" not in found


def test_title_is_given_as_the_text_writes_it_rather_than_in_capitals():
    text = "ITV REVEALS CAST FOR NEW DRAMA IRON MEADOW\n\nAnn Lee will star in Iron Meadow, an ITV drama.\n"
    assert kinds_by_name(text).get("Iron Meadow") is Kind.SHOW
