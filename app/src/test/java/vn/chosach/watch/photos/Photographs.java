package vn.chosach.watch.photos;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures rich enough to be told apart, each from its number. */
public final class Photographs {

  private static final int WIDE = 480;
  private static final int HIGH = 360;

  private Photographs() {}

  /** As the first shop shows it. */
  public static byte[] jpeg(long number) {
    return encoded(drawn(number, false), "jpg");
  }

  /** The same mirrored, smaller and in another format, as a shop that copied it shows it. */
  public static byte[] mirrored(long number) {
    var small = new BufferedImage(WIDE * 2 / 3, HIGH * 2 / 3, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    pen.setRenderingHint(
        java.awt.RenderingHints.KEY_INTERPOLATION,
        java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(drawn(number, true), 0, 0, small.getWidth(), small.getHeight(), null);
    pen.dispose();
    return encoded(small, "png");
  }

  /** One colour, which says nothing. */
  public static byte[] plain() {
    return encoded(new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB), "png");
  }

  private static BufferedImage drawn(long number, boolean mirrored) {
    var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    if (mirrored) {
      pen.transform(new AffineTransform(-1, 0, 0, 1, WIDE, 0));
    }
    var chance = new Random(number);
    for (int i = 0; i < 60; i++) {
      pen.setColor(new Color(chance.nextInt(1 << 24)));
      int size = 20 + chance.nextInt(140);
      pen.fillOval(chance.nextInt(WIDE) - 40, chance.nextInt(HIGH) - 40, size, size);
    }
    pen.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
