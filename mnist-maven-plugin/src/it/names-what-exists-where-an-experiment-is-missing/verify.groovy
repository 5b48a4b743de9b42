def log = new File(basedir, 'build.log').text
assert log.contains("there is no experiment 'three.yml' in experiments; there are: one.yml, two.yml")
assert !new File(basedir, 'target/mnist').exists()
