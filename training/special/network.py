"""Trains the network of redaction/special/network.ts: called by train.ts, which writes the examples and reads the layers.

    python network.py FOLDER OUT HELD_FOLD CLASSES BUCKETS WIDTH FILTERS HIDDEN

FOLDER holds words.json (pieces of every word) and examples.jsonl; HELD_FOLD is the fold left out, or -1 for none. OUT
gets the layers as 32-bit floats, in the order of `layerSizes`. The same examples give the same layers.
"""

import json
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

EPOCHS, BATCH, RATE, DECAY = 20, 128, 4e-3, 0.02
# Of all forms, so many are learned from in one epoch.
AN_EPOCH = 0.4
MOST_PIECES = 16
# Stretches are padded to the next of these lengths.
LENGTHS = (8, 12, 16, 24)
# Shares hidden while learning, so that no single word, piece or filter is leant on alone.
HIDE_PIECE, HIDE_WORD, HIDE_NUMBER, HIDE_POOLED, HIDE_HIDDEN = 0.2, 0.1, 0.2, 0.4, 0.3
SMOOTHING = 0.05
SEED = 7
# As redaction/special/network.ts reads them.
ORDER = (
    "pieces", "marks", "first", "firstBias", "second", "secondBias",
    "pooled", "around", "hiddenBias", "out", "outBias",
)  # fmt: skip


class Examples:
    """Every stretch of every form: words and tags one after the other; `forms` are lists of stretches, with label and weight."""

    def __init__(self, folder, held):
        own = json.loads((folder / "words.json").read_text())
        self.none = len(own)
        self.pieces = np.zeros((len(own) + 1, MOST_PIECES), np.int32)
        self.share = np.zeros((len(own) + 1, MOST_PIECES), np.float32)
        for i, pieces in enumerate(own):
            self.pieces[i, : len(pieces)] = pieces
            self.share[i, : len(pieces)] = 1 / len(pieces)
        words, marks, around, begins, self.forms = [], [], [], [0], []
        for line in (folder / "examples.jsonl").open():
            example = json.loads(line)
            if example["fold"] == held:
                continue
            self.marks, self.tags = example["sizes"]
            for form in filter(None, example["forms"]):
                self.forms.append((range(len(around), len(around) + len(form)), example["label"], example["weight"]))
                for stretch in form:
                    words += stretch["words"][: LENGTHS[-1]]
                    marks += [sum(1 << one for one in own) for own in stretch["marks"][: LENGTHS[-1]]]
                    around.append(sum(1 << one for one in stretch["around"]))
                    begins.append(len(words))
        self.words, self.begins = np.array(words, np.int32), np.array(begins)
        self.word_marks, self.around = np.array(marks, np.uint64), np.array(around, np.uint64)
        self.length = np.diff(self.begins)

    def batch(self, stretches, length):
        word = np.full((len(stretches), length), self.none, np.int32)
        mark = np.zeros((len(stretches), length), np.uint64)
        for i, one in enumerate(stretches):
            begin, end = self.begins[one], self.begins[one + 1]
            word[i, : end - begin] = self.words[begin:end]
            mark[i, : end - begin] = self.word_marks[begin:end]
        return dict(word=word, mark=bits(mark, self.marks), around=bits(self.around[stretches], self.tags))

    def by_length(self, stretches, size):
        """Parts of `stretches`, as positions in it, of `size` at most and of like length, with that length."""
        at_least = 0
        for length in LENGTHS:
            own = np.where((self.length[stretches] >= at_least) & (self.length[stretches] <= length))[0]
            at_least = length + 1
            for i in range(0, len(own), size):
                yield own[i : i + size], length


def bits(numbers, count):
    return ((numbers[..., None] >> np.arange(count, dtype=np.uint64)) & np.uint64(1)).astype(np.uint8)


def fresh(sizes, examples):
    classes, buckets, width, filters, hidden = sizes
    keys = iter(jax.random.split(jax.random.PRNGKey(SEED), 8))
    normal = lambda shape, scale: jax.random.normal(next(keys), shape) * scale
    return dict(
        pieces=normal((buckets, width), 0.1),
        marks=normal((examples.marks, width), 0.1),
        first=normal((3 * width, filters), (3 * width) ** -0.5),
        firstBias=jnp.zeros(filters),
        second=normal((3 * filters, filters), (3 * filters) ** -0.5),
        secondBias=jnp.zeros(filters),
        pooled=normal((2 * filters, hidden), (2 * filters) ** -0.5),
        around=normal((examples.tags, hidden), 0.1),
        hiddenBias=jnp.zeros(hidden),
        out=normal((hidden, classes), 0.1),
        outBias=jnp.zeros(classes),
    )


def hide(x, share, key, shape=None):
    return x * jax.random.bernoulli(key, 1 - share, shape or x.shape) / (1 - share)


def convolved(x, weights, bias):
    wide = jnp.pad(x, ((0, 0), (1, 1), (0, 0)))
    n = x.shape[1]
    return jax.nn.relu(jnp.concatenate([wide[:, k : k + n] for k in range(3)], 2) @ weights + bias)


def forward(layers, table, batch, key=None):
    there = (batch["word"] != table["none"]).astype(jnp.float32)[..., None]
    share = table["share"][batch["word"]]
    keys = jax.random.split(key, 6) if key is not None else None
    if keys is not None:
        share = hide(share, HIDE_PIECE, keys[0])
        share = hide(share, HIDE_WORD, keys[1], share.shape[:2] + (1,))
    x = (layers["pieces"][table["pieces"][batch["word"]]] * share[..., None]).sum(2)
    x = (x + batch["mark"].astype(jnp.float32) @ layers["marks"]) * there
    if keys is not None:
        x = hide(x, HIDE_NUMBER, keys[2])
    near = convolved(x, layers["first"], layers["firstBias"]) * there
    seen = hide(near, HIDE_NUMBER, keys[3]) if keys is not None else near
    far = convolved(seen, layers["second"], layers["secondBias"]) * there + near
    pooled = jnp.concatenate([far.max(1), far.sum(1) / jnp.maximum(1, there.sum(1))], 1)
    if keys is not None:
        pooled = hide(pooled, HIDE_POOLED, keys[4])
    around = batch["around"].astype(jnp.float32) @ layers["around"]
    hidden = jax.nn.relu(pooled @ layers["pooled"] + around + layers["hiddenBias"])
    if keys is not None:
        hidden = hide(hidden, HIDE_HIDDEN, keys[5])
    return hidden @ layers["out"] + layers["outBias"]


def judging(examples, table):
    """A function that gives the probabilities of stretches."""
    judge = jax.jit(lambda layers, batch: jax.nn.softmax(forward(layers, table, batch)))

    def judged(layers, stretches):
        out = np.zeros((len(stretches), len(layers["outBias"])), np.float32)
        for own, length in examples.by_length(stretches, 1024):
            # Padded, so that one length is compiled once.
            full = np.resize(own, 1024)
            out[own] = np.asarray(judge(layers, examples.batch(stretches[full], length)))[: len(own)]
        return out

    return judged


def chosen(examples, score, rng, first):
    """The stretches of one epoch with their labels: of a telling message the most telling stretch, of a harmless one the
    one most like telling or any."""
    weights = np.cumsum([weight for _, _, weight in examples.forms])
    count = int(AN_EPOCH * weights[-1])
    places = (rng.permutation(count) + rng.random(count)) / count * weights[-1]
    for i in np.minimum(np.searchsorted(weights, places), len(examples.forms) - 1):
        stretches, label, _ = examples.forms[i]
        hardest = len(stretches) > 1 and not first and (label > 0 or rng.random() < 0.5)
        yield (max(stretches, key=lambda one: score[one]) if hardest else stretches[rng.integers(len(stretches))]), label


def learn(examples, sizes):
    table = dict(pieces=jnp.array(examples.pieces), share=jnp.array(examples.share), none=examples.none)
    layers = fresh(sizes, examples)
    steps = int(EPOCHS * AN_EPOCH * sum(weight for _, _, weight in examples.forms) / BATCH)
    rate = optax.warmup_cosine_decay_schedule(0, RATE, min(200, steps // 10), steps)
    optimiser = optax.adamw(rate, weight_decay=DECAY)
    state = optimiser.init(layers)
    wanted = np.eye(sizes[0], dtype=np.float32) * (1 - SMOOTHING) + SMOOTHING / sizes[0]

    def loss(layers, batch, want, key):
        return optax.softmax_cross_entropy(forward(layers, table, batch, key), want).mean()

    @jax.jit
    def step(layers, state, batch, want, key):
        slopes = jax.grad(loss)(layers, batch, want, key)
        change, state = optimiser.update(slopes, state, layers)
        return optax.apply_updates(layers, change), state

    judged = judging(examples, table)
    rng = np.random.default_rng(SEED)
    key = jax.random.PRNGKey(SEED + 1)
    several = np.unique([one for stretches, _, _ in examples.forms if len(stretches) > 1 for one in stretches]).astype(int)
    score = np.zeros(len(examples.length), np.float32)
    for epoch in range(EPOCHS):
        stretches, labels = map(np.array, zip(*chosen(examples, score, rng, epoch == 0)))
        batches = [one for one in examples.by_length(stretches, BATCH) if len(one[0]) == BATCH]
        for i in rng.permutation(len(batches)):
            own, length = batches[i]
            key, this = jax.random.split(key)
            layers, state = step(layers, state, examples.batch(stretches[own], length), wanted[labels[own]], this)
        if len(several):
            score[several] = 1 - judged(layers, several)[:, 0]
        print(f"epoch {epoch + 1} of {EPOCHS}", file=sys.stderr, flush=True)
    return layers


def main():
    folder, out, held, *sizes = sys.argv[1:]
    examples, sizes = Examples(Path(folder), int(held)), [int(size) for size in sizes]
    layers = learn(examples, sizes)
    with open(out, "wb") as file:
        for layer in ORDER:
            file.write(np.asarray(layers[layer], "<f4").tobytes())


main()
