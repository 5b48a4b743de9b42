assert new File(basedir, 'build.log').text.count('skipped, mnist.skip is set') == 6
assert !new File(basedir, 'experiments/first.yml').exists()
assert !new File(basedir, 'target/mnist').exists()
