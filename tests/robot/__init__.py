"""A robot that uses the application as people do: it reads pages, fills in every form it meets, and looks at the rest.

`lezer` reads a page, `kaart` finds where the forms are, `waarden` thinks of what to type, `samenhang` knows what goes
together, `geheugen` learns, `speler` fills in and sends, `spel` makes journeys of it, and `rondgang` opens every
address of a dossier. The small sample is `tests/huis/test_robot.py`, the whole `tests/lang/robot`.
"""
