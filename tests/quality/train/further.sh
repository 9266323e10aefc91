#!/bin/bash
# From the judge of train.sh on to the shipped one, with what was written since: further.sh OUT JUDGE MPNET REAL_CC.jsonl PUBLIC
# JUDGE: the folder of its weights as train.sh leaves it. The teachers and their pupil take ten minutes on an H100 (on two
# cores the teachers alone take a night), what follows three quarters of an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")/../../.."
OUT=$1 JUDGE=$2 MPNET=$3 REAL=$4 PUBLIC=$5
DATA=tests/quality/data
TRAIN=tests/quality/train

NEW=("$DATA"/gainsay_corpus_{facts,numbers,whenwho,status,denials,edits,hand_a,hand_b,hand_c,hand_d,hand_e,hand_f,hand_g}.jsonl "$DATA"/gainsay_corpus_across.jsonl)
HEADLINES=("$DATA"/gainsay_corpus_hand_{h,i}.jsonl)
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

# Judge and pupil together know more than their mean: what both think of 15,000 pairs is learned by it, with headlines besides.
python "$TRAIN/mean.py" "$OUT/mean" "0.75:$JUDGE" "0.25:$OUT/pupil"
ROUND=(--turn-all --reattributed 0.1 --bf16 --attention-dropout 0 --kinds 0.05 --made 0 --epochs 1)
OWN=("$DATA/gainsay_train.jsonl" "${MORE[@]}" "${REPORTS[@]}" "$REAL" "$REAL")
python "$TRAIN/teacher.py" draw "$OUT/pool.jsonl" "${ROUND[@]}" --neg 12 --seed 7 \
  --pairs "$DATA/gainsay_corpus.jsonl" "${NEW[@]}" --articles "${OWN[@]}"
shuf -n 15000 --random-source=<(yes 9) "$OUT/pool.jsonl" >"$OUT/drawn.jsonl"
for judge in "$JUDGE" "$OUT/pupil"; do
  python "$TRAIN/teacher.py" score "$OUT/drawn.jsonl" "$OUT/opinion-$(basename "$judge").jsonl" "$judge"
done
python "$TRAIN/judge.py" "$OUT/together" --base "$OUT/mean" "${ROUND[@]}" --neg 12 --rows 22400 --lr 4e-5 --warm 0.05 --seed 7 \
  --pairs "$DATA/gainsay_corpus.jsonl" "${NEW[@]}" "${HEADLINES[@]}" --articles "${OWN[@]}" --taught "$OUT"/opinion-*.jsonl --taught-weight 0.6

# Once more what is no conflict in real texts and reports; and the mean of where this began, where it led, and the judge.
python "$TRAIN/judge.py" "$OUT/quiet" --base "$OUT/together" "${ROUND[@]}" --neg 34 --rows 14400 --lr 2.5e-5 --warm 0.08 --seed 8 \
  --pairs "$DATA"/gainsay_corpus_{hand_f,hand_g,hand_h,hand_i,denials,status,numbers,whenwho,across}.jsonl \
  --articles "$REAL" "$REAL" "${REPORTS[@]}" "${REPORTS[@]}" "${MORE[@]}" "$DATA/gainsay_train.jsonl" --taught "$OUT"/opinion-*.jsonl --taught-weight 0.4
python "$TRAIN/mean.py" "$OUT/judge" "0.4:$OUT/together" "0.4:$OUT/quiet" "0.2:$JUDGE"
python "$TRAIN/export.py" "$OUT/judge" assets/data/judge
