def log = new File(basedir, 'build.log').text
assert log =~ /experiments\/own\.yml:3:\d+: train-images-idx3-ubyte in .*: not an IDX file; fetch the file again/
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
assert !new File(basedir, 'target/mnist').exists()
