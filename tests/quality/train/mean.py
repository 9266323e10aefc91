#!/usr/bin/env python3
"""Writes the mean of the weights of two judges, of which one began where the other had come: mean.py JUDGE PUPIL OUT"""

import pathlib
import shutil
import sys

from safetensors.torch import load_file, save_file

WEIGHTS = "model.safetensors"


def main():
    judge, pupil, out = (pathlib.Path(folder) for folder in sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    one, other = load_file(judge / WEIGHTS), load_file(pupil / WEIGHTS)
    mean = {name: ((one[name].float() + other[name].float()) / 2).contiguous() for name in one}
    save_file(mean, out / WEIGHTS, metadata={"format": "pt"})
    for file in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(judge / file, out / file)


if __name__ == "__main__":
    main()
