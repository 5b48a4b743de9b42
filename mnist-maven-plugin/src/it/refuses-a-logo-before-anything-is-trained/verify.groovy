def log = new File(basedir, 'build.log').text
assert log.contains('mnist.logo: logo.png: its content is none of these images, whatever its name.'
        + ' Allowed: an image of at most 200 KB, PNG, SVG, JPEG or WebP')
assert !log.contains('training tiny')
// Maven 4 makes the directory target itself
assert !new File(basedir, 'target/mnist').exists()
return true
