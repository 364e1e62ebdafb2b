package vn.chosach.vault;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Pictures and other files as people, and people with bad intentions, send them. */
public final class Pictures {

  private Pictures() {}

  /** A photo with a red left half and a blue right half. */
  public static byte[] jpeg(int width, int height) {
    return image("jpg", width, height);
  }

  public static byte[] png(int width, int height) {
    return image("png", width, height);
  }

  /** A photo that carries an orientation, an author and a place, as phones write them. */
  public static byte[] withExif(byte[] jpeg, int orientation, String author) {
    byte[] name = (author + "\0").getBytes(StandardCharsets.US_ASCII);
    int ifd = 8;
    int entries = 3;
    int afterIfd = ifd + 2 + entries * 12 + 4;
    int gps = afterIfd + name.length;
    ByteBuffer tiff = ByteBuffer.allocate(gps + 2 + 12 + 4);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(ifd);
    tiff.putShort((short) entries);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x013B).putShort((short) 2).putInt(name.length).putInt(afterIfd);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
    tiff.putInt(0).put(name);
    tiff.putShort((short) 1);
    tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
    tiff.putInt(0);
    byte[] body = tiff.array();
    ByteBuffer segment = ByteBuffer.allocate(4 + 6 + body.length);
    segment.putShort((short) 0xFFE1).putShort((short) (2 + 6 + body.length));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(body);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(segment.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A tiny PNG whose header claims a size. */
  public static byte[] pngThatClaims(int width, int height) {
    byte[] png = png(1, 1);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }

  /** A PNG that claims a size, with 16 bits in each of four channels. */
  public static byte[] deepPngThatClaims(int width, int height) {
    byte[] png = pngThatClaims(width, height);
    png[24] = 16;
    png[25] = 6;
    var check = new java.util.zip.CRC32();
    check.update(png, 12, 17);
    java.nio.ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
    return png;
  }

  /** A good PNG with a compressed text that unpacks to many megabytes. */
  public static byte[] pngWithTextBomb(int megabytes) {
    byte[] png = png(8, 8);
    var text = new ByteArrayOutputStream();
    text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
    try (var packed = new java.util.zip.DeflaterOutputStream(text)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        packed.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = text.toByteArray();
    var crc = new CRC32();
    crc.update("zTXt".getBytes(StandardCharsets.US_ASCII));
    crc.update(body);
    var out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes("zTXt".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  /** Bytes of {@link #zipBomb} once it is unpacked: far more than other threads take meanwhile. */
  public static final int ZIP_BOMB = 256 << 20;

  public static byte[] zipBomb() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("anh.jpg"));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < ZIP_BOMB / block.length; i++) {
        zip.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The first bytes of a Windows program. */
  public static byte[] windowsProgram() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    ByteBuffer.wrap(program).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(60, 128);
    System.arraycopy("PE\0\0".getBytes(StandardCharsets.US_ASCII), 0, program, 128, 4);
    return program;
  }

  public static byte[] elfProgram() {
    byte[] program = new byte[128];
    System.arraycopy(
        new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}, 0, program, 0, 17);
    return program;
  }

  /** The brand box with which phone videos (isom) and HEIC photos (heic) begin. */
  public static byte[] boxFile(String brand) {
    ByteBuffer box = ByteBuffer.allocate(64);
    box.putInt(24).put("ftyp".getBytes(StandardCharsets.US_ASCII));
    box.put(brand.getBytes(StandardCharsets.US_ASCII)).putInt(0);
    box.put(brand.getBytes(StandardCharsets.US_ASCII));
    box.put("mif1".getBytes(StandardCharsets.US_ASCII));
    return box.array();
  }

  public static byte[] pdf() {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] firstHalf(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** A picture that no compression makes small; the same for the same size. */
  public static byte[] noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new SplittableRandom(width * 31L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return written(image, "jpg");
  }

  private static byte[] image(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return written(image, format);
  }

  private static byte[] written(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
