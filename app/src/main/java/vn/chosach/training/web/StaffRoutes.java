package vn.chosach.training.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** Who may call the pages of profiles, skills and yearly plans. */
@Configuration
class StaffRoutes {

  static final String PROFILES = "/ho-so-can-bo";
  static final String MATRIX = PROFILES + "/ma-tran";
  static final String CELL = MATRIX + "/{agency}/{skill}";
  static final String DEMANDS = PROFILES + "/yeu-cau";
  static final String DEMAND_ACT = DEMANDS + "/{id}/{act:dong-y|khong-dong-y|thoi}";
  static final String CLAIM = PROFILES + "/ky-nang";
  static final String CLAIM_NEW = CLAIM + "/moi";
  static final String CLAIM_ACT = CLAIM + "/{id}/{act:xem|rut}";
  static final String CLAIM_FILE = CLAIM + "/{id}/tep";
  static final String APPOINTMENTS = PROFILES + "/phan-cong";
  static final String APPOINTMENT_END = APPOINTMENTS + "/{number:BN-[0-9]{4}-[0-9]{4,9}}/thoi";
  static final String PROFILE = PROFILES + "/cua/{id}";
  static final String APPOINT = PROFILE + "/phan-cong";

  static final String PLANS = TrainingRoutes.CLASSES + "/ke-hoach";
  static final String PLAN = PLANS + "/{number:KT-[0-9]{4}-[0-9]{4,9}}";
  static final String PLAN_ACT = PLAN + "/lam/{slug:them-lop|bo-lop|soan|bo}";

  private static final Role[] OFFICERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules staffRules() {
    return RouteRules.of(only(PROFILES, OFFICERS), only(PROFILES + "/**", OFFICERS));
  }

  /** The form with a file carries a pass that is bound to its officer. */
  @Bean
  SecretForms staffFileForms() {
    return SecretForms.of(CLAIM_NEW);
  }

  @Bean
  NavEntry staffEntry() {
    return new NavEntry(
        NavEntryGroup.STEERING, 76, PROFILES, "training.profiles", Set.of(OFFICERS));
  }

  @Bean
  DeskList<StaffView.ProfileRow> profileList(StaffPages pages) {
    return DeskList.of(
        new ListTerms(PROFILES, "training.profiles", "ui.lists.count", Set.of("co-quan")),
        List.of(
            ListColumn.name(
                "can-bo",
                "training.col.officer",
                "name",
                StaffView.ProfileRow::name,
                row -> "",
                StaffView.ProfileRow::href),
            ListColumn.text(
                "phan-cong",
                "training.col.appointed",
                "",
                row -> row.duties().isEmpty() ? "–" : row.duties()),
            ListColumn.text(
                "ky-nang", "training.col.skills", "", row -> String.valueOf(row.skills())),
            ListColumn.text(
                "cho", "training.col.waiting", "", row -> String.valueOf(row.waiting()))),
        pages::rows);
  }

  @Bean
  DeskList<StaffView.DemandRow> demandList(SkillPages pages) {
    return DeskList.of(
        new ListTerms(DEMANDS, "training.demands", "ui.lists.count", Set.of()),
        List.of(
            ListColumn.text("cua", "training.field.demand-of", "", StaffView.DemandRow::of),
            ListColumn.of(
                "ky-nang",
                "training.field.skill",
                "skill",
                (row, page) -> ListCell.of(row.skill()).below(row.level())),
            ListColumn.text("nguoi", "training.col.people", "", StaffView.DemandRow::people),
            ListColumn.text("thoi-gian", "training.col.term", "since", StaffView.DemandRow::term),
            ListColumn.of(
                "ly-do",
                "training.field.demand-why",
                "",
                (row, page) -> ListCell.of(row.reason()).below(row.who())),
            ListColumn.of(
                "tinh-trang",
                "training.col.state",
                "",
                (row, page) -> ListCell.state(row.tone(), row.state()).links(row.links()))),
        pages::demands);
  }

  @Bean
  DeskList<StaffView.PlanRow> yearPlanList(YearPlanPages pages) {
    return DeskList.of(
        new ListTerms(PLANS, "training.plans", "ui.lists.count", Set.of()),
        List.of(
            ListColumn.name(
                "ke-hoach",
                "training.col.plan",
                "number",
                StaffView.PlanRow::title,
                StaffView.PlanRow::number,
                StaffView.PlanRow::href),
            ListColumn.text("nam", "training.field.year", "", row -> String.valueOf(row.year())),
            ListColumn.text("co-quan", "training.fact.plan-agency", "", StaffView.PlanRow::agency),
            ListColumn.state(
                "tinh-trang",
                "training.col.state",
                "state",
                StaffView.PlanRow::tone,
                StaffView.PlanRow::state)),
        pages::rows);
  }

  static String profile(UUID officer) {
    return PROFILES + "/cua/" + officer;
  }

  static String claim(UUID id, String act) {
    return CLAIM + "/" + id + "/" + act;
  }

  static String demand(UUID id, String act) {
    return DEMANDS + "/" + id + "/" + act;
  }

  static String plan(String number) {
    return PLANS + "/" + number;
  }
}
