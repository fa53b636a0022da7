import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.foreign import check_language

ENGLISH = (
    "The mayor said on Tuesday that the bridge had been closed since the night before and that the work would last "
    "until the end of the month."
)
SPANISH = (
    "La alcaldesa dijo el martes que el puente estaba cerrado desde la noche anterior y que las obras durarán hasta el "
    "final del mes. Los pasajeros podrán usar otra ruta sin pagar más."
)
OTHERS = {
    "Spanish": SPANISH,
    "German": "Die Bürgermeisterin sagte am Dienstag, dass die Brücke seit der vergangenen Nacht gesperrt ist und die "
    "Arbeiten bis zum Ende des Monats dauern werden. Die Fahrgäste können eine andere Strecke nutzen.",
    "French": "Le maire a déclaré mardi que le pont était fermé depuis la nuit précédente et que les travaux allaient "
    "durer jusqu'à la fin du mois. Les passagers pourront emprunter une autre route sans payer plus.",
    "Norwegian": "Ordføreren sa tirsdag at broen har vært stengt siden natten før, og at arbeidet skal vare til "
    "slutten av måneden. Passasjerene kan bruke en annen rute uten å betale mer, og ingen ble skadet "
    "etter det som skjedde.",
    "Russian": "Мэр сообщила во вторник, что мост закрыт с прошлой ночи и что работы продлятся до конца месяца. "
    "Пассажиры смогут ехать другим путём.",
    "Arabic": "قالت رئيسة البلدية يوم الثلاثاء إن الجسر مغلق منذ الليلة الماضية "
    "وإن العمل سيستمر حتى نهاية الشهر في المدينة",
    "Chinese": "市长星期二表示,这座桥从前一天晚上开始关闭,工程将持续到本月底。乘客可以使用其他路线。",
    "Japanese": "市長は火曜日、橋は前の晩から閉鎖されており、工事は今月末まで続くと述べた。",
}
SWAHILI = (
    "Meya alisema Jumanne kwamba daraja limefungwa tangu usiku uliopita na kwamba kazi itaendelea hadi mwisho wa mwezi "
    "huu. Abiria wataweza kutumia njia nyingine bila kulipa zaidi na hakuna mtu aliyejeruhiwa katika tukio hilo ambalo "
    "lilitokea karibu na kituo cha reli cha mji huo mkubwa wa pwani kwa siku tatu mfululizo "
    "kabla ya mvua kubwa kunyesha tena usiku ule ule ambapo wavuvi wawili walipotea baharini wakirudi nyumbani"
)


def test_english_is_read_without_a_word():
    checked = check_language(ENGLISH)

    assert (checked.english, checked.note) == (True, None)


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_named(language):
    checked = check_language(OTHERS[language])

    assert not checked.english
    assert checked.note == f"this article seems to be in {language}, not in English: nothing was looked for in it"


def test_a_language_that_is_not_sure_is_not_named():
    near = "og i det er på som en til for at med de ikke har den om et han var fra men"  # Danish and Norwegian alike

    for text in (SWAHILI, near):
        assert check_language(text).note == "this article seems not to be in English: nothing was looked for in it"


def test_capitals_are_judged_like_small_letters():
    assert "Spanish" in check_language(SPANISH.upper()).note
    assert check_language(ENGLISH.upper()).english


@pytest.mark.parametrize("language", ["German", "Russian", "Chinese"])
def test_an_english_article_with_a_foreign_quote_is_english(language):
    assert check_language(f'{ENGLISH} {ENGLISH}\n\n"{OTHERS[language]}", she said. {ENGLISH}').english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Roe",
        "¿Y ahora?",
        "El puente de la ciudad",
        "Jane Roe, John Doe, " * 200,
        "12 34 56 " * 50,
        "Jane Roe met John Doe. " * 100,  # "met" is a small word of Dutch
        "POLICE ARREST TWO MEN AFTER ROBBERY IN PORT TOWN; SCHOOLS CLOSED UNTIL MONDAY AS SEARCH GOES ON FOR THIRD MAN",
        "See https://example.org/de/la/que/el/en/y/los/se/del/las/un/por/con/una/su/para/es/al/lo for more",
    ],
)
def test_too_few_words_to_judge_by_are_read_as_english(text):
    assert check_language(text).english


@pytest.mark.parametrize("stated", ["es", "es-MX", "ES_mx", "spa", "Spanish", "spanish"])
def test_metadata_decide_where_words_are_too_few(stated):
    checked = check_language("El puente de la ciudad", stated=stated)

    assert not checked.english
    assert ("Spanish" in checked.note) is (stated != "spa")
    assert checked.note.startswith("its metadata say that this article is in")


def test_metadata_do_not_outweigh_what_the_words_show():
    assert check_language(ENGLISH, stated="es").note == (
        "its metadata say Spanish, but it is written and read as English"
    )
    assert check_language(SPANISH, stated="en-GB").note == (
        "this article seems to be in Spanish, not in English, though its metadata say English: "
        "nothing was looked for in it"
    )


@pytest.mark.parametrize("stated", [None, "", " ", "en", "en-GB", "EN", "English", "eng"])
def test_stated_english_is_no_news(stated):
    assert check_language(ENGLISH, stated=stated).note is None


@given(st.text(), st.none() | st.text())
def test_any_text_gets_an_answer(text, stated):
    checked = check_language(text, stated=stated)

    assert checked.english or checked.note
