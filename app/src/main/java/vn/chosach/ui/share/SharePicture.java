package vn.chosach.ui.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Draws shared pictures, one at a time, and keeps the newest for whoever asks again. They carry no
 * seal and no tick: beside the name of a shop it would be read as a certificate.
 */
@Component
public class SharePicture {

  /** Pixels, as networks show them whole. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  private static final int KEPT = 100;
  private static final int LEFT = 90;
  private static final double WIDE = WIDTH - 2.0 * LEFT;
  private static final int MOST_LINES = 4;
  private static final int SMALLEST = 40;
  private static final int LARGEST = 64;
  static final Color PAPER = new Color(0xFBF8F1);
  static final Color INK = new Color(0x10201D);
  static final Color PALE = new Color(0x47564F);
  static final Color LOTUS = new Color(0x0A5C4D);
  static final Color TURMERIC = new Color(0xF2B600);

  private final Lettering plain = new Lettering(400);
  private final Lettering bold = new Lettering(700);

  private final Map<List<Object>, byte[]> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The picture as PNG.
   *
   * @param site name of the site
   * @param address of the site, as people type it
   */
  public synchronized byte[] of(ShareCard card, String site, String address) {
    return kept.computeIfAbsent(List.of(card, site, address), any -> drawn(card, site, address));
  }

  private byte[] drawn(ShareCard card, String site, String address) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(LOTUS);
    pen.fillRect(0, 0, WIDTH, 24);
    pen.setColor(TURMERIC);
    pen.fillRect(0, 24, WIDTH, 6);
    words(pen, bold, bold.fitted(card.kind(), 36, WIDE), LEFT, 112, 36, LOTUS);
    int size = LARGEST;
    List<String> lines = bold.lines(card.title(), size, WIDE);
    while (lines.size() > MOST_LINES && size > SMALLEST) {
      size -= 4;
      lines = bold.lines(card.title(), size, WIDE);
    }
    double y = 155 + size * 0.8;
    for (int n = 0; n < Math.min(lines.size(), MOST_LINES); n++) {
      boolean cut = n == MOST_LINES - 1 && lines.size() > MOST_LINES;
      words(pen, bold, lines.get(n) + (cut ? "…" : ""), LEFT, y, size, INK);
      y += size * 1.25;
    }
    words(pen, plain, plain.fitted(card.from(), 30, WIDE), LEFT, HEIGHT - 100, 30, PALE);
    words(pen, bold, site, LEFT, HEIGHT - 48, 34, LOTUS);
    words(pen, plain, address, WIDTH - LEFT - plain.width(address, 30, 0), HEIGHT - 48, 30, PALE);
    pen.dispose();
    return png(image);
  }

  /** A pen that draws smooth lines. */
  public static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return pen;
  }

  private static void words(
      Graphics2D pen, Lettering letters, String words, double x, double y, int size, Color ink) {
    pen.setColor(ink);
    letters.draw(pen, words, x, y, size, 0);
  }

  /** A picture as bytes. */
  public static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
