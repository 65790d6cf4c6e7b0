"""Times of the week, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import UsageError
from mlpath.interview.reading.hours import minutes_before
from mlpath.interview.reading.slots import slots
from mlpath.model.slots import SLOT, WEEKDAYS, Slot, checked_slots


def on(days, times):
    return ", ".join(f"{day} {times}" for day in days)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Tue,Thu 19:00-20:30", "Tue 19:00-20:30, Thu 19:00-20:30"),
        ("tuesday and thursdays 19-20:30", "Tue 19:00-20:30, Thu 19:00-20:30"),
        ("weekends 10-12", "Sat 10:00-12:00, Sun 10:00-12:00"),
        ("mon-wed 7:00-7:45", "Mon 07:00-07:45, Tue 07:00-07:45, Wed 07:00-07:45"),
        ("Monday to Tuesday 7-8", "Mon 07:00-08:00, Tue 07:00-08:00"),
        ("sat-mon 9-10", "Mon 09:00-10:00, Sat 09:00-10:00, Sun 09:00-10:00"),
        ("Tue 7pm-8:30pm", "Tue 19:00-20:30"),
        ("Tue 7-8:30pm", "Tue 19:00-20:30"),
        ("Sat 11am-1pm", "Sat 11:00-13:00"),
        ("Sat 11-1pm", "Sat 11:00-13:00"),
        ("sun 12pm-1pm", "Sun 12:00-13:00"),
        ("sun 12am - 1am", "Sun 00:00-01:00"),
        ("every Tuesday from 19:00 to 20:30", "Tue 19:00-20:30"),
        ("Tues 19h30\u201321h", "Tue 19:30-21:00"),
        ("Tue 19-20; Sat 10-12", "Tue 19:00-20:00, Sat 10:00-12:00"),
        ("Tue 19-20, Sat 10-12", "Tue 19:00-20:00, Sat 10:00-12:00"),
        ("Tue 19-20 & Sat 10-12", "Tue 19:00-20:00, Sat 10:00-12:00"),
        ("Weds 22:00-24:00", "Wed 22:00-24:00"),
        ("weekdays 6.30-7.00", on(WEEKDAYS[:5], "06:30-07:00")),
        ("daily 8-8:15", on(WEEKDAYS, "08:00-08:15")),
        ("every day 8-9", on(WEEKDAYS, "08:00-09:00")),
        ("Tue 19-20, tue 19-20", "Tue 19:00-20:00"),
    ],
)  # fmt: skip
def test_times_are_read_as_people_write_them(text, read):
    assert ", ".join(map(str, slots(text))) == read


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "no times of the week were named"),
        ("Tuesday evening", "is not times of the week"),
        ("19-20", "is not times of the week"),
        ("Tue", "is not times of the week"),
        ("Tux 19-20", '"tux" in "Tux 19-20" is not a weekday'),
        ("mon-tux 19-20", "is not a weekday"),
        ("Tue 20-19", "ends before it begins"),
        ("Fri 22-1", "ends before it begins"),
        ("Tue 19-25", "ends before it begins"),
        ("Tue 19-20:75", "ends before it begins"),
        ("Tue 13pm-14pm", "ends before it begins"),
        ("Tue 0am-1am", "ends before it begins"),
        ("Tue 19-20:30:15", "is not times of the week"),
        ("Tue 19-21, Tue 20-22", "two of your times overlap: Tue 19:00-21:00 and Tue 20:00-22:00"),
    ],
)
def test_what_is_wrong_in_times_is_one_sentence_with_an_example(text, wrong):
    with pytest.raises(UsageError) as error:
        slots(text)
    assert wrong in error.value.message
    assert "--when" in error.value.hint


SLOTS = st.builds(
    lambda day, ends: Slot(day, min(ends), max(ends)),
    st.integers(0, 6),
    st.sets(st.integers(0, 24 * 60), min_size=2, max_size=2),
)


@given(st.lists(SLOTS, max_size=5))
def test_times_that_do_not_overlap_come_back_from_the_store_and_as_written(found):
    try:
        kept = checked_slots(found)
    except UsageError:
        return
    assert set(kept) == set(found)
    stored = [SLOT.write(one) for one in kept]
    assert all(map(SLOT.fits, stored))
    assert tuple(map(SLOT.read, stored)) == kept
    if kept:
        assert slots(stored) == kept


@given(st.text(max_size=30) | st.sampled_from(["tue 1-2", "sat"]).map(lambda t: t * 9))
def test_any_text_is_times_or_a_sentence(text):
    try:
        found = slots(text)
    except UsageError:
        return
    assert found
    assert all(0 <= one.day <= 6 and 0 <= one.start < one.end <= 1440 for one in found)


@pytest.mark.parametrize(
    "text", [None, 3, "", "Tue 19:00-18:00", "Tux 19:00-20:00", "Tue 19:00-24:30", "Tue 7:00-8:00"]
)
def test_what_is_no_time_is_not_taken_from_a_file(text):
    assert not SLOT.fits(text)


@pytest.mark.parametrize(
    ("given_", "minutes"),
    [("30m", 30), ("1h", 60), ("1h30", 90), ("10 minutes", 10), ("15", 15), (15.0, 15),
     ("none", 0), ("Off", 0), ("0", 0)],
)  # fmt: skip
def test_an_alarm_is_a_time_before_or_none(given_, minutes):
    assert minutes_before(given_) == minutes


@pytest.mark.parametrize("text", ["soon", "-5", "2000", "99999999999999", "0h", "2 days", ""])
def test_what_is_no_time_before_is_one_sentence_with_an_example(text):
    with pytest.raises(UsageError, match="before") as error:
        minutes_before(text)
    assert "--alarm 30m" in error.value.hint
