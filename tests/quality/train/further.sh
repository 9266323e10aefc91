#!/bin/bash
# From the shipped judge on, with what was written since: further.sh OUT JUDGE MPNET REAL_CC.jsonl PUBLIC
# JUDGE: the folder of its weights as train.sh leaves it. Ten minutes on an H100; on two cores the teachers alone take a night.
# Tried, and not shipped: assets/data/judge/README.md says how far it comes.
set -euo pipefail
cd "$(dirname "$0")/../../.."
OUT=$1 JUDGE=$2 MPNET=$3 REAL=$4 PUBLIC=$5
DATA=tests/quality/data
TRAIN=tests/quality/train

NEW=("$DATA"/gainsay_corpus_{facts,numbers,whenwho,status,denials,edits,hand_a,hand_b,hand_c,hand_d,hand_e,hand_f,hand_g}.jsonl "$DATA"/gainsay_corpus_across.jsonl)
MORE=("$DATA"/gainsay_train_more_{a,b,c,d,e}.jsonl)
REPORTS=("$DATA"/gainsay_features.jsonl "$DATA"/gainsay_features_b.jsonl "$DATA"/gainsay_reports_{a,b}.jsonl)
ALL=(--pairs "$DATA"/gainsay_corpus.jsonl "$DATA"/gainsay_corpus_cross.jsonl "${NEW[@]}"
  --articles "$DATA/gainsay_train.jsonl" "${MORE[@]}" "${REPORTS[@]}" "$REAL" --frames "$DATA"/frames/*.jsonl
  --public "$PUBLIC"/{fever_symmetric_dev,negnli_snli,equate_stress_dev,summedits_pairs_ectsum,summedits_pairs_podcast,summedits_pairs_scitldr}.jsonl
  --turn-all --reattributed 0.2 --bf16 --attention-dropout 0)

# Two teachers that learn with all their layers, and six epochs in which a pupil learns what they think of every pair.
PUPIL=("${ALL[@]}" --neg 40 --made 1 0.5 0.4 --changed 0.3 --epochs 6 --seed 4)
python "$TRAIN/teacher.py" draw "$OUT/pairs.jsonl" "${PUPIL[@]}"
for seed in 1 2; do
  python "$TRAIN/teacher.py" train "$OUT/teacher$seed" --base "$MPNET" "${ALL[@]}" --neg 20 --made 0.3 0.2 0.2 --epochs 3 --batch 64 --lr 4e-5 --warm 0.06 --seed $seed
  python "$TRAIN/teacher.py" score "$OUT/pairs.jsonl" "$OUT/taught$seed.jsonl" "$OUT/teacher$seed"
done
python "$TRAIN/judge.py" "$OUT/pupil" --base "$JUDGE" "${PUPIL[@]}" --taught "$OUT"/taught[12].jsonl --taught-weight 0.6 --kinds 0.05 --batch 64 --lr 1e-4 --warm 0.05

# The mean of the two is better than either; and once more what is no conflict in real texts and reports.
python "$TRAIN/mean.py" "$JUDGE" "$OUT/pupil" "$OUT/mean"
python "$TRAIN/judge.py" "$OUT/quiet" --base "$OUT/mean" --bf16 --turn-all --reattributed 0.1 --kinds 0.05 --attention-dropout 0 --neg 26 --epochs 1 --lr 3e-5 --warm 0.05 --seed 6 \
  --pairs "${NEW[@]}" --articles "$REAL" "$REAL" "${REPORTS[@]}" "${REPORTS[@]}" "${MORE[@]}"
