#!/usr/bin/env python3
"""Writes the weighted mean of the weights of judges that began where one of them had come: mean.py OUT WEIGHT:JUDGE …"""

import pathlib
import shutil
import sys

from safetensors.torch import load_file, save_file

WEIGHTS = "model.safetensors"


def main():
    out, *parts = sys.argv[1:]
    judges = [(float(weight), pathlib.Path(folder)) for weight, folder in (part.split(":", 1) for part in parts)]
    loaded = [(weight, load_file(folder / WEIGHTS)) for weight, folder in judges]
    mean = {name: sum(weight * judge[name].float() for weight, judge in loaded).contiguous() for name in loaded[0][1]}
    target = pathlib.Path(out)
    target.mkdir(parents=True, exist_ok=True)
    save_file(mean, target / WEIGHTS, metadata={"format": "pt"})
    for file in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(judges[0][1] / file, target / file)


if __name__ == "__main__":
    main()
