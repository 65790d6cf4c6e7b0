"""A process that uses a store while it is killed and its disk fails.

worker.py ACTION HOME ARGUMENTS...
Its exit status is the acknowledgement: 0 done, 1 refused in a sentence, 9 a surprise.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.model.events.skills import EvidenceFound
from mlpath.model.grade import Grade
from mlpath.model.ids import SkillId
from mlpath.store.rescue.restore import restore
from mlpath.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
PROFILE = "default"


def event(who: str, number: int) -> EvidenceFound:
    """Make an event that can be recognised again."""
    return EvidenceFound(skill=SkillId(who), level=1, grade=Grade.SHOWN, detail=str(number))


def pair(who: str, number: int) -> tuple[EvidenceFound, EvidenceFound]:
    """Make two events that must be stored together or not at all."""
    return event(who, number), event(who, number + 1_000_000)


def append(home: Path, who: str, number: str) -> None:
    """Store one pair."""
    with Store.open_write(home) as store:
        store.append(PROFILE, pair(who, int(number)), at=DAY, action=who[:10])


def stream(home: Path, who: str, first: str, count: str) -> None:
    """Store pairs one after the other, each acknowledged by a line on stdout."""
    for number in range(int(first), int(first) + int(count)):
        append(home, who, str(number))
        os.write(1, f"{number}\n".encode())


def come_and_go(home: Path, who: str, count: str) -> None:
    """Store, read and forget again and again, while others make the file go and come back."""
    for number in range(int(count)):
        with Store.open_write(home) as store:
            store.append(who, pair(who, number), at=DAY)
        with Store.open_read(home) as store:
            assert len(store.events(who)) == 2, "an acknowledged update is not there"
        with Store.open_write(home) as store:
            assert store.delete(who), "a profile is not there"
        os.write(1, f"{number}\n".encode())


def delete(home: Path) -> None:
    """Forget the profile."""
    with Store.open_write(home) as store:
        store.delete(PROFILE)


def bring_back(home: Path) -> None:
    """Restore a damaged store."""
    restore(home)


def dying(home: Path, statement: str) -> None:
    """Store one pair and be killed when the given SQL statement begins."""
    from mlpath.store import schema

    left, plain = [int(statement)], schema.connect

    def connect(file: Path, *, write: bool) -> object:
        db = plain(file, write=write)

        def count(_: str) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        db.set_trace_callback(count)
        return db

    schema.connect = connect  # type: ignore[assignment] # only here, to die in it
    append(home, "dying", "0")


ACTIONS: dict[str, Callable[..., None]] = {
    "append": append,
    "stream": stream,
    "come_and_go": come_and_go,
    "delete": delete,
    "restore": bring_back,
    "dying": dying,
}


def main() -> None:
    """Do one action; leave without a word, because writing words could fail too."""
    try:
        ACTIONS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
    except MlpathError as error:
        with suppress(OSError):  # standard error may be what fails
            os.write(2, f"{error.message}\n".encode())
        os._exit(1)
    except BaseException:  # noqa: BLE001 - whatever it is, the trial must hear of it
        import traceback

        traceback.print_exc()
        os._exit(9)
    os._exit(0)


if __name__ == "__main__":
    main()
