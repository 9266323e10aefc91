"""What stands in the slots of a frame: invented names, real places, figures as reporters write them."""

TOWNS = (
    "Aleppo Bergen Cork Durban Essen Faro Ghent Haifa Izmir Jaffna Kisumu Lagos Malmo Nantes Oruro Porto Quetta Riga Seville Tampere"
    " Utrecht Vilnius Warsaw Xalapa Yerevan Zagreb Almaty Basra Cebu Dakar Exeter Foggia Gdansk Hobart Iquitos Jos Kazan Leeds Multan"
    " Nagoya Omaha Perth Rabat Split Tunis Ulm Varna Windhoek Leicester Toledo Halifax Duluth Tucson Bristol Mombasa Cusco"
).split()
COUNTRIES = (
    "Albania Bolivia Chad Denmark Estonia Finland Ghana Hungary Iceland Jordan Kenya Latvia Malta Nepal Oman Peru Qatar Rwanda Serbia"
    " Tunisia Uganda Vietnam Yemen Zambia Norway Chile Cuba Egypt France Greece India Japan Libya Mexico Nigeria Poland Spain Sudan"
    " Turkey Ukraine Armenia Canada Ireland Laos Mali Niger Portugal Romania Slovakia Togo"
).split()
GIVEN = (
    "Anna Boris Clara David Elena Farid Grace Hassan Ines Jonas Karim Lucia Martin Nadia Omar Paula Quentin Rosa Stefan Teresa Umar Vera"
    " Walter Ximena Yusuf Zofia Amara Bruno Chen Daniela Erik Fatima Gareth Helen Ivan Julia Kofi Leila Marcus Nora Olga Peter Ruth Samuel"
    " Tomas Ursula Victor Wanda"
).split()
SURNAMES = (
    "Abara Brennan Castell Drozd Eriksen Falk Garro Hadley Ibarra Jansen Kovac Lindqvist Marchetti Novak Okafor Pereira Quiroga Rahman"
    " Sandoval Tanaka Ulrich Varga Whitlock Yilmaz Zeman Ashworth Banda Corrigan Delgado Ekström Fontaine Grigorian Hollis Ivanov"
    " Juarez Kimani Laurent Mbeki Nakamura Oduya Petrov Radic Svensson Thorne Umarov Vasquez Wexler Aydin Bekele Cho"
).split()
AGENCIES = (
    "the provincial governor's office|the interior ministry|the national statistics office|the state news agency|the city council"
    "|the fire brigade|the coast guard|the army|the police|the Red Cross|the health authority|the election commission"
    "|the public prosecutor's office|the civil protection agency|the regulator|the United Nations mission|the transport authority"
    "|the central bank|the audit office|the weather service|the local hospital|the district administration|the presidential palace"
).split("|")
COMPANIES = (
    "Aldermoor|Brightwell Foods|Corvane|Dalmore Steel|Estrel Air|Fenwick Rail|Granta Pharma|Helvos|Isar Motors|Jutland Energy|Kestrel Bank"
    "|Lumera|Mardale|Norvik Shipping|Oakline|Pellegrin|Quillon Systems|Ravensworth|Solenta|Tarvos|Umbria Cement|Veltro|Westhaven Insurance"
    "|Xanto|Yarrow Brewing|Zelkova Paper|Arctura|Bellwick|Cadmus Mining|Dovrefell"
).split("|")
PARTIES = (
    "the Liberal Union|the Labour Front|the Farmers' Party|the National Alliance|the Green Bloc|the Civic Movement|the People's Party"
    "|the Social Democrats|the Reform Party|the Christian Democrats|the Justice Party|the Centre Party|the Conservative Union"
).split("|")
MINISTRIES = [
    f"the {name} ministry"
    for name in "finance health defence education justice transport agriculture energy labour environment interior foreign".split()
]
ROLES = (
    "the deputy mayor|the finance minister|the police chief|the chief executive|the head coach|the hospital's director|the governor"
    "|the union's leader|the prosecutor|the ambassador|the mayor|the chairman|the foreign minister|the school's head teacher|the spokeswoman"
).split("|")
TEAMS = (
    "Ashby Rovers|Real Corva|Norrland|Brackwell City|Sporting Talos|the Lakers|Vardar United|Dynamo Orsk|Harbour Town|Olympic Seva"
    "|Redmoor Athletic|the Falcons|Kings Hill|Porto Alto|the Mariners"
).split("|")
PRODUCTS = (
    "the Orbit phone|the N4 sedan|the Clarion tablet|the V9 headset|the Mistral heat pump|the Halo watch|the T2 tractor|the Lyra vaccine"
    "|the Arrow scooter|the Sentra camera|the Nimbus router|the Bolt van|the Kite drone"
).split("|")
CROPS = "wheat|maize|rice|coffee|cocoa|cotton|soya|barley|olives|potatoes|sugar beet|sunflower seed|apples|bananas".split("|")
ROADS = (
    "the A14|the N7|the coast road|the ring road|Highway 9|the M40|the mountain pass|Route 12|the harbour tunnel|the E45|the river bridge"
    "|the old toll road|Interstate 70"
).split("|")
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
HOURS = (
    "four in the afternoon|six in the morning|noon|midnight|half past nine|ten in the evening|3 a.m.|7:30 p.m.|shortly after dawn|11 a.m."
    "|two in the morning|5 p.m."
).split("|")
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n):
    """A whole number below 100 as it is spoken."""
    if n < 20:
        return SMALL[n]
    return TENS[n // 10] + ("" if n % 10 == 0 else "-" + SMALL[n % 10])


def grouped(n):
    return f"{n:,}"


def count(rng):
    n = int(2 ** rng.uniform(1, 9.8))
    return in_words(n) if n < 10 or (n < 20 and rng.random() < 0.5) or (n < 100 and rng.random() < 0.15) else str(n)


def bigcount(rng):
    n = int(1000 * 2 ** rng.uniform(0, 6.4))
    return grouped(round(n, -3 if rng.random() < 0.5 else -2) or n)


def money(rng):
    sign = rng.choice(["$", "$", "€", "£"])
    unit = rng.choice(["million", "million", "billion"])
    number = rng.choice([str(rng.randint(2, 950)), f"{rng.uniform(1, 20):.1f}"])
    return f"{sign}{number} {unit}"


DRAW = {
    "town": lambda rng: rng.choice(TOWNS),
    "country": lambda rng: rng.choice(COUNTRIES),
    "person": lambda rng: f"{rng.choice(GIVEN)} {rng.choice(SURNAMES)}",
    "surname": lambda rng: rng.choice(SURNAMES),
    "agency": lambda rng: rng.choice(AGENCIES),
    "company": lambda rng: rng.choice(COMPANIES),
    "party": lambda rng: rng.choice(PARTIES),
    "ministry": lambda rng: rng.choice(MINISTRIES),
    "count": count,
    "bigcount": bigcount,
    "percent": lambda rng: str(rng.randint(1, 80)) if rng.random() < 0.7 else f"{rng.uniform(0.1, 15):.1f}",
    "money": money,
    "weekday": lambda rng: rng.choice(WEEKDAYS),
    "month": lambda rng: rng.choice(MONTHS),
    "date": lambda rng: f"{rng.randint(1, 28)} {rng.choice(MONTHS)}",
    "year": lambda rng: str(rng.randint(1988, 2027)),
    "age": lambda rng: str(rng.randint(14, 96)),
    "score": lambda rng: f"{rng.randint(1, 5)}-{rng.randint(0, 4)}",
    "role": lambda rng: rng.choice(ROLES),
    "team": lambda rng: rng.choice(TEAMS),
    "product": lambda rng: rng.choice(PRODUCTS),
    "crop": lambda rng: rng.choice(CROPS),
    "road": lambda rng: rng.choice(ROADS),
    "hour": lambda rng: rng.choice(HOURS),
}
