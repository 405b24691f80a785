"""How good an order is, and the order that TF-IDF gives: what ours is compared with."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEPTH = 10
"""Places that count: about what a reader looks at first."""


def ndcg(grades: Sequence[float], depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain of graded documents in an order, 0 to 1.

    Järvelin and Kekäläinen (2002, "Cumulated gain-based evaluation of IR techniques"), with the
    gain 2^grade - 1.

    Args:
        grades: of all documents, in the order that is judged.
        depth: how many of the first count.
    """
    ideal = _gain(sorted(grades, reverse=True)[:depth])
    return _gain(grades[:depth]) / ideal if ideal else 0.0


def expected_grades(scores: Mapping[str, float], grades: Mapping[str, int]) -> list[float]:
    """The grades in the order of the scores; those that are level share their mean.

    So no order of files, which says nothing, makes a ranking look better than it is.
    """
    groups: dict[float, list[int]] = {}
    for name, score in scores.items():
        groups.setdefault(score, []).append(grades.get(name, 0))
    means = ((score, sum(group) / len(group), len(group)) for score, group in groups.items())
    return [mean for _, mean, size in sorted(means, reverse=True) for _ in range(size)]


def tfidf_cosine(query: str, documents: Mapping[str, str]) -> dict[str, float]:
    """The cosine between a query and each document, words weighed by how few documents have them.

    Salton and Buckley (1988, "Term-weighting approaches in automatic text retrieval").
    """
    counts = {name: Counter(_words(text)) for name, text in documents.items()}
    frequency = Counter(word for count in counts.values() for word in count)
    asked = _weighed(Counter(_words(query)), frequency, len(documents))
    weighed = {n: _weighed(count, frequency, len(documents)) for n, count in counts.items()}
    return {
        name: sum(weight * asked.get(word, 0.0) for word, weight in vector.items())
        for name, vector in weighed.items()
    }


def _gain(grades: Sequence[float]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def _weighed(counts: Counter[str], frequency: Counter[str], size: int) -> dict[str, float]:
    """As a vector of length one."""
    vector = {
        word: (1 + math.log(count)) * (math.log((1 + size) / (1 + frequency[word])) + 1)
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight**2 for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9+#.]*[a-z0-9+#]", text.lower())
