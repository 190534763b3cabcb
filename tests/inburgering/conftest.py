"""A school that logs in, with a group of its own."""

import pytest

from inburgering.models import Aanbieder, Groep
from tests import fabriek
from tests.inburgering.test_school import maak_groep
from toegang.models import Organisatie
from toegang.rechten import Rol


@pytest.fixture
def docent(db):
    return fabriek.medewerker(
        Rol.PARTNER, "Docent Wit", organisatie=fabriek.organisatie("KW1C", soort=Organisatie.Soort.ONDERWIJS)
    )


@pytest.fixture
def groep(noor, docent):
    groep = maak_groep(noor.gemeente)
    Aanbieder.objects.filter(pk=groep.aanbieder_id).update(organisatie=docent.organisatie)
    return Groep.objects.get(pk=groep.pk)
