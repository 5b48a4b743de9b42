assert new File(basedir, 'build.log').text.count('training tiny') == 1
assert new File(basedir, 'target/mnist/tiny/record.json').isFile()
assert !new File(basedir, 'child/target').exists()
