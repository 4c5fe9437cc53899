"""Who speaks, if a quotation is attributed to "she" or "the actor"."""

from tests.extraction.reading import values


def speakers(text: str) -> set[str]:
    return {speaker for (speaker,) in values(f"News\n\n{text}\n", "quote", "speaker")}


def test_a_preposition_governs_a_whole_list():
    text = (
        "Directed by Bo Marsh and Dan Finch, it sees Tom Reed play Otto. 'We had such a good time,' he said."
    )
    assert speakers(text) == {"Tom Reed"}


def test_the_addressee_does_not_speak_next():
    text = "Tom Reed has made his peace with it. The Nettle Row alum told E! News' Carla Stone that two were enough."
    assert speakers(f"{text}\n\n'I think we have said it all,' the 36-year-old confessed.") == {"Tom Reed"}


def test_somebody_who_directed_a_show_is_its_director():
    text = "Harbour Lights was directed by Dora Quinn. The cast has Bo Marsh and Carla Stone."
    assert speakers(f'{text}\n\n"Do not blink or you miss it," advises the director.') == {"Dora Quinn"}


def test_another_speaker_who_begs_begins_a_new_quote():
    text = (
        "'This show changed my whole life,' wrote one.\n\n'Somebody save this show, please!' begged another."
    )
    assert {quote for (quote,) in values(f"News\n\n{text}\n", "quote", "text")} == {
        "This show changed my whole life,",
        "Somebody save this show, please!",
    }


def test_the_subject_of_a_clause_speaks_and_not_others_in_it():
    text = "Writer Bo Marsh, who made Harbour Lights with his wife, the producer Ann Lee, tells us:"
    assert speakers(f'{text} "Never say never to that."') == {"Bo Marsh"}


def test_whom_a_quotation_names_does_not_say_it():
    text = "Ann Lee left the drama last year. It was her choice, made with its writer, Kim Marsh."
    assert speakers(f'{text} "Kim and I had talked about it for years," she says.') == {"Ann Lee"}


def test_who_stands_in_brackets_does_not_speak():
    text = "Asked about a spin-off that follows Otto (Bo Marsh), Tom Reed demurred."
    assert speakers(f'{text} "I would never say never to that," he said.') == {"Tom Reed"}


def test_one_of_many_does_not_speak():
    text = "Ann Lee is back. The rest of the cast, including Carla Stone, return as well."
    assert speakers(f'{text} "I would never say never to that," she says.') == {"Ann Lee"}


def test_bosses_speak_for_their_channel():
    for said in ("Bosses at ITV, which showed it for years, said:", "ITV bosses said in a statement:"):
        assert speakers(f'{said} "We have loved every minute of it."') == {"ITV"}, said


def test_bosses_of_something_unnamed_are_nobody():
    assert speakers('Network bosses said: "We have loved every minute of it."') == {None}


def test_somebodys_part_does_not_speak():
    for told in (
        "It opens as Ann Lee's Dorothy bows to an empty room.",
        "Ann Lee made her name in a drama in which she was the junior clerk, Dorothy, for four years.",
    ):
        assert speakers(f"{told} “That hurt my back for weeks,” she says.") == {"Ann Lee"}, told
