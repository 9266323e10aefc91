"""Pairs made by program from sentences of our own: frames with other fillers, and corpus sentences changed in one place.

A frame is one small event in many wordings (tests/quality/data/frames/*.jsonl): `yes` wordings of the same facts, `no` wordings
that can't hold together with them, `both` that hold with either, and slots. A `critical` slot makes two `yes` wordings
contradict each other when its value differs; an `identity` slot makes them two events that don't.
"""

import random
import re

from fillers import DRAW, SMALL, in_words

CONTRADICTION, ENTAILMENT, NEUTRAL, NOT_CONTRADICTION = 0, 1, 2, 3

SLOT = re.compile(r"\{(\w+)\}")
KIND_OF_SLOT = {
    "count": "number", "bigcount": "number", "percent": "number", "money": "number", "age": "number", "score": "number",
    "weekday": "date", "month": "date", "date": "date", "year": "date", "hour": "date",
}  # fmt: skip


def filled(wording, values):
    text = SLOT.sub(lambda match: values[match.group(1)], wording)
    return text[0].upper() + text[1:]


def drawn(frame, rng):
    """Values for a frame's slots; two slots of one type never share one."""
    values = {}
    for name, kind in frame["slots"].items():
        value = DRAW[kind](rng)
        for _ in range(20):
            if value not in values.values():
                break
            value = DRAW[kind](rng)
        values[name] = value
    return values


def changed(frame, values, slot, rng):
    other = values[slot]
    while other == values[slot]:
        other = DRAW[frame["slots"][slot]](rng)
    return {**values, slot: other}


def two_of(wordings, rng):
    return rng.sample(wordings, 2) if len(wordings) > 1 else (wordings[0], wordings[0])


def both_hold(wordings, slot):
    return [wording for wording in wordings if "{" + slot + "}" in wording]


def pairs_of_frame(frame, others, rng, times):
    """Rows (a, b, label, kind) of one frame, some fifty at `times` 1."""
    yes, no, either, rows = frame["yes"], frame["no"], frame["both"], []

    def add(count, make):
        for _ in range(round(count * times)):
            row = make()
            if row and row[0] != row[1]:
                rows.append(row)

    def opposite():
        values = drawn(frame, rng)
        return filled(rng.choice(yes), values), filled(rng.choice(no), values), CONTRADICTION, None

    def other_value():
        slot = rng.choice(frame["critical"])
        holding = both_hold(yes, slot)
        if not holding:
            return None
        values = drawn(frame, rng)
        a, b = two_of(holding, rng)
        kind = KIND_OF_SLOT.get(frame["slots"][slot], "entity")
        return filled(a, values), filled(b, changed(frame, values, slot, rng)), CONTRADICTION, kind

    def same():
        values = drawn(frame, rng)
        a, b = two_of(yes if rng.random() < 0.85 else no, rng)
        return filled(a, values), filled(b, values), NOT_CONTRADICTION, None

    def tempting():
        values = drawn(frame, rng)
        side = rng.choice([yes, yes, no, either])
        return filled(rng.choice(side), values), filled(rng.choice(either), values), NOT_CONTRADICTION, None

    def another_event():
        slot = rng.choice(frame["identity"])
        a, b = both_hold(yes, slot), both_hold(rng.choice([yes, no, no]), slot)
        if not a or not b:
            return None
        values = drawn(frame, rng)
        other = changed(frame, values, slot, rng)
        for critical in frame["critical"]:
            other = changed(frame, other, critical, rng)
        return filled(rng.choice(a), values), filled(rng.choice(b), other), NOT_CONTRADICTION, None

    def another_matter():
        """Another frame's sentence with the same people and places."""
        other = rng.choice(others)
        values = drawn(frame, rng)
        theirs = drawn(other, rng)
        by_type = {kind: values[name] for name, kind in frame["slots"].items()}
        shared = {name: by_type.get(kind, theirs[name]) for name, kind in other["slots"].items()}
        side = rng.choice(["yes", "no", "both"])
        return filled(rng.choice(yes + no), values), filled(rng.choice(other[side]), shared), NOT_CONTRADICTION, None

    add(12, opposite)
    add(8 if frame["critical"] else 0, other_value)
    add(10, same)
    add(12, tempting)
    add(6 if frame["identity"] else 0, another_event)
    add(4, another_matter)
    return rows


NUMBER = re.compile(r"(?<![\d.,-])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)|(?<![\d.,$€£-])\d+(?:\.\d+)?(?![\d,.]*\d)")
WORD_NUMBER = re.compile(r"\b(" + "|".join(SMALL[2:] + ["twenty", "thirty", "forty", "fifty"]) + r")\b", re.I)
DAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
MONTH = re.compile(r"\b(January|February|March|April|June|July|August|September|October|November|December)\b")
SAYING = re.compile(r"\b(said|says|say|told|announced|reported|wrote|denied|claimed|added|according)\b")
AUXILIARY = re.compile(r"\b(was|were|is|are|has|have|had|will|would|could|can)\b(?! not\b| never\b| no\b)")
NEGATED = re.compile(r"\b(was|were|is|are|has|have|had|will|would|could) not\b")
CLAUSE = re.compile(r"\b(who|which|that|if|when|while|because|although|unless|whether)\b|[,;:“\"]")
# Before a figure or a day: it is a bound, and another value need not contradict.
HEDGED = re.compile(
    r"\b(about|around|nearly|almost|some|more|less|least|most|over|under|up|roughly|than|fewer|before|after|since|until|by|from|to|as of)\b[^.]{0,12}$",
    re.I,
)


ROUND = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}


def value_of(token):
    token = token.lower()
    if token[0].isdigit():
        return token.replace(",", "")
    return str(ROUND.get(token) or SMALL.index(token))


def numbers(text):
    return [*NUMBER.finditer(text), *WORD_NUMBER.finditer(text)]


def other_number(token, rng):
    value = float(value_of(token))
    new = value
    while new == value:
        if "." in token:
            new = round(value * rng.choice([0.4, 0.6, 1.5, 2.2]), 1)
        elif 1700 < value < 2100:
            new = value + rng.choice([-9, -4, -2, 2, 3, 7])
        else:
            new = round(value * rng.choice([0.3, 0.5, 0.7, 1.4, 2, 3])) if value > 9 else rng.randint(2, 19)
    if token[0].isalpha() and new < 100:
        return in_words(int(new))
    return f"{new:,}" if "," in token else str(new if "." in token else int(new))


def replaced(text, match, new):
    if match.start() == 0:
        new = new[0].upper() + new[1:]
    return text[: match.start()] + new + text[match.end() :]


def number_changed(a, b, rng):
    """A figure that both give, changed in one of them; nothing where either hedges it."""
    theirs = {value_of(m.group()): m for m in numbers(a)}
    shared = [m for m in numbers(b) if value_of(m.group()) in theirs and not HEDGED.search(b[: m.start()])]
    if not shared:
        return None
    match = rng.choice(shared)
    if HEDGED.search(a[: theirs[value_of(match.group())].start()]):
        return None
    return a, replaced(b, match, other_number(match.group(), rng)), CONTRADICTION, "number"


def number_in_both(a, b, rng):
    """The same other figure in both: whatever held between them holds still."""
    theirs = {value_of(m.group()): m for m in numbers(a)}
    shared = [m for m in numbers(b) if value_of(m.group()) in theirs]
    if not shared:
        return None
    match = rng.choice(shared)
    new = other_number(match.group(), rng)
    return replaced(a, theirs[value_of(match.group())], new), replaced(b, match, new), ENTAILMENT, None


def name_changed(pattern, names, kind):
    def change(a, b, rng):
        theirs = {m.group() for m in pattern.finditer(a)}
        shared = [m for m in pattern.finditer(b) if m.group() in theirs]
        if not shared:
            return None
        match = rng.choice(shared)
        new = rng.choice([name for name in names if name != match.group()])
        if HEDGED.search(b[: match.start()]):
            return None
        around = b[max(0, match.start() - 30) : match.end() + 20]
        # When something was said is no part of what was said.
        if SAYING.search(around):
            return a, replaced(b, match, new), NOT_CONTRADICTION, None
        return a, replaced(b, match, new), CONTRADICTION, kind

    return change


def negated(a, b, rng):
    """The first auxiliary of a main clause, turned to its opposite: b followed from a, so its opposite can't hold."""
    match = NEGATED.search(b)
    if match and not CLAUSE.search(b[: match.start()]):
        return a, b[: match.end() - 4] + b[match.end() :], CONTRADICTION, "negation"
    match = AUXILIARY.search(b)
    if not match or CLAUSE.search(b[: match.start()]) or SAYING.search(b[: match.end() + 12]):
        return None
    return a, b[: match.end()] + " not" + b[match.end() :], CONTRADICTION, "negation"


CHANGES = [
    (number_changed, 1.0), (number_in_both, 0.5), (negated, 0.45),
    (name_changed(DAY, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), "date"), 1.0),
    (name_changed(MONTH, "January February March April June July August September October November December".split(), "date"), 0.5),
]  # fmt: skip


def changed_entailments(pairs, rng, part):
    """Rows (a, b, label, kind) from pairs of which b follows from a."""
    rows = []
    for a, b in pairs:
        for change, share in CHANGES:
            if rng.random() < share * part:
                row = change(a, b, rng)
                if row:
                    rows.append(row)
    return rows


LAST_ATTRIBUTION = re.compile(
    r",\s+(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|(?:the|a|an|his|her|its|their|two|three|one)\b[^,.”\"]{2,50}?)\s+(?:said|says|told [^,.]{3,30})(?: on \w+day)?\.$"
)
SOURCES = (
    "a spokesman|a spokeswoman|officials|the ministry|two people with knowledge of the matter|the head of the agency|a senior official"
    "|the state news agency|the police|residents|a government statement|her lawyer|his brother|aid workers|the opposition|a witness"
).split("|")


def reattributed(text, rng):
    """The same statement with its last attribution taken away, or with one where it had none."""
    match = LAST_ATTRIBUTION.search(text)
    if match:
        return text[: match.start()] + "."
    if SAYING.search(text) or not text.endswith(".") or '"' in text or "“" in text:
        return text
    source = rng.choice(SOURCES)
    if rng.random() < 0.6:
        return f"{text[:-1]}, {source} said."
    return f"According to {source}, {text[0].lower() + text[1:] if text.split()[0] in ('The', 'A', 'An', 'In', 'On', 'No', 'Two', 'Three') else text}"


def made_rows(frames, entailments, seed, times):
    """All rows (a, b, label, kind) that a pass over the made material learns from; another seed, other fillers."""
    rng = random.Random(seed)
    rows = []
    for frame in frames:
        others = [other for other in frames if other is not frame]
        rows += pairs_of_frame(frame, others, rng, times)
    return rows + changed_entailments(entailments, rng, times)
