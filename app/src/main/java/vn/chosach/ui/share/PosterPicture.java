package vn.chosach.ui.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Qr;
import vn.chosach.ui.share.CallPoster.PosterPaper;

/** Draws posters of calls, one at a time, and keeps the newest few for whoever asks again. */
@Component
public class PosterPicture {

  private static final int KEPT = 12;

  /** Units of a sheet across, whatever its size; everything below is in these units. */
  private static final double ACROSS = 1240;

  private static final int LEFT = 100;
  private static final double WIDE = ACROSS - 2 * LEFT;
  private static final int QR = 300;
  private static final int QUIET = 4;

  private final Lettering plain = new Lettering(400);
  private final Lettering bold = new Lettering(700);

  private final Map<List<Object>, byte[]> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /** The poster as PNG. */
  public synchronized byte[] of(CallPoster poster, PosterPaper paper) {
    return kept.computeIfAbsent(List.of(poster, paper), any -> drawn(poster, paper));
  }

  private byte[] drawn(CallPoster poster, PosterPaper paper) {
    var image = new BufferedImage(paper.width(), paper.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = SharePicture.pen(image);
    double scale = paper.width() / ACROSS;
    pen.scale(scale, scale);
    int high = (int) Math.ceil(paper.height() / scale);
    fill(pen, SharePicture.PAPER, 0, 0, (int) ACROSS, high);
    fill(pen, SharePicture.LOTUS, 0, 0, (int) ACROSS, 230);
    fill(pen, SharePicture.TURMERIC, 0, 230, (int) ACROSS, 12);
    double y = line(pen, bold, poster.from(), 110, 38, SharePicture.PAPER);
    line(pen, plain, poster.kind(), y + 14, 32, SharePicture.PAPER);
    int foot = high - QR - 150;
    y = block(pen, bold, poster.title(), 350, 96, 56, 6, SharePicture.INK);
    y = line(pen, bold, poster.goods(), y + 30, 36, SharePicture.LOTUS);
    y = line(pen, plain, poster.days(), y + 12, 36, SharePicture.PALE);
    int room = (int) ((foot - 60 - y - 40) / (34 * 1.4));
    if (!poster.words().isEmpty() && room > 0) {
      block(pen, plain, poster.words(), y + 50, 44, 34, room, SharePicture.INK);
    }
    fill(pen, SharePicture.TURMERIC, LEFT, foot - 40, (int) WIDE, 4);
    code(pen, poster.address(), foot);
    double x = LEFT + QR + 50;
    double at = foot + 60;
    for (String line : bold.lines(poster.ask(), 44, ACROSS - LEFT - x)) {
      pen.setColor(SharePicture.LOTUS);
      bold.draw(pen, line, x, at, 44, 0);
      at += 58;
    }
    pen.setColor(SharePicture.INK);
    String typed = poster.address().replaceFirst("^https?://", "");
    plain.draw(pen, plain.fitted(typed, 30, ACROSS - LEFT - x), x, at + 20, 30, 0);
    pen.dispose();
    return SharePicture.png(image);
  }

  /** A line at its upper edge; answers where the next one may begin. */
  private static double line(
      Graphics2D pen, Lettering letters, String words, double top, int size, Color ink) {
    pen.setColor(ink);
    letters.draw(pen, letters.fitted(words, size, WIDE), LEFT, top + size, size, 0);
    return top + size * 1.35;
  }

  /** As large as fits into so many lines; what does not fit at the least size ends with a sign. */
  private static double block(
      Graphics2D pen,
      Lettering letters,
      String words,
      double top,
      int largest,
      int smallest,
      int most,
      Color ink) {
    int size = largest;
    List<String> lines = letters.lines(words, size, WIDE);
    while (size > smallest && lines.size() * size > most * smallest) {
      size -= 4;
      lines = letters.lines(words, size, WIDE);
    }
    double y = top;
    for (int n = 0; n < Math.min(lines.size(), most); n++) {
      boolean cut = n == most - 1 && lines.size() > most;
      y = line(pen, letters, lines.get(n) + (cut ? "…" : ""), y, size, ink);
    }
    return y;
  }

  private static void code(Graphics2D pen, String address, int top) {
    var qr = Qr.of(address);
    double module = (double) QR / (qr.size() + 2 * QUIET);
    fill(pen, Color.WHITE, LEFT, top, QR, QR);
    pen.setColor(SharePicture.INK);
    for (int y = 0; y < qr.size(); y++) {
      for (int x = 0; x < qr.size(); x++) {
        if (qr.dark(x, y)) {
          pen.fill(
              new java.awt.geom.Rectangle2D.Double(
                  LEFT + (x + QUIET) * module, top + (y + QUIET) * module, module, module));
        }
      }
    }
  }

  private static void fill(Graphics2D pen, Color ink, int x, int y, int width, int height) {
    pen.setColor(ink);
    pen.fillRect(x, y, width, height);
  }
}
