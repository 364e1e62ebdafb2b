package vn.chosach.cases.web.forms;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.reading.ClockChoices;
import vn.chosach.deadlines.ClockId;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each act on a case: what it asks for, and the act that comes of it. */
@Component
public class CaseActForms {

  static final String PAPERS = "application/pdf,image/jpeg,image/png";

  /** Field with the office before which a sanction is laid. */
  public static final String HIGHER = "trinh-len";

  /** Field that holds the mark of what was seen before it is sent. */
  public static final String SEEN = "da-xem";

  /**
   * One form.
   *
   * @param fields what it asks for
   * @param act what comes of it, once it is in order; {@code null} for what is no act of one person
   */
  public record ActForm(List<FormField> fields, Function<SubmittedForm, @Nullable CaseAct> act) {}

  private final CaseNames names;
  private final Map<CaseEvent, BiFunction<Dossier, Page, ActForm>> own =
      new EnumMap<>(CaseEvent.class);

  CaseActForms(
      CaseNames names,
      ClockChoices clocks,
      CaseFormParts parts,
      NamingForm naming,
      DecisionForms decisions) {
    this.names = names;
    TeamForms.into(own, names, parts);
    own.put(CaseEvent.PLAN, parts::plan);
    own.put(CaseEvent.INSPECT, MinutesForms::inspection);
    own.put(CaseEvent.MINUTE_VIOLATION, MinutesForms::violation);
    own.put(CaseEvent.APPRAISE, AppraisalForm::of);
    own.put(CaseEvent.SEIZE, SeizureForms::seizure);
    own.put(CaseEvent.PROLONG, SeizureForms::prolonging);
    own.put(CaseEvent.RELEASE, (dossier, page) -> SeizureForms.release(dossier));
    own.put(CaseEvent.STRIKE_OUT, (dossier, page) -> SeizureForms.strikeOut(dossier));
    own.put(CaseEvent.EXPERTISE, (dossier, page) -> SeizureForms.expertise(dossier));
    own.put(CaseEvent.UNSANCTIONED, SeizureForms::unsanctioned);
    own.put(CaseEvent.ANNOUNCE, MinutesForms::announcement);
    own.put(CaseEvent.RECORD, RecordForms::of);
    own.put(CaseEvent.HEAR_IN_PERSON, MinutesForms::hearing);
    own.put(
        CaseEvent.REPORT,
        (dossier, page) ->
            CaseFormParts.atMoment(
                CaseEvent.REPORT, "cases.field.reported", "cases.field.report", page));
    own.put(CaseEvent.FINE_AT_ONCE, decisions::onSpot);
    own.put(CaseEvent.FINE, decisions::sanction);
    own.put(CaseEvent.RECOVER, decisions::recovery);
    own.put(CaseEvent.ANNUL, (dossier, page) -> DecisionForms.annulment(dossier));
    own.put(CaseEvent.AMEND, ReliefForms::amendment);
    own.put(CaseEvent.ORDER, (dossier, page) -> DecisionForms.inspection(dossier));
    own.put(CaseEvent.SERVE, ExecutionForms::service);
    own.put(CaseEvent.BOOK, ExecutionForms::receipt);
    own.put(CaseEvent.PAY, ExecutionForms::check);
    own.put(CaseEvent.POSTPONE, ReliefForms::postponement);
    own.put(CaseEvent.REMIT, ReliefForms::remission);
    own.put(CaseEvent.SPLIT, ReliefForms::instalments);
    own.put(CaseEvent.COERCE, ReliefForms::coercion);
    own.put(CaseEvent.FULFIL, ExecutionForms::measure);
    own.put(CaseEvent.TRANSFER, parts::transfer);
    own.put(
        CaseEvent.TELL,
        (dossier, page) ->
            form(
                sent -> new CaseAct.Tell(sent.yes("tra-loi"), sent.text("loi")),
                yesNo(
                    "tra-loi",
                    "cases.field.told",
                    "cases.choice.answer",
                    "cases.choice.progress",
                    page),
                words("loi", "cases.field.told-words").hint("cases.hint.told"),
                FormField.hidden(SEEN, "")));
    own.put(
        CaseEvent.INVITE,
        (dossier, page) ->
            plainly(CaseEvent.INVITE, page, words("ly-do", "cases.field.note").optional()));
    own.put(
        CaseEvent.HEAR,
        (dossier, page) ->
            form(
                sent ->
                    new CaseAct.Hear(
                        sent.day("ngay"),
                        sent.choice("cach", ExplanationWay.class),
                        sent.text("ly-do"),
                        sent.files()),
                today("ngay", "cases.field.day", page),
                select("cach", "cases.field.explanation", choices(page, ExplanationWay::textKey)),
                files("tep", "cases.field.signed-paper", PAPERS).hinted().optional(),
                words("ly-do", "cases.field.explained")));
    own.put(CaseEvent.RECEIVE_BACK, CriminalForms::cameBack);
    own.put(CaseEvent.PROSECUTE, CriminalForms::prosecuted);
    own.put(CaseEvent.TRY, CriminalForms::tried);
    own.put(
        CaseEvent.NOTIFY,
        (dossier, page) ->
            CaseFormParts.atMoment(
                CaseEvent.NOTIFY,
                "cases.field.procuracy-told",
                "cases.field.procuracy-notice",
                page));
    own.put(
        CaseEvent.NOTE,
        (dossier, page) ->
            plainly(
                CaseEvent.NOTE,
                page,
                words("ly-do", "cases.field.what-happened").hint("officers.notices.mention-hint")));
    own.put(
        CaseEvent.DENY,
        (dossier, page) ->
            form(
                sent -> null,
                yesNo(
                    "dong-y",
                    "cases.field.answer",
                    "cases.choice.agree",
                    "cases.choice.deny",
                    page),
                reason()));
    own.put(CaseEvent.NAME_SUBJECT, naming::of);
    own.put(CaseEvent.SECURE, CaseFormParts::secure);
    own.put(CaseEvent.PASS_ON, CaseFormParts::passOn);
    own.put(CaseEvent.VALUE, (dossier, page) -> parts.valuation(dossier.file(), page));
    own.put(CaseEvent.TAKE_DOWN, (dossier, page) -> parts.takeDown(page));
    own.put(CaseEvent.CHECK_TAKE_DOWN, parts::checkTakeDown);
    for (CaseEvent event : List.of(CaseEvent.EXTEND, CaseEvent.PAUSE, CaseEvent.RESUME)) {
      own.put(
          event,
          (dossier, page) ->
              event == CaseEvent.RESUME
                  ? form(
                      sent -> clock(event, sent, page.today()),
                      select("dong-ho", "cases.field.clock", clocks.of(event, dossier, page)),
                      reason())
                  : form(
                      sent -> clock(event, sent, sent.day("ngay")),
                      select("dong-ho", "cases.field.clock", clocks.of(event, dossier, page)),
                      today("ngay", "cases.field.clock-paper-day", page)
                          .mends("cases.clock-paper-early"),
                      files("tep", "cases.field.clock-paper", PAPERS)
                          .hinted()
                          .missing("cases.signed-paper-missing"),
                      reason()));
    }
  }

  /** Its own form; else a day and the reason, or the reason alone for what needs two persons. */
  public ActForm of(CaseEvent event, Dossier dossier, Page page) {
    return own.getOrDefault(
            event,
            (any, here) ->
                event.has(CaseTrait.TWO)
                    ? form(sent -> new CaseAct.Propose(event, sent.text("ly-do")), reason())
                    : plainly(event, here, reason()))
        .apply(dossier, page);
  }

  /** Those whose form asks for more. */
  Set<CaseEvent> own() {
    return own.keySet();
  }

  /** The form, sent to an address, by which a case is opened by hand. */
  public FormDefinition opening(String address, Page page) {
    return FormDefinition.of(
        address,
        "cases.open.title",
        line("ten", "cases.field.title").hinted(),
        select("hang", "cases.field.goods", names.goods(page)).optional(),
        select("hanh-vi", "cases.field.act", names.violations(page)).optional(),
        select("xa", "cases.field.area", names.communes(page)).optional(),
        now("luc", "cases.field.received", page),
        words("ly-do", "cases.field.information"));
  }

  static ActForm form(Function<SubmittedForm, @Nullable CaseAct> act, FormField... fields) {
    return new ActForm(List.of(fields), act);
  }

  private static ActForm plainly(CaseEvent event, Page page, FormField words) {
    return form(
        sent -> new CaseAct.Plainly(event, sent.day("ngay"), sent.text("ly-do")),
        today("ngay", "cases.field.day", page),
        words);
  }

  static FormField reason() {
    return words("ly-do", "cases.field.reason");
  }

  /** The clock and, of an extension, its option stand in one choice. */
  private static CaseAct clock(CaseEvent event, SubmittedForm sent, LocalDate on) {
    String[] chosen = sent.text("dong-ho").split("/", 2);
    UUID id = SentId.of(chosen[0]).orElse(SentId.NONE);
    return new CaseAct.CaseActClock(
        event,
        new ClockId(id),
        chosen.length > 1 ? chosen[1] : "",
        sent.text("ly-do"),
        on,
        event == CaseEvent.RESUME ? null : sent.files());
  }
}
