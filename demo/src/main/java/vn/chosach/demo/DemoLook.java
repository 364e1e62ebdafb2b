package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;

/** What the standing office looks at: indicators, a visit, advice and a rule of coordination. */
final class DemoLook {

  private final Plans plans;
  private final DemoMembers cast;

  DemoLook(Plans plans, DemoMembers cast) {
    this.plans = plans;
    this.cast = cast;
  }

  /** Indicators, a visit with a finding, advice that was agreed to, and a rule of coordination. */
  void look(UUID plan) {
    ActingOfficer office = cast.member("thuongtruc");
    UUID fines =
        plans.read(plan, office).orElseThrow().duties().stream()
            .filter(duty -> duty.kinds().contains("fines"))
            .findFirst()
            .orElseThrow()
            .id();
    cast.done(
        new PlanAct.Indicate(
            plan,
            "I",
            fines,
            "fines",
            "Quyết định xử phạt",
            "Fines",
            "quyết định",
            false,
            25L,
            30L),
        office);
    UUID satisfied =
        cast.done(
            new PlanAct.Indicate(
                plan,
                "I",
                null,
                "",
                "Người gửi phản ánh hài lòng",
                "Reporters who are satisfied",
                "%",
                false,
                null,
                85L),
            office);
    cast.done(
        new PlanAct.Measure(
            satisfied,
            cast.today().getYear(),
            81L,
            "Theo đánh giá trên trang theo dõi",
            cast.paper("102/BC-SCT")),
        office);
    UUID visit =
        cast.done(
            cast.issue(
                CoordinationKind.VISIT,
                "Kiểm tra việc trả lời chuyển giao quý III",
                "Xem sổ chuyển giao và hồ sơ còn mở.",
                List.of("QLTT-AG"),
                plan),
            office);
    cast.step(
        visit,
        "thuongtruc",
        "QLTT-AG",
        CoordinationEvent.FIND,
        "Hai chuyển giao chưa ghi kết quả.",
        "9/BB-BCĐ389");
    UUID advice =
        cast.done(
            cast.issue(
                CoordinationKind.ADVICE,
                "Đề xuất kiểm tra liên ngành kho hàng giao nhanh",
                "Nêu ba kho có nhiều tin báo, lực lượng và kinh phí dự kiến.",
                List.of(),
                plan),
            cast.member("qltt.truong"));
    cast.step(
        advice,
        "thuongtruc",
        "QLTT-AG",
        CoordinationEvent.PASS_UP,
        "Thống nhất, đề nghị cho thực hiện.",
        "");
    cast.done(
        new PlanAct.Arrange(
            "3/QC-PH (minh họa)",
            "Chia sẻ tin về hàng qua biên giới",
            LocalDate.of(2026, 1, 1),
            null,
            24,
            List.of(
                new PlanAct.Arrange.Party("HQ-KV20", "Phòng nghiệp vụ"),
                new PlanAct.Arrange.Party("BDBP-AG", "Trực ban tác chiến"))),
        office);
  }
}
