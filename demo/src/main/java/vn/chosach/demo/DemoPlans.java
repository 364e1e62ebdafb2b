package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;

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

  private final Plans plans;
  private final Documents documents;
  private final Officers officers;
  private final Agencies agencies;
  private final DemoMembers cast;

  DemoPlans(
      Plans plans,
      Documents documents,
      Officers officers,
      Agencies agencies,
      DemoPapers papers,
      InstantSource time) {
    this.documents = documents;
    this.plans = plans;
    this.officers = officers;
    this.agencies = agencies;
    this.cast = new DemoMembers(plans, officers, time, papers);
  }

  @Override
  public void play() {
    if (officers.named("thuongtruc").isEmpty()
        || plans.list(cast.member("thuongtruc")).stream()
            .anyMatch(plan -> plan.titleVi().equals(TITLE))) {
      return;
    }
    UUID plan = plan();
    collect(plan);
    direct(plan);
    new DemoLook(plans, cast).look(plan);
  }

  private UUID plan() {
    ActingOfficer office = cast.member("thuongtruc");
    UUID plan =
        cast.done(
            new PlanAct.DrawUp(
                "",
                TITLE,
                LocalDate.of(2025, 12, 15),
                LocalDate.of(2030, 12, 14),
                List.of("QĐ 48/QĐ-TTg ngày 09/01/2026", "NQ 397/NQ-CP ngày 07/12/2025"),
                null,
                false,
                true),
            office);
    int version = 1;
    for (SeedTable.SeedTableRow row : SeedTable.read("/seed/plans/demo-duties.csv")) {
      String target = row.optional("target");
      var duty =
          new DutyText(
              row.text("ref"),
              "I",
              row.text("title_vi"),
              row.text("title_en"),
              "",
              row.text("lead"),
              List.of(row.text("partners").split("\\|")),
              Frequency.valueOf(row.text("frequency")),
              row.text("ref").equals("3.2") ? cast.today() : null,
              target == null ? null : Integer.valueOf(target),
              List.of(row.text("kinds").split("\\|")));
      cast.done(new PlanAct.Write(plan, version++, duty, "", PlanPaper.NONE), office);
    }
    cast.done(
        new PlanAct.IssuePlan(plan, version, cast.today(), cast.paper("00/KH-BCĐ389 (minh họa)")),
        office);
    return plan;
  }

  /** Market surveillance takes over its duties, and sets itself more inspections than it must. */
  private UUID carriedOut(UUID plan) {
    ActingOfficer head = cast.member("qltt.truong");
    UUID own =
        cast.done(
            new PlanAct.DrawUp(
                "",
                "Kế hoạch triển khai giai đoạn 2026–2030 của Chi cục Quản lý thị trường",
                LocalDate.of(2025, 12, 15),
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
    var to = new java.util.ArrayList<>(List.of("QLTT-AG", "CA-AG", "THUE-AG", "SYT-AG", "STP-AG"));
    to.addAll(all);
    UUID id =
        cast.done(
            cast.issue(
                CoordinationKind.COLLECTION,
                "Gửi kế hoạch triển khai giai đoạn 2026–2030",
                "Đề nghị cơ quan, địa phương xây dựng kế hoạch triển khai và gửi về Cơ quan Thường"
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

  /** The task rests on the letter of the committee that gives it. */
  private void direct(UUID plan) {
    ActingOfficer leader = cast.member("lanhdao");
    documents
        .list(new DocumentQuestion("", DocumentState.ISSUED, "CV", 0, 0, 50), leader)
        .documents()
        .stream()
        .filter(one -> one.agency().equals(leader.agency()))
        .findFirst()
        .ifPresent(letter -> direct(plan, letter.id(), leader));
  }

  private void direct(UUID plan, UUID letter, ActingOfficer leader) {
    UUID id =
        cast.done(
            new PlanAct.Issue(
                CoordinationKind.DIRECTIVE,
                "Kiểm tra mỹ phẩm bán qua livestream dịp cuối năm",
                "Tập trung kho hàng và điểm phát livestream; báo cáo kết quả kèm văn bản.",
                List.of("QLTT-AG", "THUE-AG"),
                cast.today().plusDays(6),
                plan,
                null,
                null,
                "",
                letter),
            leader);
    cast.step(id, "thue.truong", "THUE-AG", CoordinationEvent.ACKNOWLEDGE, "", "");
    cast.step(
        id,
        "qltt.truong",
        "QLTT-AG",
        CoordinationEvent.ANSWER,
        "Đã kiểm tra ba kho.",
        "77/BC-QLTT");
    cast.step(id, "thuongtruc", "QLTT-AG", CoordinationEvent.ACCEPT, "", "");
    cast.done(
        new PlanAct.Issue(
            CoordinationKind.DIFFICULTY,
            "Thiếu kinh phí kiểm nghiệm mẫu mỹ phẩm quý IV",
            "Còn 14 mẫu chưa gửi kiểm nghiệm. Đề nghị bổ sung kinh phí.",
            List.of(),
            null,
            plan,
            null,
            null),
        cast.member("qltt.truong"));
    cast.done(
        cast.issue(
            CoordinationKind.REQUEST,
            "Báo cáo nhanh việc rà soát gian hàng sữa bột",
            "Nêu số gian hàng đã rà soát và số yêu cầu gỡ đã gửi.",
            List.of("QLTT-AG", "SYT-AG"),
            plan),
        cast.member("thuongtruc"));
  }
}
