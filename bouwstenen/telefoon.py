"""What a telephone number looks like, for every form that asks one."""

from django.core.validators import RegexValidator

telefoonnummer = RegexValidator(
    r"^\+?[\d\s()-]{8,20}$", "Een telefoonnummer heeft cijfers en eventueel een + vooraan, zoals 06 12 34 56 78."
)
