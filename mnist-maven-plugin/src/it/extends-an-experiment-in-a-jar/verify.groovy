def log = new File(basedir, 'build.log').text
assert log.contains('experiments/child.yml: child, 2 layers, 7,850 parameters, 50,000 images to train on')
assert log =~ /units: 10 +# it:experiments:1!\/networks\/small.yml:5:20/
assert log =~ /epochs: 2 +# experiments\/child.yml:3:20/
assert log =~ /batch_size: 64 +# it:experiments:1!\/training.yml:2:35/
assert !(log =~ /(?m)^extends/)
assert log.contains("it:experiments:1!/bad.yml:2:9: unknown value 'flaten' for model[0]; did you mean 'flatten'?")
assert log.contains("other/missing.yml:2:21: it:experiments:2 can't be had: ")
assert log.contains("; if it was never downloaded, run the goal once without -o; check the coordinates")
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
return true
