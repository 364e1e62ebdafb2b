package vn.chosach.cases.web.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.reading.Duplicates;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.CheckAnswer;
import vn.chosach.referrals.asking.CheckAnswer.Pointer;
import vn.chosach.referrals.asking.Occasion;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;

/**
 * The warning on a form that others are on a subject already: whom to call, and a field for the
 * word with which the officer goes on.
 */
@Component
public record DuplicateLines(Duplicates duplicates, CaseNames names) {

  /** The word of the officer. */
  public static final FormField ANSWER =
      FormField.words("giai-thich", "cases.field.elsewhere-answer")
          .missing("cases.elsewhere-unanswered");

  /** Asks before an act on a case; empty where nobody is to be called. */
  public List<String> before(CaseAct act, CaseFile file, ActingOfficer reader, Page page) {
    return lines(duplicates.before(act, file, reader), page);
  }

  /** The same before something that is no act on a case yet. */
  public List<String> before(
      Occasion occasion, @Nullable CaseFile file, String words, ActingOfficer reader, Page page) {
    return lines(duplicates.before(occasion, file, words, reader), page);
  }

  /** What was said with the warning and the answer to it, for the record. */
  public static String kept(String words, List<String> lines, String answer, Page page) {
    return lines.isEmpty()
        ? words
        : words + "\n\n" + page.t("cases.elsewhere.kept", String.join(" ", lines), answer);
  }

  private List<String> lines(CheckAnswer found, Page page) {
    var byAgency =
        found.pointers().stream()
            .collect(
                Collectors.groupingBy(
                    Pointer::agency,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        one -> page.t("referrals.kind." + one.kind()), Collectors.joining(", "))));
    return Stream.concat(
            byAgency.entrySet().stream()
                .map(
                    one ->
                        page.t(
                            "cases.elsewhere.line",
                            names.agency(one.getKey(), page),
                            one.getValue(),
                            call(one.getKey(), page))),
            found.common().stream().map(shown -> page.t("cases.elsewhere.common", shown)))
        .toList();
  }

  private String call(String agency, Page page) {
    return names
        .hotline(agency, page.today())
        .map(
            one ->
                one.fictitious()
                    ? one.value() + " (" + page.t("referrals.ask.fictitious") + ")"
                    : one.value())
        .orElseGet(() -> page.t("referrals.ask.no-number"));
  }
}
