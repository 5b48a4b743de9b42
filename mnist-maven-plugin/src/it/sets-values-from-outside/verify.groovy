def log = new File(basedir, 'build.log').text
assert log.contains('experiments/tiny.yml: tiny, 3 layers, 54,170 parameters, 50,000 images to train on')
def effective = new File(basedir, 'target/effective.yml').text
assert effective =~ /(?m)^ +filters: 8 +# mnist\.set$/
assert effective =~ /(?m)^ +engine: dl4j +# mnist\.engine$/
assert effective =~ /(?m)^ +batch_size: 64 +# experiments\/tiny\.yml:3:24$/
assert effective =~ /(?m)^ +epochs: 3 +# experiments\/base\/common\.yml:6:20$/
assert effective =~ /(?m)^ +seed: 42 +# default$/
assert log.contains('wrote the effective experiment of experiments/tiny.yml to target/effective.yml')
assert log.contains('target/effective.yml: tiny, 3 layers, 54,170 parameters')
assert log.contains('mnist.set training.epochs=0: training.epochs must be an integer from 1 to 100000, found 0')
assert log.contains('mnist.set model[9].dense.units=3: there is no model[9];'
        + ' model (experiments/base/common.yml:3:3) has model[0] to model[2]')
assert log.contains("mnist.set epochs: there is no '='; expected path=value")
assert log.contains('mnist.outputFile is for one experiment, but there are 2:'
        + ' experiments/other.yml, experiments/tiny.yml; name one with -Dexperiment=<file>')
assert !new File(basedir, 'target/both.yml').exists()
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
return true
