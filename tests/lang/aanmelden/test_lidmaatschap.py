"""Asked, accepted, refused, blocked, another address: in hundreds of orders."""

import random

from tests.lang.conftest import keren
from tests.toegang.test_lidmaatschap_volgorde import DADEN, PLEKKEN, speel


def test_wat_iemand_bereikt_is_wat_er_gezegd_is(db, vandaag, zaad):
    kans = random.Random(zaad)
    for _ in range(keren(150)):
        speel([(kans.choice(DADEN), kans.choice(PLEKKEN)) for _ in range(kans.randint(5, 15))])
