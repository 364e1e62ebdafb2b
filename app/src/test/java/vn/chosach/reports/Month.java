package vn.chosach.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.facts.CountedNow;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportOrder;

/**
 * A month of four hand-made cases of market surveillance, in a year that no other test uses: one
 * whose goods were seized, fined and paid in part, one joint, one prosecuted, one without
 * violation.
 */
@Component
public class Month {

  /**
   * Of the first months: further ahead than tests move the clock, so that nobody else decides
   * there.
   */
  public static final int YEAR = LocalDate.now(Vietnam.ZONE).getYear() + 5;

  private static final LocalDate FIRST = LocalDate.of(YEAR - 1, 12, 18);
  private static int months;

  private final Office office;
  private final Reports reports;
  private final CountedNow now;
  private final ObjectProvider<MovableClock> clocks;
  private final JdbcClient jdbc;

  Month(
      Office office,
      Reports reports,
      CountedNow now,
      ObjectProvider<MovableClock> clocks,
      JdbcClient jdbc) {
    this.office = office;
    this.now = now;
    this.reports = reports;
    this.clocks = clocks;
    this.jdbc = jdbc;
  }

  /** What was made. */
  public record Made(
      LocalDate day,
      String period,
      ActingOfficer handler,
      ActingOfficer head,
      ActingOfficer standing,
      ActingOfficer leader,
      CaseFile fined,
      CaseFile joint,
      CaseFile prosecuted,
      CaseFile clean) {}

  /** Of a period of reports. */
  public static int year(String period) {
    return Integer.parseInt(period.substring(0, 4));
  }

  private static @org.jspecify.annotations.Nullable Made shared;

  /** One month for all tests that only look. */
  public Made shared() {
    Made there = shared == null ? next() : shared;
    shared = there;
    return there;
  }

  /** An officer of an agency that is not concerned. */
  public ActingOfficer stranger() {
    return office.officer("SYT-AG", Role.CASE_OFFICER);
  }

  /**
   * Who reports of a month in which nothing happened: for tests that ask how a report goes its way
   * and not what it counts.
   */
  public record Quiet(
      LocalDate day,
      String period,
      ActingOfficer handler,
      ActingOfficer head,
      ActingOfficer standing,
      ActingOfficer leader) {}

  /** The next month that nobody used; the clock stays there. */
  public Quiet quiet() {
    LocalDate day = FIRST.plusMonths(months);
    String period = "%d-MONTH-%d".formatted(FIRST.getYear() + 1 + months / 12, 1 + months % 12);
    months++;
    at(day);
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer leader = office.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    settled(year(period), standing);
    if (period.endsWith("-12")) {
      // Who looks a month later looks from the next year of reports.
      settled(year(period) + 1, standing);
    }
    return new Quiet(day, period, handler, head, standing, leader);
  }

  /** The same with its cases. */
  public Made next() {
    return filled(quiet());
  }

  /** Makes the cases of a month; the clock stays there. */
  public Made filled(Quiet quiet) {
    LocalDate day = quiet.day();
    ActingOfficer handler = quiet.handler();
    ActingOfficer head = quiet.head();
    at(day);
    CaseFile fined = opened(handler, head, "Kem trộn", "counterfeit");
    fined = office.go(fined, person("Người bán " + System.nanoTime()), handler);
    fined = secured(fined, handler);
    fined = office.signed(fined, office.seizure(fined, handler), handler);
    fined = office.heard(fined, handler, 20_000_000);
    fined = office.fined(fined, 15_000_000, handler);
    fined = office.paid(fined, day, 5_000_000, handler);

    CaseFile joint = opened(handler, head, "Đường cát", "smuggled-imports");
    joint = office.go(joint, new CaseAct.Involve("CA-AG", "Phối hợp"), handler);
    joint = office.heard(joint, handler, 12_000_000);
    joint = office.fined(joint, 4_000_000, handler);

    CaseFile prosecuted = opened(handler, head, "Sữa giả", "counterfeit");
    prosecuted = office.heard(prosecuted, handler, 90_000_000);
    prosecuted = office.go(prosecuted, Office.transfer("Trên 30 triệu"), handler);
    prosecuted = office.go(prosecuted, office.criminal(CriminalStage.PROSECUTED), handler);

    CaseFile clean = opened(handler, head, "Cây xăng", "trade-fraud");
    clean = office.go(clean, office.plan(handler), handler);
    clean = office.go(clean, office.inspect(false), handler);
    now.count(fined, joint, prosecuted, clean);
    return new Made(
        day,
        quiet.period(),
        handler,
        head,
        quiet.standing(),
        quiet.leader(),
        fined,
        joint,
        prosecuted,
        clean);
  }

  /**
   * Tests that share a process may need more months than one year has; years are settled in turn.
   */
  private void settled(int year, ActingOfficer standing) {
    for (int next = Collections.max(reports.calendar().years()) + 1; next <= year; next++) {
      reports
          .order(new ReportOrder.Settle(next, "KH 12/KH-BCĐ389"), standing)
          .ifPresent(
              refusal -> {
                throw new AssertionError(refusal.toString());
              });
    }
  }

  private CaseFile opened(
      ActingOfficer handler, ActingOfficer head, String title, String violation) {
    CaseFile file = office.opened(head, title + " " + System.nanoTime(), violation, "other");
    file = office.go(file, Office.assign(handler), head);
    return office.go(file, new CaseAct.Declare(), handler);
  }

  private static CaseAct.NameSubject person(String name) {
    return new CaseAct.NameSubject(vn.chosach.cases.life.SubjectKind.PERSON, name, "");
  }

  private CaseFile secured(CaseFile file, ActingOfficer handler) {
    return office.go(
        file,
        new CaseAct.Secure(
            1,
            vn.chosach.cases.life.ExhibitKind.GOODS,
            "Hũ kem",
            "100 hũ",
            clocks.getObject().instant(),
            "0092-1",
            "Kho Đội 2"),
        handler);
  }

  public void at(LocalDate day) {
    clocks.getObject().moveTo(day.atTime(9, 30).atZone(Vietnam.ZONE).toInstant());
  }

  public Report begun(String period, String agency, ActingOfficer by) {
    return done(reports.open(period, "BC389", agency, by));
  }

  public Report step(Report report, Event event, ActingOfficer by) {
    return done(
        reports.proceed(
            report.id(), new ReportAct.ReportActStep(event, "Theo số liệu"), report.version(), by));
  }

  /** Waits until what happened is counted by the listeners alone. */
  public List<Long> counted(List<CaseFile> cases) throws InterruptedException {
    var ids = new ArrayList<Long>();
    for (CaseFile file : cases) {
      long found = 0;
      for (int tries = 0; tries < 200 && found == 0; tries++) {
        found =
            jdbc.sql(
                    """
                    SELECT count(*) FROM reports.case_fact
                     WHERE case_id = :case AND kind IN ('FINE', 'CRIMINAL', 'INSPECTED')
                    """)
                .param("case", file.id())
                .query(Long.class)
                .single();
        Thread.sleep(found == 0 ? 50 : 0);
      }
      ids.add(found);
    }
    return ids;
  }

  public static Report done(ActOutcome<Report> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<Report>(Report done) -> done;
      case ActOutcome.Overtaken<Report> no -> throw new AssertionError(no.toString());
      case ActOutcome.Refused<Report> no -> throw new AssertionError(no.refusal().toString());
      case ActOutcome.Waiting<Report> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  public static String code(ActOutcome<Report> outcome) {
    return ((ActOutcome.Refused<Report>) outcome).refusal().code();
  }
}
