package vn.chosach.cases.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.forms.Sent;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Valuation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.ui.SentId;

/** Reads the act that a form asks for; {@code null} when the form had errors. */
final class Acts {

  private Acts() {}

  static @Nullable CaseAct read(CaseEvent event, Sent sent) {
    CaseAct act = act(event, sent);
    return sent.errors().isEmpty() ? act : null;
  }

  private static @Nullable CaseAct act(CaseEvent event, Sent sent) {
    return switch (event) {
      case PLAN ->
          new CaseAct.Plan(
              sent.day("ngay"),
              sent.text("dia-diem"),
              sent.text("noi-dung"),
              team(sent),
              sent.ids("truong-doan"),
              sent.text("qua-ro"),
              sent.numberIfAny("bang-chung"));
      case INSPECT ->
          new CaseAct.Inspect(
              sent.moment("luc"),
              sent.text("bien-ban"),
              sent.yes("vi-pham"),
              sent.text("noi-dung"));
      case ANNOUNCE, REPORT ->
          new CaseAct.AtMoment(event, sent.moment("luc"), sent.text("noi-dung"));
      case FINE, RECOVER ->
          new CaseAct.Rule(
              event,
              sent.text("so"),
              sent.day("ngay"),
              sent.money("so-tien"),
              sent.text("bien-phap"),
              sent.text("nguoi-ky"));
      case SERVE -> new CaseAct.Serve(sent.day("ngay"));
      case PAY -> new CaseAct.Pay(sent.day("ngay"), sent.money("so-tien"), sent.text("chung-tu"));
      case TRANSFER ->
          new CaseAct.Transfer(
              sent.text("co-quan"), sent.text("dieu"), sent.text("ly-do"), parts(sent));
      case REFER ->
          new CaseAct.Refer(sent.text("co-quan"), sent.dayIfAny("ngay"), sent.text("ly-do"));
      case TELL -> new CaseAct.Tell(sent.yes("tra-loi"), sent.text("loi"));
      case CALL_OFF, INVITE, HEAR, RECEIVE_BACK, PROSECUTE, EXECUTE, CLOSE, REOPEN, NOTE ->
          new CaseAct.Plainly(event, sent.day("ngay"), sent.text("ly-do"));
      case CLEAR, DROP, KEEP, DISCLOSE -> new CaseAct.Propose(event, sent.text("ly-do"));
      case ASSIGN -> new CaseAct.Assign(sent.id("nguoi"), sent.ids("cung"), sent.text("ly-do"));
      case INVOLVE -> new CaseAct.Involve(sent.text("co-quan"), sent.text("ly-do"));
      case RETITLE -> new CaseAct.Retitle(sent.text("ten"));
      case NAME_SUBJECT -> subject(sent);
      case SECURE -> exhibit(sent);
      case PASS_ON ->
          new CaseAct.PassOn(
              sent.number("tang-vat"),
              sent.text("nguoi-giu"),
              sent.moment("luc"),
              sent.text("ly-do"));
      case VALUE -> new CaseAct.Value(valuation(sent), sent.text("ly-do"));
      case SET_TASK -> new CaseAct.SetTask(sent.text("viec"), sent.id("nguoi"), sent.day("han"));
      case FINISH_TASK -> new CaseAct.FinishTask(sent.id("nhiem-vu"), sent.text("ghi-chu"));
      case LINK -> new CaseAct.Link(sent.text("so-vu"), sent.yes("vu-me"));
      case RESTRICT -> {
        Secrecy to = sent.choice("muc", Secrecy.class);
        yield to == null ? null : new CaseAct.Restrict(to, sent.text("ly-do"));
      }
      case TAKE_DOWN ->
          new CaseAct.TakeDown(
              sent.text("nen-tang"),
              sent.text("dia-chi"),
              sent.text("so"),
              sent.moment("luc"),
              sent.text("bang-chung"));
      case CHECK_TAKE_DOWN ->
          new CaseAct.CheckTakeDown(
              sent.id("yeu-cau"), sent.moment("luc"), sent.yes("da-go"), sent.text("ghi-chu"));
      case EXTEND, PAUSE, RESUME -> clock(event, sent);
      case DECLARE -> new CaseAct.Declare();
      case RECUSE -> new CaseAct.Recuse(sent.text("ly-do"));
      case OPEN,
          PURCHASE,
          PROPOSE,
          DENY,
          JOIN,
          TAKE_BACK,
          HAND_OVER,
          DECLINE,
          TAKE_OVER,
          SUCCEED,
          REFERRAL ->
          null;
    };
  }

  /** Parts of the file with their sheets; what is left empty is not in the file. */
  private static Map<FilePart, Integer> parts(Sent sent) {
    var parts = new EnumMap<FilePart, Integer>(FilePart.class);
    for (FilePart part : FilePart.values()) {
      Integer sheets = sent.numberIfAny(CaseForms.PART + part.name());
      if (sheets != null) {
        parts.put(part, sheets);
      }
    }
    return parts;
  }

  /** Whoever leads the team is a member of it, ticked or not. */
  private static List<UUID> team(Sent sent) {
    return Stream.concat(sent.ids("truong-doan").stream(), sent.ids("thanh-vien").stream())
        .distinct()
        .toList();
  }

  private static @Nullable CaseAct subject(Sent sent) {
    SubjectKind kind = sent.choice("loai", SubjectKind.class);
    return kind == null
        ? null
        : new CaseAct.NameSubject(kind, sent.text("ten"), sent.text("ghi-chu"));
  }

  private static @Nullable CaseAct exhibit(Sent sent) {
    ExhibitKind kind = sent.choice("loai", ExhibitKind.class);
    int number = sent.number("so");
    var at = sent.moment("luc");
    return kind == null
        ? null
        : new CaseAct.Secure(
            number,
            kind,
            sent.text("ten"),
            sent.text("so-luong"),
            at,
            sent.text("niem-phong"),
            sent.text("nguoi-giu"));
  }

  private static Valuation valuation(Sent sent) {
    Integer quantity = sent.numberIfAny("so-luong");
    return new Valuation(
        sent.moneyIfAny("tri-gia"),
        sent.moneyIfAny("thu-loi"),
        sent.moneyIfAny("thiet-hai"),
        quantity,
        quantity == null ? null : sent.choice("don-vi", Valuation.Unit.class),
        sent.tick("tai-pham"),
        false);
  }

  /** The clock and, of an extension, its option stand in one choice. */
  private static CaseAct clock(CaseEvent event, Sent sent) {
    String[] chosen = sent.text("dong-ho").split("/", 2);
    UUID id = SentId.of(chosen[0]).orElse(SentId.NONE);
    return new CaseAct.Clock(
        event, new ClockId(id), chosen.length > 1 ? chosen[1] : "", sent.text("ly-do"));
  }
}
