package vn.chosach.demo.watch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws labels of invented goods: no photo of a real thing ships with the program. */
final class DemoLabel {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private DemoLabel() {}

  /**
   * A label as PNG.
   *
   * @param words on the label
   * @param genuine with straight lines and a seal; else askew, pale and without one
   */
  static byte[] png(String words, boolean genuine) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(genuine ? 0xC9B28B : 0xB9AFA0));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.rotate(genuine ? 0 : 0.05, WIDTH / 2.0, HEIGHT / 2.0);
    pen.setColor(new Color(genuine ? 0xFBF8F1 : 0xE9E4D8));
    pen.fillRoundRect(80, 60, 480, 360, 24, 24);
    pen.setColor(new Color(genuine ? 0x7A1F16 : 0xA9655E));
    pen.setStroke(new BasicStroke(genuine ? 6 : 3));
    pen.drawRoundRect(96, 76, 448, 328, 18, 18);
    pen.setFont(new Font(Font.SERIF, genuine ? Font.BOLD : Font.PLAIN, 44));
    pen.drawString(words, 130, genuine ? 170 : 182);
    for (int line = 0; line < 5; line++) {
      int shift = genuine ? 0 : line * 5 % 11;
      pen.drawLine(130 + shift, 220 + line * 24, 340 - shift * 3, 220 + line * 24);
    }
    if (genuine) {
      pen.setColor(new Color(0x0A5C4D));
      pen.setStroke(new BasicStroke(5));
      for (int ring = 0; ring < 4; ring++) {
        pen.drawOval(400 + ring * 10, 240 + ring * 10, 120 - ring * 20, 120 - ring * 20);
      }
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
