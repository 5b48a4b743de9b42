def log = new File(basedir, 'build.log').text
assert log =~ /experiments.tiny\.yml.* is not a directory|experiments.tiny\.yml.*: [Nn]ot a directory/
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
assert new File(basedir, 'experiments/tiny.yml').text.startsWith('schema: 1')
