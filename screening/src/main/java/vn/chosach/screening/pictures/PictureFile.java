package vn.chosach.screening.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture for hashing. The type follows from the content, whatever the name says; the
 * size is read before the pixels, so that a small file cannot unpack to a giant picture.
 */
public final class PictureFile {

  /** Largest picture, in pixels. */
  public static final long PIXEL_LIMIT = 100_000_000;

  private static final int ENOUGH = 1024;

  /** Shorter side that is left when blocks are averaged: six places a sample and more. */
  private static final int AVERAGED = 384;

  private static final int RED = 299;
  private static final int GREEN = 587;
  private static final int BLUE = 114;

  private PictureFile() {}

  /** A picture that cannot be used; the message begins with a stable reason code. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;

    Refused(String code, String detail) {
      super(code + ": " + detail);
      this.code = code;
    }

    /** {@code picture.words-with-hyphens}. */
    public String code() {
      return code;
    }
  }

  /** Hashes an encoded picture (JPEG, PNG, GIF, BMP). */
  public static Pdq.Prints prints(byte[] file) throws Refused {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refused("picture.type-is-unknown", describe(file));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int columns = reader.getWidth(0);
        int rows = reader.getHeight(0);
        if ((long) columns * rows > PIXEL_LIMIT) {
          throw new Refused("picture.is-too-large", columns + "x" + rows);
        }
        if (columns < 8 || rows < 8) {
          throw new Refused("picture.is-too-small", columns + "x" + rows);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(columns, rows) / ENOUGH);
        param.setSourceSubsampling(step, step, 0, 0);
        return prints(reader, param);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Refused("picture.is-broken", String.valueOf(e.getMessage()));
    }
  }

  private static Pdq.Prints prints(ImageReader reader, ImageReadParam param) throws IOException {
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
      return Pdq.of(inks(raw), raw.getHeight(), raw.getWidth());
    }
    int columns = image.getWidth();
    int rows = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getSize() == 3 * columns * rows) {
      int block = Math.max(1, Math.min(columns, rows) / AVERAGED);
      return Pdq.of(blocks(buffer.getData(), rows, columns, block), rows / block, columns / block);
    }
    return Pdq.of(luma(image), rows, columns);
  }

  /**
   * Luminance of a picture of blue, green and red bytes, each square block averaged: the hash reads
   * 64 by 64 samples, so that a large picture need not be filtered at its full size.
   */
  private static float[] blocks(byte[] bytes, int rows, int columns, int block) {
    int wide = columns / block;
    int high = rows / block;
    float[] luma = new float[wide * high];
    float share = 1f / (block * block);
    int[] sums = new int[wide];
    for (int r = 0; r < high; r++) {
      Arrays.fill(sums, 0);
      for (int line = r * block; line < (r + 1) * block; line++) {
        int at = 3 * line * columns;
        for (int c = 0; c < wide; c++) {
          int sum = 0;
          for (int k = 0; k < block; k++, at += 3) {
            sum +=
                BLUE * (bytes[at] & 255)
                    + GREEN * (bytes[at + 1] & 255)
                    + RED * (bytes[at + 2] & 255);
          }
          sums[c] += sum;
        }
      }
      for (int c = 0; c < wide; c++) {
        luma[r * wide + c] = sums[c] * share / (RED + GREEN + BLUE);
      }
    }
    return luma;
  }

  private static float[] luma(BufferedImage image) {
    int columns = image.getWidth();
    int rows = image.getHeight();
    float[] luma = new float[columns * rows];
    int[] pixels = image.getRGB(0, 0, columns, rows, null, 0, columns);
    for (int i = 0; i < pixels.length; i++) {
      int p = pixels[i];
      luma[i] = 0.299f * (p >> 16 & 255) + 0.587f * (p >> 8 & 255) + 0.114f * (p & 255);
    }
    return luma;
  }

  /** Four inks as Adobe programs write them, inverted: white is 255 in each. */
  private static float[] inks(Raster raw) {
    int columns = raw.getWidth();
    int rows = raw.getHeight();
    int[] samples = raw.getPixels(0, 0, columns, rows, (int[]) null);
    float[] luma = new float[columns * rows];
    for (int i = 0; i < luma.length; i++) {
      float black = samples[4 * i + 3] / 255f;
      luma[i] =
          0.299f * samples[4 * i] * black
              + 0.587f * samples[4 * i + 1] * black
              + 0.114f * samples[4 * i + 2] * black;
    }
    return luma;
  }

  private static String describe(byte[] file) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < Math.min(8, file.length); i++) {
      start.append(String.format("%02x", file[i]));
    }
    return "begins with " + start;
  }
}
