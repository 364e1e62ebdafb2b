package vn.chosach.documents.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;

/**
 * Ruled lines: a border above or below a paragraph between its indents, or a line drawn by hand in
 * Word, of either generation of its drawings.
 */
final class Rules {

  private static final int EMU_IN_TWIP = 635;
  private static final Pattern EXTENT = Pattern.compile("<wp:extent cx=\"(\\d+)\"");
  private static final Pattern FROM_TO =
      Pattern.compile("<v:line[^>]*from=\"(-?[\\d.]+)pt,[^\"]*\"[^>]*to=\"(-?[\\d.]+)pt,");

  private Rules() {}

  static int length(
      XWPFParagraph paragraph, @Nullable CTPBdr borders, int left, int right, int room) {
    if (borders != null && !framed(borders)) {
      if (Looks.drawn(borders.getTop()) || Looks.drawn(borders.getBottom())) {
        return Math.max(0, room - left - right);
      }
    }
    if (paragraph.getRuns().stream().noneMatch(run -> run.text().isEmpty())) {
      return 0;
    }
    String xml = paragraph.getCTP().xmlText();
    Matcher drawn = EXTENT.matcher(xml);
    if (drawn.find()) {
      return (int) (Long.parseLong(drawn.group(1)) / EMU_IN_TWIP);
    }
    Matcher old = FROM_TO.matcher(xml);
    return old.find()
        ? (int)
            Math.round(
                Math.abs(Double.parseDouble(old.group(2)) - Double.parseDouble(old.group(1))) * 20)
        : 0;
  }

  static boolean framed(@Nullable CTPBdr borders) {
    return borders != null
        && Looks.drawn(borders.getTop())
        && Looks.drawn(borders.getBottom())
        && Looks.drawn(borders.getLeft())
        && Looks.drawn(borders.getRight());
  }
}
