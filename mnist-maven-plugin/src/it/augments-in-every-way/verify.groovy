import groovy.json.JsonSlurper

def record = new JsonSlurper().parse(new File(basedir, 'target/mnist/everything/record.json'))
assert record.history.size() == 2
assert record.history.every { it.clean.accuracy > 0 && it.clean.loss > 0 }
assert record.history[1].clean.accuracy == record.result.train_accuracy
assert record.history[1].clean.accuracy != record.history[1].accuracy

def again = new JsonSlurper().parse(new File(basedir, 'target/again/everything/record.json'))
assert again.model.sha256 == record.model.sha256

def report = new File(basedir, 'target/mnist/everything/report.html').text
assert report.contains('the dotted line has one at the end of each epoch, and the ring is such a pass with the weights of epoch 2')
return true
