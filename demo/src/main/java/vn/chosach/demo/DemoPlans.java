package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;

/**
 * A made successor of the plan of 2022, marked as made, with papers in several states, through the
 * door and by the officers of the demonstration. Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 105)
class DemoPlans implements Scene {

  private static final String TITLE =
      "Dự thảo minh họa: Kế hoạch chống buôn lậu, gian lận thương mại, hàng giả trên mạng"
          + " 2026–2030";

  private static final LocalDate BEGAN = LocalDate.of(2025, 12, 15);
  private static final int PROVED = 14;
  private static final int TRAINED = 60;

  private final Plans plans;
  private final Documents documents;
  private final Officers officers;
  private final Agencies agencies;
  private final StagedTime time;
  private final DemoMembers cast;

  DemoPlans(
      Plans plans,
      Documents documents,
      Officers officers,
      Agencies agencies,
      DemoPapers papers,
      StagedTime time) {
    this.documents = documents;
    this.plans = plans;
    this.officers = officers;
    this.agencies = agencies;
    this.time = time;
    this.cast = new DemoMembers(plans, officers, time, papers);
  }

  @Override
  public void play() {
    if (officers.named("thuongtruc").isEmpty()
        || plans.list(cast.member("thuongtruc")).stream()
            .anyMatch(plan -> plan.titleVi().equals(TITLE))) {
      return;
    }
    UUID before = ended();
    UUID plan = at(BEGAN, () -> plan(before));
    proved(plan);
    collect(plan);
    new DemoOrders(documents, cast, time).direct(plan);
    new DemoLook(plans, cast).look(plan);
  }

  /** The plan that ran until the made one begins was closed on its last day by its report. */
  private UUID ended() {
    ActingOfficer leader = cast.member("lanhdao");
    Plan old =
        plans.list(leader).stream()
            .filter(plan -> plan.above() == null && plan.state() == PlanState.ISSUED)
            .findFirst()
            .orElseThrow();
    return at(
        old.lastDay(),
        () ->
            cast.done(
                new PlanAct.ClosePlan(
                    old.id(), old.version(), old.lastDay(), cast.paper("98/BC-BCĐ389 (minh họa)")),
                leader));
  }

  private UUID plan(UUID before) {
    ActingOfficer office = cast.member("thuongtruc");
    UUID plan =
        cast.done(
            new PlanAct.DrawUp(
                "",
                TITLE,
                BEGAN,
                LocalDate.of(2030, 12, 14),
                List.of("QĐ 48/QĐ-TTg ngày 09/01/2026", "NQ 397/NQ-CP ngày 07/12/2025"),
                null,
                false,
                true),
            office);
    int version = 1;
    for (SeedTable.SeedTableRow row : SeedTable.read("/seed/plans/demo-duties.csv")) {
      String target = row.optional("target");
      String due = row.optional("due_ago");
      var duty =
          new DutyText(
              row.text("ref"),
              "I",
              row.text("title_vi"),
              row.text("title_en"),
              "",
              row.text("lead"),
              list(row.optional("partners")),
              Frequency.valueOf(row.text("frequency")),
              due == null ? null : today().minusDays(Long.parseLong(due)),
              target == null ? null : Integer.valueOf(target),
              List.of(row.text("kinds").split("\\|")));
      cast.done(new PlanAct.Write(plan, version++, duty, "", PlanPaper.NONE), office);
    }
    cast.done(
        new PlanAct.IssuePlan(plan, version, cast.today(), cast.paper("00/KH-BCĐ389 (minh họa)")),
        office);
    Plan old = plans.read(before, office).orElseThrow().plan();
    cast.done(new PlanAct.Succeed(before, old.version(), plan), cast.member("lanhdao"));
    return plan;
  }

  /** What no room counts was proved by papers in time, except by the two that are late. */
  private void proved(UUID plan) {
    ActingOfficer office = cast.member("thuongtruc");
    ActingOfficer leader = cast.member("lanhdao");
    for (Duty duty : plans.read(plan, office).orElseThrow().duties()) {
      boolean season = duty.ref().equals("3.2");
      if (season || duty.ref().equals("3.1")) {
        LocalDate day = today().minusDays(season ? PROVED : TRAINED);
        Stream.concat(Stream.of(duty.lead()), season ? duty.partners().stream() : Stream.of())
            .filter(agency -> !DemoReports.LATE.contains(agency))
            .forEach(
                agency ->
                    at(
                        day,
                        () ->
                            cast.done(
                                new PlanAct.AnswerProof(
                                    cast.done(
                                        new PlanAct.Prove(
                                            duty.id(),
                                            agency,
                                            season ? "document" : "training",
                                            day,
                                            "Gửi kèm văn bản",
                                            cast.paper("17/KH (minh họa)")),
                                        office),
                                    true,
                                    ""),
                                leader)));
      }
    }
  }

  private LocalDate today() {
    return time.really(cast::today);
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return time.at(DemoHistory.at(day, 15), work);
  }

  private static List<String> list(@Nullable String text) {
    return text == null ? List.of() : List.of(text.split("\\|"));
  }

  /** Market surveillance takes over its duties, and sets itself more inspections than it must. */
  private UUID carriedOut(UUID plan) {
    ActingOfficer head = cast.member("qltt.truong");
    UUID own =
        cast.done(
            new PlanAct.DrawUp(
                "",
                "Kế hoạch triển khai giai đoạn 2026–2030 của Chi cục Quản lý thị trường",
                BEGAN,
                LocalDate.of(2030, 12, 14),
                List.of("00/KH-BCĐ389 (minh họa)"),
                plan,
                false,
                true),
            head);
    Duty inspections =
        plans.read(own, head).orElseThrow().duties().stream()
            .filter(duty -> duty.kinds().contains("inspections"))
            .findFirst()
            .orElseThrow();
    cast.done(
        new PlanAct.Write(
            own, 1, more(inspections, 18), "Chi cục đặt chỉ tiêu cao hơn", PlanPaper.NONE),
        head);
    cast.done(new PlanAct.IssuePlan(own, 2, cast.today(), cast.paper("31/KH-QLTT")), head);
    return own;
  }

  private static DutyText more(Duty duty, int target) {
    return new DutyText(
        duty.ref(),
        duty.goal(),
        duty.titleVi(),
        duty.titleEn(),
        duty.requirement(),
        duty.lead(),
        duty.partners(),
        duty.frequency(),
        duty.due(),
        target,
        duty.kinds());
  }

  private void collect(UUID plan) {
    ActingOfficer office = cast.member("thuongtruc");
    List<String> all =
        agencies.roll(cast.today(), "Ban Chỉ đạo 389", 0, 200).agencies().stream()
            .map(agency -> agency.key())
            .filter(key -> key.startsWith("BCD389-XA-"))
            .toList();
    var to =
        new java.util.ArrayList<>(
            List.of(
                "QLTT-AG", "CA-AG", "THUE-AG", "SYT-AG", "STP-AG", "MTTQ-AG", "BPT-AG", "VPUB-AG"));
    to.addAll(all);
    UUID id =
        cast.done(
            cast.issue(
                CoordinationKind.COLLECTION,
                "Bổ sung kế hoạch triển khai cho năm tới",
                "Đề nghị cơ quan, địa phương bổ sung kế hoạch triển khai và gửi về Cơ quan Thường"
                    + " trực.",
                to,
                plan),
            office);
    cast.send(id, "qltt.truong", "QLTT-AG", "31/KH-QLTT", carriedOut(plan));
    cast.step(id, "ca.tinh", "CA-AG", CoordinationEvent.ANSWER, "", "52/KH-CAT");
    cast.step(id, "thue.vien", "THUE-AG", CoordinationEvent.ANSWER, "", "18/KH-THUE");
    cast.step(id, "thuongtruc", "QLTT-AG", CoordinationEvent.ACCEPT, "", "");
    cast.step(
        id, "thuongtruc", "THUE-AG", CoordinationEvent.RETURN, "Bổ sung chỉ tiêu từng quý.", "");
  }
}
