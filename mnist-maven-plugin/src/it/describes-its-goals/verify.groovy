def log = new File(basedir, 'build.log').text
['check', 'effective-experiment', 'help', 'init', 'list', 'report', 'schema', 'train', 'validate'].each {
    assert log.contains('mnist:' + it)
}
return true
