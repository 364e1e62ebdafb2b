package vn.chosach.plans.funding.web;

import java.util.List;
import java.util.Map;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Fields that the forms of money share, and the field that mends a refusal. */
final class MoneyFields {

  static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("plans.words-missing", "loi"),
          Map.entry("plans.words-too-long", "loi"),
          Map.entry("plans.document-missing", "so"),
          Map.entry("plans.document-malformed", "so"),
          Map.entry("plans.already-sent", "so"),
          Map.entry("plans.day-missing", "ngay"),
          Map.entry("plans.day-out-of-range", "ngay"),
          Map.entry("plans.day-in-future", "ngay"),
          Map.entry("plans.term-upside-down", "den"),
          Map.entry("plans.year-out-of-range", "nam"),
          Map.entry("plans.amount-out-of-range", "so-tien"),
          Map.entry("plans.unknown-exhibit", "tang-vat"),
          Map.entry("plans.appointment-missing", "so"),
          Map.entry("plans.one-office", "nguoi"),
          Map.entry("plans.own-office", "nguoi"),
          Map.entry("plans.works-elsewhere", "nguoi"),
          Map.entry("plans.beyond-allocation", "so-tien"),
          Map.entry("plans.beyond-commitment", "so-tien"),
          Map.entry("plans.beyond-estimate", "theo"),
          Map.entry("plans.estimate-missing", "theo"),
          Map.entry("plans.allocation-missing", "theo"),
          Map.entry("plans.commitment-missing", "theo"),
          Map.entry("plans.being-withdrawn", "theo"),
          Map.entry("plans.has-commitments", "theo"),
          Map.entry("plans.day-outside-year", "ngay"),
          Map.entry("plans.before-commitment", "ngay"),
          Map.entry("plans.year-over", "nam"),
          Map.entry("plans.year-closed", "nam"),
          Map.entry("plans.warn-amount", "tra-loi"),
          Map.entry("plans.warn-weekend", "tra-loi"),
          Map.entry("plans.secret-holds-sums", "loi"),
          Map.entry("plans.payee-missing", "nguoi-nhan"),
          Map.entry("plans.tie-missing", "gan"),
          Map.entry("plans.duty-of-others", "nhiem-vu"),
          Map.entry("plans.unknown-case", "vu-viec"),
          Map.entry("plans.unspent-missing", "du"),
          Map.entry("plans.nothing-unspent", "du"),
          Map.entry("plans.nothing-to-settle", "ky"));

  private static final int DOCUMENT = 60;
  private static final int LINE = 300;
  private static final int WORDS = 4000;
  private static final String PAPERS = "application/pdf,image/jpeg,image/png,image/webp";

  private MoneyFields() {}

  /** One line of at most 300 characters. */
  static FormField title(String name, String label) {
    return FormField.line(name, label, LINE).autocomplete("off");
  }

  static FormField words(String name, String label) {
    return FormField.words(name, label, WORDS).missing("plans.words-missing").rows(3);
  }

  /** Number and file of an appointment; the room says when one is missing. */
  static List<FormField> paper() {
    return List.of(
        FormField.line("so", "plans.document", DOCUMENT).hinted().autocomplete("off").optional(),
        FormField.files("tep", "plans.file", PAPERS).hint("plans.file.kinds").optional());
  }

  static PlanPaper paper(SubmittedForm sent) {
    return new PlanPaper(sent.text("so"), sent.files());
  }
}
