package vn.chosach.documents.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chosach.documents.checking.Deviation.DeviationFound;
import vn.chosach.documents.reading.Sheet;

/** Collects deviations; the same one of the same paragraph is named once. */
final class Findings {

  private final List<Deviation> all = new ArrayList<>();

  List<Deviation> all() {
    return List.copyOf(all);
  }

  void missing(LayoutRule layoutRule) {
    all.add(new Deviation(layoutRule, DeviationFound.MISSING, "", 0, ""));
  }

  void pages(CheckedRule layoutRule, DeviationFound found, String value) {
    all.add(new Deviation(layoutRule, found, value, 0, ""));
  }

  void at(CheckedRule layoutRule, DeviationFound found, String value, Sheet.Paragraph where) {
    String text = where.text().strip();
    String excerpt = text.length() > 60 ? text.substring(0, 59) + "…" : text;
    var deviation = new Deviation(layoutRule, found, value, where.place().number(), excerpt);
    if (!all.contains(deviation)) {
      all.add(deviation);
    }
  }

  /** Size in points between two bounds, in every run. */
  void size(LayoutRule layoutRule, Sheet.Paragraph where, double least, double most) {
    where.inked().stream()
        .map(Sheet.Run::size)
        .filter(size -> size < least * 2 || size > most * 2)
        .findFirst()
        .ifPresent(size -> at(layoutRule, DeviationFound.SIZE, points(size), where));
  }

  void bold(LayoutRule layoutRule, Sheet.Paragraph where) {
    if (!where.inked().stream().allMatch(Sheet.Run::bold)) {
      at(layoutRule, DeviationFound.NOT_BOLD, "", where);
    }
  }

  void notBold(LayoutRule layoutRule, Sheet.Paragraph where) {
    if (where.inked().stream().anyMatch(Sheet.Run::bold)) {
      at(layoutRule, DeviationFound.BOLD, "", where);
    }
  }

  void italic(LayoutRule layoutRule, Sheet.Paragraph where) {
    if (!where.inked().stream().allMatch(Sheet.Run::italic)) {
      at(layoutRule, DeviationFound.NOT_ITALIC, "", where);
    }
  }

  void upright(LayoutRule layoutRule, Sheet.Paragraph where) {
    if (where.inked().stream().anyMatch(Sheet.Run::italic)) {
      at(layoutRule, DeviationFound.ITALIC, "", where);
    }
  }

  void capitals(LayoutRule layoutRule, Sheet.Paragraph where) {
    if (!capitals(where.text())) {
      at(layoutRule, DeviationFound.NOT_CAPITALS, "", where);
    }
  }

  void centred(LayoutRule layoutRule, Sheet.Paragraph where) {
    if (!where.look().align().equals("center")) {
      at(layoutRule, DeviationFound.NOT_CENTRED, "", where);
    }
  }

  static boolean capitals(String text) {
    return text.equals(text.toUpperCase(Locale.of("vi")));
  }

  static String points(int halfPoints) {
    return halfPoints % 2 == 0 ? "" + halfPoints / 2 : halfPoints / 2 + ",5";
  }
}
