package vn.chosach.tips.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Reads a request for a correction as the report that it becomes: it says first, in the words that
 * the desk sifts by, what it is (kiến nghị, phản ánh: Luật 42/2013 art. 2.2).
 */
final class CorrectionForm {

  static final String ABOUT = "about";
  static final String CAUSE = "cause";
  static final String WRONG = "wrong";

  private static final List<String> FIELDS =
      List.of(ABOUT, CAUSE, WRONG, "name", "phone", "email", "address");

  /** Which field stands for which part of a report. */
  private static final Map<String, String> FIELD_OF = Map.of("shared", ABOUT, "story", WRONG);

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "/(vu-viec|canh-bao|tin-nhiem|thong-cao-bao-chi|canh-bao-chung)/[A-Za-z0-9-]{3,80}");

  private CorrectionForm() {}

  /** Address of something public, such as a publication or a label; anything else is nothing. */
  static String published(String asked) {
    return PUBLISHED.matcher(asked).matches() ? asked : "";
  }

  /** As it was sent; what a body that broke off did not bring stays. */
  static ReportForm with(ReportForm before, FormBody body) {
    var all = new HashMap<>(before.values());
    for (String field : FIELDS) {
      if (body.whole() || body.fields().containsKey(field)) {
        all.put(field, body.field(field));
      }
    }
    return new ReportForm(all);
  }

  static Optional<CorrectionCause> cause(ReportForm form) {
    return Stream.of(CorrectionCause.values())
        .filter(one -> one.name().equals(form.value(CAUSE)))
        .findFirst();
  }

  /** The report that it becomes, in the language of the desk. */
  static Report report(ReportForm form, Texts texts) {
    String why = cause(form).map(one -> texts.text(Lang.VI, one.textKey())).orElse("");
    return Report.of(
        Channel.WEB,
        form.value(ABOUT),
        texts.text(Lang.VI, "tips.correction.story", why) + "\n\n" + form.value(WRONG));
  }

  /** What is missing, in the order of the form. */
  static List<Reception.ReceptionFault> missing(ReportForm form) {
    var faults = new ArrayList<Reception.ReceptionFault>();
    if (Folding.blank(form.value(ABOUT))) {
      faults.add(fault(ABOUT, "about"));
    }
    if (cause(form).isEmpty()) {
      faults.add(fault(CAUSE, "cause"));
    }
    if (Folding.blank(form.value(WRONG))) {
      faults.add(fault(WRONG, "words"));
    }
    return faults;
  }

  private static Reception.ReceptionFault fault(String field, String what) {
    return new Reception.ReceptionFault(field, Refusal.of("tips.correction-" + what + "-missing"));
  }

  /** Name of the field in which a fault is mended. */
  static String field(String part) {
    return FIELD_OF.getOrDefault(part, part);
  }
}
