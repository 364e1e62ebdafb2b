package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Valuation;
import vn.chosach.demo.cases.DemoExecution;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Invented cases of the months before, played through the door as of their days: a small share of
 * what the province handles in a year.
 */
@Component
@Profile("demo")
class DemoHistory {

  /** Each so manieth case is one of a shop in the street alone. */
  private static final int ALSO_OFFLINE = 4;

  private static final List<String> PLACES =
      List.of(
          "phường Long Xuyên|30307",
          "phường Rạch Giá|30742",
          "phường Tịnh Biên|30520",
          "phường Châu Đốc|30316",
          "xã An Phú|30337",
          "phường Tân Châu|30376",
          "phường Hà Tiên|30769",
          "đặc khu Phú Quốc|31078",
          "xã Chợ Vàm|30409",
          "xã Phú Tân|30406",
          "xã Châu Phú|30463",
          "xã Óc Eo|30688",
          "xã Thoại Sơn|30682",
          "phường Vĩnh Tế|30325",
          "xã Gò Quao|30952",
          "xã Châu Thành|30880",
          "xã Giồng Riềng|30904",
          "phường Thới Sơn|30502",
          "xã Khánh Bình|30341",
          "xã Vĩnh Xương|30385",
          "xã Chợ Mới|30628",
          "xã Hòn Đất|30817",
          "phường Vĩnh Thông|30760",
          "xã Vĩnh Thuận|31069",
          "xã Ba Chúc|30547");

  private final Cases cases;
  private final DemoPapers papers;
  private final DemoExecution execution;
  private final StagedTime time;
  private final DemoSigning signing;
  private final DemoMinutes minutes;
  private final List<SeedTable.SeedTableRow> rows = SeedTable.read("/seed/reports/demo-cases.csv");

  DemoHistory(
      Cases cases,
      DemoPapers papers,
      DemoExecution execution,
      StagedTime time,
      DemoSigning signing,
      DemoMinutes minutes) {
    this.minutes = minutes;
    this.execution = execution;
    this.papers = papers;
    this.signing = signing;
    this.cases = cases;
    this.time = time;
  }

  /** Who leads case {@code number} of the history; a unit that was not yet there leads none. */
  DemoForce force(int number, LocalDate day) {
    DemoForce lead = DemoForce.of(rows.get(number % rows.size()).text("lead")).orElseThrow();
    return lead.since().isBefore(day) ? lead : DemoForce.all().getFirst();
  }

  /** Whether the history was played before: the first of its cases stands with who led it. */
  boolean there(ActingOfficer head) {
    String title = rows.getFirst().text("title").split("\\{", 2)[0].strip();
    return cases.list(new CaseQuestion(title, null, false, true, 0, 1), head).count() > 0;
  }

  /**
   * Case {@code number} of the history, opened on a day, until it is closed or, of those that are
   * recent, until its decision was served.
   *
   * @param recent whether nobody expects every fine to be paid yet
   */
  CaseFile play(
      int number, LocalDate day, ActingOfficer handler, ActingOfficer head, boolean recent) {
    SeedTable.SeedTableRow row = rows.get(number % rows.size());
    String[] place =
        PLACES.get(handler.agency().contains("-XA-") ? 0 : number * 7 % PLACES.size()).split("\\|");
    Instant opened = at(day, 8);
    var caseOpening =
        new CaseOpening(
            row.text("title").replace("{}", place[0]),
            row.text("goods"),
            row.text("violation"),
            place[1],
            opened,
            "Tin báo của người dân");
    CaseFile file = done(opened, () -> cases.open(caseOpening, head));
    var officer = Objects.requireNonNull(handler.actor().id());
    file =
        act(file, new CaseAct.Assign(officer, List.of(), "Phân công theo địa bàn"), day, 9, head);
    file = act(file, new CaseAct.Declare(), day, 9, handler);
    for (String force : Objects.requireNonNullElse(row.optional("forces"), "").split("\\|")) {
      if (!force.isEmpty()) {
        file = act(file, new CaseAct.Involve(force, "Phối hợp kiểm tra"), day, 10, handler);
      }
    }
    file =
        act(
            file,
            new CaseAct.NameSubject(
                SubjectKind.BUSINESS, "Cơ sở kinh doanh mẫu số " + (number + 1), ""),
            day,
            10,
            handler);
    if (number % ALSO_OFFLINE != 0) {
      // Most of what comes in is sold on the net, which is what the figures are about.
      var account =
          new CaseAct.NameSubject(
              SubjectKind.ACCOUNT, "facebook.com/co.so.mau." + (number + 1), "Kênh bán hàng");
      file = act(file, account, day, 10, handler);
    }
    file = act(file, plan(day.plusDays(1), place[0], handler), day, 10, handler);
    CaseFile planned = file;
    file =
        time.at(at(day, 16), () -> signing.ordered(planned, "tin báo đã thẩm tra", handler, head));
    boolean clean = row.optional("fine") == null;
    LocalDate held = day.plusDays(1);
    CaseFile ordered = file;
    file =
        time.at(
            at(held, 9), () -> minutes.held(ordered, !clean, "Ghi nhận tại chỗ", handler, head));
    if (handler.agency().equals(DemoForce.all().getFirst().agency())) {
      var report = new CaseAct.AtMoment(CaseEvent.REPORT, at(held, 11), "Báo cáo kết quả kiểm tra");
      file = act(file, report, held, 11, handler);
    }
    return clean
        ? cleared(file, held.plusDays(1), handler, head)
        : fined(file, number, row, held, handler, head, recent);
  }

  /** Nothing was found, and two say so. */
  private CaseFile cleared(
      CaseFile file, LocalDate day, ActingOfficer handler, ActingOfficer head) {
    String why = "Kết quả kiểm tra không có vi phạm";
    CaseFile asked = act(file, new CaseAct.Propose(CaseEvent.CLEAR, why), day, 9, handler);
    CaseFile clean =
        done(at(day, 10), () -> cases.answer(asked.id(), true, "Đồng ý", asked.version(), head));
    return act(clean, plainly(CaseEvent.CLOSE, day), day, 15, handler);
  }

  private CaseFile fined(
      CaseFile file,
      int number,
      SeedTable.SeedTableRow row,
      LocalDate held,
      ActingOfficer handler,
      ActingOfficer head,
      boolean recent) {
    CaseFile now = act(file, exhibit(at(held, 11)), held, 12, handler);
    now = act(now, value(Long.parseLong(row.text("worth"))), held, 13, handler);
    boolean market = handler.agency().equals(DemoForce.all().getFirst().agency());
    boolean stays = recent && (number % 2 == 0 || number % 4 == 1 && market);
    if (stays && market) {
      CaseFile valued = now;
      now = time.at(at(held, 13), () -> signing.seized(valued, handler, head));
    }
    now = act(now, plainly(CaseEvent.INVITE, held), held, 14, handler);
    LocalDate heard = held.plusDays(3);
    var word =
        new CaseAct.Hear(heard, ExplanationWay.WRITTEN, "Nhận lỗi, xin khắc phục", papers.signed());
    now = act(now, word, heard, 9, handler);
    LocalDate decided = held.plusDays(5);
    long fine = Long.parseLong(row.text("fine"));
    CaseFile heardNow = now;
    now =
        time.at(
            at(decided, 10),
            () ->
                signing.fined(
                    heardNow,
                    new Dong(fine / 2),
                    new Dong(fine * 2),
                    new Dong(fine),
                    handler,
                    head));
    LocalDate served = decided.plusDays(1);
    CaseFile servedNow = act(now, execution.served(served), served, 9, handler);
    if (stays) {
      return servedNow;
    }
    LocalDate paid = decided.plusDays(6);
    CaseFile paidNow =
        time.at(
            at(paid, 15),
            () ->
                execution.paid(
                    servedNow, paid, new Dong(fine), "KB-" + (number + 1), handler, head));
    String minutes = (number + 1) + "/BB-TT";
    now = act(paidNow, execution.confiscated(paid, minutes), paid, 16, handler);
    now = act(now, plainly(CaseEvent.EXECUTE, paid), paid, 16, handler);
    return act(now, plainly(CaseEvent.CLOSE, paid), paid, 17, handler);
  }

  /** A payment of a case that comes to the knowledge of the office later than it was made. */
  void paidLate(
      CaseFile file, LocalDate paid, LocalDate known, ActingOfficer handler, ActingOfficer head) {
    time.at(
        at(known, 9),
        () -> execution.paid(file, paid, new Dong(3_000_000), "KB-muon-1", handler, head));
  }

  private CaseFile act(CaseFile file, CaseAct act, LocalDate day, int hour, ActingOfficer by) {
    return done(at(day, hour), () -> cases.proceed(file.id(), act, file.version(), by));
  }

  private CaseFile done(Instant moment, Supplier<ActOutcome<CaseFile>> work) {
    ActOutcome<CaseFile> outcome = time.at(moment, work);
    return switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> done;
      case ActOutcome.Waiting<CaseFile> waiting -> waiting.value();
      case ActOutcome.Refused<CaseFile> no ->
          throw new IllegalStateException(no.refusal().toString());
      case ActOutcome.Overtaken<CaseFile> no -> throw new IllegalStateException("was overtaken");
    };
  }

  private CaseAct.Plan plan(LocalDate on, String place, ActingOfficer handler) {
    UUID id = Objects.requireNonNull(handler.actor().id());
    UUID leader = minutes.leader(handler);
    return new CaseAct.Plan(
        on,
        "Điểm kinh doanh, " + place,
        "Hóa đơn, nhãn hàng hóa",
        List.of(leader, id),
        List.of(leader),
        "",
        null);
  }

  private static CaseAct.Secure exhibit(Instant taken) {
    return new CaseAct.Secure(
        1,
        vn.chosach.cases.life.ExhibitKind.GOODS,
        "Hàng vi phạm",
        "Theo bảng kê",
        taken,
        "NP-1",
        "Kho Đội số 2");
  }

  private static CaseAct.CaseActValue value(long dong) {
    return new CaseAct.CaseActValue(
        new Valuation(new Dong(dong), null, null, null, null, false, false),
        "Theo giá niêm yết của hàng cùng loại");
  }

  private static CaseAct.Plainly plainly(CaseEvent event, LocalDate on) {
    return new CaseAct.Plainly(event, on, "Theo biên bản");
  }

  static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(Vietnam.ZONE).toInstant();
  }

  /** Days of a month on which a case of the history was opened. */
  static List<LocalDate> days(LocalDate from, int count) {
    var days = new ArrayList<LocalDate>();
    for (int one = 0; one < count; one++) {
      days.add(from.plusDays(1L + one * 3L));
    }
    return days;
  }
}
