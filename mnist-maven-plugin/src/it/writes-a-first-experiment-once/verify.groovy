def log = new File(basedir, 'build.log').text
def first = new File(basedir, 'experiments/first.yml')
assert first.text == new File(basedir, 'experiments/second.yml').text
assert log.contains('wrote experiments/first.yml')
assert log.contains('next: mvn mnist:train -Dexperiment=second')
assert log.contains('experiments/first.yml: first, 9 layers')
assert log =~ /first +not run yet/
assert log.contains('experiments/first.yml exists and is left as it is; choose another name with -Dmnist.name=<name>, or delete the file')
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
