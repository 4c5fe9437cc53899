"""What happens to a show, in easily misread words."""

import pytest

from tests.extraction.reading import facts, offered, values

NEWS = "Harbour Lights in Whitby\n\nThe drama Harbour Lights is in the news. "


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Harbour Lights won't get a third season at HBO.", ("cancelled", None)),
        ("Harbour Lights will not be getting a third season.", ("cancelled", None)),
        ("HBO has given Harbour Lights the chop days after its second series.", ("cancelled", None)),
        ("HBO said goodbye to Harbour Lights.", ("cancelled", None)),
        ("Harbour Lights could not make it to a third season.", ("cancelled", None)),
        ("Harbour Lights didn't make it past its first season.", ("cancelled", None)),
        ("Harbour Lights, which HBO ordered last June, is set in Whitby.", ("ordered", None)),
        ("The axe fell on Harbour Lights.", ("cancelled", None)),
        ("HBO has given Harbour Lights a back-nine order.", ("ordered", None)),
        ("HBO has announced Harbour Lights, a new thriller.", ("ordered", None)),
        ("Harbour Lights is coming back to life at Peacock.", ("revived", None)),
        ("Harbour Lights has been moved from June to October.", ("delayed", None)),
        ("The strike pushed the premiere of Harbour Lights to the fall.", ("delayed", None)),
        ("Harbour Lights has stopped production on its third season.", ("delayed", 3)),
        ("Filming for series three of Harbour Lights took place in Whitby.", ("filming", 3)),
        ("HBO has committed to a second season of Harbour Lights.", ("renewed", 2)),
        ("HBO renewed Harbour Lights for both a second and a third season.", ("renewed", 2)),
        ("Nobody leaves: HBO has ordered a third season of Harbour Lights.", ("renewed", 3)),
        ("Harbour Lights won't go away: HBO has ordered a third season.", ("renewed", 3)),
        ("Harbour Lights has bitten the dust.", ("cancelled", None)),
        ("Harbour Lights was cancelled by ITV in 2014 and picked up by Netflix.", ("revived", None)),
        ("Harbour Lights was killed off by HBO in 2014.", ("cancelled", None)),
        ("Harbour Lights lasted just one season.", ("cancelled", None)),
        ("The third season of Harbour Lights has already been ordered.", ("renewed", 3)),
        ("Harbour Lights was picked up for another season within a month.", ("renewed", None)),
        ("Harbour Lights has been picked up by Netflix for more.", ("renewed", None)),
        ("A fourth season of the ITV drama Harbour Lights has been ordered.", ("renewed", 4)),
        ("HBO has handed Harbour Lights its pink slip.", ("cancelled", None)),
        ("HBO last week handed Harbour Lights a fifth season.", ("renewed", 5)),
        ("HBO has already commissioned a third season.", ("renewed", 3)),
        ("HBO gave Harbour Lights another run within a week of its arrival.", ("renewed", None)),
        ("A third season of Harbour Lights is already a done deal.", ("renewed", 3)),
        ("Harbour Lights got the ax in May.", ("cancelled", None)),
        ("HBO canned Harbour Lights after two seasons.", ("cancelled", None)),
        ("Harbour Lights was binned by HBO after a single series.", ("cancelled", None)),
        ("HBO has put Harbour Lights out of its misery.", ("cancelled", None)),
        ("Harbour Lights finished work on its third season in the spring.", ("filming", 3)),
        ("HBO has suspended work on Harbour Lights.", ("delayed", None)),
        ("The second season of Harbour Lights has slipped to next summer.", ("delayed", 2)),
        ("The second season of Harbour Lights is still shooting in Leeds.", ("filming", 2)),
        ("HBO has opted not to move forward with a third season of Harbour Lights.", ("cancelled", None)),
        ("HBO decided against ordering another run of Harbour Lights.", ("cancelled", None)),
        ("HBO has already said yes to a second season of Harbour Lights.", ("renewed", 2)),
        ("HBO has reversed course on a third season of Harbour Lights.", ("cancelled", None)),
        ("Harbour Lights is done at Showtime.", ("cancelled", None)),
        ("Also gone after a single season: Harbour Lights.", ("cancelled", None)),
        ("HBO has ordered a new four-part drama, Harbour Lights.", ("ordered", None)),
        ("NBC also handed out pickups to Harbour Lights.", ("ordered", None)),
        ("Harbour Lights is in the middle of production.", ("filming", None)),
        ("Harbour Lights will return to ITV for a third season.", ("renewed", 3)),
        ("ITV will make a third season of Harbour Lights.", ("renewed", 3)),
        ("ITV has confirmed a second series of Harbour Lights.", ("renewed", 2)),
        ("ITV has decided not to recommission Harbour Lights.", ("cancelled", None)),
        ("Harbour Lights has wrapped on its second season.", ("filming", 2)),
        ("ITV has signed up for a fourth series of Harbour Lights.", ("renewed", 4)),
        ("Harbour Lights has been put on ice.", ("delayed", None)),
        ("ITV has announced a new thriller called Harbour Lights.", ("ordered", None)),
        ("Channel 5 has thrown Harbour Lights a lifeline.", ("revived", None)),
        ("Harbour Lights got the hook after two years.", ("cancelled", None)),
        ("Harbour Lights went the same way in May.", ("cancelled", None)),
        ("Harbour Lights is no more.", ("cancelled", None)),
        ("Harbour Lights is dead at HBO.", ("cancelled", None)),
        ("Harbour Lights was cut after two series.", ("cancelled", None)),
        ("Harbour Lights was cut loose in May.", ("cancelled", None)),
        ("Harbour Lights landed on the scrapheap.", ("cancelled", None)),
        ("Harbour Lights has been rested.", ("cancelled", None)),
        ("ITV has decided to rest Harbour Lights.", ("cancelled", None)),
        ("HBO has passed on a second season of Harbour Lights.", ("cancelled", None)),
        ("NBC has picked up Harbour Lights after Fox cancelled it.", ("revived", None)),
        ("Harbour Lights is making a comeback.", ("revived", None)),
        ("ITV has set a third series of Harbour Lights.", ("renewed", 3)),
        ("HBO is going ahead with season 3 of Harbour Lights.", ("renewed", 3)),
        ("HBO has opted to bring Harbour Lights back for a third outing.", ("renewed", 3)),
        ("A second outing for Harbour Lights has been confirmed.", ("renewed", 2)),
        ("The pickup for season 3 comes ahead of the finale of Harbour Lights.", ("renewed", 3)),
        ("ITV has shelved plans for a second series of Harbour Lights.", ("cancelled", None)),
        ("ITV will not be bringing back Harbour Lights for a second series.", ("cancelled", None)),
        ("Harbour Lights won't see a third season.", ("cancelled", None)),
        ("HBO has taken Harbour Lights off the air.", ("cancelled", None)),
        ("Harbour Lights has been ordered by ITV.", ("ordered", None)),
        ("ABC has ordered the drama to pilot.", ("ordered", None)),
        ("HBO has given the drama Harbour Lights the green light.", ("ordered", None)),
        ("HBO has ordered ten hour-long episodes of the drama.", ("ordered", None)),
        ("The third season enters production in May.", ("filming", 3)),
        ("Season 3 of Harbour Lights has now wrapped.", ("filming", 3)),
        ("Harbour Lights goes before cameras in May.", ("filming", None)),
        ("Ann Lee shared a picture to mark the end of filming on Harbour Lights.", ("filming", None)),
        ("ITV pushed the premiere of Harbour Lights from May to the autumn.", ("delayed", None)),
        ("Netflix has come to the rescue of Harbour Lights.", ("revived", None)),
        ("Harbour Lights moves to Netflix after it was cancelled by ITV.", ("revived", None)),
    ],
)
def test_statuses_of_a_show(sentence, told):
    assert told in values(NEWS + sentence, "status", "status", "season")


def test_saying_goodbye_to_a_show_does_not_end_it():
    text = f"{NEWS}The actress Ann Lee said goodbye to Harbour Lights in May."
    assert facts(text, "status") == []


@pytest.mark.parametrize(
    "sentence", ["Has Harbour Lights been renewed for season 4?", "Will HBO cancel Harbour Lights?"]
)
def test_a_question_states_nothing(sentence):
    assert offered(f"Harbour Lights in Whitby\n\n{sentence}", "status", "status") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee hopes that Harbour Lights will be renewed.",
        "If Harbour Lights is renewed, Ann Lee will stay.",
        "Harbour Lights was due to start filming in May.",
        "Harbour Lights faces the axe.",
        "Harbour Lights was nearly cancelled in May.",
        "When Harbour Lights returns for a third season, Ann Lee will be gone.",
        "Ann Lee is returning for the third season of Harbour Lights.",
        "HBO will stream Harbour Lights every week rather than dumping it.",
    ],
)
def test_suppositions_are_not_reported(sentence):
    assert offered(f"Harbour Lights in Whitby\n\n{sentence}", "status", "status") == set()


def test_a_show_saved_from_cancellation_is_not_cancelled():
    text = f"{NEWS}Harbour Lights was saved from cancellation by HBO."
    assert ("cancelled",) not in offered(text, "status", "status")


def test_the_season_after_a_status_belongs_to_it():
    text = "Harbour Lights\n\nNettle Row is renewed for season 2, and Harbour Lights is now filming its third season."
    assert ("Harbour Lights", "filming", 3) in values(text, "status", "show", "status", "season")


def test_a_list_belongs_to_the_status_directly_before_it():
    text = (
        "HBO\n\nHBO has cancelled the comedy Nettle Row and picked up pilots including Harbour Lights, a thriller, and "
        "the drama The Lock Keeper."
    )
    told = values(text, "status", "show", "status")
    assert ("Nettle Row", "cancelled") in told
    assert ("The Lock Keeper", "cancelled") not in told


def test_a_show_is_put_into_development():
    text = f"{NEWS}HBO has put a Harbour Lights show into development."
    assert ("Harbour Lights", "in_development") in offered(text, "status", "show", "status")


@pytest.mark.parametrize(
    "sentence",
    [
        "Netflix dropped another trailer for Harbour Lights.",
        "Netflix drops Harbour Lights on Friday.",
    ],
)
def test_a_release_is_not_a_cancellation(sentence):
    assert offered(NEWS + sentence, "status", "status") == set()


@pytest.mark.parametrize(
    "at_work", ["making a live-action Harbour Lights series", "also adapting Harbour Lights"]
)
def test_a_show_that_a_network_is_making_may_be_in_development(at_work):
    assert ("in_development",) in offered(f"{NEWS}HBO is {at_work}.", "status", "status")


def test_a_season_is_given_to_the_object_and_not_the_subject():
    text = f"{NEWS}ITV cancelled Nettle Row, and Netflix gave Harbour Lights a third season."
    assert ("Nettle Row", "renewed") not in offered(text, "status", "show", "status")
    assert ("Harbour Lights", "renewed") in offered(text, "status", "show", "status")


def test_a_rare_form_of_a_verb_is_trusted_like_its_common_one():
    (rare,) = facts(f"{NEWS}Hulu revives Harbour Lights.", "status")
    (common,) = facts(f"{NEWS}Hulu revived Harbour Lights.", "status")
    assert rare.confidence == common.confidence


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("HBO has reversed its decision to renew Harbour Lights.", "renewed"),
        ("HBO walked back the renewal of Harbour Lights.", "renewed"),
        ("We got a first look at the second season of Harbour Lights.", "renewed"),
        ("Harbour Lights has picked up a Bafta.", "ordered"),
        ("Harbour Lights won Outstanding Drama Series for a second year.", "renewed"),
        ("HBO has ordered a six-part drama revival of Harbour Lights.", "ordered"),
        ("Harbour Lights is bringing back Ann Lee.", "revived"),
        ("Harbour Lights is bringing back one of its villains.", "revived"),
        ("The first season of Harbour Lights was dropped on Netflix.", "cancelled"),
        ("Ann Lee was dropped from the cast of Harbour Lights.", "cancelled"),
        ("Harbour Lights returned after a break in production.", "filming"),
    ],
)
def test_words_that_are_not_a_status(sentence, status):
    assert (status,) not in values(NEWS + sentence, "status", "status")


def test_a_later_clause_about_others_is_not_part_of_a_renewal_list():
    sentence = "Harbour Lights is renewed for a second season, and ABC has set a May return for the comedy Nettle Row."
    assert values(NEWS + sentence, "status", "show", "status") == {("Harbour Lights", "renewed")}


def test_a_show_renewed_after_its_first_season_is_not_renewed_for_it():
    text = f"{NEWS}The first season began in March, and the show was renewed in April."
    assert values(text, "status", "status", "season") == {("renewed", None)}


def test_a_network_that_orders_a_series_of_a_franchise_orders_no_series_of_that_title():
    text = "Nettle Row\n\nNettle Row is news: HBO has ordered a new Harbour Lights series."
    assert ("Nettle Row", "ordered") in offered(text, "status", "show", "status")


def test_another_run_of_one_show_takes_no_number_from_the_season_of_another():
    text = f"{NEWS}The second season of Nettle Row is out, and HBO gave Harbour Lights another run."
    assert ("Harbour Lights", 2) not in offered(text, "status", "show", "season")
