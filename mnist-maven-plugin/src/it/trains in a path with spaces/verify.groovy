assert new File(basedir, 'target/mnist/tiny/report.html').isFile()
