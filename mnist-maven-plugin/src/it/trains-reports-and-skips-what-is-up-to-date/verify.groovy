import groovy.json.JsonSlurper
import java.security.MessageDigest

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

def model = new File(run, 'model')
def names = ['model.zip', 'model.keras', 'model.json', 'model.weights.h5', 'model.onnx', 'dl4j.zip']
assert record.model.files.collect { it.name } == names
assert model.list().sort() == names.sort(false)
record.model.files.each {
    def bytes = new File(model, it.name).bytes
    assert it.bytes == bytes.length
    assert it.sha256 == MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString()
    assert new File(run, 'report.html').text.contains(it.sha256)
}
// the trainer wrote the one, mnist:export the other
assert new File(basedir, 'target/mnist-models/model.onnx').bytes == new File(model, 'model.onnx').bytes

def events = new File(run, 'events.jsonl').readLines().collect { new JsonSlurper().parseText(it).type }
assert events == ['hello', 'started', 'epoch_ended', 'epoch_ended', 'evaluated', 'goodbye']

def log = new File(basedir, 'build.log').text
assert log.contains('training tiny, because it has no finished run yet')
assert log =~ /epoch 1\/2  loss \d\.\d{4}  accuracy \d+\.\d\d %  val_loss \d\.\d{4}  val_accuracy \d+\.\d\d %  .* left/
assert log =~ /epoch 2\/2  loss/
assert log =~ /test accuracy \d+\.\d\d %/
assert log.contains('report: target/mnist/tiny/report.html')
assert log.contains('tiny is up to date: nothing changed since it was trained (-Dmnist.force trains again); exported model.keras,'
        + ' model.json, model.weights.h5')
assert log.contains('tiny: exported dl4j.zip to target/mnist/tiny/model')
assert log.contains('target/mnist/tiny/model/model.zip: exported model.zip, model.onnx to target/mnist-models')
assert log.count('training tiny') == 1
assert !log.contains('the trainer printed something unexpected')
