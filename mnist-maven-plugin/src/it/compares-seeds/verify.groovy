import groovy.json.JsonSlurper

def output = new File(basedir, 'target/mnist')
['one', 'two'].each {
    def together = new JsonSlurper().parse(new File(output, "$it/record.json"))
    assert together.name == it
    assert together.members*.name == ["$it/seed-1".toString(), "$it/seed-2".toString()]
    assert together.figures.test_accuracy.count == 2
    def values = together.members*.figures*.test_accuracy
    assert Math.abs(together.figures.test_accuracy.mean - values.sum() / 2) < 1e-9
    assert new File(output, "$it/report.html").text.contains('Experiment report, 2 seeds')
    assert new File(output, "$it/seed-2/report.html").isFile()
}
// a single run was there for a while, and nothing is left of it
assert new File(output, 'two').list().findAll { new File(output, "two/$it").isFile() }.toSorted() == ['.lock', 'record.json', 'report.html']

def log = new File(basedir, 'build.log').text
def builds = log.split('BUILD (SUCCESS|FAILURE)')
assert builds[0] =~ /one, 2 seeds +mean +standard deviation +95 % interval/
assert builds[0] =~ /  test accuracy, % +\d+\.\d\d +\d+\.\d\d +-?\d+\.\d\d to \d+\.\d\d/
assert builds[0] =~ /  epochs +2\.0 +0\.0 +2\.0 to 2\.0/
assert builds[0].contains('report: target/mnist/one/report.html')
assert builds[1].count(' is up to date: nothing changed') == 2
assert builds[1] =~ /one, 2 seeds +mean/

assert builds[2] =~ /run +seeds +test accuracy, % +95 % interval +gap, points +difference, points/
assert builds[2] =~ /one +2 +\d+\.\d\d \+- \d+\.\d\d/
assert builds[2] =~ /two +2 +\d+\.\d\d \+- \d+\.\d\d .* [+-]?\d+\.\d\d/
assert builds[2] =~ /two is (not distinguishable from|worse than|better than) one: \d+\.\d\d points (less|more) test accuracy.*Welch's t-test over 2 and 2 seeds\)/
assert builds[3] =~ /two\/seed-1 is (not distinguishable from|worse than|better than) one\/seed-1: .*McNemar's exact test/
assert builds[3].contains('one/seed-1 is a single run, two several: compare it with one of them, such as two/seed-1.')
assert builds[2].contains('comparison: target/mnist/compare.html')
assert builds[3].contains('comparison: target/mnist/compare.html')
def comparison = new File(output, 'compare.html').text
assert comparison.contains('<h1>Comparison</h1>')
assert comparison =~ /<tr data-run="one\/seed-1"[^>]* data-pinned/
assert comparison =~ /<tr data-run="two"[^>]* data-seeds="2"/
// errors come after the words that a build failed
assert builds[5].contains("there is no run 'tow' in target/mnist; did you mean 'two'? There are: one, one/seed-1, one/seed-2, two, two/seed-1, two/seed-2")
assert builds[5].contains('never: there is no target/mnist/never/record.json; train it first, with mnist:train -Dexperiment=never')
assert builds[5] =~ /one +mean of 2 seeds +\d+\.\d\d \+- \d+\.\d\d %/
assert builds[5] =~ /one\/seed-1 +\d{4}-/
assert builds[5] =~ /never\/seed-1 +not run yet/
assert builds[6].contains('one: the runs of all seeds are checked, each for itself: 2')
assert builds[6].contains('one/seed-1: parameters must be at most 10000, is 6810')
assert builds[7].contains('training two, because it has no finished run yet')
assert !(builds[7] =~ /two, 2 seeds/)
assert builds[8].contains('report: target/mnist/two/report.html')
assert builds[9].count(' is up to date: nothing changed') == 2
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
return true
