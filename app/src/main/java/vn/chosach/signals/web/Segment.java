package vn.chosach.signals.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.tips.Shown;

/**
 * A piece of what was told: plain, or an identifier to be marked. Numbers of citizens are masked in
 * the text too.
 *
 * @param text safe to look at
 * @param kind of identifier, {@code null} for plain text
 */
public record Segment(String text, @Nullable IdentifierKind kind) {

  static List<Segment> of(String told) {
    var segments = new ArrayList<Segment>();
    int at = 0;
    for (Identifier found : IdentifierScan.of(told).identifiers()) {
      if (found.start() < at) {
        continue;
      }
      add(segments, told.substring(at, found.start()), null);
      boolean hidden = found.kind() == IdentifierKind.CITIZEN_NUMBER;
      add(
          segments,
          hidden ? found.shown() : told.substring(found.start(), found.end()),
          found.kind());
      at = found.end();
    }
    add(segments, told.substring(at), null);
    return segments;
  }

  private static void add(List<Segment> segments, String text, @Nullable IdentifierKind kind) {
    if (!text.isEmpty()) {
      segments.add(new Segment(Shown.of(text).text(), kind));
    }
  }
}
