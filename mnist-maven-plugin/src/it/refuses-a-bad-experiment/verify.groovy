def log = new File(basedir, 'build.log').text
assert log.contains('nothing was run:')
assert log =~ /experiments\/bad\.yml:3:\d+: .*filters/
assert log =~ /experiments\/bad\.yml:4:\d+: unknown .*'droput'.*did you mean 'dropout'\?/
assert log =~ /experiments\/bad\.yml:7:\d+: .*epochs/
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
assert !new File(basedir, 'target/mnist').exists()
