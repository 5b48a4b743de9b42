import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
def schema = new File(basedir, 'experiments/experiment.schema.json')
assert log.contains('wrote experiments/experiment.schema.json')
assert log.contains('up to date: experiments/experiment.schema.json')
assert log.contains('wrote editors/own.json')
assert log.contains('experiments/tiny.yml: tiny, ')
assert new File(basedir, 'editors/own.json').text == schema.text

def plugin = basedir.toPath().resolve('../..').toFile().listFiles().find {
    it.name ==~ /mnist-maven-plugin-[^-]+(-SNAPSHOT)?\.jar/
}
new ZipFile(plugin).withCloseable { jar ->
    assert jar.getInputStream(jar.getEntry('META-INF/mnist/experiment.schema.json')).text == schema.text
    def lines = jar.getInputStream(jar.getEntry('META-INF/mnist/record.schema.json')).readLines()
    def id = lines.find { it.contains('"$id"') }
    assert id.trim() == '"$id": "urn:io.github.mnistmaven:record:4",'
}
return true
