"""Cohort 2: housed from 1-8-2017 to 31-12-2018, 21 households with 48 people; measured on 31-12-2018.

Fourteen were housed six months or longer (three of them work), seven shorter (none works).
"""

from vught_statushouders.demo.vorm import (
    M,
    V,
    broer_zus,
    cursus,
    diploma,
    gezin,
    hoofd,
    isk,
    kind,
    meer_werk,
    ouder,
    partner,
    traject,
    vrijwillig,
    werk,
)

LANGER = (
    gezin(
        "Haile", "ER", "2017-08-01..", "v 2017-08-01..2018-04-15",  # the first day of the cohort
        hoofd("Abel", M, "1992-03-16", cursus("2017-10-02..2018-11-30"),
              traject("2017-12-04..2018-04-15", "wegwijs", "proefplaatsing bouw", "succesvol"),
              werk("2018-04-16..", "Bouwbedrijf Steenhof", "hulptimmerman", 38)),
    ),
    gezin(
        "Khalil", "SY", "2017-09-11..", "v 2017-09-11..2018-08-31, g 2018-09-01..",
        hoofd("Omar", M, "1981-10-27", cursus("2017-11-06..", dagdeel="avond"),
              werk("2018-09-01..", "Garage Wielborg", "hulpmonteur", 24),
              meer_werk("2018-10-01..", "wegwijs", "naar 36 uur")),
        partner("Hiba/Nasser", V, "1986-03-13", cursus("2018-02-05..", "a1")),
        kind("Adam", M, "2009-07-02"), kind("Celine", V, "2012-04-21"),
    ),
    gezin(
        "Sharifi", "AF", "2017-11-06..", "v 2017-11-06..2018-10-14, g 2018-10-15..",
        hoofd("Mirwais", M, "1984-01-08", cursus("2018-01-08..", "a1"),
              werk("2018-10-15..", "Kwekerij Van den Akkerhof", "medewerker kas", 16)),
        partner("Nargis/Wardak", V, "1990-09-05", cursus("2018-03-05..", "alfa"),
                meer_werk("2018-11-12..", "doelgroepwerkt", "naaiatelier")),
        kind("Yasna", V, "2014-11-03"),
    ),
    gezin(
        "Weldu", "ER", "2017-09-25..", "v 2017-09-25..",
        hoofd("Natnael", M, "1995-06-21", cursus("2017-11-20.."),
              traject("2018-06-04..", "wsd", "logistiek")),
    ),
    gezin(
        "Al-Sayed", "SY", "2017-10-16..", "v 2017-10-16..",
        hoofd("Ghassan", M, "1969-12-28", cursus("2018-01-08..", "alfa"),
              traject("2018-09-10..", "wsd", "groenvoorziening")),
    ),
    gezin(
        "Hamdan", "SY", "2017-12-04..", "v 2017-12-04..",
        hoofd("Mazen", M, "1978-04-30", cursus("2018-02-05.."), traject("2018-10-08..", "wegwijs", "chauffeur")),
        partner("Lubna/Shahin", V, "1982-05-16", cursus("2018-02-05..", "a1")),
        kind("Zein", M, "2001-09-14", isk("2018-01-15..", "3")), kind("Tala", V, "2006-10-19"),
    ),
    gezin(
        "Moradi", "IR", "2018-01-15..", "v 2018-01-15..",
        hoofd("Shiva", V, "1987-02-09", cursus("2018-03-12..", "b1"),
              traject("2018-09-03..", "wegwijs", "zorg")),
        partner("Arash/Rostami", M, "1984-07-31", cursus("2018-03-12..", "b1"),
                vrijwillig("2018-09-17..", "Fietswerkplaats De Spaak", "fietsenmaker", 8)),
    ),
    gezin(
        "Jamil", "IQ", "2018-02-19..", "v 2018-02-19..",
        hoofd("Ali", M, "1980-08-18", cursus("2018-04-16..", "a1"),
              traject("2018-11-05..", "doelgroepwerkt", "kennismaken met werk")),
        partner("Asma/Khalaf", V, "1988-06-02", cursus("2018-09-03..", "alfa"), sinds="2018-05-28"),
        kind("Duha", V, "2013-08-27", sinds="2018-05-28"),
    ),
    gezin(
        "Mehari", "ER", "2018-03-26..", "v 2018-03-26..",
        hoofd("Semhar", V, "1996-01-19", cursus("2018-05-14.."),
              traject("2018-10-15..", "kw1c", "leren en werken in de horeca")),
    ),
    gezin(
        "Azizi", "AF", "2018-04-23..", "v 2018-04-23..",
        hoofd("Qasim", M, "1976-11-07", cursus("2018-06-11..", "alfa"),
              traject("2018-12-31..", "wsd", "arbeidsfit worden")),
        partner("Fawzia/Hashimi", V, "1981-01-14", cursus("2018-09-03..", "alfa")),
        kind("Soraya", V, "2005-03-30"), kind("Jawad", M, "2010-02-20"),
    ),
    gezin(
        "Tekle", "ER", "2017-10-30..", "v 2017-10-30..",
        hoofd("Winta", V, "1993-12-09", cursus("2018-01-08..")),
    ),
    gezin(
        "Hersi", "SO", "2018-02-05..", "v 2018-02-05..",
        hoofd("Ubah", V, "1990-04-03", cursus("2018-04-03..", "alfa"),
              traject("2018-06-04..2018-12-30", "wegwijs", "eerste stap", "gestopt")),  # ended the day before
        broer_zus("Zakaria", M, "2000-06-08", isk("2018-02-19..", "4")),
    ),
    gezin(
        "Sabbagh", "SY", "2018-05-22..", "v 2018-05-22..",
        hoofd("Elias", M, "1972-09-25", cursus("2018-08-27..", "b1")),
        partner("Marlen/Khoury", V, "1976-02-28", cursus("2018-08-27..")),
        kind("Antoun", M, "2003-05-03", isk("2018-08-27.."),
             werk("2018-10-06..", "Supermarkt Het Volle Mandje", "bijbaan", 6)),  # on paper, and fifteen
        kind("Mirna", V, "2008-12-24"),
    ),
    gezin(
        "Baran", "TR", "2018-06-30..", "v 2018-06-30..",  # exactly six months on 31-12-2018: longer
        hoofd("Cem", M, "1983-10-13", cursus("2018-09-03..", "b1"),
              werk("2019-01-01..", "Software-atelier Bitwijs", "applicatiebeheerder", 32)),  # the day after
        partner("Berfin/Yıldız", V, "1987-05-06", cursus("2018-09-03..", "b1")),
        kind("Deniz", M, "2015-07-12"),
    ),
)  # fmt: skip

KORTER = (
    gezin(
        "Okba", "ER", "2018-07-01..", "v 2018-07-01..",  # one day less than six months
        hoofd("Biniam", M, "1994-02-22", cursus("2018-09-03.."),
              traject("2018-12-03..", "wegwijs", "oriëntatie op techniek")),
    ),
    gezin(
        "Rasheed", "IQ", "2018-09-24..", "v 2018-09-24..",
        hoofd("Mustafa", M, "1985-09-09", cursus("2018-11-19..", "a1")),
        broer_zus("Yasir", M, "1998-03-24", cursus("2018-11-19..", "a1")),
    ),
    gezin(
        "Al-Khatib", "SY", "2018-10-08..", "v 2018-10-08..",
        hoofd("Jihad", M, "1979-01-31", cursus("2018-12-03..", "alfa")),
        partner("Siham/Atassi", V, "1983-11-26",
                vrijwillig("2018-11-05..", "Basisschool De Regenboog", "overblijven", 3)),
        kind("Hala", V, "2007-06-18"), kind("Karim", M, "2011-12-07"),
    ),
    gezin(
        "Yusuf", "SO", "2018-10-29..", "v 2018-10-29..",
        hoofd("Deqa", V, "1999-08-16", cursus("2018-12-10..", "alfa")),
    ),
    gezin(
        "Popal", "AF", "2018-11-12..", "v 2018-11-12..",
        hoofd("Zalmai", M, "1982-07-04"),
        partner("Maryam/Karimi", V, "1986-10-23", cursus("2018-12-17..", "a1")),
        kind("Sana", V, "2016-01-11"),
    ),
    gezin(
        "Isaias", "ER", "2018-11-26..", "v 2018-11-26..",
        hoofd("Luwam", V, "1997-05-29", cursus("2018-12-31..")),  # began on the day of the measurement
    ),
    gezin(
        "Kazemi", "IR", "2018-12-31..", "v 2018-12-31..",  # the last day of the cohort
        hoofd("Elham", V, "1974-03-07"),
        ouder("Mehri/Soltani", V, "1949-08-05"),
    ),
)  # fmt: skip

GEZINNEN = (*LANGER, *KORTER)

# Just outside both cohorts.
BUITEN = (
    gezin(
        "Mansour", "SY", "2015-08-31..", "v 2015-08-31..2017-06-30",
        hoofd("Wael", M, "1982-04-18", cursus("2015-11-02..2018-01-31"), diploma("2018-02-19"),
              werk("2017-07-01..", "Metaalbewerking Vonk & Zn.", "lasser", 40)),
    ),
    gezin(
        "Ebrahimi", "IR", "2019-01-01..", "v 2019-01-01..",
        hoofd("Azadeh", V, "1989-09-30", cursus("2019-02-11..", "b1")),
    ),
)  # fmt: skip
