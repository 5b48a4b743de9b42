def log = new File(basedir, 'build.log').text
assert log.contains('long: stopped after 4.0 s, the limit that mnist.timeout sets')
assert !new File(basedir, 'target/mnist/long/record.json').exists()
def here = basedir.canonicalPath
assert ProcessHandle.allProcesses().noneMatch { it.info().commandLine().orElse('').contains(here) } : 'the trainer survived'
