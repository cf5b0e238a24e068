"""An obvious second computation of due dates, apart from the server's: day by day, from the province's calendar."""

import csv
import datetime
import pathlib

CALENDAR = pathlib.Path(__file__).resolve().parent.parent / "Provinces/quang-nam/calendar.csv"
VIETNAM = datetime.timezone(datetime.timedelta(hours=7))


def special_days():
    with open(CALENDAR, encoding="utf-8") as f:
        return {datetime.date.fromisoformat(row["date"]): row["kind"] for row in csv.DictReader(f)}


def works(day, special):
    kind = special.get(day)
    if kind == "holiday":
        return False
    return kind == "makeup-workday" or day.weekday() < 5


def due(accepted, working_days):
    """The due day of a limit in working days that began at that instant."""
    special = special_days()
    local = accepted.astimezone(VIETNAM)
    day = local.date()
    # Accepted after closing time, or on a day off: the next working day counts as the first.
    if not works(day, special) or local.time() >= datetime.time(17, 0):
        day += datetime.timedelta(days=1)
        while not works(day, special):
            day += datetime.timedelta(days=1)
    counted = 0
    while counted < working_days:
        day += datetime.timedelta(days=1)
        counted += works(day, special)
    return day.strftime("%d/%m/%Y")
