def log = new File(basedir, 'build.log').text
assert log.contains("tiny: the trainer's Java heap, 24 MB, is too small: mnist.argLine asks for -Xmx24m, a trainer gets -Xmx512m "
        + 'for these data; raise it or leave it out')

// a JVM that ends without a word
assert log.contains('tiny: the trainer crashed: exit code 3')
assert log.contains('last event: ')
assert log.contains('trainer.args"')
assert log.contains('Terminating due to java.lang.OutOfMemoryError: Java heap space')

// the results of the training before it are as they were
def model = new File(basedir, 'target/mnist/tiny/model/model.zip')
def sha256 = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance('SHA-256').digest(model.bytes))
def record = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mnist/tiny/record.json'))
assert record.model.sha256 == sha256
