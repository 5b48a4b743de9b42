def log = new File(basedir, 'build.log').text
assert log.contains('tiny: the trainer crashed: exit code 1')
assert log.contains('last event: ')
assert log.contains('io.github.mnistmaven.trainer.fork.TrainerMain')
assert log.contains('java.lang.OutOfMemoryError')

// the results of the training before it are as they were
def model = new File(basedir, 'target/mnist/tiny/model/model.zip')
def sha256 = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance('SHA-256').digest(model.bytes))
def record = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mnist/tiny/record.json'))
assert record.model.sha256 == sha256
