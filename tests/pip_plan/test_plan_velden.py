"""A field of a plan is asked in one place, and the decision is declared once."""

from pip_plan.besluit.forms import BesluitFormulier
from pip_plan.models import Pip
from pip_plan.tekenen.forms import BespreekFormulier
from pip_plan.vaststellen.forms import VaststelFormulier

# Asked in another way: drawn, and the day on which a plan is fixed.
ANDERS = ["handtekening", "vastgesteld_op"]
# Of one version only, so that a next one does not take it over: how the first PIP came here, and what it waited for.
VAN_DEZE_VERSIE = {"overgenomen_van", "eerste_pip_op", "wacht_op", "ontvangen_op"}


def test_elk_veld_van_een_plan_wordt_op_een_plek_gevraagd():
    gevraagd = [veld for een in (BesluitFormulier, BespreekFormulier, VaststelFormulier) for veld in een.Meta.fields]
    assert sorted([*gevraagd, *ANDERS]) == sorted(
        een.name for een in Pip._meta.fields if een.editable and een.name != "id"
    )


def test_wat_het_besluit_vraagt_gaat_mee_naar_de_volgende_versie():
    assert set(BesluitFormulier.Meta.fields) - set(Pip.BESLUIT) == VAN_DEZE_VERSIE
