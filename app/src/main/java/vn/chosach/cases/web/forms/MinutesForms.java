package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** Forms that draw up minutes. They begin with what the last draft of the case said. */
public final class MinutesForms {

  /** Refusals of the room, and the field that mends each. */
  public static final Map<String, String> MENDING =
      Stream.concat(
              PartyFields.MENDING.entrySet().stream(),
              Stream.of(
                  // mended by choosing, or not choosing, a higher office
                  Map.entry("cases.beyond-agency", CaseActForms.HIGHER),
                  Map.entry("cases.within-own-power", CaseActForms.HIGHER),
                  Map.entry("cases.no-higher-power", CaseActForms.HIGHER),
                  Map.entry("cases.refusal-unexplained", "ly-do-khong-ky"),
                  Map.entry("cases.no-witness", "nguoi-chung-kien"),
                  Map.entry("cases.two-witnesses", "nguoi-chung-kien"),
                  Map.entry("cases.before-order", "luc"),
                  Map.entry("cases.minutes-before-inspection", "den"),
                  Map.entry("cases.minutes-before-announcement", "den"),
                  Map.entry("cases.session-ends-before", "den"),
                  Map.entry("cases.session-not-asked", "yeu-cau"),
                  Map.entry("cases.nobody-explained", "chu-ky"),
                  Map.entry("cases.minutes-without-frame", "khung-den"),
                  Map.entry("cases.minuted-before", "doi-tuong"),
                  Map.entry("cases.recorded-before", "ve"),
                  Map.entry("cases.unknown-paper", "ve"),
                  Map.entry("cases.decision-of-another", "doi-tuong"),
                  Map.entry("cases.minutes-end-before", "den"),
                  Map.entry("cases.minutes-before-paper", "luc"),
                  Map.entry("cases.taken-not-refused", "chu-ky"),
                  Map.entry("cases.not-seized", "chung-cu"),
                  Map.entry("cases.not-sealed", "chung-cu"),
                  Map.entry("cases.exhibit-destroyed", "chung-cu"),
                  Map.entry("cases.spot-too-much", "so-tien")))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private MinutesForms() {}

  static ActForm inspection(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof InquiryTerms.InspectionMinutes one ? one : null;
    return joined(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.InspectionMinutes(
                    PartyFields.read(sent),
                    attendance(sent),
                    sent.moment("luc"),
                    sent.moment("den"),
                    sent.yes("vi-pham"),
                    sent.text("noi-dung"),
                    sent.text("y-kien"),
                    DecisionForms.exhibits(sent))),
        List.of(now("luc", "cases.field.begun", page), now("den", "cases.field.ended", page)),
        PartyFields.of(dossier, last == null ? null : last.inspected(), page),
        List.of(
            yesNo(
                "vi-pham",
                "cases.field.violation",
                "cases.choice.found",
                "cases.choice.none",
                page),
            words("noi-dung", "cases.field.found")
                .missing("cases.minutes-without-findings")
                .start(last == null ? "" : last.found()),
            exhibits(dossier, last == null ? List.of() : last.exhibits()),
            opinion(last == null ? "" : last.opinion())),
        signatures(last == null ? null : last.attendance(), page));
  }

  static ActForm announcement(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof InquiryTerms.Announcement one ? one : null;
    return joined(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.Announcement(
                    PartyFields.read(sent),
                    attendance(sent),
                    sent.moment("luc"),
                    sent.text("y-kien"))),
        List.of(now("luc", "cases.field.announced", page)),
        PartyFields.of(dossier, last == null ? null : last.inspected(), page),
        List.of(opinion(last == null ? "" : last.opinion())),
        signatures(last == null ? null : last.attendance(), page));
  }

  static ActForm hearing(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof InquiryTerms.Hearing one ? one : null;
    return joined(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.Hearing(
                    PartyFields.read(sent),
                    attendance(sent),
                    sent.day("yeu-cau"),
                    sent.moment("luc"),
                    sent.moment("den"),
                    sent.text("noi-giai-trinh"),
                    sent.text("can-cu"),
                    sent.text("noi-dung"))),
        List.of(
            day("yeu-cau", "cases.field.session-asked")
                .hinted()
                .start(last == null ? List.of() : List.of(last.asked().toString())),
            now("luc", "cases.field.session-begun", page),
            now("den", "cases.field.ended", page),
            line("noi-giai-trinh", "cases.field.session-place")
                .start(last == null ? "" : last.place())),
        PartyFields.of(dossier, last == null ? null : last.violator(), page),
        List.of(
            words("can-cu", "cases.field.session-presented")
                .missing("cases.nothing-presented")
                .start(last == null ? "" : last.presented()),
            words("noi-dung", "cases.field.session-said")
                .missing("cases.nothing-explained")
                .start(last == null ? "" : last.said())),
        signatures(last == null ? null : last.attendance(), page));
  }

  static ActForm violation(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof InquiryTerms.ViolationMinutes one ? one : null;
    var inspected = dossier.drafted() instanceof InquiryTerms.InspectionMinutes one ? one : null;
    return joined(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.ViolationMinutes(
                    PartyFields.read(sent),
                    attendance(sent),
                    sent.text("dieu-khoan"),
                    new InquiryTerms.Threat(sent.money("khung-den"), sent.tick("giay-phep")),
                    sent.text("tinh-tiet"),
                    sent.text("thiet-hai"),
                    sent.text("ngan-chan"),
                    sent.text("y-kien"),
                    DecisionForms.exhibits(sent))),
        PartyFields.of(dossier, last == null ? null : last.violator(), page),
        List.of(
            line("dieu-khoan", "cases.field.provision")
                .hinted()
                .missing("cases.minutes-without-article")
                .start(last == null ? "" : last.article()),
            money("khung-den", "cases.field.frame-most")
                .hinted()
                .missing("cases.minutes-without-frame")
                .start(last == null || last.threat() == null ? null : last.threat().most()),
            tick("giay-phep", "cases.field.licence-at-stake")
                .start(
                    last != null && last.threat() != null && last.threat().licence()
                        ? List.of("true")
                        : List.of()),
            words("tinh-tiet", "cases.field.circumstances")
                .hinted()
                .missing("cases.minutes-without-circumstances")
                .start(
                    last == null
                        ? inspected == null ? "" : inspected.found()
                        : last.circumstances()),
            words("thiet-hai", "cases.field.harmed")
                .start(last == null ? "" : last.harmed())
                .optional(),
            words("ngan-chan", "cases.field.measures-taken")
                .start(last == null ? "" : last.measures())
                .optional(),
            exhibits(
                dossier,
                last != null
                    ? last.exhibits()
                    : inspected != null ? inspected.exhibits() : List.of()),
            opinion(last == null ? inspected == null ? "" : inspected.opinion() : last.opinion())),
        signatures(
            last != null ? last.attendance() : inspected != null ? inspected.attendance() : null,
            page));
  }

  @SafeVarargs
  static ActForm joined(
      java.util.function.Function<SubmittedForm, CaseAct> act, List<FormField>... parts) {
    return form(act::apply, Stream.of(parts).flatMap(List::stream).toArray(FormField[]::new));
  }

  static FormField exhibits(Dossier dossier, List<Integer> last) {
    return ticks("chung-cu", "cases.field.minuted-exhibits", CaseFormParts.exhibits(dossier))
        .start(last.stream().map(String::valueOf).toList())
        .optional();
  }

  static FormField opinion(String last) {
    return words("y-kien", "cases.field.opinion")
        .hinted()
        .missing("cases.minutes-without-opinion")
        .start(last);
  }

  /** The signatures of the other side stand on the printed minutes, by hand. */
  static List<FormField> signatures(InquiryTerms.@Nullable Attendance last, Page page) {
    return List.of(
        select("chu-ky", "cases.field.party-signature", choices(page, PartySignature::textKey))
            .hinted()
            .start(last == null ? List.of() : List.of(last.signature().name())),
        line("ly-do-khong-ky", "cases.field.unsigned-reason")
            .start(last == null ? "" : last.reason())
            .optional(),
        line("nguoi-chung-kien", "cases.field.witness")
            .hinted()
            .start(last == null ? "" : last.witness())
            .optional(),
        line("noi-o-chung-kien", "cases.field.witness-address")
            .start(last == null ? "" : last.address())
            .optional());
  }

  static InquiryTerms.Attendance attendance(SubmittedForm sent) {
    return new InquiryTerms.Attendance(
        sent.choice("chu-ky", PartySignature.class),
        sent.text("ly-do-khong-ky"),
        sent.text("nguoi-chung-kien"),
        sent.text("noi-o-chung-kien"));
  }
}
