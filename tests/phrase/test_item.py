"""What a figure counts: where the item behind it ends, and its head's lemma."""

from __future__ import annotations

import pytest

from newsclaims.phrase import Item, item_after

# A bar stands where the figure ends; then the item as written and its head. The item is None where
# the figure counts nothing, and empty where a pronoun stands for it ("two of them").
PLURALS = [
    ("killed 23| soldiers early Monday", "soldiers", "soldier"),
    ("more than 100| mass graves found in the town", "mass graves", "grave"),
    ("45| Ruritanian diplomats over spying", "Ruritanian diplomats", "diplomat"),
    ("50| people in the market", "people", "person"),
    ("23| dead and 100 injured", "dead", "dead"),
    ("100| injured after the blast", "injured", "injured"),
    ("20| missing, officials said", "missing", "missing"),
    ("100| others were hurt", "others", "other"),
    ("two| of its ambulances were hit", "ambulances", "ambulance"),
    ("two| of whom died", "", ""),
    ("12| people died", "people", "person"),
    ("30| workers strike over pay", "workers", "worker"),
    ("two| ships collided", "ships", "ship"),
    ("20| people reported missing", "people", "person"),
    ("three| police officers were hurt", "police officers", "officer"),
    ("5,000| jobs lost", "jobs", "job"),
    ("six million| internally displaced people", "internally displaced people", "person"),
    ("12| suffered burns", None, None),
    ("12| were hurt", None, None),
    ("12| died", None, None),
    ("60| badly burned children were", "badly burned children", "child"),
    ("15| children's homes closed", "children's homes", "home"),
    ("12| young, unarmed protesters marched", "young, unarmed protesters", "protester"),
    ("40| military and civilian vehicles burned", "military and civilian vehicles", "vehicle"),
    ("two| F-16 jets took off", "F-16 jets", "jet"),
    ("30| T-72s and", "T-72s", "t-72"),
    ("12| MPs voted", "MPs", "mp"),
    ("12| Ruritanians left", "Ruritanians", "ruritanian"),
    ("12| UN peacekeepers", "UN peacekeepers", "peacekeeper"),
    ("five| Leopard 2 tanks arrived", "Leopard 2 tanks", "tank"),
    ("12| aid workers from", "aid workers", "worker"),
    ("12| March 2021", None, None),
    ("12| on Friday", None, None),
    ("20| more civilians", "more civilians", "civilian"),
    ("20| other people's homes", "other people's homes", "home"),
    ("9| arms control experts said", "arms control experts", "expert"),
    ("9| human rights groups said", "human rights groups", "group"),
    ("9| killed in the attack", None, None),
    ("9| killed, police said", None, None),
    ("9| wanted men", "wanted men", "man"),
    ('1,200| "volunteers" from', "volunteers", "volunteer"),
    ("12| women and children", "women and children", "woman"),
    ("12| remain in hospital", None, None),
    ("12| per cent of", None, None),
    ("12| so-called spies", "so-called spies", "spy"),
    ("12| staff members", "staff members", "member"),
    ("12| aircraft were", "aircraft", "aircraft"),
    ("12| residential buildings, including", "residential buildings", "building"),
    ("12| high-rise buildings collapsed", "high-rise buildings", "building"),
    ("12| drones shot down", "drones", "drone"),
    ("12| missiles fired at", "missiles", "missile"),
    ("12| cruise missiles", "cruise missiles", "missile"),
    ("12| homes destroyed", "homes", "home"),
    ("12| of the 19 hostages were", "hostages", "hostage"),
    ("12| of them children", "", ""),
    ("12| civilians killed", "civilians", "civilian"),
    ("12| seriously", None, None),
    ("12| seriously injured", "seriously injured", "injured"),
    ("12| workers' homes burned", "workers' homes", "home"),
    ("12| face charges", None, None),
    ("12| new cases", "new cases", "case"),
    ("12| prisoners of war were", "prisoners", "prisoner"),
    ("12| days later", "days", "day"),
    ("12| members of parliament", "members", "member"),
    ("12| million", None, None),
    ("12| houses of worship", "houses", "house"),
    ("12| Republican senators backed", "Republican senators", "senator"),
    ("12| opposition supporters chanted", "opposition supporters", "supporter"),
    ("12| South Ruritanian sailors", "South Ruritanian sailors", "sailor"),
    ("12| attacks killed", "attacks", "attack"),
    ("12| strikes hit", "strikes", "strike"),
    ("12| strikes on the city", "strikes", "strike"),
    ("12| votes to 9", "votes", "vote"),
    ("12| rockets fell", "rockets", "rocket"),
    ("12| cases of cholera", "cases", "case"),
    ("12| confirmed cases", "confirmed cases", "case"),
    ("12| suspected militants", "suspected militants", "militant"),
    ("12| Islamist fighters", "Islamist fighters", "fighter"),
    ("12| fellow passengers said", "fellow passengers", "passenger"),
    ("12| former ministers", "former ministers", "minister"),
    ("12| lives", "lives", "life"),
    ("12| wives", "wives", "wife"),
    ("12| rescue workers searched the rubble", "rescue workers", "worker"),
    ("about 40| heavily armed police surrounded", "heavily armed police", "police"),
    ("three| Ruritanian-born men were held", "Ruritanian-born men", "man"),
    ("12| anti-government protesters", "anti-government protesters", "protester"),
    ("60| bodies were pulled out", "bodies", "body"),
    ("60| bodies found in the pit", "bodies", "body"),
    ("200| more are missing", None, None),
    ("200| more homes", "more homes", "home"),
    ("12 were rescued, 4| died", None, None),
    ("70| percent of", None, None),
    ("17| cases a day", "cases", "case"),
    ("9| children under five", "children", "child"),
    ("9| children aged under five", "children", "child"),
    ("11| boys and six girls", "boys", "boy"),
    ("1,500| troops and 40 tanks", "troops", "troop"),
    ("1,500| US and allied troops", "US and allied troops", "troop"),
    ("two| Black Hawk helicopters crashed", "Black Hawk helicopters", "helicopter"),
    ("six| S-300 missiles", "S-300 missiles", "missile"),
    ("24| Shahed drones overnight", "Shahed drones", "drone"),
    ("24| drones overnight", "drones", "drone"),
    ("24| people nationwide", "people", "person"),
    ("24| people alive", "people", "person"),
    ("24| people aboard", "people", "person"),
    ("24| passengers safe", "passengers", "passenger"),
    ("24| residents homeless", "residents", "resident"),
    ("24| officers unhurt", "officers", "officer"),
    ("24| men armed with knives", "men", "man"),
    ("24| girls abducted by", "girls", "girl"),
    ("24| hospitals out of service", "hospitals", "hospital"),
    ("24| states plus the capital", "states", "state"),
    ("24| seats, a loss of", "seats", "seat"),
    ("24| votes short", "votes", "vote"),
    ("24| times", "times", "time"),
    ("24| tons of", "tons", "ton"),
    ("24| bags full of", "bags", "bag"),
    ("24| ballots cast in", "ballots", "ballot"),
    ("24| lawmakers present", "lawmakers", "lawmaker"),
    ("24| firefighters who battled", "firefighters", "firefighter"),
    ("24| cars set on fire", "cars", "car"),
    ("24| towns cut off by", "towns", "town"),
    ("24| houses left standing", "houses", "house"),
    ("24| species found only", "species", "species"),
    ("24| prisoners freed", "prisoners", "prisoner"),
    ("24| troops stationed near", "troops", "troop"),
    ("24| workers on strike", "workers", "worker"),
    ("24| flights cancelled", "flights", "flight"),
    ("24| schools shut", "schools", "school"),
    ("24| wells dug", "wells", "well"),
    ("24| deaths reported", "deaths", "death"),
    ("24| new deaths", "new deaths", "death"),
    ("24| road deaths", "road deaths", "death"),
    ("24| heat-related deaths", "heat-related deaths", "death"),
    ("24| child deaths", "child deaths", "death"),
    ("24| tax rises", "tax rises", "rise"),
    ("24| price rises", "price rises", "rise"),
    ("24| court cases", "court cases", "case"),
    ("24| test results", "test results", "result"),
    ("24| job cuts", "job cuts", "cut"),
    ("24| job losses", "job losses", "loss"),
    ("24| air strikes", "air strikes", "strike"),
    ("24| airstrikes", "airstrikes", "airstrike"),
    ("24| missile attacks", "missile attacks", "attack"),
    ("24| bomb threats", "bomb threats", "threat"),
    ("24| gun crimes", "gun crimes", "crime"),
    ("24| hate crimes", "hate crimes", "crime"),
    ("24| power cuts", "power cuts", "cut"),
    ("24| polling stations opened", "polling stations", "station"),
    ("24| living relatives", "living relatives", "relative"),
    ("24| sitting senators", "sitting senators", "senator"),
    ("24| fighting vehicles", "fighting vehicles", "vehicle"),
    ("24| warring factions", "warring factions", "faction"),
    ("24| working days", "working days", "day"),
    ("24| fishing boats sank", "fishing boats", "boat"),
    ("24| training camps", "training camps", "camp"),
    ("24| leading economists said", "leading economists", "economist"),
    ("24| opposing players", "opposing players", "player"),
    ("24| missing children", "missing children", "child"),
    ("24| dead and 12 wounded", "dead", "dead"),
    ("24| dead or missing", "dead", "dead"),
    ("24| dead bodies", "dead bodies", "body"),
    ("24| wounded soldiers", "wounded soldiers", "soldier"),
    ("24| injured, some seriously", "injured", "injured"),
    ("24| jobless", "jobless", "jobless"),
    ("24| confirmed dead", "confirmed dead", "dead"),
    ("24| feared dead", "feared dead", "dead"),
    ("24| left homeless", None, None),
    ("24| believed missing", "believed missing", "missing"),
    ("24| hurt", None, None),
    ("24| killed and 12 injured", None, None),
    ("24| arrested", None, None),
    ("24| evacuated to", None, None),
    ("24| detained on", None, None),
    ("24| expected to", None, None),
    ("24| trapped miners", "trapped miners", "miner"),
    ("24| stranded whales", "stranded whales", "whale"),
    ("24| detained reporters", "detained reporters", "reporter"),
    ("24| expelled envoys", "expelled envoys", "envoy"),
    ("24| jailed activists", "jailed activists", "activist"),
    ("24| captured fighters", "captured fighters", "fighter"),
    ("24| destroyed tanks", "destroyed tanks", "tank"),
    ("24| damaged buildings", "damaged buildings", "building"),
    ("24| elected officials", "elected officials", "official"),
    ("24| retired generals", "retired generals", "general"),
    ("24| unmarked graves", "unmarked graves", "grave"),
    ("24| unaccompanied minors", "unaccompanied minors", "minor"),
    ("24| of the country's 30 provinces", "provinces", "province"),
    ("24| of Ruritania's 30 provinces", "provinces", "province"),
    ("24| of those killed", "", ""),
    ("24| of its five ships", "ships", "ship"),
    ("24| of them", "", ""),
    ("24| of which were", "", ""),
    ("24| out of 30", None, None),
    ("24| months into the war", "months", "month"),
    ("24| hours after", "hours", "hour"),
    ("24| years old", "years", "year"),
    ("24| degrees", "degrees", "degree"),
    ("24| points clear", "points", "point"),
    ("24| Palestinians were killed", "Palestinians", "palestinian"),
    ("24| Chinese nationals", "Chinese nationals", "national"),
    ("24| Chinese were held", "Chinese", "chinese"),
    ("24| Frenchmen", "Frenchmen", "frenchman"),
    ("24| Labour councillors", "Labour councillors", "councillor"),
    ("24| House members voted", "House members", "member"),
    ("24| Hamas fighters", "Hamas fighters", "fighter"),
    ("24| al-Shabab fighters", "al-Shabab fighters", "fighter"),
    ("24| Red Cross workers", "Red Cross workers", "worker"),
    ('24| "foreign agents"', "foreign agents", "agent"),
    ("24| “foreign” agents", "“foreign” agents", "agent"),
    ("24| lorry-loads of aid", "lorry-loads", "lorry-load"),
    ("24| women's groups", "women's groups", "group"),
    ("24| workers' unions", "workers' unions", "union"),
    ("24| other nations' embassies", "other nations' embassies", "embassy"),
    ("24| men, women and children", "men, women and children", "man"),
    ("24| tonnes of grain", "tonnes", "tonne"),
    ("24| Democratic and Republican governors", "Democratic and Republican governors", "governor"),
    ("24| small and medium-sized firms", "small and medium-sized firms", "firm"),
    ("24| primary, secondary and special schools", "primary, secondary and special schools", "school"),
    ("24| hostages held in", "hostages", "hostage"),
    ("24| firms surveyed said", "firms", "firm"),
    ("24| people dead", "people", "person"),
    ("24| people, mostly women, were", "people", "person"),
    ("24| people—most of them", "people", "person"),
    ("24| people (12 men)", "people", "person"),
    ("24| people; others", "people", "person"),
    ('24| people."', "people", "person"),
    ("24| children's toys", "children's toys", "toy"),
    ("24| days of mourning", "days", "day"),
    ("24| crew members missing", "crew members", "member"),
    ("24| crew were saved", "crew", "crew"),
    ("24| sheep died", "sheep", "sheep"),
    ("24| head of cattle", None, None),
    ("24| times more likely", "times", "time"),
    ("24| countries, including", "countries", "country"),
    ("24| buildings damaged or destroyed", "buildings", "building"),
    ("24| villages recaptured", "villages", "village"),
    ("24| settlements without power", "settlements", "settlement"),
    ("24| villages around the city", "villages", "village"),
    ("24| so far", None, None),
    ("24| years ago", "years", "year"),
    ("24| last year", None, None),
    ("24| this week", None, None),
    ("24| a day", None, None),
    ("24| each", None, None),
    ("24| nuclear power plants", "nuclear power plants", "plant"),
    ("24| oil and gas fields", "oil and gas fields", "field"),
    ("24| civil society groups", "civil society groups", "group"),
    ("24| health care workers", "health care workers", "worker"),
    ("24| high school students", "high school students", "student"),
    ("24| foreign exchange students", "foreign exchange students", "student"),
    ("24| cluster munitions", "cluster munitions", "munition"),
    ("24| artillery shells", "artillery shells", "shell"),
    ("24| war crimes suspects", "war crimes suspects", "suspect"),
    ("24| human remains", "human remains", "remains"),
    ("24| EU member states", "EU member states", "state"),
    ("24| EU leaders", "EU leaders", "leader"),
    ("24| G7 leaders", "G7 leaders", "leader"),
    ("24| pro-Russian separatists", "pro-Russian separatists", "separatist"),
    ("24| ex-KGB officers", "ex-KGB officers", "officer"),
    ("24| ex-soldiers", "ex-soldiers", "ex-soldier"),
    ("24| would-be migrants", "would-be migrants", "migrant"),
    ("24| first-time voters", "first-time voters", "voter"),
    ("24| under-18s", "under-18s", "under-18"),
    ("24| over-65s", "over-65s", "over-65"),
    ("24| year-olds", "year-olds", "year-old"),
    ("24| per 100,000", None, None),
    ("24| and 30", None, None),
    ("24| to 30 people", None, None),
    ("24| to European countries", None, None),
    ("24| big banks fail stress tests", "big banks", "bank"),
    ("24| firms report losses", "firms", "firm"),
    ("24| voters back reform", "voters", "voter"),
    ("24| nations agree deal", "nations", "nation"),
    ("24| miners strike gold", "miners", "miner"),
    ("24| soldiers guard the site", "soldiers", "soldier"),
    ("24| planes land safely", "planes", "plane"),
    ("24| states ban it", "states", "state"),
    ("24| judges rule against", "judges", "judge"),
    ("24| teams face relegation", "teams", "team"),
    ("24| cities plan curbs", "cities", "city"),
    ("24| police found bodies", "police", "police"),
    ("24| Ruritanians opposing reforms", "Ruritanians", "ruritanian"),
    ("24| Zenda staff members left", "Zenda staff members", "member"),
    ("24| of those towns lost", "towns", "town"),
    ("24| of those who left", "", ""),
    ("24| of those rescued", "", ""),
    ("24| of those small, badly lit rooms", "small, badly lit rooms", "room"),
    ("24| Zendanis left", "Zendanis", "zendani"),
    ("24| Japanese engineers left", "Japanese engineers", "engineer"),
    ("24| towns and fired shells", "towns", "town"),
    ("24| towns and burned villages", "towns", "town"),
]

SINGULARS = [
    ("one| person was detained", "person", "person"),
    ("one| soldier early Monday", "soldier", "soldier"),
    ("one| Ruritanian ship sank", "Ruritanian ship", "ship"),
    ("one| man said", "man", "man"),
    ("one| police officer was", "police officer", "officer"),
    ("one| civilian died", "civilian", "civilian"),
    ("one| mass grave found in", "mass grave", "grave"),
    ("no| civilians were hurt", "civilians", "civilian"),
    ("one| plane crashed", "plane", "plane"),
    ("one| plane crashes", "plane", "plane"),
    ("one| woman hurt", "woman", "woman"),
    ("one| of the ships", "ships", "ship"),
    ("one| dead", "dead", "dead"),
    ("one| in five", None, None),
    ("one| more soldier died", "more soldier", "soldier"),
    ("one| government official told", "government official", "official"),
    ("one| way Zenda could win", "way", "way"),
    ("one| deal ministers signed", "deal", "deal"),
]

WHOLES = [
    ("two| of its ambulances were hit", "its ambulances"),
    ("two| of whom died", "whom"),
    ("12| of the 19 captives were", "the 19 captives"),
    ("three| of the country's five ports closed", "the country's five ports"),
    ("nine| of Ruritania's ports closed", "Ruritania's ports"),
    ("two| of the members of the council of Zenda voted", "the members of the council of Zenda"),
    ("two| of the ports of 12 towns", "the ports"),
    ("seven| ports of the country", None),
]

GAPS = [
    ("another 12| report losses", None, None, "a bare form that is commoner as a noun is read as a modifier"),
    ("24| of the first were lost", "", "", "an ordinal that stands for its noun is read as the item"),
]


def read(marked: str, *, singular: bool = False) -> tuple[str, Item | None]:
    """The text without its bar, and the item behind the bar."""
    place = marked.index("|")
    text = marked.replace("|", "")
    return text, item_after(text, place, singular=singular)


def check(marked: str, expected: str | None, head: str | None, *, singular: bool = False) -> None:
    text, item = read(marked, singular=singular)
    found = (None, None) if item is None else (text[item.start : item.end], item.head)
    assert found == (expected, head)


@pytest.mark.parametrize(("marked", "expected", "head"), PLURALS)
def test_the_item_behind_a_figure(marked: str, expected: str | None, head: str | None) -> None:
    check(marked, expected, head)


@pytest.mark.parametrize(("marked", "expected", "head"), SINGULARS)
def test_the_item_behind_one_or_no(marked: str, expected: str | None, head: str | None) -> None:
    check(marked, expected, head, singular=True)


@pytest.mark.parametrize(
    ("marked", "expected", "head"),
    [pytest.param(*gap[:3], marks=pytest.mark.xfail(strict=True, reason=gap[3])) for gap in GAPS],
)
def test_known_gaps(marked: str, expected: str | None, head: str | None) -> None:
    check(marked, expected, head)


@pytest.mark.parametrize(("marked", "expected"), WHOLES)
def test_the_whole_behind_of(marked: str, expected: str | None) -> None:
    text, item = read(marked)
    assert item is not None
    assert (text[item.of_start : item.of_end] if item.of_start >= 0 else None) == expected


@pytest.mark.parametrize("marked", [row[0] for row in PLURALS if row[1]])
def test_the_head_is_inside_the_item(marked: str) -> None:
    text, item = read(marked)
    assert item is not None
    assert item.start <= item.head_start <= item.head_end <= item.end
    assert item.of_start < 0 or item.of_start <= item.start
    assert text[item.start : item.end].strip() == text[item.start : item.end]


@pytest.mark.parametrize("marked", [row[0] for row in PLURALS])
def test_what_stands_before_the_figure_and_far_behind_changes_nothing(marked: str) -> None:
    _, item = read(marked)
    before, after = "It was said on Monday. ", " " * 3 + "\n\nOther news came in later. " * 20
    _, moved = read(before + marked + after)
    if item is None:
        assert moved is None
        return
    assert moved is not None
    assert (moved.start - len(before), moved.end - len(before), moved.head) == (
        item.start,
        item.end,
        item.head,
    )


def test_an_item_ends_with_the_paragraph_and_at_the_limit() -> None:
    assert item_after("They freed 12\n\nprisoners of war", 13) is None
    assert item_after("They freed 12 prisoners", 13, limit=18) is None
    wrapped = item_after("They freed 12\nprisoners", 13)
    assert wrapped is not None
    assert wrapped.head == "prisoner"


def test_no_partitive_is_read_where_none_is_wanted() -> None:
    assert item_after("two of its boats", 3, partitive=False) is None


def test_the_end_of_the_text() -> None:
    assert item_after("They freed 12", 13) is None
    assert item_after("", 0) is None
