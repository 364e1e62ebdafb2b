package vn.chosach.screening.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a picture for hashing. The type follows from the content, whatever the name says; the
 * size is read before the pixels, so that a small file cannot unpack to a giant picture.
 */
public final class PictureFile {

  /** Largest picture, in pixels. */
  public static final long PIXEL_LIMIT = 100_000_000;

  private static final int ENOUGH = 1024;

  private static final int RED = 299;
  private static final int GREEN = 587;
  private static final int BLUE = 114;

  private PictureFile() {}

  /** A picture that cannot be used; the message begins with a stable reason code. */
  public static final class PictureFileRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;

    PictureFileRefused(String code, String detail) {
      super(code + ": " + detail);
      this.code = code;
    }

    /** {@code picture.words-with-hyphens}. */
    public String code() {
      return code;
    }
  }

  /** Hashes an encoded picture (JPEG, PNG, GIF, BMP). */
  public static Pdq.Prints prints(byte[] file) throws PictureFileRefused {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new PictureFileRefused("picture.type-is-unknown", describe(file));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int columns = reader.getWidth(0);
        int rows = reader.getHeight(0);
        if ((long) columns * rows > PIXEL_LIMIT) {
          throw new PictureFileRefused("picture.is-too-large", columns + "x" + rows);
        }
        if (columns < 8 || rows < 8) {
          throw new PictureFileRefused("picture.is-too-small", columns + "x" + rows);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(columns, rows) / ENOUGH);
        param.setSourceSubsampling(step, step, 0, 0);
        return prints(file, reader, param);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new PictureFileRefused("picture.is-broken", String.valueOf(e.getMessage()));
    }
  }

  /** Luminance of one line of a picture. */
  private interface Lines {
    void read(int row, float[] luma);
  }

  private static Pdq.Prints prints(byte[] file, ImageReader reader, ImageReadParam param)
      throws IOException {
    if (reader.canReadRaster() && JpegColours.luminanceFirst(file)) {
      Raster raw = reader.readRaster(0, param);
      Lines stored = bytes(raw, 0);
      if (stored != null) {
        return prints(stored, raw.getHeight(), raw.getWidth());
      }
    }
    BufferedImage image;
    try {
      image = reader.read(0, param);
    } catch (IIOException unsupported) {
      if (!reader.canReadRaster()) {
        throw unsupported;
      }
      Raster raw = reader.readRaster(0, param);
      if (raw.getNumBands() != 4) {
        throw unsupported;
      }
      return prints(inks(raw), raw.getHeight(), raw.getWidth());
    }
    return prints(lines(image), image.getHeight(), image.getWidth());
  }

  private static Pdq.Prints prints(Lines lines, int rows, int columns) {
    Samples samples = new Samples(rows, columns);
    float[] luma = new float[columns];
    for (int row = 0; row < rows; row++) {
      if (samples.needs(row)) {
        lines.read(row, luma);
        samples.add(row, luma);
      }
    }
    return Pdq.of(samples);
  }

  private static Lines lines(BufferedImage image) {
    @Nullable Lines bytes =
        switch (image.getType()) {
          case BufferedImage.TYPE_BYTE_GRAY -> bytes(image.getRaster(), 0);
          case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR ->
              bytes(image.getRaster(), 0, 1, 2);
          default -> null;
        };
    return bytes == null ? pixels(image) : bytes;
  }

  /**
   * Reads the bytes of a picture where they lie; null when they do not lie side by side.
   *
   * @param bands the luminance, or red, green and blue
   */
  private static @Nullable Lines bytes(Raster raster, int... bands) {
    if (!(raster.getSampleModel() instanceof PixelInterleavedSampleModel model)
        || !(raster.getDataBuffer() instanceof DataBufferByte buffer)
        || raster.getParent() != null) {
      return null;
    }
    byte[] bytes = buffer.getData();
    int columns = raster.getWidth();
    int step = model.getPixelStride();
    int[] places = model.getBandOffsets();
    int stride = model.getScanlineStride();
    int start = buffer.getOffset();
    return bands.length == 1
        ? (row, luma) -> {
          int at = start + row * stride + places[bands[0]];
          for (int c = 0; c < columns; c++, at += step) {
            luma[c] = bytes[at] & 255;
          }
        }
        : (row, luma) -> {
          int at = start + row * stride;
          int red = places[bands[0]];
          int green = places[bands[1]];
          int blue = places[bands[2]];
          for (int c = 0; c < columns; c++, at += step) {
            luma[c] = light(bytes[at + red] & 255, bytes[at + green] & 255, bytes[at + blue] & 255);
          }
        };
  }

  private static Lines pixels(BufferedImage image) {
    int columns = image.getWidth();
    int[] pixels = new int[columns];
    return (row, luma) -> {
      image.getRGB(0, row, columns, 1, pixels, 0, columns);
      for (int c = 0; c < columns; c++) {
        luma[c] = light(pixels[c] >> 16 & 255, pixels[c] >> 8 & 255, pixels[c] & 255);
      }
    };
  }

  /** Four inks as Adobe programs write them, inverted: white is 255 in each. */
  private static Lines inks(Raster raw) {
    int columns = raw.getWidth();
    int[] inks = new int[4 * columns];
    return (row, luma) -> {
      raw.getPixels(0, row, columns, 1, inks);
      for (int c = 0; c < columns; c++) {
        luma[c] = light(inks[4 * c], inks[4 * c + 1], inks[4 * c + 2]) * inks[4 * c + 3] / 255f;
      }
    };
  }

  private static float light(int red, int green, int blue) {
    return (RED * red + GREEN * green + BLUE * blue) * (1f / (RED + GREEN + BLUE));
  }

  private static String describe(byte[] file) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < Math.min(8, file.length); i++) {
      start.append(String.format("%02x", file[i]));
    }
    return "begins with " + start;
  }
}
