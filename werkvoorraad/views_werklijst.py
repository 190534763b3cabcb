"""The morning page: the worklist, who was not spoken to for long, and a later day for a term of policy."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.templatetags.opmaak import datum
from dossier.views import dossier_of_404, dossier_url, kruimels_naar
from termijnen.declaratie import Soort
from toegang.forms import formulierpagina, terug_naar
from toegang.handelingen import verwijder
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.forms import NietGesprokenFilter, WerkvoorraadFilter
from werkvoorraad.forms_taak import TermijnuitstelFormulier
from werkvoorraad.handelingen import stel_termijn_uit
from werkvoorraad.lijst import werkvoorraad
from werkvoorraad.models import Uitstel
from werkvoorraad.queries_gesproken import dagen_van, niet_gesproken, om_te_bellen
from werkvoorraad.termijnen import PER_CODE, van_dossier

VOORAAN = 8  # rows of each group on the first page
PER_PAGINA = 50


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def werklijst(request: Verzoek) -> HttpResponse:
    """What must happen, for whom, by when and why: the first rows of each group, or one group page by page."""
    filterbalk = WerkvoorraadFilter(request.GET, zicht=request.zicht)
    een_groep = filterbalk.waarde("groep")
    blad = _blad(request.GET.get("page", "")) if een_groep else 1
    van, tot = ((blad - 1) * PER_PAGINA, blad * PER_PAGINA) if een_groep else (0, VOORAAN)
    groepen = werkvoorraad(
        filterbalk.dossiers,
        filterbalk.taken,
        request.zicht,
        code=filterbalk.waarde("soort"),
        ver=bool(filterbalk.waarde("ver")),
        van=van,
        tot=tot,
        terug=request.get_full_path(),
    )
    bladen = max(1, -(-next((groep.aantal for groep in groepen if groep.code == een_groep), 0) // PER_PAGINA))
    if blad > bladen:  # what stood on the last page has been settled
        laatste = request.GET.copy()
        laatste["page"] = str(bladen)
        return redirect(f"{request.path}?{laatste.urlencode()}")
    getoond = [groep for groep in groepen if een_groep in ("", groep.code)]
    rijen = [regel for groep in getoond for regel in groep.regels if regel.dossiernummer]
    noteer(request, {regel.dossiernummer: regel for regel in rijen}.values(), Inzage.Soort.LIJST)
    context = {
        "filterbalk": filterbalk,
        "groepen": groepen,
        "getoond": getoond,
        "een_groep": een_groep,
        "pagina": Paginator(range(getoond[0].aantal), PER_PAGINA).get_page(blad) if een_groep else None,
        "terug": urlencode({"terug": request.get_full_path()}),
        "gefilterd": filterbalk.gekozen,
        "voornaam": request.medewerker.naam.split()[0],
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
    }
    return render(request, "werkvoorraad/werklijst.html", context)


def _blad(tekst: str) -> int:
    """The number of a page; the first for nonsense."""
    return max(1, int(tekst)) if tekst.isdecimal() and len(tekst) < 6 else 1


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def lang_niet_gesproken(request: Verzoek) -> HttpResponse:
    """Who was not spoken to for long, the longest ago first."""
    filterbalk = NietGesprokenFilter(request.GET, zicht=request.zicht)
    dagen = filterbalk.waarde("dagen") or dagen_van(request.zicht)
    filterbalk.fields["dagen"].widget.attrs["placeholder"] = str(dagen)
    gevonden = niet_gesproken(filterbalk.dossiers, request.zicht, dagen)
    pagina = Paginator(gevonden, PER_PAGINA).get_page(request.GET.get("page"))
    noteer(request, pagina.object_list, Inzage.Soort.LIJST)
    context = {
        "filterbalk": filterbalk,
        "pagina": pagina,
        "dagen": dagen,
        "clienten": om_te_bellen(list(pagina.object_list)),
        "gefilterd": filterbalk.gekozen,
        "terug": request.get_full_path(),
        "vandaag": request.zicht.dag,
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [("Werkvoorraad", reverse("werkvoorraad")), ("Lang niet gesproken", None)],
    }
    return render(request, "werkvoorraad/niet_gesproken.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
def termijn_uitstellen(request: Verzoek, nummer: str, code: str) -> HttpResponse:
    """Give an open term of policy a later day in the worklist, with the reason; 404 for any other."""
    statushouder = dossier_of_404(request, nummer)
    regel = next((een for een in van_dossier(statushouder, request.zicht.dag) if een.code == code), None)
    if regel is None or regel.einde is None or regel.afgedaan_op or PER_CODE[code].soort == Soort.WET:
        raise Http404
    vast = {"statushouder": statushouder, "code": code, "uiterlijk": regel.einde}
    uitstel = Uitstel.objects.zichtbaar_voor(request.zicht).filter(**vast).first()
    terug = terug_naar(request, dossier_url(statushouder))
    naar = urlencode({"terug": terug})
    return formulierpagina(
        request,
        TermijnuitstelFormulier(
            request.POST or None,
            instance=uitstel or Uitstel(gemeente_id=request.zicht.gemeente_id, **vast),
            terug=terug,
        ),
        titel=f"Uitstellen: {PER_CODE[code].naam}",
        melding="Uitgesteld. De termijn zelf verandert niet.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=stel_termijn_uit,
        verwijder_url=f"{reverse('uitstel_verwijderen', args=[nummer, uitstel.pk])}?{naar}" if uitstel else "",
        context={
            "verwijder_kop": "Uitstel terugnemen",
            "verwijder_uitleg": f"De termijn staat dan weer op {datum(regel.einde)}.",
        },
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def uitstel_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a postponement: the term stands again on the day on which it ends."""
    statushouder = dossier_of_404(request, nummer)
    mijn = Uitstel.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    verwijder(get_object_or_404(mijn, pk=pk), door=request.zicht)
    messages.success(request, "Het uitstel is teruggenomen.")
    return redirect(terug_naar(request, dossier_url(statushouder)))
