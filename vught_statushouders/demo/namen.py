"""Where people come from, what they speak, and the invented streets, employers and names around them."""

# code: (nationality, contact languages; the first is the usual one)
LANDEN: dict[str, tuple[str, tuple[str, ...]]] = {
    "SY": ("Syrische", ("ar", "ar", "ar", "kmr")),
    "ER": ("Eritrese", ("ti",)),
    "AF": ("Afghaanse", ("prs", "ps")),
    "IQ": ("Iraakse", ("ar", "ckb")),
    "IR": ("Iraanse", ("fa",)),
    "SO": ("Somalische", ("so",)),
    "TR": ("Turkse", ("tr", "tr", "kmr")),
    "YE": ("Jemenitische", ("ar",)),
    "ET": ("Ethiopische", ("am",)),
    "GN": ("Guineese", ("fr",)),
    "RU": ("Russische", ("ru",)),
    "XX": ("staatloos", ("ar", "mis")),
}

# Invented streets; the postcodes lie in the range of the place.
STRATEN = (
    "Korenbloemhof", "Bosanemoonstraat", "Wielewaalhof", "Leemkuilenpad", "Heidespurrie", "Vonderstraat",
    "Karrenspoor", "Eikvarenlaan", "Molenwiekhof", "Zandverbenastraat", "Beemdgraslaan", "Sparrenakker",
    "Wolfskamerhof", "Lindepad", "Kruidenierstraat", "Smidsvuurstraat", "Wevershof", "Dommelbeemden",
)  # fmt: skip

# Invented employers: (name, what one does there).
WERKGEVERS = (
    ("Bakkerij De Korenschoof", "bakker"),
    ("Kwekerij Van den Akkerhof", "medewerker kas"),
    ("Supermarkt Het Volle Mandje", "vakkenvuller"),
    ("Garage Wielborg", "monteur"),
    ("Zorggroep De Wilgenhof", "helpende in de zorg"),
    ("Restaurant De Gouden Lepel", "keukenhulp"),
    ("Schoonmaakbedrijf Helderblik", "schoonmaker"),
    ("Transportbedrijf Zuidwal", "chauffeur"),
    ("Bouwbedrijf Steenhof", "timmerman"),
    ("Kapsalon Haarfijn", "kapper"),
    ("Metaalbewerking Vonk & Zn.", "lasser"),
    ("Distributiecentrum Noordkade", "orderpicker"),
    ("Kinderopvang Zonnebloempje", "groepshulp"),
    ("Schildersbedrijf De Kwast", "schilder"),
    ("Hotel Bos en Ven", "medewerker housekeeping"),
    ("Software-atelier Bitwijs", "tester"),
)

AZC = ("Overloon", "Grave", "Budel", "Ter Apel", "Drachten", "Zeist", "Arnhem", "Baexem", "Echt", "Almere")
COA_CONTACTEN = ("Tessa Verhoef", "Rob Janssen", "Fleur de Graaf", "Mark Hoekstra", "Anouk Smeets")

# For the synthetic caseload: (family names, names of men, names of women) by country.
VOORRAAD: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "SY": (
        ("Al-Ahmad", "Haddad", "Khoury", "Al-Sayed", "Mansour", "Darwish", "Al-Khatib", "Nasser", "Sabbagh", "Hamdan"),
        ("Ahmad", "Omar", "Khaled", "Youssef", "Samir", "Bilal", "Fadi", "Hassan", "Majd", "Tarek"),
        ("Fatima", "Rima", "Lina", "Hanan", "Yara", "Nour", "Amal", "Dima", "Salma", "Rania"),
    ),
    "ER": (
        ("Tesfay", "Gebre", "Haile", "Berhane", "Kidane", "Habte", "Mehari", "Weldu", "Okbay", "Tekle"),
        ("Filmon", "Yonas", "Samuel", "Abel", "Dawit", "Robel", "Merhawi", "Natnael", "Isaias", "Biniam"),
        ("Selam", "Rahwa", "Feven", "Semhar", "Winta", "Luwam", "Helen", "Eden", "Miriam", "Saba"),
    ),
    "AF": (
        ("Ahmadi", "Rahimi", "Noorzai", "Karimi", "Stanikzai", "Hashimi", "Popal", "Wardak", "Azizi", "Sharifi"),
        ("Hamid", "Farid", "Jawad", "Mirwais", "Najib", "Omid", "Qasim", "Rashid", "Zalmai", "Idris"),
        ("Zahra", "Laila", "Parwin", "Shabnam", "Maryam", "Nargis", "Fawzia", "Soraya", "Roya", "Palwasha"),
    ),
    "IQ": (
        ("Al-Jaburi", "Ibrahim", "Salim", "Jamil", "Al-Tamimi", "Aziz", "Barzani", "Khalaf", "Hussein", "Rasheed"),
        ("Ali", "Mustafa", "Saif", "Haider", "Karwan", "Rebin", "Laith", "Zaid", "Amir", "Yasir"),
        ("Zainab", "Shirin", "Noor", "Huda", "Rozan", "Sara", "Iman", "Asma", "Duha", "Suha"),
    ),
    "IR": (
        ("Hosseini", "Moradi", "Jafari", "Kazemi", "Rostami", "Ebrahimi", "Najafi", "Soltani", "Bagheri", "Amini"),
        ("Reza", "Arash", "Kamran", "Babak", "Behnam", "Siavash", "Mehdi", "Payam", "Nima", "Farhad"),
        ("Nasrin", "Shiva", "Leila", "Mahsa", "Parisa", "Azadeh", "Niloufar", "Elham", "Samira", "Taraneh"),
    ),
    "SO": (
        ("Warsame", "Abdi", "Osman", "Farah", "Mohamud", "Jama", "Hersi", "Ali", "Yusuf", "Nur"),
        ("Abdirahman", "Liban", "Guled", "Ismail", "Said", "Hassan", "Mahad", "Zakaria", "Ayub", "Faisal"),
        ("Hodan", "Ayaan", "Ifrah", "Sagal", "Hamdi", "Fadumo", "Ubah", "Nasra", "Deqa", "Khadra"),
    ),
    "TR": (
        ("Kaya", "Demir", "Yıldız", "Şahin", "Öztürk", "Aydın", "Koç", "Arslan", "Doğan", "Çelik"),
        ("Emre", "Murat", "Cem", "Ümit", "Baran", "Serkan", "Hakan", "Deniz", "Volkan", "Burak"),
        ("Elif", "Zeynep", "Ayşe", "Derya", "Esra", "Gül", "Berfin", "Sibel", "Melek", "Nuray"),
    ),
}
