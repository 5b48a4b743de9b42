"""Classifies MNIST's test images with Keras' predict; the network is not trained, which costs the same."""

import keras_networks
import mnist_job

ARGS = mnist_job.inference_arguments()


def main():
    keras_networks.use_threads(ARGS.threads)
    x = keras_networks.images(ARGS.data / "t10k-images-idx3-ubyte")
    model = keras_networks.model(ARGS.network)

    def classify(count, batch_size):
        model.predict(x[:count], batch_size=batch_size, verbose=0)

    mnist_job.tell("ready", versions=keras_networks.versions(), threads=ARGS.threads)
    mnist_job.tell_throughput(classify, len(x), ARGS.batches)
    mnist_job.tell("classified", peak_memory_bytes=mnist_job.peak_memory_bytes())


main()
