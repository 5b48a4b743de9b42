import groovy.json.JsonSlurper
import java.util.zip.ZipFile

def run = { new File(basedir, "target/mnist/$it") }
def record = { new JsonSlurper().parse(new File(run(it), 'record.json')) }
def entries = { new ZipFile(new File(run(it), 'model/model.zip')).entries().collect { it.name } }
assert record('asked').engine == 'dl4j'
assert record('asked').provenance.engine_reason == 'dl4j was asked for'
assert entries('asked') == ['network.json', 'weights.safetensors']
def asked = new File(run('asked'), 'trainer.args').text
assert asked.contains('mnist-engine-dl4j') && asked.contains('nd4j-native')
assert !asked.contains('dnnl')

assert record('lacking').engine == 'onednn'
assert entries('lacking') == ['network.json', 'weights.safetensors']
def lacking = new File(run('lacking'), 'trainer.args').text
assert lacking.contains('dnnl')
assert !lacking.contains('nd4j') && !lacking.contains('deeplearning4j') && !lacking.contains('mnist-engine-dl4j')

def log = new File(basedir, 'build.log').text
assert log.contains('engine dl4j (dl4j was asked for)')
assert log.contains('separable_conv2d at model[0]: engine dl4j (mnist.engine) lacks separable_conv2d of a single channel;'
        + ' use engine: auto, or conv2d, which can learn whatever it can')
assert !log.contains('the trainer printed something unexpected')
return true
