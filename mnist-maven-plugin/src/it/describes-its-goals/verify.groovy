def log = new File(basedir, 'build.log').text
['check', 'compare', 'effective-experiment', 'help', 'init', 'list', 'report', 'schema', 'train', 'validate'].each {
    assert log.contains('mnist:' + it)
}
return true
