"""Cohort 1: housed from 1-9-2015 to 31-7-2017, 28 households with 74 people; measured on 31-7-2017 and 31-12-2018.

The numbers of the municipality's note (March 2019) come out of these lives; a comment marks what tests the
definitions: ages of just 16, last and first days, people who left, work that does not count.
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
    opleiding,
    ouder,
    partner,
    stage,
    traject,
    vrijwillig,
    werk,
)

# Only income from work on 31-12-2018.
WERK = (
    gezin(
        "Al-Masri", "SY", "2015-09-01..", "v 2015-09-01..2017-03-31",  # the first day of the cohort
        hoofd("Khaled", M, "1979-05-14", cursus("2015-11-02..2018-02-28"), diploma("2018-03-20"),
              traject("2016-10-03..2017-03-31", "wegwijs", "leerwerkplek bakkerij", "succesvol"),
              werk("2017-04-01..", "Bakkerij De Korenschoof", "bakker", 36)),
        partner("Rima/Haddad", V, "1984-09-02", cursus("2016-01-11..2017-12-22", "a1"),
                vrijwillig("2018-02-05..", "Buurthuis De Ketting", "gastvrouw", 6)),
        kind("Lina", V, "2008-01-30"), kind("Omar", M, "2011-06-17"), kind("Yara", V, "2014-03-08"),
    ),
    gezin(
        "Tesfay", "ER", "2015-10-15..", "v 2015-10-15..2018-02-28",
        hoofd("Filmon", M, "1990-02-11", cursus("2015-12-07..2018-05-31"), diploma("2018-07-05"),
              traject("2017-09-04..2018-02-28", "wsd", "logistiek op de werkvloer", "succesvol"),
              werk("2018-03-01..", "Distributiecentrum Noordkade", "orderpicker", 38)),
    ),
    gezin(
        "Hosseini", "IR", "2015-11-20..", "v 2015-11-20..2017-05-31",
        hoofd("Reza", M, "1981-12-03", cursus("2016-01-04..2017-11-30", "b1"), diploma("2017-12-11", "b1"),
              werk("2017-06-01..", "Software-atelier Bitwijs", "tester", 40)),
        partner("Nasrin/Moradi", V, "1986-04-25", cursus("2016-02-01..2018-06-29"), diploma("2018-08-14")),
    ),
    gezin(
        "Yohannes", "ER", "2016-01-08..", "v 2016-01-08..2017-11-30",
        hoofd("Samuel", M, "1993-07-19", cursus("2016-02-15..2018-12-30"),  # ended the day before
              traject("2017-05-08..2017-11-30", "wegwijs", "kennismaken met de kas", "succesvol"),
              werk("2017-12-01..", "Kwekerij Van den Akkerhof", "medewerker kas", 32)),
    ),
    gezin(
        "Saleh", "SY", "2015-12-03..", "v 2015-12-03..2017-01-31",
        hoofd("Bassam", M, "1974-08-28", cursus("2016-02-01..2018-06-29"),
              traject("2016-06-06..2017-01-31", "wegwijs", "rijbewijs en stage transport", "succesvol"),
              werk("2017-02-01..", "Transportbedrijf Zuidwal", "chauffeur", 40)),
        partner("Hanan/Sabbagh", V, "1978-10-10", cursus("2016-09-05..2018-07-13", "a1")),
        kind("Majd", M, "2003-01-01", isk("2016-01-11..")),  # sixteen the day after: does not count
        kind("Salma", V, "2007-04-04"),
    ),
    gezin(
        "Noorzai", "AF", "2016-02-12..", "v 2016-02-12..2018-04-30",
        hoofd("Hamid", M, "1983-03-21", cursus("2016-04-04..2018-03-30", "alfa"),
              traject("2017-11-06..2018-04-30", "doelgroepwerkt", "werkervaring schilderen", "succesvol"),
              werk("2018-05-01..", "Schildersbedrijf De Kwast", "schilder", 36)),
        # Left half a year earlier: her course counts no more, whatever its dates say.
        partner("Zarmina/Popal", V, "1988-01-17", cursus("2016-04-04.."), vertrokken="2018-06-15 verhuisd"),
        kind("Idris", M, "2010-12-12"),
    ),
    gezin(
        "Warsame", "SO", "2016-03-22..", "v 2016-03-22..2018-01-14",
        hoofd("Hodan", V, "1982-06-06", cursus("2016-05-09..2018-09-28"), diploma("2019-01-01"),  # one day too late
              traject("2017-08-14..2018-01-14", "kw1c", "helpende zorg, BBL", "succesvol"),
              werk("2018-01-15..", "Zorggroep De Wilgenhof", "helpende in de zorg", 28)),
        kind("Liban", M, "2006-02-02"), kind("Ifrah", V, "2009-09-29"),
    ),
    gezin(
        "Darwish", "SY", "2016-01-29..", "v 2016-01-29..2017-09-03",
        hoofd("Samir", M, "1980-11-05", cursus("2018-01-08..", dagdeel="avond"),
              traject("2017-03-06..2017-09-03", "wegwijs", "stage metaal", "succesvol"),
              werk("2017-09-04..", "Metaalbewerking Vonk & Zn.", "lasser", 38)),
        partner("Amal/Khoury", V, "1985-05-23", cursus("2016-09-05..", "a1")),
        kind("Nour", V, "2005-10-01"), kind("Fadi", M, "2008-08-08"), kind("Sami", M, "2013-02-14"),
    ),
    gezin(
        "Kidane", "ER", "2016-04-14..", "v 2016-04-14..2018-01-31",
        hoofd("Rahwa", V, "1994-09-11", cursus("2016-06-06..", dagdeel="avond"),
              traject("2017-09-04..2018-01-31", "wegwijs", "proefplaatsing horeca", "succesvol"),
              werk("2018-02-01..", "Restaurant De Gouden Lepel", "keukenhulp", 32)),
    ),
    gezin(
        "Ibrahim", "IQ", "2016-05-09..", "v 2016-05-09..2018-04-15",
        hoofd("Laith", M, "1977-02-27", cursus("2016-07-04..2018-04-13"),
              werk("2018-04-16..", "Garage Wielborg", "monteur", 40)),
        partner("Shirin/Aziz", V, "1981-07-07", cursus("2017-05-08..", "a1"), sinds="2017-02-20"),
        kind("Noor", V, "2010-05-05", sinds="2017-02-20"), kind("Karwan", M, "2012-11-30", sinds="2017-02-20"),
    ),
)  # fmt: skip

# Work beside bijstand on 31-12-2018.
WERK_EN_BIJSTAND = (
    gezin(
        "Abdi", "SO", "2016-06-01..", "v 2016-06-01..2018-08-31, g 2018-09-01..",
        hoofd("Guled", M, "1991-01-24", cursus("2016-08-15..", "a1"),
              traject("2018-03-01..2018-08-31", "wsd", "schoonmaak met begeleiding", "succesvol"),
              werk("2018-09-01..", "Schoonmaakbedrijf Helderblik", "schoonmaker", 16),
              meer_werk("2018-10-01..", "wsd", "meer uren, andere locatie")),
    ),
    gezin(
        "Al-Jaber", "SY", "2016-06-20..", "v 2016-06-20..2018-04-30, g 2018-05-01..",
        # A trajectory that ends on the day of the measurement is running and finished.
        hoofd("Adnan", M, "1976-09-15", cursus("2016-09-05.."),
              werk("2018-05-01..", "Supermarkt Het Volle Mandje", "vakkenvuller", 20),
              meer_werk("2018-07-02..2018-12-31", "wegwijs", "naar een voltijdbaan", "succesvol")),
        partner("Widad/Hamdan", V, "1979-12-19", cursus("2017-01-09..", "alfa")),
        kind("Tarek", M, "2004-04-16"), kind("Dima", V, "2007-07-21"),
    ),
    gezin(
        "Rahimi", "AF", "2016-07-04..", "v 2016-07-04..2018-11-04, g 2018-11-05..",
        hoofd("Parwin", V, "1985-10-08", cursus("2016-09-05..", "a1"),
              traject("2018-02-05..2018-06-29", "doelgroepwerkt", "atelier", "deels"),
              werk("2018-11-05..", "Kinderopvang Zonnebloempje", "groepshulp", 12),
              meer_werk("2018-11-05..", "wegwijs", "uitbreiding uren en opleiding")),
        kind("Roya", V, "2006-06-13"), kind("Omid", M, "2009-01-09"),
    ),
    gezin(
        "Habtom", "ER", "2016-08-16..", "v 2016-08-16..2018-05-31, g 2018-06-01..",
        hoofd("Yonas", M, "1988-05-30", cursus("2016-10-03..2018-10-12"), diploma("2018-11-12"),
              traject("2017-12-04..2018-05-31", "wegwijs", "hout en bouw", "succesvol"),
              werk("2018-06-01..", "Bouwbedrijf Steenhof", "timmerman", 24),
              meer_werk("2018-09-03..", "kw1c", "BBL-plek timmeren")),
    ),
    gezin(
        "Karimi", "IR", "2016-09-05..", "v 2016-09-05..2018-08-19, g 2018-08-20..",
        hoofd("Babak", M, "1972-03-03", cursus("2016-11-07..2018-07-13", "a1"),
              werk("2018-08-20..", "Hotel Bos en Ven", "medewerker housekeeping", 20),
              meer_werk("2018-10-15..", "wegwijs", "van oproep naar vast")),
        partner("Leila/Jafari", V, "1975-06-29", cursus("2016-11-07..2018-07-13", "a1")),
    ),
    gezin(
        # Moved within Vught: the second home falls in the dates of cohort 2 and makes no new household there.
        "Haddad", "SY", "2016-07-27..2018-02-28, 2018-03-01..", "v 2016-07-27..2017-04-30, g 2017-05-01..",
        hoofd("Youssef", M, "1987-08-01", cursus("2016-10-03..2018-05-31"),
              traject("2016-11-07..2017-04-30", "wegwijs", "snuffelstage horeca", "succesvol"),
              werk("2017-05-01..2018-12-31", "Restaurant De Gouden Lepel", "keukenhulp", 18)),  # the last day counts
        partner("Rania/Mansour", V, "1990-11-11", cursus("2017-04-03.."), sinds="2017-01-16"),
        kind("Bilal", M, "2013-09-09", sinds="2017-01-16"),
    ),
    gezin(
        "Mohammed", "IQ", "2016-10-11..", "v 2016-10-11..2018-12-30, g 2018-12-31..",
        hoofd("Saif", M, "1984-12-24", cursus("2017-01-09.."),
              werk("2018-12-31..", "Supermarkt Het Volle Mandje", "vakkenvuller", 24)),  # the first day counts
        partner("Zainab/Salim", V, "1989-02-18", cursus("2017-09-04..", "alfa")),
        kind("Haider", M, "2011-03-27"), kind("Iman", V, "2015-05-15"),
    ),
)  # fmt: skip

# No work on 31-12-2018; most live on full bijstand.
ZONDER_WERK = (
    gezin(
        "Gebremedhin", "ER", "2016-11-01..", "v 2016-11-01..2018-01-31, g 2018-02-01..2018-12-30, v 2018-12-31..",
        hoofd("Merhawi", M, "1992-10-20", cursus("2017-01-09.."),
              traject("2017-08-07..2018-01-31", "wsd", "werken in het groen", "succesvol"),
              werk("2018-02-01..2018-12-30", "Kwekerij Van den Akkerhof", "medewerker kas", 24),  # the day before
              traject("2018-12-31..", "wsd", "opnieuw op zoek na het seizoen")),
    ),
    gezin(
        "Al-Hariri", "SY", "2016-11-24..", "v 2016-11-24..",
        hoofd("Nabil", M, "1975-04-12", cursus("2017-02-06.."),
              traject("2018-04-02..2019-02-28", "wsd", "techniek", "succesvol")),  # not yet finished
        partner("Samar/Kassem", V, "1980-08-03", cursus("2017-10-02..", "a1"), sinds="2017-06-12"),
        kind("Kinan", M, "2004-12-05", isk("2017-08-28.."), sinds="2017-06-12"),
        kind("Jana", V, "2007-02-23", sinds="2017-06-12"), kind("Rami", M, "2012-10-10", sinds="2017-06-12"),
    ),
    gezin(
        "Ahmadi", "AF", "2017-01-16..", "v 2017-01-16..",
        hoofd("Farid", M, "1989-06-14", cursus("2017-03-06.."),
              traject("2018-09-03..", "wegwijs", "stage fietsenmaker")),
        ouder("Gulalai/Stanikzai", V, "1953-03-01"),
        broer_zus("Najib", M, "1996-05-18", cursus("2017-03-06.."),
                  stage("2018-11-05..", "Garage Wielborg", "snuffelstage", 8)),
    ),
    gezin(
        "Osman", "SO", "2017-02-06..", "v 2017-02-06..",
        hoofd("Ismail", M, "1973-01-05", cursus("2017-04-03..2018-10-31", "alfa"),
              werk("2019-01-01..", "Schoonmaakbedrijf Helderblik", "schoonmaker", 15)),  # the day after
        partner("Fadumo/Jama", V, "1979-09-17", vrijwillig("2018-03-05..", "Voedselbank", "uitgifte", 8)),
        kind("Ayaan", V, "2002-12-31", isk("2017-03-06..", "4")),  # sixteen on the day of the measurement: counts
        kind("Mahad", M, "2006-08-24"),
    ),
    gezin(
        "Kaya", "TR", "2017-03-13..", "v 2017-03-13..2018-12-31",
        hoofd("Emre", M, "1986-07-29", cursus("2017-05-08..2018-12-31", "b1"),
              traject("2018-01-08..2018-06-29", "wegwijs", "onderwijsassistent", "deels")),
        partner("Derya/Aydın", V, "1988-11-22", cursus("2017-05-08..2018-12-31", "b1")),
        vertrek="2019-01-01 verhuisd",  # still followed on the day before
    ),
    gezin(
        "Berhane", "ER", "2017-03-30..", "v 2017-03-30..",
        hoofd("Dawit", M, "1995-04-07", cursus("2017-05-08..2018-08-31", "alfa"),
              traject("2018-10-01..", "doelgroepwerkt", "arbeidsritme opbouwen")),
    ),
    gezin(
        "Najafi", "IR", "2017-04-18..", "v 2017-04-18..",
        hoofd("Kamran", M, "1971-05-11", cursus("2017-06-05..2018-05-25", "a1"),
              vrijwillig("2018-06-04..", "Kringloopwinkel De Tweede Kans", "sorteren", 16)),
        partner("Parisa/Amini", V, "1977-12-01", traject("2019-01-01..", "wegwijs", "oriëntatie op werk")),  # day after
        kind("Arash", M, "2003-06-26", werk("2018-09-03..", "Dagblad De Maasbode", "krantenbezorger", 5)),  # fifteen
        kind("Mahsa", V, "2008-03-19"),
    ),
    gezin(
        "Salim", "IQ", "2017-05-15..", "v 2017-05-15..",
        hoofd("Huda", V, "1966-10-31", cursus("2017-09-04..2018-03-23", "alfa")),
        kind("Amir", M, "1997-02-06", cursus("2017-09-04..2018-07-13"),
             werk("2018-05-14..", "Distributiecentrum Noordkade", "orderpicker", 32), vertrokken="2018-09-01 verhuisd"),
    ),
    gezin(
        "Daoud", "SY", "2017-05-29..", "v 2017-05-29..2018-12-30",  # the bijstand ended the day before
        hoofd("Anas", M, "1996-12-15", cursus("2017-07-03..2018-09-14", "b2"), diploma("2018-10-08", "b2"),
              opleiding("2018-09-03..", "Avans Hogeschool", "hbo bouwkunde", 30)),
    ),
    gezin(
        "Demir", "TR", "2017-06-19..", "v 2017-06-19..2018-05-31, v 2019-01-01..",  # bijstand again the day after
        hoofd("Murat", M, "1982-02-02", cursus("2017-08-28..", "b1")),
        partner("Zeynep/Koç", V, "1985-08-20", cursus("2017-08-28..2018-11-30", "b1")),
        kind("Elif", V, "2012-01-26"),
    ),
)  # fmt: skip

# Left before 31-12-2018, so no longer followed; the work that they took along does not count.
VERTROKKEN = (
    gezin(
        "Okbay", "ER", "2017-07-31..", "v 2017-07-31..2018-02-28",  # the last day of the cohort
        hoofd("Robel", M, "1991-08-13", cursus("2017-10-02..2018-04-27"),
              werk("2018-03-01..", "Hotel Bos en Ven", "medewerker housekeeping", 38)),
        vertrek="2018-04-30 verhuisd",
    ),
)  # fmt: skip

GEZINNEN = (*WERK, *WERK_EN_BIJSTAND, *ZONDER_WERK, *VERTROKKEN)
