"""What the scripts share: their arguments, MNIST's IDX files, and the JSON lines that the benchmark reads."""

import argparse
import json
import platform
import statistics
import struct
import sys
import time
from pathlib import Path


def common_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("network", choices=["seed", "large"])
    parser.add_argument("--data", type=Path, required=True, help="directory of MNIST's four unpacked IDX files")
    parser.add_argument("--threads", type=int, required=True)
    return parser


def arguments():
    """Those of a script that trains."""
    parser = common_arguments()
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--batch-size", type=int, required=True)
    parser.add_argument("--limit", type=int, default=60000, help="training images used, validation included")
    parser.add_argument("--validation", type=int, default=0, help="images held out of them")
    parser.add_argument("--curves", type=Path, help="where to plot the curves, if matplotlib is there")
    return parser.parse_args()


def inference_arguments():
    """Those of a script that classifies."""
    parser = common_arguments()
    parser.add_argument("--batches", type=batch_sizes, required=True, help="batch sizes, separated by commas")
    return parser.parse_args()


def batch_sizes(text):
    return [int(size) for size in text.split(",")]


def read_idx(path):
    """The dimensions of an IDX file, and its unsigned bytes as a writable buffer."""
    content = path.read_bytes()
    (magic,) = struct.unpack_from(">i", content)
    rank = magic & 0xFF
    dimensions = struct.unpack_from(f">{rank}i", content, 4)
    return dimensions, bytearray(content[4 + 4 * rank :])


def tell(kind, **values):
    """Tells the benchmark something, on a line of its own."""
    print(json.dumps({"type": kind, **values}), flush=True)


def tell_throughput(classify, available, sizes):
    """Tells how many images classify(count, batch_size), which classifies the first count, does a second.

    The figure is the median of passes: at least three, and as many as fit half a second. A pass is of no more than a
    thousand batches, and no more than the available images. One before them does not count.
    """
    for size in sizes:
        count = min(available, 1000 * size) // size * size
        classify(count, size)
        seconds = []
        while len(seconds) < 3 or sum(seconds) < 0.5:
            start = time.perf_counter()
            classify(count, size)
            seconds.append(time.perf_counter() - start)
        tell("inference", batch_size=size, images_per_second=count / statistics.median(seconds))


def python_version():
    return "Python " + platform.python_version()


def peak_memory_bytes():
    """This process's largest resident memory so far; 0 where the operating system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def plot(history, path):
    """Plots the columns of history (a list of values an epoch for each metric) if matplotlib is there."""
    try:
        import matplotlib
    except ImportError:
        return
    matplotlib.use("Agg")
    from matplotlib import pyplot

    _, charts = pyplot.subplots(1, 2, figsize=(12, 4))
    for chart, metric in zip(charts, ["loss", "accuracy"]):
        for name in [metric, "val_" + metric]:
            if name in history:
                chart.plot(history[name], label=name)
        chart.set_xlabel("epoch")
        chart.legend()
    pyplot.savefig(path)
