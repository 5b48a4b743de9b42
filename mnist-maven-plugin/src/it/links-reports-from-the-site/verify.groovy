// charts hold their data within themselves
def links = { File page -> (page.text =~ /<a\b[^>]*\bhref="([^"]+)"/).collect { it[1] }.findAll { !it.startsWith('data:') } }

def site = new File(basedir, 'target/site')
assert links(new File(site, 'project-reports.html')).contains('mnist/index.html')
assert new File(site, 'project-reports.html').text.contains('Training runs')

def index = new File(site, 'mnist/index.html')
assert links(index) == ['./tiny/report.html']
def report = new File(site, 'mnist/tiny/report.html')
def (anchors, files) = links(report).split { it.startsWith('#') }
assert files as Set == ['./record.json', './history.csv', './label-issues.csv', './experiment.yml'] as Set
files.each { assert new File(report.parentFile, it).isFile() : "$it is missing" }
anchors.each { assert report.text.contains("id=\"${it.substring(1)}\"") : "$it is missing" }
assert !new File(site, 'mnist/tiny/record.json').text.contains(basedir.parentFile.path)
assert !new File(site, 'mnist/tiny/record.json').text.contains('mnist-dataset-')
[index, report].each { assert it.text.contains('h1 { color: teal }') }
assert !new File(site, 'mnist/tiny/model').exists()

def run = new File(basedir, 'target/mnist/tiny')
assert new File(run, 'report.html').text.contains('<a href="./model/model.zip">')

// a module without runs has neither a report nor anything to say
assert !new File(basedir, 'child/target/site/mnist').exists()
assert !new File(basedir, 'child/target/site/project-reports.html').exists()

def log = new File(basedir, 'build.log').text
assert log.count('training tiny, because') == 1
assert log.count('report: target/mnist/tiny/report.html') == 2
assert log.count('there are no runs') == 0
assert !log.contains('LinkageError') && !log.contains('it does not contain any report goals')
