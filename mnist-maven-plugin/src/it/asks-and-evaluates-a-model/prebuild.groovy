import java.awt.image.BufferedImage
import java.nio.file.Files
import javax.imageio.ImageIO

// a model that version 0.1 wrote, and what it said of a test image, in basedir/../../.. of the project's modules
def released = new File(basedir, '../../../../mnist-runtime/src/test/resources/models/0.1').canonicalFile
new File(basedir, 'models').mkdir()
Files.copy(new File(released, 'tiny.zip').toPath(), new File(basedir, 'models/tiny.zip').toPath())
byte[] pixels = new File(released, 'tiny.txt').readLines()[0].split(' ')[2].decodeBase64()

// as on paper: dark on light, and ten times as large
def picture = new BufferedImage(280, 280, BufferedImage.TYPE_INT_RGB)
280.times { y ->
    280.times { x ->
        int level = 255 - (pixels[(y.intdiv(10)) * 28 + x.intdiv(10)] & 0xff)
        picture.setRGB(x, y, level << 16 | level << 8 | level)
    }
}
ImageIO.write(picture, 'png', new File(basedir, 'paper.png'))
new File(basedir, 'broken.png').text = 'no picture'
return true
