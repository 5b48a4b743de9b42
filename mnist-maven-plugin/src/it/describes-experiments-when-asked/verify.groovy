def log = new File(basedir, 'build.log').text
def line = 'experiments/tiny.yml: tiny, 4 layers, 6,810 parameters, 600 images to train on'
assert log.count(line) == 2
def asked = log.substring(log.lastIndexOf(line))
def build = log.substring(0, log.lastIndexOf(line))
def table = [
    'conv2d         filters: 4, kernel_size: 3, activation: relu  26x26x4          40',
    'max_pooling2d                                                13x13x4           0',
    'total                                                                      6,810',
    '600 images to train on, 100 to validate on, 10,000 to test on'
]
table.each {
    assert asked.contains(it)
    assert !build.contains(it)
}
assert asked =~ /1 epoch with batches of 32; training takes about \d+ s with oneDNN on two cores like those it was measured on/
assert !new File(basedir, 'target/mnist').exists()
