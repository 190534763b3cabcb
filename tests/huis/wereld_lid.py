"""The part of the world in which one account works at two places, and is asked for others."""

from typing import TYPE_CHECKING, Any

from tests import fabriek
from toegang.rechten import Rol

if TYPE_CHECKING:
    from tests.huis.wereld import Wereld

PARTNERS = {"v": ("vluchtelingenwerk", "coach", "partner"), "b": ("welzijn", "coachboxtel", "partnerboxtel")}


def coach(wereld: "Wereld") -> None:
    """Somebody who works for a partner in both gemeenten, and an invitation that nobody has answered in each."""
    from tests.huis.wereld import Persona, merk  # it makes its parts with this

    elders = frozenset((g, 0, deel) for g, (bij, *_) in PARTNERS.items() for deel in ("gemeente", bij, "coach"))
    for g, (_, naam, als) in PARTNERS.items():
        lijkt_op = wereld.personas[als]
        assert lijkt_op.wie
        assert lijkt_op.ziet[0]
        velden: dict[str, Any] = {
            "naam": f"Vrouw {merk(g, 0, 'coach')}", "gemeente": lijkt_op.wie.gemeente,
            "organisatie": lijkt_op.wie.organisatie,
        }  # fmt: skip
        eerste = wereld.personas["coach"].wie if g == "b" else None
        wie = fabriek.lidmaatschap(eerste, **velden) if eerste else fabriek.medewerker(Rol.PARTNER, **velden)
        ziet = {**lijkt_op.ziet, 0: lijkt_op.ziet[0] | {"coach"}}
        wereld.personas[naam] = Persona(naam, wie, g, ziet, elders=elders)
        wereld.rijen[g, "werkplek"] = wie
    for g, naam, bij in (("v", "beleidsmedewerker", "anderepartner"), ("b", "beleidboxtel", "partnerboxtel")):
        account, partner = wereld.personas[naam].wie, wereld.personas[bij].wie
        assert account
        assert partner
        wereld.rijen[g, "aanbod"] = fabriek.lidmaatschap(
            account, aanvaard=False, gemeente=partner.gemeente, organisatie=partner.organisatie,
            naam=merk(g, 0, "gevraagd"),
        )  # fmt: skip
