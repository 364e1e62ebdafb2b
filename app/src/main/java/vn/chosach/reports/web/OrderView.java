package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * A form of the standing office, or of an officer who states a particular.
 *
 * @param choices what can be chosen, by field
 * @param values what was sent, by field
 * @param picked values of the boxes that were ticked
 * @param lines sentences about what is there already
 * @param errors what is wrong with what was sent
 */
public record OrderView(
    Map<String, List<Choice>> choices,
    Map<String, String> values,
    List<String> picked,
    List<String> lines,
    FormErrors errors) {

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("reports.title-missing", "ten"),
          Map.entry("reports.paper-missing", "van-ban"),
          Map.entry("reports.form-unknown", "mau"),
          Map.entry("kernel.dates-upside-down", "den"),
          Map.entry("reports.due-past", "han"),
          Map.entry("reports.no-addressee", "co-quan"),
          Map.entry("reports.agency-unknown", "co-quan"),
          Map.entry("reports.code-malformed", "ma"),
          Map.entry("reports.form-shipped", "ma"),
          Map.entry("reports.guidance-too-long", "huong-dan"),
          Map.entry("reports.no-lines", "chi-tieu"),
          Map.entry("reports.line-unknown", "chi-tieu"),
          Map.entry("reports.case-unknown", "vu-viec"),
          Map.entry("reports.case-not-counted", "vu-viec"),
          Map.entry("reports.kind-not-stated", "loai"),
          Map.entry("reports.amount-negative", "so-luong"),
          Map.entry("reports.day-ahead", "ngay"),
          Map.entry("reports.day-before-case", "ngay"),
          Map.entry("reports.cell-unknown", "dong"),
          Map.entry("reports.nothing-changed", "moi"));

  /** A refusal beside the field that can mend it; whatever is not named stands at the other. */
  static FormErrors faults(Refusal refusal, String otherwise, Page page) {
    return FormErrors.none().with(FIELDS.getOrDefault(refusal.code(), otherwise), page.t(refusal));
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
