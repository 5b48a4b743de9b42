import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] model: tiny, models/tiny.zip')
assert log =~ /\[INFO\] paper.png: 0, \d+\.\d\d %; taken as black on white/

def predictions = new JsonSlurper().parse(new File(basedir, 'target/predictions.json'))
assert predictions.pictures*.file == ['paper.png']
assert predictions.pictures[0].ink == 'white_on_black'
assert predictions.pictures[0].remarks[0].startsWith('it looks dark on light')
assert predictions.unread == [[file: 'broken.png', problem: 'not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF']]

assert log =~ /\[INFO\] test accuracy \d\d\.\d\d %, loss \d\.\d{4}/
def record = new JsonSlurper().parse(new File(basedir, 'target/mnist/evaluations/tiny-on-mnist/record.json'))
assert record.kind == 'evaluation'
assert record.tested.test_images == 10000
assert record.scores.accuracy > 0.5
assert new File(basedir, 'target/mnist/evaluations/tiny-on-mnist/report.html').text.contains('Evaluation report')

assert log.contains('name a run with -Dexperiment=<name>, or a file with -Dmnist.model=<file>; of runs, there are none, mnist:train makes some')
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
return true
