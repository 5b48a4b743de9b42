assert new File(basedir, 'build.log').text.count('skipped, mnist.skip is set') == 3
assert !new File(basedir, 'target/mnist').exists()
