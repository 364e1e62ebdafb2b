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
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

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

  /**
   * A form as it was sent, with the field for the answer once somebody is on its subject. With the
   * answer the holders are asked and told again, so that nobody goes round it.
   *
   * @param fields whose words are looked for
   */
  public AskedElsewhere ask(
      FormVisit visit,
      FormDefinition plain,
      Occasion occasion,
      @Nullable CaseFile file,
      List<String> fields,
      ActingOfficer reader) {
    boolean answers = visit.holds(ANSWER.name());
    SubmittedForm first = visit.read(answers ? plain.and(ANSWER) : plain);
    String words = fields.stream().map(first::text).collect(Collectors.joining(" "));
    List<String> lines =
        first.inOrder()
            ? lines(duplicates.before(occasion, file, words, reader), visit.page())
            : List.of();
    SubmittedForm sent = answers || lines.isEmpty() ? first : visit.read(plain.and(ANSWER));
    return new AskedElsewhere(sent, lines);
  }

  /**
   * @param lines who else is on the subject, and whom to call; empty for nobody
   */
  public record AskedElsewhere(SubmittedForm sent, List<String> lines) {

    /** Words with what was said in the warning and the answer to it, for the record. */
    public String kept(String words, Page page) {
      return lines.isEmpty() || !sent.has(ANSWER.name())
          ? words
          : words
              + "\n\n"
              + page.t("cases.elsewhere.kept", String.join(" ", lines), sent.text(ANSWER.name()));
    }
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
