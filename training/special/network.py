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

EPOCHS, BATCH, RATE, DECAY = 16, 64, 3e-3, 0.02
LONGEST, MOST_PIECES = 30, 16
# Shares hidden while learning, so that no single word, piece or filter is leant on alone.
HIDE_PIECE, HIDE_WORD, HIDE_NUMBER, HIDE_POOLED, HIDE_HIDDEN = 0.2, 0.1, 0.2, 0.4, 0.3
SMOOTHING = 0.05
SEED = 7
# As redaction/special/network.ts reads them.
ORDER = (
    "pieces", "marks", "first", "firstBias", "second", "secondBias",
    "pooled", "around", "hiddenBias", "out", "outBias",
)  # fmt: skip


def read(folder, held):
    words = json.loads((folder / "words.json").read_text())
    pieces = np.zeros((len(words) + 1, MOST_PIECES), np.int32)
    share = np.zeros((len(words) + 1, MOST_PIECES), np.float32)
    for i, own in enumerate(words):
        pieces[i, : len(own)] = own
        share[i, : len(own)] = 1 / len(own)
    none = len(words)
    examples = [json.loads(line) for line in (folder / "examples.jsonl").open()]
    examples = [one for one in examples if one["fold"] != held]
    marks, tags = examples[0]["sizes"]
    rows, forms, labels = [], [], []
    for example in examples:
        for form in example["forms"]:
            forms.append([])
            labels.append(example["label"])
            for stretch in form:
                forms[-1].append(len(rows))
                rows.append(stretch)
    count = len(rows)
    word = np.full((count, LONGEST), none, np.int32)
    mark = np.zeros((count, LONGEST, marks), np.uint8)
    around = np.zeros((count, tags), np.float32)
    for i, stretch in enumerate(rows):
        own = stretch["words"][:LONGEST]
        word[i, : len(own)] = own
        for k, list_ in enumerate(stretch["marks"][:LONGEST]):
            mark[i, k, list_] = 1
        around[i, stretch["around"]] = 1
    there = (word != none).astype(np.float32)
    inputs = dict(word=word, mark=mark, around=around, there=there)
    return dict(pieces=jnp.array(pieces), share=jnp.array(share)), inputs, forms, np.array(labels)


def fresh(sizes, marks, tags):
    classes, buckets, width, filters, hidden = sizes
    keys = iter(jax.random.split(jax.random.PRNGKey(SEED), 8))
    normal = lambda shape, scale: jax.random.normal(next(keys), shape) * scale
    return dict(
        pieces=normal((buckets, width), 0.1),
        marks=normal((marks, width), 0.1),
        first=normal((3, width, filters), (3 * width) ** -0.5),
        firstBias=jnp.zeros(filters),
        second=normal((3, filters, filters), (3 * filters) ** -0.5),
        secondBias=jnp.zeros(filters),
        pooled=normal((2 * filters, hidden), (2 * filters) ** -0.5),
        around=normal((tags, hidden), 0.1),
        hiddenBias=jnp.zeros(hidden),
        out=normal((hidden, classes), 0.1),
        outBias=jnp.zeros(classes),
    )


def hide(x, share, key, shape=None):
    kept = jax.random.bernoulli(key, 1 - share, shape or x.shape)
    return x * kept / (1 - share)


def convolved(x, weights, bias):
    wide = jnp.pad(x, ((0, 0), (1, 1), (0, 0)))
    n = x.shape[1]
    return jax.nn.relu(sum(wide[:, k : k + n] @ weights[k] for k in range(3)) + bias)


def forward(layers, table, batch, key=None):
    there = batch["there"][..., None]
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
    hidden = jax.nn.relu(pooled @ layers["pooled"] + batch["around"] @ layers["around"] + layers["hiddenBias"])
    if keys is not None:
        hidden = hide(hidden, HIDE_HIDDEN, keys[5])
    return hidden @ layers["out"] + layers["outBias"]


def learn(table, inputs, forms, labels, sizes):
    classes = sizes[0]
    layers = fresh(sizes, inputs["mark"].shape[2], inputs["around"].shape[1])
    forms = [one for one in zip(forms, labels) if one[0]]
    an_epoch = len(forms) // 2
    optimiser = optax.adamw(optax.cosine_decay_schedule(RATE, EPOCHS * an_epoch // BATCH), weight_decay=DECAY)
    state = optimiser.init(layers)
    at = lambda chosen: {name: values[chosen] for name, values in inputs.items()}

    def loss(layers, batch, label, key):
        wanted = jax.nn.one_hot(label, classes) * (1 - SMOOTHING) + SMOOTHING / classes
        return optax.softmax_cross_entropy(forward(layers, table, batch, key), wanted).mean()

    @jax.jit
    def step(layers, state, batch, label, key):
        slopes = jax.grad(loss)(layers, batch, label, key)
        change, state = optimiser.update(slopes, state, layers)
        return optax.apply_updates(layers, change), state

    judge = jax.jit(lambda layers, batch: 1 - jax.nn.softmax(forward(layers, table, batch))[:, 0])
    rng = np.random.default_rng(SEED)
    key = jax.random.PRNGKey(SEED + 1)
    score = np.zeros(len(inputs["word"]))
    for epoch in range(EPOCHS):
        # A telling message teaches through its most telling stretch, a harmless one through the one most like telling
        # or through any.
        chosen = []
        for i in rng.permutation(len(forms))[:an_epoch]:
            stretches, label = forms[i]
            hardest = epoch > 0 and (label > 0 or rng.random() < 0.5)
            stretch = max(stretches, key=lambda one: score[one]) if hardest else rng.choice(stretches)
            chosen.append((stretch, label))
        for i in range(0, len(chosen) - BATCH + 1, BATCH):
            stretch, label = map(np.array, zip(*chosen[i : i + BATCH]))
            key, own = jax.random.split(key)
            layers, state = step(layers, state, at(stretch), label, own)
        for i in range(0, len(score), 2048):
            score[i : i + 2048] = judge(layers, at(slice(i, i + 2048)))
        print(f"epoch {epoch + 1} of {EPOCHS}", file=sys.stderr, flush=True)
    return layers


def main():
    folder, out, held, *sizes = sys.argv[1:]
    layers = learn(*read(Path(folder), int(held)), [int(size) for size in sizes])
    with open(out, "wb") as file:
        for layer in ORDER:
            file.write(np.asarray(layers[layer], "<f4").tobytes())


main()
