"""What the read log says of a page: its name, the parts that it can show, and what for. The table of all of them is
where all addresses are, at the top of the house (`settings.PAGINAS`)."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from toegang.keuzes import RECHT_PER_ONDERDEEL, in_volgorde
from toegang.logboek.doelen import Leesdoel
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Logpagina:
    """A page in words that people use, and every part that it shows when there is something to show.

    `doel` is what it is for, where that is something else than the everyday work of the role.
    """

    naam: str
    onderdelen: tuple[str, ...]
    doel: Leesdoel | None = None

    def zichtbaar_voor(self, zicht: Zicht) -> list[str]:
        """The parts that this role gets to see."""
        return in_volgorde([o for o in self.onderdelen if o not in RECHT_PER_ONDERDEEL or mag(zicht, o)])


def mag(zicht: Zicht, onderdeel: str) -> bool:
    """Whether the role may see a part that asks for a right of its own."""
    return zicht.mag(RECHT_PER_ONDERDEEL[onderdeel])


@cache
def paginas() -> dict[str, Logpagina]:
    """All pages that can show something of a client, by the name of their address."""
    tabel: dict[str, Logpagina] = import_string(settings.PAGINAS)
    return tabel


def pagina_van(naam: str) -> Logpagina:
    """Raises ImproperlyConfigured for a page without words: what cannot be written down, is not shown."""
    try:
        return paginas()[naam]
    except KeyError:
        raise ImproperlyConfigured(f"{naam} staat niet in {settings.PAGINAS}.") from None
