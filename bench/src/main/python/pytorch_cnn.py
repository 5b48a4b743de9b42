"""Trains one of the benchmark's networks with PyTorch: a loop written by hand, data in memory."""

import time

import mnist_job
import pytorch_networks
import torch
from torch.nn import functional

ARGS = mnist_job.arguments()


def adam(model):
    """Adam in one kernel where this PyTorch has it for CPUs (2.4 and later), else as it comes."""
    try:
        return torch.optim.Adam(model.parameters(), fused=True)
    except RuntimeError:
        return torch.optim.Adam(model.parameters())


def train(model, optimizer, x, y):
    """One epoch; its mean loss and its accuracy."""
    model.train()
    loss_sum, correct = torch.zeros(()), torch.zeros((), dtype=torch.long)
    for batch in torch.randperm(len(x)).split(ARGS.batch_size):
        truth = y[batch]
        optimizer.zero_grad(set_to_none=True)
        logits = model(x[batch])
        loss = functional.cross_entropy(logits, truth)
        loss.backward()
        optimizer.step()
        loss_sum += loss.detach() * len(batch)
        correct += (logits.detach().argmax(1) == truth).sum()
    return loss_sum.item() / len(x), correct.item() / len(x)


@torch.inference_mode()
def evaluate(model, x, y):
    """The mean loss and the accuracy of a clean pass."""
    model.eval()
    logits = torch.cat([model(part) for part in x.split(1000)])
    return functional.cross_entropy(logits, y).item(), (logits.argmax(1) == y).float().mean().item()


def main():
    torch.set_num_threads(ARGS.threads)
    x = pytorch_networks.images(ARGS.data / "train-images-idx3-ubyte")[: ARGS.limit]
    y = pytorch_networks.labels(ARGS.data / "train-labels-idx1-ubyte")[: ARGS.limit]
    count = len(x) - ARGS.validation
    model = pytorch_networks.model(ARGS.network)
    optimizer = adam(model)
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}

    mnist_job.tell("ready", versions=pytorch_networks.versions(), threads=torch.get_num_threads())
    for epoch in range(1, ARGS.epochs + 1):
        start = time.perf_counter()
        metrics = train(model, optimizer, x[:count], y[:count])
        if ARGS.validation:
            metrics += evaluate(model, x[count:], y[count:])
        for name, value in zip(history, metrics):
            history[name].append(value)
        mnist_job.tell("epoch", epoch=epoch, seconds=time.perf_counter() - start, loss=metrics[0])

    test_x = pytorch_networks.images(ARGS.data / "t10k-images-idx3-ubyte")
    test_y = pytorch_networks.labels(ARGS.data / "t10k-labels-idx1-ubyte")
    _, accuracy = evaluate(model, test_x, test_y)
    if ARGS.curves:
        mnist_job.plot({name: values for name, values in history.items() if values}, ARGS.curves)
    mnist_job.tell("done", test_accuracy=accuracy, peak_memory_bytes=mnist_job.peak_memory_bytes())


main()
