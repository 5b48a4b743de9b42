"""Classifies MNIST's test images with PyTorch in inference mode; the network is not trained, which costs the same."""

import mnist_job
import pytorch_networks
import torch

ARGS = mnist_job.inference_arguments()


@torch.inference_mode()
def main():
    torch.set_num_threads(ARGS.threads)
    x = pytorch_networks.images(ARGS.data / "t10k-images-idx3-ubyte")
    model = pytorch_networks.model(ARGS.network).eval()

    def classify(count, batch_size):
        for batch in x[:count].split(batch_size):
            model(batch).softmax(1)

    mnist_job.tell("ready", versions=pytorch_networks.versions(), threads=torch.get_num_threads())
    mnist_job.tell_throughput(classify, len(x), ARGS.batches)
    mnist_job.tell("classified", peak_memory_bytes=mnist_job.peak_memory_bytes())


main()
