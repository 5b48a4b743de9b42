"""Writes pictures in all formats, and what Pillow, TensorFlow and PyTorch make of pictures, for tests. README.md says more."""

import base64
import json
import os
import struct
import sys
import zlib
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

HOME = Path(__file__).resolve().parent.parent
FILES = HOME / "mnist-experiment/src/test/resources/pictures"
SIZES = HOME / "mnist-model/src/test/resources/pictures"
WIDTH, HEIGHT = 22, 14
EXIF_ORIENTATION = 0x0112

# name: (height, width, channels of the picture, height and width of the image, fit); borders of even numbers of pixels,
# as Keras makes both as wide as the narrower one
RESIZINGS = {
    "digit": (61, 64, 1, 28, 28, "stretch"),
    "little": (31, 29, 1, 28, 28, "stretch"),
    "much": (90, 77, 1, 8, 9, "stretch"),
    "larger": (9, 7, 3, 28, 28, "stretch"),
    "both": (8, 40, 3, 17, 13, "stretch"),
    "thin": (3, 190, 1, 16, 16, "stretch"),
    "pixel": (1, 1, 3, 4, 5, "stretch"),
    "to-pixel": (23, 17, 3, 1, 1, "stretch"),
    "contain-wide": (31, 77, 3, 16, 16, "contain"),
    "contain-tall": (51, 21, 1, 12, 20, "contain"),
    "contain-larger": (5, 9, 3, 30, 24, "contain"),
    "cover-wide": (30, 77, 3, 16, 16, "cover"),
    "cover-tall": (51, 20, 1, 12, 20, "cover"),
    "cover-larger": (5, 9, 3, 30, 24, "cover"),
}
FILL = 100


def library(name):
    """A library that this interpreter may not have."""
    try:
        return __import__(name)
    except ImportError:
        return None


np = library("numpy")
PIL = library("PIL")
tf = library("tensorflow")
torch = library("torch")


def packed(values):
    return base64.b64encode(np.ascontiguousarray(values, "uint8").tobytes()).decode()


def drawing(height, width, channels):
    """Waves that differ by channel, with an edge in them."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(channels), indexing="ij")
    waves = 127.5 + 127.5 * np.sin(0.61 * x + 1.7 * c) * np.cos(0.37 * y - c)
    return np.where((x > width / 3) & (y > height / 2), 255 - waves, waves).round().astype("uint8")


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of_16_bits(samples):
    """As Pillow can't write colours."""
    height, width, channels = samples.shape
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in samples)
    header = struct.pack(">IIBBBBB", width, height, 16, {1: 0, 3: 2}[channels], 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def files():
    """Small pictures of every sort: their names, and how they are written."""
    from PIL import Image

    rgb = Image.fromarray(drawing(HEIGHT, WIDTH, 3))
    gray = Image.fromarray(drawing(HEIGHT, WIDTH, 1)[:, :, 0])
    rgba = Image.fromarray(drawing(HEIGHT, WIDTH, 4))
    wide = drawing(HEIGHT, WIDTH, 3).astype("uint16") * 257 // 2 * 2 + 1
    gray16 = Image.fromarray(wide[:, :, 0])
    palette = rgb.quantize(16)
    cmyk = Image.fromarray(drawing(HEIGHT, WIDTH, 4), "CMYK")

    def write(name, image, **options):
        image.save(FILES / name, **options)

    write("gray.png", gray)
    write("gray-1.png", gray.convert("1"))
    write("gray-16.png", gray16)
    write("gray-alpha.png", Image.merge("LA", (gray, rgba.getchannel("A"))))
    write("rgb.png", rgb)
    (FILES / "rgb-16.png").write_bytes(png_of_16_bits(wide))
    write("rgba.png", rgba)
    write("palette.png", palette)
    write("palette-2.png", rgb.quantize(4), bits=2)
    write("palette-alpha.png", palette, transparency=bytes(range(0, 256, 16)))
    write("key-alpha.png", palette.convert("RGB"), transparency=palette.convert("RGB").getpixel((0, 0)))
    write("gray.jpg", gray, quality=90)
    write("rgb.jpg", rgb, quality=90)
    write("rgb-444.jpg", rgb, quality=90, subsampling=0)
    write("progressive.jpg", rgb, quality=90, progressive=True)
    write("cmyk.jpg", cmyk, quality=95)
    by_adobe = (FILES / "cmyk.jpg").read_bytes()
    marker = by_adobe.index(b"\xff\xee")
    # the same values taken for brightness and differences, and for inks that nobody says to be inverted
    (FILES / "ycck.jpg").write_bytes(by_adobe[:marker + 15] + b"\2" + by_adobe[marker + 16:])
    (FILES / "cmyk-plain.jpg").write_bytes(by_adobe[:marker] + by_adobe[marker + 16:])
    write("rgb-kept.jpg", rgb, quality=90, keep_rgb=True)
    write("gray.bmp", gray)
    write("gray-1.bmp", gray.convert("1"))
    write("rgb.bmp", rgb)
    write("rgb.gif", palette)
    write("moving.gif", palette, save_all=True, append_images=[palette.rotate(180)], loop=0)
    write("lossless.webp", rgb, lossless=True)
    write("lossless-alpha.webp", rgba, lossless=True, exact=True)
    write("lossy.webp", rgb, quality=90)
    write("lossy-alpha.webp", rgba, quality=90, exact=True)
    for compression in "raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg":
        write(f"rgb-{compression}.tif", rgb, compression=compression)
    write("plain.tif", Image.new("RGB", (2000, 2000), (9, 90, 200)), compression="tiff_adobe_deflate")
    write("gray.tif", gray)
    write("gray-16.tif", gray16, compression="tiff_lzw", tiffinfo={317: 2})
    write("gray-1.tif", gray.convert("1"), compression="group4")
    write("rgba.tif", rgba)
    write("palette.tif", palette)
    write("cmyk.tif", cmyk)
    write("fractions.tif", Image.fromarray(drawing(HEIGHT, WIDTH, 1)[:, :, 0].astype("float32")))
    for orientation in range(1, 9):
        write(f"exif-{orientation}.jpg", rgb, quality=90, exif=turned(Image, orientation))
    write("exif-6.png", rgb, exif=turned(Image, 6))
    write("exif-6.webp", rgb, lossless=True, exif=turned(Image, 6))
    write("exif-6.tif", rgb, tiffinfo={EXIF_ORIENTATION: 6})


def turned(Image, orientation):
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    return exif


def pillow_of(file):
    from PIL import Image, ImageOps

    image = ImageOps.exif_transpose(Image.open(file))
    if image.mode == "I;16":
        image = Image.fromarray((np.asarray(image) >> 8).astype("uint8"))
    if image.mode in ("RGBA", "LA") or "transparency" in image.info:
        # on black, where we differ from convert("RGB")
        image = Image.alpha_composite(Image.new("RGBA", image.size, (0, 0, 0, 255)), image.convert("RGBA"))
    return {"size": list(image.size), "rgb": packed(np.asarray(image.convert("RGB"))),
            "gray": packed(np.asarray(image.convert("RGB").convert("L")))}


def tensorflow_of(file):
    if file.suffix in (".webp", ".tif"):
        return None
    content = file.read_bytes()
    figures = {}
    for key, channels in ("rgb", 3), ("gray", 1):
        try:
            image = tf.io.decode_image(content, channels=channels, expand_animations=False)
            figures[key] = packed(image.numpy())
        except tf.errors.InvalidArgumentError:
            pass
    return figures


def resized_by_tensorflow(picture, height, width, fit):
    if fit == "stretch":
        image = tf.image.resize(picture, (height, width), antialias=True)
    else:
        from keras import ops

        image = ops.image.resize(
            picture.astype("float32"), (height, width), antialias=True, fill_value=float(FILL),
            crop_to_aspect_ratio=fit == "cover", pad_to_aspect_ratio=fit == "contain")
    return np.asarray(image)


def resized_by_torch(picture, height, width, fit):
    if fit != "stretch":
        return None
    values = torch.from_numpy(picture.astype("float64").transpose(2, 0, 1)[None])
    image = torch.nn.functional.interpolate(values, size=(height, width), mode="bilinear", antialias=True)
    return image[0].numpy().transpose(1, 2, 0)


def resized_by_pillow(picture, height, width, fit):
    from PIL import Image

    if fit != "stretch":
        return None
    image = Image.fromarray(picture if picture.shape[2] == 3 else picture[:, :, 0])
    return np.asarray(image.resize((width, height), Image.Resampling.BILINEAR)).reshape(height, width, -1)


def resizings(resized):
    figures = {}
    for name, (h, w, channels, height, width, fit) in RESIZINGS.items():
        picture = drawing(h, w, channels)
        image = resized(picture, height, width, fit)
        if image is not None:
            figures[name] = {
                "picture": [h, w, channels], "pixels": packed(picture), "image": [height, width, channels], "fit": fit,
                "fill_value": FILL, "values": [round(float(value), 4) for value in image.ravel()]}
    return figures


def write(file, version, figures):
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in figures.items() if value)
    file.write_text('{\n  "version": ' + json.dumps(version) + ",\n" + lines + "\n}\n")
    print(file.relative_to(HOME))


def main():
    if np is None or not (PIL or tf or torch):
        sys.exit(f"skipped: {sys.executable} has no numpy with Pillow, TensorFlow or PyTorch; give another interpreter")
    FILES.mkdir(parents=True, exist_ok=True)
    SIZES.mkdir(parents=True, exist_ok=True)
    if PIL:
        files()
    pictures = sorted(file for file in FILES.iterdir() if file.suffix != ".json")
    if PIL:
        # fractions are refused; inks are always inverted by Pillow; a plain picture is large
        others = [file for file in pictures if file.stem not in ("fractions", "cmyk-plain", "plain")]
        of = {file.name: pillow_of(file) for file in others}
        write(FILES / "pillow.json", PIL.__version__, of)
        write(SIZES / "pillow.json", PIL.__version__, resizings(resized_by_pillow))
    if tf:
        write(FILES / "tensorflow.json", tf.__version__, {file.name: tensorflow_of(file) for file in pictures})
        write(SIZES / "tensorflow.json", tf.__version__, resizings(resized_by_tensorflow))
    if torch:
        write(SIZES / "pytorch.json", torch.__version__, resizings(resized_by_torch))


main()
