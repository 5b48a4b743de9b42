"""What the scripts share: the networks that they run, and how they answer. ../README.md says more."""

import json
import os
import platform
import sys
import warnings
from pathlib import Path

import numpy

BATCH = 500


class Network:
    """A directory with the files of a network, case.json and images."""

    def __init__(self, directory):
        self.directory = directory
        case = json.loads((directory / "case.json").read_text("utf-8"))
        self.pixels = read_idx(directory / case["images"])
        if self.pixels.ndim == 3:
            self.pixels = self.pixels[..., numpy.newaxis]
        self.scale, self.offset = numpy.array(case["scale"]), numpy.array(case["offset"])

    def has(self, *names):
        return all((self.directory / name).exists() for name in names)

    def file(self, name):
        return str(self.directory / name)

    def batches(self):
        """The images as the first layer takes them: float32, channels last."""
        for start in range(0, len(self.pixels), BATCH):
            yield (self.pixels[start : start + BATCH] * self.scale + self.offset).astype("float32")

    def unit_batches(self):
        """The images as numbers from 0 to 1, whatever the first layer takes: float32, channels last."""
        for start in range(0, len(self.pixels), BATCH):
            yield self.pixels[start : start + BATCH].astype("float32") / 255

    def raw_batches(self):
        """The images as they are: unsigned bytes, channels last."""
        for start in range(0, len(self.pixels), BATCH):
            yield self.pixels[start : start + BATCH]

    def answer(self, way, load, batches=None):
        """Classifies all images by what load() gives, stores the probabilities, and tells."""
        try:
            with warnings.catch_warnings():
                # a user who is warned does not know whether the file is right
                warnings.simplefilter("error", UserWarning)
                classify = load()
            parts = [numpy.asarray(classify(batch)) for batch in batches or self.batches()]
            answers = self.directory / "answers"
            answers.mkdir(exist_ok=True)
            (answers / f"{way}.f32").write_bytes(numpy.concatenate(parts).astype("<f4").tobytes())
            tell("answered", network=self.directory.name, way=way)
        except Exception as problem:
            self.refuse(way, problem)

    def refuse(self, way, problem):
        reason = f"{type(problem).__name__}: {problem}".strip().splitlines()[0]
        tell("refused", network=self.directory.name, way=way, reason=reason)


def networks():
    """Those in the directory that is the script's only argument."""
    for case in sorted(Path(sys.argv[1]).glob("*/case.json")):
        yield Network(case.parent)


def read_idx(path):
    """The array in an IDX file of unsigned bytes."""
    content = Path(path).read_bytes()
    rank = content[3]
    dimensions = numpy.frombuffer(content, ">i4", rank, 4)
    return numpy.frombuffer(content, numpy.uint8, offset=4 + 4 * rank).reshape(dimensions)


def tell(kind, **values):
    """Tells whoever started the script something, on a line of its own."""
    print(json.dumps({"type": kind, **values}), flush=True)


def tell_ready(versions):
    tell("ready", versions=f"{versions}, Python {platform.python_version()}", threads=os.cpu_count())
