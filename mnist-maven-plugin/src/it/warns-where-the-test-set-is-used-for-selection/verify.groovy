import groovy.json.JsonSlurper

def builds = new File(basedir, 'build.log').text.split('BUILD SUCCESS')
assert builds[0].contains('600 images to train on; test set used for selection, not a fair estimate')
assert builds[0].contains('600 images to train on, 10,000 to validate and to test on')
assert builds[1].contains('[WARNING] validation: test: the test set is used for selection, so its accuracy will not be a fair estimate')
assert builds[1] =~ /test accuracy \d+\.\d\d % \(loss \d+\.\d{4}\); test set used for selection, not a fair estimate/
assert builds[2] =~ /keras .*test set used for selection, not a fair estimate. As Keras' script has it/

def record = new JsonSlurper().parse(new File(basedir, 'target/mnist/keras/record.json'))
assert record.plan.data.validation_set == 'test'
assert record.result.val_accuracy == record.result.test_accuracy
assert new File(basedir, 'target/mnist/keras/report.html').text.contains('so its accuracy is not a fair estimate.')
assert new File(basedir, 'target/mnist/index.html').text.contains('test set used for selection, not a fair estimate')
return true
