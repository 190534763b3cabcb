"""The caseload of today: every phase of the process and every kind of person that a page has to cope with.

Dates count from today: "-21" is three weeks ago, "+10" is in ten days.
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

# Coupled to the gemeente, still living in an azc.
GEKOPPELD = (
    gezin(
        "Araya", "ER", "", "",
        hoofd("Eden", V, "23j", bsn="nee", plicht="nee"),
        gekoppeld="-5",
    ),
    gezin(
        "Al-Nasiri", "YE", "", "",
        hoofd("Waleed", M, "38j"), partner("Bushra/Al-Hakimi", V, "34j"),
        kind("Ammar", M, "13j"), kind("Rahaf", V, "9j"), kind("Sultan", M, "2j", bsn="nee"),
        gekoppeld="-41",
    ),
    gezin(
        "Mursal", "AF", "", "",
        hoofd("/Mursal", V, "29j", taal="prs"),  # one name only, as on the passport
        gekoppeld="-20",
    ),
    gezin(
        "Şahin", "TR", "+10..", "",  # the contract is signed, the key comes in ten days
        hoofd("Ümit", M, "41j", leesniveau="a1", kanaal="email"), partner("Gül/Doğan", V, "39j"),
        kind("Baran Efe", M, "7j"),
        gekoppeld="-69",
    ),
)  # fmt: skip

# Housed in the past year: practical matters, intake, plan, first lessons.
EERSTE_JAAR = (
    gezin(
        "Sheikh Mohammad", "SY", "-3..", "",  # so recent that bijstand and BRP are still being arranged
        hoofd("Ibrahim", M, "33j"), partner("Nisreen/Al-Ali", V, "30j"),
        kind("Layan", V, "6j"), kind("Jad", M, "3j"), kind("Sham", V, "0j", bsn="nee"),
    ),
    gezin(
        "Gebre", "ER", "-22..", "v -22..",
        hoofd("Selam", V, "31j", kanaal="bellen", tolk=True), kind("Nahom", M, "8j"), kind("Heran", V, "5j"),
    ),
    gezin(
        "Stanikzai", "AF", "-54..", "v -54..",
        hoofd("Rashid", M, "45j", taal="ps", leesniveau="niet", tolk=True),
        kind("Palwasha", V, "17j10m", isk("-33..", "4")), kind("Zalmay", M, "14j", isk("-33..")),
    ),
    gezin(
        "Bagdasarjan", "RU", "-83..", "v -83..",
        hoofd("Žana", V, "52j", cursus("-26..", "a1")),
        ouder("Arev/O'Hanesjan", V, "77j"),
    ),
    gezin(
        "Al-Khatib al-Hassani", "SY", "-120..", "v -120..",
        hoofd("Abdulrahman Mohammed Nour-Eddine Mustafa", M, "36j", cursus("-75..", "b1")),
        partner("Fatima Az-Zahra/Abu al-Khair al-Dimashqi", V, "32j"),  # a partner without a course
        kind("Mohammed Taim", M, "4j"),
    ),
    gezin(
        "N'Diaye", "GN", "-158..", "v -158..",
        hoofd("Mamadou Saliou", M, "20j", isk("-140..", "4"),
              stage("-30..", "Fietswerkplaats De Spaak", "fietsenmaker", 8)),
    ),
    gezin(
        "Woldu", "ER", "-171..", "v -171..",
        hoofd("Isaias", M, "28j",
              cursus("-160..-121", "b1", bij="Taalschool Het Anker", stopreden="Het tempo lag te hoog."),
              cursus("-118..", "a2"),
              vrijwillig("-60..", "Kringloopwinkel De Tweede Kans", "sorteren", 8)),
    ),
    gezin(
        "Rostami", "IR", "-205..", "v -205..",
        # An address that partners may not see.
        hoofd("Mahsa", V, "35j", cursus("-160..", "b1"), geheimhouding=True, kanaal="bericht"),
        kind("Kian", M, "10j", geheimhouding=True),
    ),
    gezin(
        "Farah", "SO", "-262..", "v -262..",
        hoofd("Hodan", V, "40j", cursus("-203..", "alfa"), leesniveau="niet"),
        kind("Ayub", M, "16j", isk("-240..", "3")), kind("Sagal", V, "12j", isk("-90..", "1")), kind("Nasra", V, "7j"),
    ),
    gezin(
        "Barzani", "IQ", "-318..", "v -318..",
        hoofd("Karwan", M, "39j", cursus("-260..", "a2"),
              traject("-70..", "wegwijs", "snuffelstages techniek"), taal="ckb"),
        partner("Rozan/Aziz", V, "35j", sinds="-9", plicht="nee"),  # reunited last week
        kind("Rebin", M, "11j", sinds="-9"), kind("Sara", V, "8j", sinds="-9"),
    ),
)  # fmt: skip

# Housed longer ago: learning, working, finishing.
LATER = (
    gezin(
        "Haddad", "SY", "-423..", "v -423..-91, g -90..",
        hoofd("Fadi", M, "34j", cursus("-365..", "b1", "avond"), werk("-90..", "Garage Wielborg", "monteur", 24),
              meer_werk("-40..", "wegwijs", "naar een voltijdbaan")),
        partner("Yara/Khoury", V, "31j", cursus("-350..", "a2")), kind("Elias", M, "3j"),
    ),
    gezin(
        "Tekeste", "ER", "-540..", "v -540..",
        hoofd("Helen", V, "26j", cursus("-480..", "b1"), stage("-110..-12", "Zorggroep De Wilgenhof", "zorg", 16),
              traject("-110..-12", "kw1c", "leren en werken in de zorg", "deels")),
    ),
    gezin(
        "Hashimi", "AF", "-655..", "v -655..-240, g -239..",
        hoofd("Omid", M, "30j", cursus("-600..", "a2"),
              werk("-239..", "Supermarkt Het Volle Mandje", "vakkenvuller", 16)),
        broer_zus("Idris", M, "18j", isk("-610..-140", "3"),
                  opleiding("-85..", "Koning Willem I College", "mbo 2 logistiek", 32)),
    ),
    gezin(
        "Al-Tamimi", "IQ", "-802..", "v -802..",
        hoofd("Laith", M, "58j", cursus("-740..", "alfa"),
              vrijwillig("-300..", "Volkstuin De Beemd", "tuinonderhoud", 12), leesniveau="niet", kanaal="langskomen"),
        partner("Suha/Rasheed", V, "55j", cursus("-740..", "alfa")),
    ),
    gezin(
        "Öztürk", "TR", "-930..", "v -930..-511",
        hoofd("Zeynep", V, "37j", cursus("-890..-160", "b2", "avond"), diploma("-120", "b2"),
              werk("-510..", "Software-atelier Bitwijs", "ontwikkelaar", 36), leesniveau="b1", kanaal="email"),
        kind("Defne", V, "9j"),
    ),
    gezin(
        # Ready to be closed: diploma, steady work, no bijstand.
        "Yemane", "ER", "-1120..", "v -1120..-401",
        hoofd("Biniam", M, "32j", cursus("-1060..-330"), diploma("-290"),
              traject("-560..-401", "wsd", "logistiek op de werkvloer", "succesvol"),
              werk("-400..", "Distributiecentrum Noordkade", "teamleider", 38), leesniveau="b1"),
    ),
    gezin(
        # Still under the law of 2013, after extensions.
        "Jama", "SO", "2021-02-15..2024-05-13, 2024-05-14..", "v 2021-02-15..",
        hoofd("Sahra", V, "44j", cursus("2021-04-12..2024-03-29", "alfa"),
              cursus("2024-12-02..", "a1", bij="Taalschool Het Anker"), leesniveau="niet"),
        kind("Ilyas", M, "15j"), kind("Hamdi", V, "13j"),
    ),
)  # fmt: skip

# Closed or gone.
KLAAR = (
    gezin(
        "Soltani", "IR", "-1260..", "v -1260..-611",
        hoofd("Nima", M, "42j", cursus("-1200..-500", "b1"), diploma("-455", "b1"),
              werk("-610..", "Bouwbedrijf Steenhof", "werkvoorbereider", 40)),
        afsluiting="-26 zelfstandig",
    ),
    gezin(
        "Khalaf", "IQ", "-480..-58", "v -480..-58",
        hoofd("Zaid", M, "29j", cursus("-430..-58")), partner("Noor/Jamil", V, "27j", cursus("-430..-58")),
        kind("Yusuf", M, "1j"),
        vertrek="-58 verhuisd",
    ),
)  # fmt: skip

GEZINNEN = (*GEKOPPELD, *EERSTE_JAAR, *LATER, *KLAAR)

# Boxtel: another gemeente, of which nobody in Vught may see a thing.
BOXTEL = (
    gezin(
        "Boxtelaar", "SY", "2016-10-03..", "v 2016-10-03..",
        hoofd("Nadim", M, "1980-01-20", cursus("2016-12-05.."),
              werk("2018-03-01..", "Drukkerij De Pers", "drukker", 20)),
        partner("Reem/Zaitoun", V, "1984-06-16"), kind("Julia", V, "2010-08-08"),
    ),
    gezin(
        "Bergsteen", "ER", "2018-05-07..", "v 2018-05-07..",
        hoofd("Kibrom", M, "1991-11-11", cursus("2018-08-06.."), traject("2018-10-01..", "wsd", "groen")),
    ),
    gezin(
        "Dommelman", "AF", "-200..", "v -200..",
        hoofd("Asadullah", M, "33j", cursus("-150..", "a1")), partner("Hosna", V, "30j"),
        kind("Ehsan", M, "17j", isk("-170..")),
    ),
    gezin("Selissen", "IR", "", "", hoofd("Ramin", M, "26j"), gekoppeld="-15"),
)  # fmt: skip
