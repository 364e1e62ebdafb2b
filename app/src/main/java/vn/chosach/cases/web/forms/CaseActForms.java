package vn.chosach.cases.web.forms;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.reading.ClockChoices;
import vn.chosach.deadlines.ClockId;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each act on a case: what it asks for, and the act that comes of it. */
@Component
public record CaseActForms(
    CaseNames names,
    ClockChoices clocks,
    CaseFormParts parts,
    NamingForm naming,
    DecisionForms decisions) {

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

  public ActForm of(CaseEvent event, Dossier dossier, Page page) {
    return switch (event) {
      case PLAN -> parts.plan(dossier, page);
      case INSPECT -> MinutesForms.inspection(dossier, page);
      case MINUTE_VIOLATION -> MinutesForms.violation(dossier, page);
      case APPRAISE -> AppraisalForm.of(dossier, page);
      case SEIZE -> SeizureForms.seizure(dossier, page);
      case PROLONG -> SeizureForms.prolonging(dossier, page);
      case RELEASE -> SeizureForms.release(dossier);
      case STRIKE_OUT -> SeizureForms.strikeOut(dossier);
      case EXPERTISE -> SeizureForms.expertise(dossier);
      case UNSANCTIONED -> SeizureForms.unsanctioned(dossier, page);
      case ANNOUNCE -> MinutesForms.announcement(dossier, page);
      case RECORD -> RecordForms.of(dossier, page);
      case HEAR_IN_PERSON -> MinutesForms.hearing(dossier, page);
      case REPORT ->
          CaseFormParts.atMoment(event, "cases.field.reported", "cases.field.report", page);
      case FINE_AT_ONCE -> decisions.onSpot(dossier, page);
      case FINE -> decisions.sanction(dossier, page);
      case RECOVER -> decisions.recovery(dossier, page);
      case ANNUL -> DecisionForms.annulment(dossier);
      case AMEND -> ReliefForms.amendment(dossier, page);
      case ORDER -> DecisionForms.inspection(dossier);
      case SERVE -> ExecutionForms.service(dossier, page);
      case BOOK -> ExecutionForms.receipt(dossier, page);
      case PAY -> ExecutionForms.check(dossier, page);
      case POSTPONE -> ReliefForms.postponement(dossier, page);
      case REMIT -> ReliefForms.remission(dossier, page);
      case SPLIT -> ReliefForms.instalments(dossier, page);
      case COERCE -> ReliefForms.coercion(dossier, page);
      case FULFIL -> ExecutionForms.measure(dossier, page);
      case TRANSFER -> parts.transfer(dossier, page);
      case REFER ->
          form(
              sent ->
                  new CaseAct.Refer(
                      sent.text("co-quan"), sent.dayIfAny("ngay"), sent.text("ly-do")),
              select("co-quan", "cases.field.new-agency", names.bodies("", page)),
              day("ngay", "cases.field.answer-by").optional(),
              reason());
      case TELL ->
          form(
              sent -> new CaseAct.Tell(sent.yes("tra-loi"), sent.text("loi")),
              yesNo(
                  "tra-loi",
                  "cases.field.told",
                  "cases.choice.answer",
                  "cases.choice.progress",
                  page),
              words("loi", "cases.field.told-words").hint("cases.hint.told"),
              FormField.hidden(SEEN, ""));
      case INVITE -> plainly(event, page, words("ly-do", "cases.field.note").optional());
      case HEAR ->
          form(
              sent ->
                  new CaseAct.Hear(
                      sent.day("ngay"),
                      sent.choice("cach", ExplanationWay.class),
                      sent.text("ly-do"),
                      sent.files()),
              today("ngay", "cases.field.day", page),
              select(
                  "cach",
                  "cases.field.explanation",
                  choices(page, ExplanationWay.class, ExplanationWay::textKey)),
              files("tep", "cases.field.signed-paper", PAPERS)
                  .hint("cases.hint.signed-paper")
                  .optional(),
              words("ly-do", "cases.field.explained"));
      case RECEIVE_BACK -> CriminalForms.cameBack(dossier, page);
      case PROSECUTE -> CriminalForms.prosecuted(dossier, page);
      case TRY -> CriminalForms.tried(dossier, page);
      case NOTIFY ->
          CaseFormParts.atMoment(
              event, "cases.field.procuracy-told", "cases.field.procuracy-notice", page);
      case CALL_OFF, HAND_DOWN, EXECUTE, CLOSE, REOPEN -> plainly(event, page, reason());
      case NOTE ->
          plainly(
              event,
              page,
              words("ly-do", "cases.field.what-happened").hint("officers.notices.mention-hint"));
      case CLEAR, DROP, KEEP, DISCLOSE ->
          form(sent -> new CaseAct.Propose(event, sent.text("ly-do")), reason());
      case RECUSE -> form(sent -> new CaseAct.Recuse(sent.text("ly-do")), reason());
      case DECLARE -> form(sent -> new CaseAct.Declare());
      case DENY ->
          form(
              sent -> null,
              yesNo(
                  "dong-y", "cases.field.answer", "cases.choice.agree", "cases.choice.deny", page),
              reason());
      case ASSIGN -> parts.assign(dossier.file().access(), page);
      case INVOLVE ->
          form(
              sent -> new CaseAct.Involve(sent.text("co-quan"), sent.text("ly-do")),
              select("co-quan", "cases.field.agency", names.bodies("", page)),
              reason());
      case RETITLE ->
          form(
              sent -> new CaseAct.Retitle(sent.text("ten")),
              line("ten", "cases.field.title").start(dossier.file().title()));
      case SET_TASK ->
          form(
              sent -> new CaseAct.SetTask(sent.text("viec"), sent.id("nguoi"), sent.day("han")),
              line("viec", "cases.field.task"),
              select(
                  "nguoi",
                  "cases.field.officer",
                  parts.people(dossier.file().access(), OfficerTask.CASE_WORK, page)),
              today("han", "cases.field.due", page));
      case FINISH_TASK ->
          form(
              sent -> new CaseAct.FinishTask(sent.id("nhiem-vu"), sent.text("ghi-chu")),
              select("nhiem-vu", "cases.field.task", tasks(dossier)),
              words("ghi-chu", "cases.field.note").optional());
      case LINK ->
          form(
              sent -> new CaseAct.CaseActLink(sent.text("so-vu"), sent.yes("vu-me")),
              line("so-vu", "cases.field.number").hint("cases.hint.number"),
              yesNo(
                  "vu-me",
                  "cases.field.relation",
                  "cases.choice.parent",
                  "cases.choice.related",
                  page));
      case RESTRICT ->
          form(
              sent -> new CaseAct.Restrict(sent.choice("muc", Secrecy.class), sent.text("ly-do")),
              select("muc", "cases.field.secrecy", choices(page, Secrecy.class, Secrecy::textKey)),
              reason());
      case NAME_SUBJECT -> naming.of(dossier, page);
      case SECURE -> CaseFormParts.secure(dossier, page);
      case PASS_ON ->
          form(
              sent ->
                  new CaseAct.PassOn(
                      sent.number("tang-vat"),
                      sent.text("nguoi-giu"),
                      sent.moment("luc"),
                      sent.text("ly-do")),
              select("tang-vat", "cases.field.exhibit", CaseFormParts.exhibits(dossier)),
              line("nguoi-giu", "cases.field.new-holder"),
              now("luc", "cases.field.moment", page),
              reason());
      case VALUE -> parts.valuation(dossier.file(), page);
      case TAKE_DOWN ->
          form(
              sent ->
                  new CaseAct.TakeDown(
                      sent.text("nen-tang"),
                      sent.text("dia-chi"),
                      sent.text("so"),
                      sent.moment("luc"),
                      sent.text("bang-chung")),
              select("nen-tang", "cases.field.platform", names.platforms(page)),
              words("dia-chi", "cases.field.addresses"),
              line("so", "cases.field.paper"),
              now("luc", "cases.field.asked", page),
              line("bang-chung", "cases.field.proof"));
      case CHECK_TAKE_DOWN ->
          form(
              sent ->
                  new CaseAct.CheckTakeDown(
                      sent.id("yeu-cau"),
                      sent.moment("luc"),
                      sent.yes("da-go"),
                      sent.text("ghi-chu")),
              select("yeu-cau", "cases.field.request", requests(dossier, page)),
              now("luc", "cases.field.answered", page),
              yesNo("da-go", "cases.field.gone", "cases.choice.gone", "cases.choice.still", page),
              words("ghi-chu", "cases.field.note").optional());
      case EXTEND, PAUSE, RESUME ->
          form(
              sent -> clock(event, sent),
              select("dong-ho", "cases.field.clock", clocks.of(event, dossier, page)),
              reason());
      case OPEN,
          PREPARE,
          HAND_UP,
          REFUSE_RECEIPT,
          PURCHASE,
          PROPOSE,
          JOIN,
          TAKE_BACK,
          HAND_OVER,
          DECLINE,
          TAKE_OVER,
          SUCCEED,
          REFERRAL ->
          form(sent -> null);
    };
  }

  /** The form, sent to an address, by which a case is opened by hand. */
  public FormDefinition opening(String address, Page page) {
    return FormDefinition.of(
        address,
        "cases.open.title",
        line("ten", "cases.field.title").hint("cases.hint.title"),
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
  private static CaseAct clock(CaseEvent event, SubmittedForm sent) {
    String[] chosen = sent.text("dong-ho").split("/", 2);
    UUID id = SentId.of(chosen[0]).orElse(SentId.NONE);
    return new CaseAct.CaseActClock(
        event, new ClockId(id), chosen.length > 1 ? chosen[1] : "", sent.text("ly-do"));
  }

  private static List<Choice> tasks(Dossier dossier) {
    return dossier.tasks().stream()
        .filter(task -> task.doneAt() == null)
        .map(task -> Choice.of(task.id().toString(), task.title()))
        .toList();
  }

  private List<Choice> requests(Dossier dossier, Page page) {
    return dossier.requests().stream()
        .filter(one -> one.answeredAt() == null)
        .map(
            one ->
                Choice.of(
                    one.id().toString(),
                    names.platform(one.platform(), page) + " · " + one.paper()))
        .toList();
  }
}
