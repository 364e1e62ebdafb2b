package vn.chosach.tips.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.springframework.stereotype.Component;
import vn.chosach.tips.Code;
import vn.chosach.ui.Page;
import vn.chosach.ui.Qr;
import vn.chosach.ui.share.Lettering;
import vn.chosach.ui.share.SharePicture;

/** The receipt as a picture for the album of a phone: 1080 × 1440 pixels. */
@Component
class TicketPicture {

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 1440;
  private static final int LEFT = 140;
  private static final int RIGHT = WIDTH - LEFT;
  private static final Color PAPER = new Color(0xFBF8F1);
  private static final Color INK = new Color(0x10201D);
  private static final Color PALE = new Color(0x47564F);
  private static final Color LOTUS = new Color(0x0A5C4D);
  private static final Color TURMERIC = new Color(0xF2B600);
  private static final Color EDGE = new Color(0xB4BAB3);

  private final Lettering plain = new Lettering(400);
  private final Lettering bold = new Lettering(700);

  byte[] draw(ReceiptCookie.Receipt receipt, Page page) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = SharePicture.pen(image);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    ticket(pen);
    seal(pen, LEFT + 52, 190, 52);
    words(pen, bold, page.t("tips.receipt.ticket"), LEFT + 130, 180, 40, LOTUS);
    words(pen, plain, page.t("tips.receipt.site"), LEFT + 130, 230, 32, PALE);
    words(pen, plain, page.t("tips.receipt.code"), LEFT, 350, 34, PALE);
    code(pen, receipt.code());
    words(pen, plain, page.t("tips.receipt.alphabet"), LEFT, 670, 30, PALE);
    qr(pen, Qr.of(ReceiptPage.address(receipt, page)), LEFT, 740, 300);
    line(pen, 1060);
    pair(pen, page.t("tips.receipt.number"), receipt.number(), 1115);
    pair(pen, page.t("tips.receipt.received"), page.moment(receipt.receivedAt()), 1165);
    words(pen, plain, page.t("tips.receipt.keep-1"), LEFT + 340, 820, 34, INK);
    words(pen, plain, page.t("tips.receipt.keep-2"), LEFT + 340, 870, 34, INK);
    words(pen, plain, page.t("tips.receipt.keep-3"), LEFT + 340, 920, 34, INK);
    String where = page.visit().origin().replaceFirst("^https?://", "") + page.href("/theo-doi");
    words(pen, plain, page.t("tips.receipt.follow-at"), LEFT + 340, 975, 28, PALE);
    words(pen, bold, bold.fitted(where, 28, RIGHT - LEFT - 340), LEFT + 340, 1015, 28, INK);
    if (!receipt.leaf().isEmpty()) {
      words(pen, plain, page.t("tips.receipt.leaf"), LEFT, 1220, 28, PALE);
      words(pen, plain, receipt.leaf().substring(0, 32), LEFT, 1258, 28, INK);
      words(pen, plain, receipt.leaf().substring(32), LEFT, 1294, 28, INK);
    }
    words(pen, plain, page.t("tips.receipt.never-asked"), LEFT, 1342, 28, PALE);
    pen.dispose();
    return SharePicture.png(image);
  }

  /** Each character in a cell of its own, so that no group runs into the next. */
  private void code(Graphics2D pen, Code code) {
    pen.setColor(INK);
    for (int i = 0; i < 16; i++) {
      String one = code.characters().substring(i, i + 1);
      int group = i / 4;
      double cell = LEFT + group % 2 * 428 + i % 4 * 92;
      double x = cell + (84 - bold.width(one, 100, 0)) / 2;
      bold.draw(pen, one, x, 470 + group / 2 * 130, 100, 0);
    }
  }

  private static void ticket(Graphics2D pen) {
    var shape = new Area(new Rectangle2D.Double(70, 70, WIDTH - 140, HEIGHT - 140));
    for (int x = 70; x <= WIDTH - 70; x += 36) {
      for (int y : new int[] {70, HEIGHT - 70}) {
        shape.subtract(new Area(new Ellipse2D.Double(x - 11, y - 11, 22, 22)));
      }
    }
    pen.setColor(Color.WHITE);
    pen.fill(shape);
    pen.setColor(EDGE);
    pen.setStroke(new BasicStroke(2));
    pen.draw(shape);
  }

  /** The scalloped seal with its tick. */
  private static void seal(Graphics2D pen, double x, double y, double radius) {
    var rim = new Path2D.Double();
    int points = 24;
    for (int i = 0; i <= points * 2; i++) {
      double turn = Math.PI * i / points;
      double r = i % 2 == 0 ? radius : radius * 0.88;
      double px = x + r * Math.sin(turn);
      double py = y - r * Math.cos(turn);
      if (i == 0) {
        rim.moveTo(px, py);
      } else {
        rim.lineTo(px, py);
      }
    }
    pen.setColor(LOTUS);
    pen.fill(rim);
    var tick = new Path2D.Double();
    tick.moveTo(x - radius * 0.38, y + radius * 0.02);
    tick.lineTo(x - radius * 0.1, y + radius * 0.32);
    tick.lineTo(x + radius * 0.42, y - radius * 0.32);
    pen.setColor(TURMERIC);
    pen.setStroke(
        new BasicStroke((float) (radius * 0.2), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(tick);
  }

  private static void qr(Graphics2D pen, Qr qr, int x, int y, int side) {
    pen.setColor(INK);
    int module = side / qr.size();
    for (int row = 0; row < qr.size(); row++) {
      for (int column = 0; column < qr.size(); column++) {
        if (qr.dark(column, row)) {
          pen.fillRect(x + column * module, y + row * module, module, module);
        }
      }
    }
  }

  private static void line(Graphics2D pen, int y) {
    pen.setColor(EDGE);
    for (int x = LEFT; x < RIGHT; x += 14) {
      pen.fill(new Ellipse2D.Double(x, y, 5, 5));
    }
  }

  private void pair(Graphics2D pen, String name, String value, int y) {
    words(pen, plain, name, LEFT, y, 34, PALE);
    words(pen, bold, value, RIGHT - bold.width(value, 34, 0), y, 34, INK);
  }

  private static void words(
      Graphics2D pen, Lettering letters, String words, double x, double y, int size, Color ink) {
    pen.setColor(ink);
    letters.draw(pen, words, x, y, size, 0);
  }
}
