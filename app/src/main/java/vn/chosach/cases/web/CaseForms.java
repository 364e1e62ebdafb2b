package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.forms.Field;
import vn.chosach.cases.forms.Sent;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.reading.ClockChoices;
import vn.chosach.kernel.Dong;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What the form of each act asks for. */
@Component
class CaseForms {

  /** The investigating body of the province. */
  private static final String POLICE = "CA-AG";

  /** Beginning of the names of the fields for parts of a file. */
  static final String PART = "phan-";

  private final CaseNames names;
  private final ClockChoices clocks;

  CaseForms(CaseNames names, ClockChoices clocks) {
    this.names = names;
    this.clocks = clocks;
  }

  List<Field> fields(CaseEvent event, Dossier dossier, Sent sent, Page page) {
    var draw = new Draw(page, sent);
    CaseFile.Access access = dossier.file().access();
    return switch (event) {
      case PLAN -> plan(dossier, draw, page);
      case INSPECT ->
          List.of(
              draw.now("luc", "cases.field.held"),
              draw.line("bien-ban", "cases.field.minutes"),
              draw.yesNo(
                  "vi-pham", "cases.field.violation", "cases.choice.found", "cases.choice.none"),
              draw.words("noi-dung", "cases.field.found", false));
      case ANNOUNCE ->
          List.of(
              draw.now("luc", "cases.field.announced"),
              draw.words("noi-dung", "cases.field.announced-to", false));
      case REPORT ->
          List.of(
              draw.now("luc", "cases.field.reported"),
              draw.words("noi-dung", "cases.field.report", false));
      case FINE, RECOVER ->
          List.of(
              draw.line("so", "cases.field.paper"),
              draw.today("ngay", "cases.field.day"),
              draw.money("so-tien", "cases.field.amount", null, false),
              draw.words("bien-phap", "cases.field.measures", true),
              draw.line("nguoi-ky", "cases.field.signer"));
      case SERVE -> List.of(draw.today("ngay", "cases.field.served"));
      case PAY ->
          List.of(
              draw.today("ngay", "cases.field.paid-on"),
              draw.money("so-tien", "cases.field.paid", null, false),
              draw.line("chung-tu", "cases.field.receipt"));
      case TRANSFER -> transfer(dossier, draw, page);
      case REFER ->
          List.of(
              draw.select("co-quan", "cases.field.new-agency", names.bodies("", page), "", false),
              draw.day("ngay", "cases.field.answer-by", true),
              draw.reason());
      case TELL ->
          List.of(
              draw.yesNo(
                  "tra-loi", "cases.field.told", "cases.choice.answer", "cases.choice.progress"),
              draw.toReporter("loi", "cases.field.told-words", "cases.hint.told"));
      case INVITE ->
          List.of(
              draw.today("ngay", "cases.field.day"), draw.words("ly-do", "cases.field.note", true));
      case CALL_OFF, HEAR, RECEIVE_BACK, PROSECUTE, EXECUTE, CLOSE, REOPEN ->
          List.of(draw.today("ngay", "cases.field.day"), draw.reason());
      case NOTE ->
          List.of(
              draw.today("ngay", "cases.field.day"),
              draw.words("ly-do", "cases.field.what-happened", false));
      case CLEAR, DROP, KEEP, DISCLOSE, RECUSE -> List.of(draw.reason());
      case DENY ->
          List.of(
              draw.yesNo("dong-y", "cases.field.answer", "cases.choice.agree", "cases.choice.deny"),
              draw.reason());
      case ASSIGN ->
          List.of(
              draw.select(
                  "nguoi",
                  "cases.field.officer",
                  names.officers(List.of(access.agency()), access.recused(), page),
                  access.officer() == null ? "" : access.officer().toString(),
                  false),
              draw.ticks(
                  "cung",
                  "cases.field.others",
                  names.officers(access.agencies(), access.recused(), page)),
              draw.reason());
      case INVOLVE ->
          List.of(
              draw.select("co-quan", "cases.field.agency", names.bodies("", page), "", false),
              draw.reason());
      case RETITLE -> List.of(draw.line("ten", "cases.field.title", dossier.file().title(), false));
      case SET_TASK ->
          List.of(
              draw.line("viec", "cases.field.task"),
              draw.select(
                  "nguoi",
                  "cases.field.officer",
                  names.officers(access.agencies(), access.recused(), page),
                  "",
                  false),
              draw.today("han", "cases.field.due"));
      case FINISH_TASK ->
          List.of(
              draw.select(
                  "nhiem-vu",
                  "cases.field.task",
                  dossier.tasks().stream()
                      .filter(task -> task.doneAt() == null)
                      .map(task -> Choice.of(task.id().toString(), task.title()))
                      .toList(),
                  "",
                  false),
              draw.words("ghi-chu", "cases.field.note", true));
      case LINK ->
          List.of(
              draw.hinted("so-vu", "cases.field.number", "cases.hint.number", false),
              draw.yesNo(
                  "vu-me", "cases.field.relation", "cases.choice.parent", "cases.choice.related"));
      case RESTRICT ->
          List.of(
              draw.of("muc", "cases.field.secrecy", Secrecy.class, Secrecy::textKey, false),
              draw.reason());
      case NAME_SUBJECT ->
          List.of(
              draw.of("loai", "cases.field.kind", SubjectKind.class, SubjectKind::textKey, false),
              draw.line("ten", "cases.field.name"),
              draw.words("ghi-chu", "cases.field.note", true));
      case SECURE ->
          List.of(
              draw.number("so", "cases.field.exhibit-number", next(dossier), false),
              draw.of("loai", "cases.field.kind", ExhibitKind.class, ExhibitKind::textKey, false),
              draw.line("ten", "cases.field.name"),
              draw.line("so-luong", "cases.field.count"),
              draw.now("luc", "cases.field.taken"),
              draw.line("niem-phong", "cases.field.seal", "", true),
              draw.line("nguoi-giu", "cases.field.holder"));
      case PASS_ON ->
          List.of(
              draw.select("tang-vat", "cases.field.exhibit", exhibits(dossier), "", false),
              draw.line("nguoi-giu", "cases.field.new-holder"),
              draw.now("luc", "cases.field.moment"),
              draw.reason());
      case VALUE -> valuation(dossier.file().valuation(), draw);
      case TAKE_DOWN ->
          List.of(
              draw.select("nen-tang", "cases.field.platform", names.platforms(page), "", false),
              draw.words("dia-chi", "cases.field.addresses", false),
              draw.line("so", "cases.field.paper"),
              draw.now("luc", "cases.field.asked"),
              draw.line("bang-chung", "cases.field.proof"));
      case CHECK_TAKE_DOWN ->
          List.of(
              draw.select("yeu-cau", "cases.field.request", requests(dossier, page), "", false),
              draw.now("luc", "cases.field.answered"),
              draw.yesNo("da-go", "cases.field.gone", "cases.choice.gone", "cases.choice.still"),
              draw.words("ghi-chu", "cases.field.note", true));
      case EXTEND, PAUSE, RESUME ->
          List.of(
              draw.select(
                  "dong-ho", "cases.field.clock", clocks.of(event, dossier, page), "", false),
              draw.reason());
      case DECLARE,
          OPEN,
          PURCHASE,
          PROPOSE,
          JOIN,
          TAKE_BACK,
          HAND_OVER,
          DECLINE,
          TAKE_OVER,
          SUCCEED,
          REFERRAL ->
          List.of();
    };
  }

  /** The form by which a case is opened by hand. */
  List<Field> opening(Sent sent, Page page) {
    var draw = new Draw(page, sent);
    return List.of(
        draw.hinted("ten", "cases.field.title", "cases.hint.title", false),
        draw.select("hang", "cases.field.goods", names.goods(page), "", true),
        draw.select("hanh-vi", "cases.field.act", names.violations(page), "", true),
        draw.select("xa", "cases.field.area", names.communes(page), "", true),
        draw.now("luc", "cases.field.received"),
        draw.words("ly-do", "cases.field.information", false));
  }

  /** The file is listed part by part; the receiving body counts it again (forms of NĐ 118/2021). */
  private List<Field> transfer(Dossier dossier, Draw draw, Page page) {
    boolean report = dossier.inspections().stream().allMatch(one -> one.heldAt() == null);
    var fields = new ArrayList<Field>();
    fields.add(
        draw.select(
            "co-quan", "cases.field.receiver", names.investigators(POLICE, page), POLICE, false));
    fields.add(draw.line("dieu", "cases.field.articles", articles(dossier), false));
    fields.add(draw.reason());
    for (FilePart part : FilePart.values()) {
      boolean needed = FilePart.required(report).contains(part);
      if (needed || !report) {
        fields.add(draw.sheets(PART + part.name(), part.textKey(), !needed));
      }
    }
    return fields;
  }

  private List<Field> plan(Dossier dossier, Draw draw, Page page) {
    CaseFile.Access access = dossier.file().access();
    List<Choice> people = names.officers(access.agencies(), access.recused(), page);
    String first = access.officer() == null ? "" : access.officer().toString();
    return List.of(
        draw.today("ngay", "cases.field.inspection-day"),
        draw.line("dia-diem", "cases.field.place"),
        draw.words("noi-dung", "cases.field.scope", false),
        draw.select("truong-doan", "cases.field.leader", people, first, false),
        draw.ticks("thanh-vien", "cases.field.team", people),
        draw.words("qua-ro", "cases.field.evident", true),
        draw.select("bang-chung", "cases.field.evidence", exhibits(dossier), "", true));
  }

  private static List<Field> valuation(Valuation now, Draw draw) {
    return List.of(
        draw.money("tri-gia", "cases.field.worth", digits(now.worth()), true),
        draw.money("thu-loi", "cases.field.gain", digits(now.gain()), true),
        draw.money("thiet-hai", "cases.field.damage", digits(now.damage()), true),
        draw.number(
            "so-luong",
            "cases.field.quantity",
            now.quantity() == null ? "" : now.quantity().toString(),
            true),
        draw.of("don-vi", "cases.field.unit", Valuation.Unit.class, Valuation.Unit::textKey, true),
        draw.tick("tai-pham", "cases.field.repeated", now.repeated()),
        draw.words("ly-do", "cases.field.method", false));
  }

  private static String digits(@Nullable Dong amount) {
    return amount == null ? "" : String.valueOf(amount.amount());
  }

  private static String articles(Dossier dossier) {
    return dossier.thresholds().stream()
        .map(Threshold::article)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String next(Dossier dossier) {
    return String.valueOf(
        1 + dossier.evidence().stream().mapToInt(Dossier.Exhibit::number).max().orElse(0));
  }

  private static List<Choice> exhibits(Dossier dossier) {
    return dossier.evidence().stream()
        .map(one -> Choice.of(String.valueOf(one.number()), one.number() + ". " + one.name()))
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
