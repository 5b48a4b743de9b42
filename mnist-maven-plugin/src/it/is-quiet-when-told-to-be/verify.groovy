assert new File(basedir, 'target/mnist/tiny/report.html').isFile()
def printed = new File(basedir, 'build.log').readLines().findAll { it.contains('epoch') || it.contains('\r') || it.contains('[INFO]') }
assert printed == []
