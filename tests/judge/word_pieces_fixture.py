#!/usr/bin/env python3
"""Writes word-pieces.json beside this script: sentences of our own corpus as the training's tokenizer cuts them.

python3 tests/judge/word_pieces_fixture.py MODEL_DIR   (needs tests/quality/train/requirements.txt)
"""

import json
import pathlib
import random
import sys

from transformers import AutoTokenizer

here = pathlib.Path(__file__).parent
data = here.parent / "quality" / "data"
tokenizer = AutoTokenizer.from_pretrained(sys.argv[1])


def rows_of(name):
    return [json.loads(line) for line in open(data / name, encoding="utf8")]


corpus = rows_of("gainsay_corpus.jsonl")
sentences = sorted({row[side] for row in corpus for side in ("premise", "hypothesis")})
random.seed(3)
plain = random.sample([s for s in sentences if s.isascii()], 150)
foreign = random.sample([s for s in sentences if not s.isascii()], 100)
paragraphs = [line for row in rows_of("gainsay_train.jsonl") for line in row["text"].split("\n") if len(line) > 400][:12]
# What pages hold besides sentences: marks of the model spelt out, other scripts, joined and split accents, control characters.
odd = [
    "Read more [SEP] here [CLS]",
    "Müller, Ångström and Łódź – “naïve” cafés in Nuʻuanu",
    "cafe\u0301 na\u00efve \u2026 10\u00a0000 km\u00b2 \u20ac5.3bn",
    "東京 was calm, Москва too; 서울 and القاهرة as well",
    "zero\u200bwidth \ufeffbom tab\there \U0001f600 emoji",
    "x" * 120 + " is no word",
]
pairs = [[row["premise"], row["hypothesis"]] for row in random.sample(corpus, 20)]
for i, paragraph in enumerate(paragraphs):
    other = paragraphs[(i + 1) % len(paragraphs)]
    pairs += [[paragraph * 2, other * 2], [paragraph * 2, plain[i]], [plain[i], other * 2]]


def row_of(a, b):
    row = tokenizer(a, b, truncation=True, max_length=128, padding=False)
    return {"a": a, "b": b, "ids": row["input_ids"], "types": row["token_type_ids"]}


# A page can't write the model's marks: they are cut like any other word.
def ids_of(text):
    return tokenizer(text, add_special_tokens=False, truncation=False, split_special_tokens=True)["input_ids"]


fixture = {
    "texts": [{"text": text, "ids": ids_of(text)} for text in plain + foreign + odd],
    "rows": [row_of(a, b) for a, b in pairs],
}
lines = json.dumps(fixture, ensure_ascii=False, separators=(",", ":")).replace('{"text"', '\n{"text"').replace('{"a"', '\n{"a"')
(here / "word-pieces.json").write_text(lines + "\n", encoding="utf8")
print(len(fixture["texts"]), "texts", len(fixture["rows"]), "rows, of them full:", sum(len(r["ids"]) == 128 for r in fixture["rows"]))
