package vn.chosach.watch.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.watch.barcodes.Gtin;

/** Reads an alert as it was entered and tells everything that must be mended at once. */
final class AlertFaults {

  private final List<ActOutcome.FieldRefusal> faults = new ArrayList<>();

  private AlertFaults() {}

  /**
   * What is wrong, in the order of the form.
   *
   * @param today last day that an alert may bear
   * @param unfit whether the book of rules takes no rule of such a text
   */
  static List<ActOutcome.FieldRefusal> of(
      AlertWish wish, LocalDate today, Predicate<String> unfit) {
    var found = new AlertFaults();
    found.about(wish, today);
    found.sought(wish, unfit);
    return List.copyOf(found.faults);
  }

  private void about(AlertWish wish, LocalDate today) {
    LocalDate day = wish.day();
    String address = wish.address().strip();
    check(wish.kind() == null, "loai", "watch.alert-kind-missing");
    check(!isSaid(wish.product(), 300), "hang", "watch.alert-product-missing");
    check(!isSaid(wish.danger(), 2_000), "nguy-hiem", "watch.alert-danger-missing");
    check(!isSaid(wish.measure(), 500), "bien-phap", "watch.alert-measure-missing");
    check(!isSaid(wish.source(), 300), "nguon", "watch.alert-source-missing");
    check(
        !address.isEmpty() && !address.matches("https?://\\S{1,1990}"),
        "dia-chi",
        "watch.alert-address");
    check(day == null || day.isAfter(today), "ngay", "watch.alert-day");
  }

  /** A wrong barcode or too many words say enough of themselves: nothing is missing then. */
  private void sought(AlertWish wish, Predicate<String> unfit) {
    String gtin = Gtin.bare(wish.gtin());
    List<String> lines = AlertRule.lines(wish.words());
    boolean longWords = AlertRule.isTooLong(lines) || wish.words().length() > 2_000;
    boolean wrongCode = !gtin.isEmpty() && Gtin.of(gtin).isEmpty();
    boolean longNames = wish.brand().length() > 100 || wish.model().length() > 100;
    check(wish.brand().length() > 100, "nhan", "watch.alert-brand-too-long");
    check(wish.model().length() > 100, "mau", "watch.alert-model-too-long");
    if (longWords) {
      check(true, "tu-khoa", "watch.alert-words-too-many");
    } else if (!longNames) {
      List<String> needs = AlertRule.needs(wish.brand(), wish.model(), Gtin.of(gtin), lines);
      if (needs.isEmpty()) {
        check(!wrongCode, "tu-khoa", "watch.alert-nothing-to-find");
      } else {
        String text = AlertRule.text(AlertQuery.number(0), "-", "-", needs);
        check(unfit.test(text), "tu-khoa", "watch.alert-words-unfit");
      }
    }
    check(wrongCode, "ma-vach", "watch.gtin-wrong");
  }

  private void check(boolean wrong, String field, String code) {
    if (wrong) {
      faults.add(ActOutcome.FieldRefusal.of(field, code));
    }
  }

  /** Whether a text says something and is at most so long. */
  static boolean isSaid(String text, int most) {
    return !Folding.blank(text) && Folding.nfc(text).strip().length() <= most;
  }
}
