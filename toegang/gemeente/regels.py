"""What stands in the way of taking a gemeente into use, in one sentence for who gives the command."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import models

from toegang.models import Gemeente, Medewerker
from toegang.rechten import Rol


def bezwaar_tegen_gemeente(bestaand: Sequence[Gemeente], code: str, naam: str) -> ValidationError | None:
    """Why a gemeente of this code and name would be another one than there is."""
    for gemeente in bestaand:
        if gemeente.naam.lower() != naam.lower():
            return ValidationError(
                f"De code {code} is al van {gemeente}. Gebruik die naam, of controleer de code.", code="andere_naam"
            )
        if gemeente.code != code:
            return ValidationError(
                f"{gemeente} heeft al de code {gemeente.code}. Gebruik die, of controleer de naam.", code="andere_code"
            )
    return None


def bezwaar_tegen_account(
    bestaand: Medewerker | None, gemeente: Gemeente, in_gebruik: Sequence[Medewerker]
) -> ValidationError | None:
    """Why the account of this address cannot be that of the beheerder; without one, why none is made."""
    if bestaand is None:
        if in_gebruik:
            return ValidationError(
                f"{gemeente} heeft al een functioneel beheerder, die bij Medewerkers anderen toevoegt."
                " Kan niemand meer inloggen? Geef dan ook --erbij.",
                code="heeft_beheerder",
            )
        return None
    if not bestaand.is_active:
        return ValidationError(
            f"Het account van {bestaand.adres} is geblokkeerd. Kies een ander adres, of laat een beheerder het openen.",
            code="geblokkeerd",
        )
    if bestaand.rol != Rol.BEHEERDER:
        return ValidationError(
            f"{bestaand.adres} heeft al een account als {bestaand.get_rol_display()}. Kies een ander adres.",
            code="andere_rol",
        )
    return None


def ander_adres(gemeente: Gemeente, bezwaaradres: str) -> list[str]:
    """That an address for objections which was given later changes nothing."""
    if not bezwaaradres or bezwaaradres == gemeente.postadres:
        return []
    return ["Het adres voor bezwaar blijft zoals het is; de beheerder wijzigt het bij Gemeente."]


def vergeefse(beheerders: Sequence[Medewerker]) -> list[str]:
    """That others were made a beheerder and never came: perhaps at an address that was mistyped."""
    return [
        f"{wie.adres} is ook beheerder, en kwam nog nooit. Klopt dat niet? Blokkeer dat account bij Medewerkers."
        for wie in beheerders
    ]


def in_een_zin(fout: ValidationError, record: models.Model) -> ValidationError:
    """The first of what a record refuses, with the name of its field."""
    naam, meldingen = next(iter(fout.message_dict.items()))
    velden = {veld.name: str(veld.verbose_name).capitalize() for veld in record._meta.fields}
    wat = f"{velden[naam]}: {meldingen[0]}" if naam in velden else meldingen[0]
    return ValidationError(wat, code="veld")
