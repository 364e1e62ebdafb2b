package vn.chosach.documents.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chosach.documents.checking.Deviation.Found;
import vn.chosach.documents.reading.Sheet;

/** Collects deviations; the same one of the same paragraph is named once. */
final class Findings {

  private final List<Deviation> all = new ArrayList<>();

  List<Deviation> all() {
    return List.copyOf(all);
  }

  void missing(Rule rule) {
    all.add(new Deviation(rule, Found.MISSING, "", 0, ""));
  }

  void pages(Rule rule, Found found, String value) {
    all.add(new Deviation(rule, found, value, 0, ""));
  }

  void at(Rule rule, Found found, String value, Sheet.Paragraph where) {
    String text = where.text().strip();
    String excerpt = text.length() > 60 ? text.substring(0, 59) + "…" : text;
    var deviation = new Deviation(rule, found, value, where.place().number(), excerpt);
    if (!all.contains(deviation)) {
      all.add(deviation);
    }
  }

  /** Size in points between two bounds, in every run. */
  void size(Rule rule, Sheet.Paragraph where, double least, double most) {
    where.inked().stream()
        .map(Sheet.Run::size)
        .filter(size -> size < least * 2 || size > most * 2)
        .findFirst()
        .ifPresent(size -> at(rule, Found.SIZE, points(size), where));
  }

  void bold(Rule rule, Sheet.Paragraph where) {
    if (!where.inked().stream().allMatch(Sheet.Run::bold)) {
      at(rule, Found.NOT_BOLD, "", where);
    }
  }

  void notBold(Rule rule, Sheet.Paragraph where) {
    if (where.inked().stream().anyMatch(Sheet.Run::bold)) {
      at(rule, Found.BOLD, "", where);
    }
  }

  void italic(Rule rule, Sheet.Paragraph where) {
    if (!where.inked().stream().allMatch(Sheet.Run::italic)) {
      at(rule, Found.NOT_ITALIC, "", where);
    }
  }

  void upright(Rule rule, Sheet.Paragraph where) {
    if (where.inked().stream().anyMatch(Sheet.Run::italic)) {
      at(rule, Found.ITALIC, "", where);
    }
  }

  void capitals(Rule rule, Sheet.Paragraph where) {
    if (!capitals(where.text())) {
      at(rule, Found.NOT_CAPITALS, "", where);
    }
  }

  void centred(Rule rule, Sheet.Paragraph where) {
    if (!where.look().align().equals("center")) {
      at(rule, Found.NOT_CENTRED, "", where);
    }
  }

  static boolean capitals(String text) {
    return text.equals(text.toUpperCase(Locale.of("vi")));
  }

  static String points(int halfPoints) {
    return halfPoints % 2 == 0 ? "" + halfPoints / 2 : halfPoints / 2 + ",5";
  }
}
