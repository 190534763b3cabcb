import logging, os, pytest, collections
from django.db import transaction
from django.core.cache import cache
from tests.robot.wereld import *
from tests.robot.wereld import SnelDocument
from tests.robot.speler import Speler
from tests.robot.kaart import *
import time
def test_x(db, monkeypatch, tmp_path, settings):
    settings.MEDIA_ROOT=tmp_path
    logging.disable(logging.ERROR)
    monkeypatch.setattr("weasyprint.HTML", SnelDocument)
    with op_de_dag():
        t=time.process_time()
        p=bouw(); print("bouw", time.process_time()-t, list(p))
        s=Speler(p, int(os.environ.get("Z","1")))
        t=time.process_time()
        begin=[f"/dossiers/{n}/" for n in rijke_dossiers()]
        for naam in p:
            t=time.process_time(); b=s.bezocht
            wie=p[naam][0]
            verken(s.kaart, naam, s.open, int(os.environ.get("PER","1")))
            print(naam, s.bezocht-b, round(time.process_time()-t,1), len(s.kaart.plekken), flush=True)
        print("niet op de kaart", sorted(set(FORMULIEREN)-set(s.kaart.plekken)))
        print("fouten", *s.fouten, sep="\n"); s.fouten.clear()
        eind=time.time()+float(os.environ.get("DUUR","60"))
        doe=os.environ.get("DOE","").split() or None
        uitslag=collections.Counter()
        n=0
        while time.time()<eind:
            n+=1
            cache.clear()
            basis=s.kaart.kopie()
            sid=transaction.savepoint()
            for i in range(12):
                naam=s.kans.choice(doe or sorted(set(s.kaart.plekken)&set(FORMULIEREN)))
                u=s.speel(naam)
                uitslag[naam,u]+=1
                s.lees_mail()
            nieuw=set(s.kaart.plekken)-set(basis.plekken)
            if nieuw: print("nieuw bereikt", nieuw)
            transaction.savepoint_rollback(sid); s.kaart=basis
        print("rondes", n, "bezocht", s.bezocht, "posts", sum(g.posts for g in s.geheugen.values()), "goed", sum(g.gelukt for g in s.geheugen.values()))
        for naam,g in sorted(s.geheugen.items(), key=lambda x:x[1].aandeel):
            if g.gelukt<g.posts: print(f"{naam} {g.gelukt}/{g.posts}", g.klachten.most_common(4))
        print("fouten", *collections.Counter(s.fouten), sep="\n")
        if doe:
            for naam in doe: print(naam, s.geheugen[naam].ongebruikt)
