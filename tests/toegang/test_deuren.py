"""The inside doors of django-allauth that this application uses are those that docs/aanmelden.md names, with why."""

import ast
import re

from tests.huis.bron import WORTEL, modules

RIJ = re.compile(r"^\| `([\w.]+)`(?: \(([^)]*)\))? \|.*\| `([\w./]+)` \|$", re.MULTILINE)


def deuren(boom: ast.Module) -> set[str]:
    """Every name from somewhere under `internal`, however deep and however it is imported."""
    return {
        f"{module}.{alias.name}".strip(".").removeprefix("allauth.")
        for stap in ast.walk(boom)
        if isinstance(stap, ast.Import | ast.ImportFrom)
        for module in [getattr(stap, "module", "") or ""]
        for alias in stap.names
        if re.match(r"allauth\..*\binternal\b", f"{module}.{alias.name}".strip("."))
    }


def test_elke_deur_staat_in_de_documentatie():
    gebruikt = {deur for pad, boom in modules() if not pad.startswith("tests/") for deur in deuren(boom)}
    genoemd = set()
    documentatie = (WORTEL / "docs" / "aanmelden.md").read_text()
    for module, namen, toets in RIJ.findall(documentatie.partition("## Inside doors")[2].partition("\n## ")[0]):
        genoemd |= {f"{module}.{naam}" for naam in re.findall(r"\w+", namen)} or {module}
        assert (WORTEL / toets).is_file(), toets
    assert gebruikt == genoemd


def test_een_deur_wordt_gevonden_hoe_hij_ook_heet():
    for bron, namen in {
        "from allauth.mfa.webauthn.internal import (\n    auth,\n    flows as x,\n)": {"auth", "flows"},
        "import allauth.mfa.webauthn.internal.auth": {"auth"},
        "from allauth.mfa.webauthn import internal": {""},
        "from allauth.mfa.webauthn.forms import LoginWebAuthnForm": set(),
    }.items():
        assert deuren(ast.parse(bron)) == {f"mfa.webauthn.internal.{naam}".rstrip(".") for naam in namen}
