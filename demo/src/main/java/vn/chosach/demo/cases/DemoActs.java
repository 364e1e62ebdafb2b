package vn.chosach.demo.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Valuation;
import vn.chosach.demo.DemoMinutes;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.FilePart;

/** Reads the acts of the demonstration from one word each, such as {@code fine:15000000}. */
@Component
@Profile("demo")
class DemoActs {

  static final Map<FilePart, Integer> FILE =
      Map.of(
          FilePart.REPORT, 2,
          FilePart.TRANSFER_DECISION, 2,
          FilePart.HANDOVER_MINUTES, 3,
          FilePart.VIOLATION_MINUTES, 5,
          FilePart.EXHIBIT_LIST, 2,
          FilePart.EVIDENCE, 24);

  private final Cases cases;
  private final DemoPapers papers;
  private final DemoExecution execution;
  private final DemoMinutes minutes;
  private final InstantSource time;

  DemoActs(
      Cases cases,
      DemoPapers papers,
      DemoExecution execution,
      DemoMinutes minutes,
      InstantSource time) {
    this.minutes = minutes;
    this.execution = execution;
    this.papers = papers;
    this.cases = cases;
    this.time = time;
  }

  CaseAct of(String word, String more, CaseFile file, ActingOfficer handler) {
    Instant now = time.instant();
    LocalDate today = Vietnam.dayOf(now);
    UUID officer = Objects.requireNonNull(handler.actor().id());
    String[] parts = more.split(";");
    return switch (word) {
      case "assign" -> new CaseAct.Assign(officer, List.of(), "Phân công theo địa bàn");
      case "declare" -> new CaseAct.Declare();
      case "note" -> new CaseAct.Plainly(CaseEvent.NOTE, today, more);
      case "subject" -> new CaseAct.NameSubject(SubjectKind.valueOf(parts[0]), parts[1], "");
      case "exhibit" ->
          new CaseAct.Secure(
              Integer.parseInt(parts[0]),
              ExhibitKind.GOODS,
              parts[1],
              parts[2],
              now,
              "0092-" + parts[0],
              "Kho tang vật Đội số 2");
      case "pass" ->
          new CaseAct.PassOn(Integer.parseInt(parts[0]), parts[1], now, "Gửi mẫu kiểm nghiệm");
      case "value" ->
          new CaseAct.Answered(
              new CaseAct.CaseActValue(worth(more), "Theo giá niêm yết của hàng cùng loại"),
              "Đã kiểm đếm hai lần");
      case "plan" -> {
        UUID leader = minutes.leader(handler);
        yield new CaseAct.Plan(
            today,
            more,
            "Kiểm tra hóa đơn, nhãn hàng hóa",
            List.of(leader, officer),
            List.of(leader),
            "",
            null);
      }
      case "report" -> new CaseAct.AtMoment(CaseEvent.REPORT, now, more);
      case "HEAR" ->
          new CaseAct.Hear(today, ExplanationWay.valueOf(parts[0]), parts[1], papers.signed());
      case "serve" -> execution.served(today);
      case "confiscate" -> execution.confiscated(today, more);
      case "PROSECUTE" ->
          new CaseAct.CriminalStep(
              CriminalStage.PROSECUTED,
              null,
              today,
              "15/QĐ-CSĐT",
              "Cơ quan Cảnh sát điều tra (minh họa)",
              more,
              papers.signed());
      case "propose" -> new CaseAct.Propose(CaseEvent.valueOf(parts[0]), parts[1]);
      case "involve" -> new CaseAct.Involve(more, "Phối hợp xác minh");
      case "restrict" -> new CaseAct.Restrict(Secrecy.valueOf(parts[0]), parts[1]);
      case "task" -> new CaseAct.SetTask(parts[0], officer, today.plusDays(days(parts[1])));
      case "takedown" ->
          new CaseAct.TakeDown(
              parts[0],
              parts[1],
              parts[2] + "/QLTT",
              now,
              "Gửi qua cổng tiếp nhận yêu cầu của nền tảng, mã biên nhận YC-" + parts[2]);
      case "gone" ->
          new CaseAct.CheckTakeDown(request(file, handler), now, true, "Đã mở lại liên kết để xem");
      case "RECEIVE_BACK" -> new CaseAct.CameBack(null, today, more, null);
      default -> new CaseAct.Plainly(CaseEvent.valueOf(word), today, more);
    };
  }

  /** Those of the subjects of a case that bear a name. */
  List<UUID> named(String name, CaseFile file, ActingOfficer handler) {
    return cases.read(file.number(), handler).stream()
        .flatMap(dossier -> dossier.subjects().stream())
        .filter(subject -> subject.name().equals(name))
        .map(Dossier.Subject::id)
        .toList();
  }

  private UUID request(CaseFile file, ActingOfficer handler) {
    return cases.read(file.number(), handler).stream()
        .flatMap(dossier -> dossier.requests().stream())
        .map(Dossier.Request::id)
        .findFirst()
        .orElseThrow();
  }

  private static Valuation worth(String dong) {
    return new Valuation(new Dong(Long.parseLong(dong)), null, null, null, null, false, false);
  }

  private static long days(String text) {
    return Long.parseLong(text);
  }
}
