def log = new File(basedir, 'build.log').text
assert log =~ /experiment +last run +test +gap +epochs +engine +description/
assert log =~ /bad +2 problems, see mnist:validate +experiments\/bad.yml:1:1: missing key 'model'/
assert log =~ /tiny +not run yet +A small network on a few images/
assert !new File(basedir, 'target/mnist').exists()
