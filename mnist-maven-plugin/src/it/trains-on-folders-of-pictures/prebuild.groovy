import java.awt.BasicStroke
import java.awt.Color
import java.awt.Polygon
import java.awt.RenderingHints
import java.awt.geom.AffineTransform
import java.awt.geom.Path2D
import java.awt.image.BufferedImage
import javax.imageio.ImageIO

System.setProperty('java.awt.headless', 'true')
def random = new Random(4)

def draw = { int width, int height, int type, Color paper, Closure drawing ->
    def picture = new BufferedImage(width, height, type)
    def graphics = picture.createGraphics()
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON)
    graphics.color = paper
    graphics.fillRect(0, 0, width, height)
    drawing(graphics)
    graphics.dispose()
    picture
}
def colour = { float brightness -> Color.getHSBColor(random.nextFloat(), (float) (0.5 + 0.5 * random.nextDouble()), brightness) }
def polygon = { double x, double y, double radius, int corners, double turn ->
    def shape = new Polygon()
    corners.times {
        shape.addPoint((int) (x + radius * Math.cos(turn + 2 * Math.PI * it / corners)),
                (int) (y + radius * Math.sin(turn + 2 * Math.PI * it / corners)))
    }
    shape
}
def shapes = [
    disc: { g, x, y, r -> g.fillOval((int) (x - r), (int) (y - r), (int) (2 * r), (int) (2 * r)) },
    ring: { g, x, y, r ->
        g.stroke = new BasicStroke((float) (r / 3))
        g.drawOval((int) (x - 0.8 * r), (int) (y - 0.8 * r), (int) (1.6 * r), (int) (1.6 * r))
    },
    square: { g, x, y, r -> g.fill(polygon(x, y, r, 4, Math.PI / 4)) },
    triangle: { g, x, y, r -> g.fill(polygon(x, y, r * 1.1, 3, -Math.PI / 2)) }
]
def shape = { String name ->
    int width = 30 + random.nextInt(30), height = 30 + random.nextInt(30)
    double radius = Math.min(width, height) * (0.25 + 0.15 * random.nextDouble())
    draw(width, height, BufferedImage.TYPE_INT_RGB, colour(0.35f)) { g ->
        g.color = colour(1f)
        double x = width / 2 + (random.nextDouble() - 0.5) * 8, y = height / 2 + (random.nextDouble() - 0.5) * 8
        shapes[name](g, x, y, radius)
    }
}
shapes.keySet().each { name ->
    def folder = new File(basedir, "shapes/${name}")
    folder.mkdirs()
    120.times {
        def format = it % 3 == 0 ? 'jpg' : 'png'
        assert ImageIO.write(shape(name), format, new File(folder, "${it}.${format}"))
    }
}
new File(basedir, 'shapes/disc/broken.png').bytes = new byte[] {1, 2, 3}
new File(basedir, 'shapes/disc/notes.txt').text = 'not a picture'
ImageIO.write(shape('ring'), 'png', new File(basedir, 'ring.png'))

// strokes on a grid 4 wide and 6 high; a fresh machine has no fonts
def letters = [
    A: '06,20,46 14,34', B: '06,00,30,42,33,03 33,45,36,06', C: '41,30,10,01,05,16,36,45', D: '06,00,30,42,44,36,06',
    E: '40,00,06,46 03,33', F: '40,00,06 03,33', G: '41,30,10,01,05,16,36,45,43,23', H: '00,06 40,46 03,43',
    I: '20,26 10,30 16,36', J: '40,45,36,16,05', K: '00,06 40,03,46', L: '00,06,46', M: '06,00,23,40,46',
    N: '06,00,46,40', O: '10,30,41,45,36,16,05,01,10', P: '06,00,30,41,42,33,03',
    Q: '10,30,41,45,36,16,05,01,10 24,46', R: '06,00,30,41,42,33,03 23,46', S: '41,30,10,01,02,44,45,36,16,05',
    T: '00,40 20,26', U: '00,05,16,36,45,40', V: '00,26,40', W: '00,16,23,36,40', X: '00,46 40,06',
    Y: '00,23,40 23,26', Z: '00,40,06,46'
]
def rows = ['file,label']
12.times { hand ->
    double slant = (hand % 4 - 1.5) * 0.12, width = 2.2 + 0.25 * (hand % 3), weight = 1.2 + 0.35 * (hand % 5)
    letters.each { letter, strokes ->
        2.times { copy ->
            def picture = draw(24, 24, BufferedImage.TYPE_BYTE_GRAY, Color.BLACK) { g ->
                g.color = Color.WHITE
                g.stroke = new BasicStroke((float) weight, hand % 2, hand % 3)
                def at = new AffineTransform(width, 0, -slant * width, 2.6, 7 + 3 * slant * width + random.nextInt(3) - 1, 4 + random.nextInt(3) - 1)
                strokes.split(' ').each { stroke ->
                    def path = new Path2D.Double()
                    stroke.split(',').eachWithIndex { point, i ->
                        double x = (point[0] as int) + 0.2 * (random.nextDouble() - 0.5)
                        double y = (point[1] as int) + 0.2 * (random.nextDouble() - 0.5)
                        i == 0 ? path.moveTo(x, y) : path.lineTo(x, y)
                    }
                    g.draw(at.createTransformedShape(path))
                }
            }
            def name = "hand-${hand}/${letter}${copy}.${copy == 0 ? 'png' : 'bmp'}"
            def file = new File(basedir, "letters/${name}")
            file.parentFile.mkdirs()
            assert ImageIO.write(picture, copy == 0 ? 'png' : 'bmp', file)
            rows << "${name},${letter}"
        }
    }
}
new File(basedir, 'letters/letters.csv').text = rows.join('\r\n')
return true
