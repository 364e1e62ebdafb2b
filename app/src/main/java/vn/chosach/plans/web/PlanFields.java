package vn.chosach.plans.web;

import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.OrderFigures;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Fields that several forms of the room share, and the field that mends a refusal. */
final class PlanFields {

  /** Field by reason; whatever a form lacks is told above it. */
  static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("plans.words-missing", "loi"),
          Map.entry("plans.words-too-long", "loi"),
          Map.entry("plans.line-missing", "ten"),
          Map.entry("plans.document-missing", "so"),
          Map.entry("plans.document-malformed", "so"),
          Map.entry("plans.already-sent", "so"),
          Map.entry("plans.paper-not-registered", "so"),
          Map.entry("plans.figure-unread", "so-lieu"),
          Map.entry("plans.day-missing", "ngay"),
          Map.entry("plans.day-out-of-range", "ngay"),
          Map.entry("plans.day-outside-term", "ngay"),
          Map.entry("plans.day-in-future", "ngay"),
          Map.entry("plans.day-in-past", "ngay"),
          Map.entry("plans.term-upside-down", "den"),
          Map.entry("plans.unknown-agency", "co-quan"),
          Map.entry("plans.not-its-duty", "co-quan"),
          Map.entry("plans.addressee-missing", "co-quan"),
          Map.entry("plans.letter-not-sent", "co-quan"),
          Map.entry("plans.too-many-agencies", "co-quan"),
          Map.entry("plans.two-parties", "co-quan"),
          Map.entry("plans.actor-missing", "chu-tri"),
          Map.entry("plans.unknown-kind", "loai-minh-chung"),
          Map.entry("plans.evidence-missing", "loai-minh-chung"),
          Map.entry("plans.counted-by-program", "loai-minh-chung"),
          Map.entry("plans.ref-malformed", "muc"),
          Map.entry("plans.objective-in-use", "muc"),
          Map.entry("plans.unknown-goal", "phan"),
          Map.entry("plans.target-out-of-range", "chi-tieu"),
          Map.entry("plans.hours-out-of-range", "gio"),
          Map.entry("plans.year-out-of-range", "nam"),
          Map.entry("plans.amount-out-of-range", "so-tien"),
          Map.entry("plans.unknown-exhibit", "tang-vat"),
          Map.entry("plans.basis-unknown", "can-cu"),
          Map.entry("plans.basis-not-in-force", "can-cu"),
          Map.entry("plans.unit-missing", "don-vi"),
          Map.entry("plans.value-out-of-range", "gia-tri"),
          Map.entry("plans.measure-elsewhere", "nhiem-vu"),
          Map.entry("plans.kind-not-counted", "loai"),
          Map.entry("plans.plan-not-issued", "ke-hoach"),
          Map.entry("plans.plan-missing", "ke-hoach"),
          Map.entry("plans.already-collected", "ke-hoach"));

  private static final String FIGURE = "so-lieu-";
  private static final int DOCUMENT = 60;
  private static final int LINE = 300;
  private static final int WORDS = 4000;
  private static final String PAPERS = "application/pdf,image/jpeg,image/png,image/webp";

  private PlanFields() {}

  /** The same, but for some refusals. */
  static Map<String, String> mends(Map<String, String> others) {
    var all = new HashMap<>(MENDS);
    all.putAll(others);
    return all;
  }

  /** One line of at most 300 characters. */
  static FormField title(String name, String label) {
    return line(name, label, LINE).autocomplete("off");
  }

  static FormField words(String name, String label) {
    return FormField.words(name, label, WORDS).missing("plans.words-missing").rows(3);
  }

  static FormField document(String label) {
    return line("so", label, DOCUMENT).hint("plans.document.hint").autocomplete("off");
  }

  /**
   * Number of a document, a file, or both; the room says when both are missing.
   *
   * @param needed whether one of them must be there
   */
  static List<FormField> paper(boolean needed) {
    return paper(needed ? "plans.document.needed" : null);
  }

  /** The same with what the reader is told of when it is needed; {@code null} where it is not. */
  static List<FormField> paper(@Nullable String hint) {
    FormField number = document("plans.document");
    return List.of(
        (hint == null ? number : number.hint(hint)).optional(),
        files("tep", "plans.file", PAPERS).hint("plans.file.kinds").optional());
  }

  static PlanPaper paper(SubmittedForm sent) {
    return new PlanPaper(sent.text("so"), sent.files());
  }

  /** A whole number with or without dots between thousands; {@code null} for none. */
  static @Nullable Long whole(SubmittedForm sent, String field) {
    String text = sent.text(field);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})")) {
      sent.refused(FieldRefusal.of(field, "plans.value-out-of-range"));
      return null;
    }
    return Long.valueOf(text.replace(".", ""));
  }

  /** Figures that an order asks for, one a line. */
  static FormField asked() {
    return FormField.words("so-lieu", "plans.call.figures", 2000).hinted().rows(3).optional();
  }

  /** One line for each figure that is asked. */
  static List<FormField> figures(List<OrderFigures.AskedFigure> asked) {
    return asked.stream()
        .map(
            one ->
                line(FIGURE + one.line(), "plans.order.figure", 20)
                    .labelled(one.name(), one.unit())
                    .missing("plans.value-out-of-range")
                    .autocomplete("off"))
        .toList();
  }

  /** What was told, by line of what is asked. */
  static Map<Integer, Long> told(List<OrderFigures.AskedFigure> asked, SubmittedForm sent) {
    var told = new HashMap<Integer, Long>();
    for (OrderFigures.AskedFigure one : asked) {
      Long amount = whole(sent, FIGURE + one.line());
      if (amount != null) {
        told.put(one.line(), amount);
      }
    }
    return told;
  }
}
