def log = new File(basedir, 'build.log').text
assert log =~ /experiments\/own\.yml:3:\d+: train-images-idx3-ubyte in .*: expected magic number 0x00000803/
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
