import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

new ZipOutputStream(new File(basedir, 'library.jar').newOutputStream()).withCloseable { jar ->
    ['networks/small.yml': '''\
        schema: 1
        extends: ../training.yml
        model:
          - flatten
          - dense: {units: 10, activation: softmax}
        '''.stripIndent(), 'training.yml': '''\
        schema: 1
        training: {epochs: 3, batch_size: 64}
        '''.stripIndent(), 'bad.yml': '''\
        schema: 1
        model: [flaten]
        '''.stripIndent()].each { name, yaml ->
        jar.putNextEntry(new ZipEntry(name))
        jar.write(yaml.getBytes('UTF-8'))
        jar.closeEntry()
    }
}
return true
