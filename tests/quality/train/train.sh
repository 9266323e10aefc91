#!/bin/bash
# Makes the shipped judge from nothing: train.sh OUT MPNET REAL_CC.jsonl PUBLIC
# Some five hours on two quiet cores; judge.py and teacher.py use an accelerator where there is one.
# MPNET: see teacher.py. REAL_CC.jsonl, and the files of public pairs in the folder PUBLIC: see judge.py.
set -euo pipefail
cd "$(dirname "$0")/../../.."
OUT=$1 MPNET=$2 REAL=$3 PUBLIC=$4
DATA=tests/quality/data
TRAIN=tests/quality/train

OLD=("$DATA"/gainsay_corpus.jsonl "$DATA"/gainsay_corpus_cross.jsonl)
NEW=("$DATA"/gainsay_corpus_{facts,numbers,whenwho,status,denials,edits,hand_a,hand_b,hand_c,hand_d,hand_e}.jsonl)
ACROSS="$DATA/gainsay_corpus_across.jsonl"
MORE=("$DATA"/gainsay_train_more_{a,b,c,d,e}.jsonl)
FEATURES=("$DATA"/gainsay_features.jsonl "$DATA"/gainsay_features_b.jsonl)
ARTICLES=("$DATA"/gainsay_train.jsonl "${MORE[@]}" "${FEATURES[@]}" "$REAL")
FRAMES=("$DATA"/frames/*.jsonl)
PAIRS=("$PUBLIC"/{fever_symmetric_dev,negnli_snli,equate_stress_dev,summedits_pairs_ectsum,summedits_pairs_podcast,summedits_pairs_scitldr}.jsonl)
BOTH_WAYS=(--turn-all --reattributed 0.2 --attention-dropout 0)

# Two judges that teach, each in its own way: one by whole articles, one by made pairs.
python "$TRAIN/judge.py" "$OUT/articles" --bf16 --neg 26 --epochs 3 --lr 6e-5 \
  --pairs "${OLD[@]}" --articles "$DATA/gainsay_train.jsonl" "$REAL"
python "$TRAIN/judge.py" "$OUT/made-first" --bf16 "${BOTH_WAYS[@]}" --kinds 0.2 --neg 20 --epochs 3 --lr 6e-5 \
  --pairs "${OLD[@]}" --articles "$DATA/gainsay_train.jsonl" "$REAL" --frames "${FRAMES[@]}" --public "${PAIRS[@]}"
python "$TRAIN/judge.py" "$OUT/made" --base "$OUT/made-first" --bf16 "${BOTH_WAYS[@]}" --kinds 0.2 --neg 12 --made 0.3 --epochs 2 --lr 7e-5 --seed 3 \
  --pairs "${OLD[@]}" "$DATA/gainsay_corpus_facts.jsonl" --articles "${ARTICLES[@]}" --frames "${FRAMES[@]}"

# A teacher five times as large: its lower half stays as it is. What the three think of some pairs is learned, too.
python "$TRAIN/teacher.py" train "$OUT/teacher" --base "$MPNET" --rows 19200 --batch 16 --freeze 6 --epochs 1 --lr 4e-5 --warm 0.08 --bf16 \
  --turn-all --reattributed 0.2 --neg 12 --made 0.15 --max-len 112 \
  --pairs "${OLD[@]}" "${NEW[@]}" --articles "${ARTICLES[@]}" --frames "${FRAMES[@]}"
python "$TRAIN/teacher.py" draw "$OUT/pairs.jsonl" --rows 13900 --epochs 1 --seed 7 --turn-all --neg 10 --made 0.1 --changed 0.3 \
  --pairs "${OLD[@]}" "${NEW[@]}" "$ACROSS" --articles "${ARTICLES[@]}" --frames "${FRAMES[@]}"
for judge in teacher articles made; do
  python "$TRAIN/teacher.py" score "$OUT/pairs.jsonl" "$OUT/taught-$judge.jsonl" "$OUT/$judge"
done

# The pupil, and then once more what is no conflict in real texts and features.
python "$TRAIN/judge.py" "$OUT/taught" --base "$OUT/made" --bf16 "${BOTH_WAYS[@]}" --kinds 0.1 --neg 16 --made 0 --epochs 2 --lr 8e-5 --warm 0.05 --seed 4 \
  --taught "$OUT"/taught-*.jsonl --taught-weight 0.5 \
  --pairs "${OLD[0]}" "${NEW[@]}" "$ACROSS" --articles "${ARTICLES[@]}" --frames "${FRAMES[@]}" --public "${PAIRS[@]}"
python "$TRAIN/judge.py" "$OUT/judge" --base "$OUT/taught" --bf16 --turn-all --reattributed 0.1 --kinds 0.05 --attention-dropout 0 --neg 30 --epochs 1 --lr 3e-5 --warm 0.05 --seed 5 \
  --pairs "${NEW[@]}" "$ACROSS" --articles "$REAL" "$REAL" "${FEATURES[0]}" "${FEATURES[0]}" "${FEATURES[1]}" "${FEATURES[1]}" "${MORE[@]}"
python "$TRAIN/export.py" "$OUT/judge" assets/data/judge
