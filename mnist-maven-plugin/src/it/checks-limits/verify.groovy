def log = new File(basedir, 'build.log').text
assert log.contains('tiny: parameters must be at most 10000, is 6810, kept with 3190 to spare')
assert log.contains('1 limit missed:')
assert log =~ /tiny: test_accuracy must be at least 1, is 0\.\d+, missed by 0\.\d+/
assert log.count('training tiny, because') == 1
assert log.contains('1 run without a record:')
assert log =~ /tiny: there is no target.empty.tiny.record.json; train it first, with mnist:train -Dexperiment=experiments.tiny.yml/
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'

def report = new File(basedir, 'target/mnist/TEST-tiny.xml').text
assert report.contains('<testsuite name="tiny" tests="4" failures="1" errors="0"')
assert report =~ /<failure message="test_accuracy must be at least 1, is 0\.\d+, missed by 0\.\d+">/
