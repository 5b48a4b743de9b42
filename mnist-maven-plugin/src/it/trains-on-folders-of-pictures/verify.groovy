import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains("shapes.yml:5:13: 1 of 481 pictures can't be read:")
assert log.contains('disc/broken.png: not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF')
assert !new File(basedir, 'target/mnist/.data').list().any { it.endsWith('.tmp') }
assert new File(basedir, 'target/mnist/.data').list().length == 2

def shapes = new JsonSlurper().parse(new File(basedir, 'target/mnist/shapes/record.json'))
assert shapes.plan.data.classes == ['disc', 'ring', 'square', 'triangle']
assert shapes.plan.data.image == [24, 24, 3]
assert shapes.splits.test == [30, 30, 30, 30]
assert shapes.result.test_accuracy >= 0.95
assert shapes.splits.broken == 1 && shapes.splits.ignored == 1
assert new File(basedir, 'target/mnist/shapes/report.html').text.contains('Left out')
def letters = new JsonSlurper().parse(new File(basedir, 'target/mnist/letters/record.json'))
assert letters.plan.data.image == [24, 24, 1]
assert letters.splits.test == [4] * 26
assert letters.result.test_accuracy >= 0.9

assert log.contains('shapes is up to date: nothing changed since it was trained')
assert log =~ /\[INFO\] ring.png: ring, \d+\.\d\d %/
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
return true
