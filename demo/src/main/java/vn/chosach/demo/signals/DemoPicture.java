package vn.chosach.demo.signals;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Draws the evidence of the demonstration: no photo of a real thing ships with the program. */
final class DemoPicture {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final SplittableRandom chance;

  private DemoPicture(long seed) {
    chance = new SplittableRandom(seed);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  /**
   * @param what {@code jar}, {@code bottle}, {@code box}, {@code sack}, {@code paper}, {@code
   *     screen}, {@code place} or {@code qr=} with what the code says
   * @param seed another one gives another picture of the same sort
   * @return a PNG
   */
  static byte[] png(String what, long seed) {
    var picture = new DemoPicture(seed);
    picture.ground();
    switch (what) {
      case "jar" -> picture.container(360, 260, 330, 240);
      case "bottle" -> picture.container(400, 150, 160, 460);
      case "box" -> picture.boxes(2);
      case "sack" -> picture.boxes(9);
      case "paper" -> picture.sheet(new Color(0xFDFCF8), 13);
      case "screen" -> picture.screen();
      case "place" -> picture.street();
      default -> picture.code(what.substring(what.indexOf('=') + 1));
    }
    picture.pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture.image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void ground() {
    Color wall = Color.getHSBColor(chance.nextFloat(), 0.08f, 0.86f);
    pen.setPaint(new GradientPaint(0, 0, wall, 0, HEIGHT, wall.darker()));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0, 0, 0, 40));
    pen.fillRect(0, 590, WIDTH, HEIGHT - 590);
  }

  private Color colour() {
    return Color.getHSBColor(chance.nextFloat(), 0.45f, 0.65f);
  }

  private void container(int x, int y, int width, int height) {
    pen.setColor(new Color(0, 0, 0, 60));
    pen.fill(new Ellipse2D.Float(x - 30, y + height - 25f, width + 60f, 55));
    pen.setColor(colour());
    pen.fill(new RoundRectangle2D.Float(x, y, width, height, 50, 50));
    pen.setColor(colour().darker());
    pen.fill(new RoundRectangle2D.Float(x + width / 6f, y - 60f, width * 2 / 3f, 75, 20, 20));
    pen.setColor(new Color(0xF7F2E4));
    pen.fillRect(x + 12, y + height / 3, width - 24, height / 2);
    lines(x + 28, y + height / 3 + 28, width - 56, 4);
  }

  private void boxes(int many) {
    int side = many > 4 ? 190 : 330;
    for (int i = 0; i < many; i++) {
      int x = 130 + i % 3 * (side + 40) + chance.nextInt(24);
      int y = 590 - side - i / 3 * (side * 3 / 4);
      pen.setColor(colour());
      pen.fill(new RoundRectangle2D.Float(x, y, side, side, 34, 34));
      pen.setColor(new Color(255, 255, 255, 190));
      pen.fillRect(x + side / 6, y + side / 4, side * 2 / 3, side / 3);
      lines(x + side / 5, y + side / 3, side / 2, 3);
    }
  }

  private void sheet(Color paper, int rows) {
    pen.rotate(Math.toRadians(chance.nextInt(7) - 3), WIDTH / 2.0, HEIGHT / 2.0);
    pen.setColor(new Color(0, 0, 0, 50));
    pen.fillRect(272, 52, 440, 630);
    pen.setColor(paper);
    pen.fillRect(260, 40, 440, 630);
    lines(300, 90, 360, rows);
  }

  private void screen() {
    pen.setColor(new Color(0x161B1A));
    pen.fill(new RoundRectangle2D.Float(300, 20, 360, 680, 50, 50));
    pen.setColor(new Color(0xF2F4F3));
    pen.fillRect(318, 70, 324, 570);
    for (int i = 0; i < 6; i++) {
      boolean mine = chance.nextBoolean();
      pen.setColor(mine ? new Color(0xCFE7DF) : Color.WHITE);
      pen.fill(new RoundRectangle2D.Float(mine ? 410 : 334, 90 + i * 90f, 216, 70, 24, 24));
      lines(mine ? 426 : 350, 112 + i * 90, 170, 2);
    }
  }

  private void street() {
    for (int i = 0; i < 4; i++) {
      int height = 260 + chance.nextInt(200);
      pen.setColor(colour());
      pen.fillRect(60 + i * 215, 590 - height, 205, height);
      pen.setColor(new Color(0xF7F2E4));
      pen.fillRect(75 + i * 215, 610 - height, 175, 60);
      lines(90 + i * 215, 630 - height, 140, 2);
      pen.setColor(new Color(0, 0, 0, 120));
      pen.fillRect(95 + i * 215, 430, 130, 160);
    }
  }

  private void code(String text) {
    sheet(Color.WHITE, 0);
    ByteMatrix dark = matrix(text);
    int size = 400 / dark.getWidth();
    pen.setColor(Color.BLACK);
    for (int x = 0; x < dark.getWidth(); x++) {
      for (int y = 0; y < dark.getHeight(); y++) {
        if (dark.get(x, y) == 1) {
          pen.fillRect(300 + x * size, 150 + y * size, size, size);
        }
      }
    }
  }

  private static ByteMatrix matrix(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** Grey strokes that stand for writing. */
  private void lines(int x, int y, int width, int rows) {
    pen.setColor(new Color(0x3A, 0x42, 0x40, 170));
    pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < rows; i++) {
      pen.drawLine(x, y + i * 28, x + width * (4 + chance.nextInt(6)) / 10, y + i * 28);
    }
  }
}
