#!/usr/bin/env python3
"""Writes a fine-tuned judge as it ships: export.py MODEL_DIR OUT_DIR

OUT_DIR/judge.onnx has int8 weights (dynamic quantisation, per channel, word-piece table too), OUT_DIR/vocab.txt the
word pieces, OUT_DIR/judge.json a version made of the model's bytes. The unquantised graph goes to MODEL_DIR, for comparison.
Prints the sizes, and the logits of two rows: by torch, by the graph, by the quantised graph.
"""

import argparse
import hashlib
import json
import os
import pathlib

os.environ["HF_HUB_OFFLINE"] = "1"

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoTokenizer

from judge import Judge

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
SAMPLE = (
    ["The bridge is closed.", "Nine people died."],
    ["Lorries crossed the bridge.", "The toll is nine."],
)


class WithMask(torch.nn.Module):
    """
    The judge without its head for kinds, which only helps it to learn. Makes the additive attention mask
    itself: traced as it stands, the model loses the padding of a batch.
    """

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask, token_type_ids):
        mask = (1.0 - attention_mask[:, None, None, :].float()) * -1e4
        return self.model(input_ids=input_ids, attention_mask=mask, token_type_ids=token_type_ids)[0]


def logits_of(path, rows):
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(None, {name: rows[name].numpy() for name in INPUTS})[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)

    tokenizer = AutoTokenizer.from_pretrained(options.model)
    model = Judge.from_pretrained(options.model, attn_implementation="eager").eval()
    rows = tokenizer(*SAMPLE, padding=True, return_tensors="pt")
    full, small = options.model / "judge-fp32.onnx", options.out / "judge.onnx"
    torch.onnx.export(
        WithMask(model).eval(),  # else the export switches dropout on again when it is done
        tuple(rows[name] for name in INPUTS),
        str(full),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes={**{name: {0: "batch", 1: "length"} for name in INPUTS}, "logits": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(full), str(small), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"]
    )
    pieces = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    (options.out / "vocab.txt").write_text("".join(f"{piece}\n" for piece, _ in pieces), encoding="utf8")

    digest = hashlib.sha256(small.read_bytes()).hexdigest()
    (options.out / "judge.json").write_text(json.dumps({"version": digest[:12]}) + "\n", encoding="utf8")
    for path in (full, small):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    print(model(**rows)[0].detach().numpy().round(3))
    print(logits_of(full, rows).round(3))
    print(logits_of(small, rows).round(3))


if __name__ == "__main__":
    main()
