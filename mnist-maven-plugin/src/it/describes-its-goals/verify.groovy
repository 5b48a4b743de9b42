def log = new File(basedir, 'build.log').text
['mnist:effective-experiment', 'mnist:help', 'mnist:report', 'mnist:schema', 'mnist:train', 'mnist:validate'].each { assert log.contains(it) }
return true
