import logging, os, random, time
from tests.robot.spel import *
from tests.robot.spel import speelveld
from tests.robot.wereld import SnelDocument
def test_x(db, monkeypatch, tmp_path):
    logging.disable(logging.ERROR)
    monkeypatch.setattr("weasyprint.HTML", SnelDocument)
    t=time.process_time()
    with speelveld(tmp_path, int(os.environ.get("PER","1"))) as veld:
        print("VELD", round(time.process_time()-t,1), len(veld.nummers), "forms", len(FORMULIEREN), flush=True)
        print("NIET", sorted(set(FORMULIEREN)-set(veld.kaart.plekken)), flush=True)
        alle=os.environ.get("DOE","").split() or sorted(set(FORMULIEREN)&set(veld.kaart.plekken))
        i,n=map(int, os.environ.get("DEEL","0/1").split("/"))
        random.Random(int(os.environ.get("Z","1"))).shuffle(alle)
        for naam in alle[i::n]:
            t=time.process_time()
            s=veld.speler(int(os.environ.get("Z","1")))
            speel(s,naam,int(os.environ.get("KEER","8")),random.Random(1), rond=False)
            g=s.geheugen[naam]
            print(f"{naam} {g.gelukt}/{g.posts} bezocht {s.bezocht} cpu {time.process_time()-t:.1f} open {len(g.ongebruikt)}/{len(g.gezien)}", g.klachten.most_common(4) if g.aandeel<.8 else "", g.ongebruikt[:40] if os.environ.get("DOE") else "", flush=True)
            for f in dict.fromkeys(s.fouten): print("  !!", f[:600], flush=True)
