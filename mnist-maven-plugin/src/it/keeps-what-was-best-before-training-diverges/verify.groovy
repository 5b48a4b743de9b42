import groovy.json.JsonSlurper

def run = new File(basedir, 'target/mnist/explodes')
def record = new JsonSlurper().parse(new File(run, 'record.json'))
assert record.result.stop_reason == 'diverged'
int ran = record.result.epochs_run
int best = record.result.best_epoch
assert ran >= 1 && ran < 20
assert record.history.size() == ran
assert best == record.history.min { it.val_loss }.epoch
assert new File(run, 'model/model.zip').isFile()
assert new JsonSlurper().parseText(new File(run, 'events.jsonl').readLines().find { it.contains('diverged') }).epoch == ran + 1

def log = new File(basedir, 'build.log').text
assert log.contains("[WARNING] Diverged in epoch ${ran + 1}, the weights of epoch $best are kept: ")
assert log =~ /lower training.optimizer's learning_rate, which is 1000/
def report = new File(run, 'report.html').text
// the losses of the last epoch may be finite and say it themselves, which depends on the CPU
def last = record.history.last()
boolean farAboveGuessing = Math.min(last.loss, last.val_loss) > 3 * Math.log(10)
assert report.contains(farAboveGuessing
        ? "training and validation loss of epoch $ran are "
        : "in epoch ${ran + 1} the loss was no finite number any more; ")
assert report.contains("; the model holds the weights of epoch $best")

assert log =~ /explodes: the .*loss .*epoch 1 is (NaN|Infinity): training diverged/
assert !new File(basedir, 'target/first/explodes/record.json').exists()
assert !(log =~ /\n\s+at [a-z.]+\(/) : 'no stack trace'
return true
