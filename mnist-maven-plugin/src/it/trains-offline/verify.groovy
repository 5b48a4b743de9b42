assert new File(basedir, 'target/mnist/tiny/record.json').isFile()
