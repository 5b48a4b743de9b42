import groovy.json.JsonSlurper

def run = new File(basedir, 'target/mnist/tiny')
['record.json', 'history.csv', 'report.html', 'experiment.yml', 'plan.json', 'launch.json', 'events.jsonl', 'trainer.log', 'model/model.zip'].each {
    assert new File(run, it).isFile() : "$it is missing"
}
assert new File(basedir, 'target/mnist/index.html').isFile()
assert run.list().findAll { it.startsWith('.') } == ['.lock'] : 'temporary files were left behind'

def record = new JsonSlurper().parse(new File(run, 'record.json'))
assert record.name == 'tiny'
assert record.engine == 'onednn'
assert record.history.size() == 2
assert record.plan.data.training_images == 600
assert record.confusion_matrix.flatten().sum() == 10000
assert record.result.test_accuracy > 0.3

def events = new File(run, 'events.jsonl').readLines().collect { new JsonSlurper().parseText(it).type }
assert events == ['hello', 'started', 'epoch_ended', 'epoch_ended', 'evaluated', 'goodbye']

def log = new File(basedir, 'build.log').text
assert log.contains('training tiny, because it has no finished run yet')
assert log =~ /epoch 1\/2  loss \d\.\d{4}  accuracy \d+\.\d\d %  val_loss \d\.\d{4}  val_accuracy \d+\.\d\d %  .* left/
assert log =~ /epoch 2\/2  loss/
assert log =~ /test accuracy \d+\.\d\d %/
assert log.contains('report: target/mnist/tiny/report.html')
assert log.contains('tiny is up to date: nothing changed since it was trained')
assert log.count('training tiny') == 1
assert !log.contains('the trainer printed something unexpected')
