"""Stores which labels confident learning takes for wrong, for a test of mnist-experiment.

    python interop/confident_learning.py

Needs NumPy: this is section 3.1 of Northcutt, Jiang and Chuang 2021, in the words of the paper."""

from pathlib import Path

import numpy as np

TARGET = Path(__file__).resolve().parent.parent / "mnist-experiment/src/test/resources/confident-learning.csv"
IMAGES, CLASSES, WRONG = 300, 5, 0.12


def made():
    """Probabilities of a fair model that is bolder in some classes than in others, and labels of which some are wrong."""
    rng = np.random.default_rng(17)
    true = rng.integers(0, CLASSES, IMAGES)
    boldness = np.array([6, 4, 2.5, 1.5, 3])
    logits = rng.normal(0, 1, (IMAGES, CLASSES))
    logits[np.arange(IMAGES), true] += boldness[true]
    powers = np.exp(logits)
    probabilities = (powers / powers.sum(1, keepdims=True)).astype(np.float32)
    given = np.where(rng.random(IMAGES) < WRONG, (true + rng.integers(1, CLASSES, IMAGES)) % CLASSES, true)
    return given, probabilities


def issues(given, probabilities):
    """Places and suggested labels of the off-diagonal entries of the confident joint, by normalized margin."""
    p = probabilities.astype(np.float64)
    thresholds = np.array([p[given == j, j].mean() for j in range(CLASSES)])
    found = []
    for x in range(len(given)):
        confident = [j for j in range(CLASSES) if p[x, j] >= thresholds[j]]
        if confident:
            suggested = max(confident, key=lambda j: p[x, j])
            if suggested != given[x]:
                margin = p[x, given[x]] - max(p[x, j] for j in range(CLASSES) if j != given[x])
                found.append((margin, x, suggested))
    return [(x, j) for _, x, j in sorted(found)]


given, probabilities = made()
found = issues(given, probabilities)
rank = {x: (place, j) for place, (x, j) in enumerate(found)}
lines = ["label," + ",".join(f"p{j}" for j in range(CLASSES)) + ",rank,suggested"]
for x in range(IMAGES):
    place, suggested = rank.get(x, ("", ""))
    lines.append(",".join([str(given[x]), *(repr(float(v)) for v in probabilities[x]), str(place), str(suggested)]))
TARGET.write_text("\n".join(lines) + "\n")
print(len(found), "of", IMAGES, "in", TARGET.name)
