package vn.chosach.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Transition;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.life.YearPlanEvent;
import vn.chosach.training.life.YearPlanLifeCycle;
import vn.chosach.training.life.YearPlanState;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillDemands.SkillDemandWish;
import vn.chosach.training.yearly.YearPlans;
import vn.chosach.training.yearly.YearPlans.YearPlanFile;

/**
 * From gaps and needs to a signed plan, from its lines to classes, and what was held beside what
 * was planned.
 */
@ChosachTest
class YearPlanTest {

  private static final String AGENCY = "SXD-AG";

  @Autowired YearPlans plans;
  @Autowired SkillDemands demands;
  @Autowired Training training;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer stranger;
  private String word;

  @BeforeEach
  void an_agency_that_plans() {
    writer = registry.officer(AGENCY, Role.CASE_OFFICER);
    head = registry.officer(AGENCY, Role.AGENCY_HEAD);
    stranger = registry.officer("CA-AG", Role.CASE_OFFICER);
    word = Long.toString(System.nanoTime(), 36);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void every_cell_of_the_life_cycle_is_as_it_is_written() {
    for (YearPlanState from : YearPlanState.values()) {
      for (YearPlanEvent event : YearPlanEvent.values()) {
        boolean there = from == YearPlanState.DRAFT && event != YearPlanEvent.OPEN;
        assertThat(YearPlanLifeCycle.row(from, event))
            .as(from + " " + event)
            .matches(row -> row.isPresent() == there);
      }
    }
    assertThat(YearPlanLifeCycle.TABLE)
        .filteredOn(row -> row.event() == YearPlanEvent.ADOPT)
        .extracting(Transition::who)
        .containsExactly(YearPlanLifeCycle.YearPlanWho.NOBODY);
  }

  @Test
  void a_plan_is_drawn_up_from_gaps_and_needs_signed_and_compared_with_what_was_held()
      throws Exception {
    done(training.state("Đọc hóa đơn " + word, 7, "Ba báo cáo bị trả lại", head));
    firstDayOfNextYear();
    lacks("giang-vien", 4);
    var desk = new Desk(mvc, writer);
    String plan =
        desk.does(
            "/tap-huan/ke-hoach",
            "/ke-hoach",
            "nam",
            String.valueOf(today().getYear()),
            "ten",
            "Kế hoạch tập huấn " + word);
    var wrong = registry.issuedBy("SXD-AG", "Sai số liệu " + word);
    ActingOfficer voids = registry.officer("SXD-AG", Role.AGENCY_HEAD);
    Registry.done(registry.step(wrong, DocumentEvent.VOID, "Sai số liệu", voids));
    Document shown = desk.page(plan);
    String error = shown.select("a[href*=dong=PAPERS]").attr("href");
    assertThat(shown.text()).as("errors in the records").contains("Sở Xây dựng");
    assertThat(desk.page(error).select("input[name=ten]").val()).isEqualTo("Văn bản bị hủy số");
    assertThat(shown.text()).contains("Đọc hóa đơn " + word, "Giảng viên, báo cáo viên nội bộ");
    String gap = shown.select("a[href*=ky-nang=giang-vien]").attr("href");
    String need = row(shown, "Đọc hóa đơn " + word);
    assertThat(desk.page(gap).select("input[name=so-nguoi]").val()).as("the gap").isNotEmpty();
    desk.does(gap, "/them-lop", "quy", "1", "so-nguoi", "4");
    desk.does(need, "/them-lop", "quy", "2");
    assertThat(desk.fill(gap, "/them-lop", "quy", "1", "ten", "").getStatus()).isEqualTo(422);
    desk.does(
        plan + "/lam/them-lop",
        "/them-lop",
        "ten",
        "Thừa",
        "quy",
        "4",
        "so-nguoi",
        "3",
        "loi",
        "Ghi nhầm");
    String number = plan.substring(plan.lastIndexOf('/') + 1);
    YearPlan drafted = read(number).of();
    assertThat(drafted.lines()).extracting("people").containsExactly(4, 7, 3);
    desk.does(plan + "/lam/bo-lop", "/bo-lop", "dong", drafted.lines().getLast().id().toString());

    var other = new Desk(mvc, stranger);
    assertThat(other.status(plan)).as("a draft is not known elsewhere").isEqualTo(404);
    assertThat(other.status(plan + "/lam/them-lop")).isEqualTo(404);
    UUID first = drafted.lines().getFirst().id();
    assertThat(refusal(training.open(wish(first), writer)))
        .as("no class stands before the signature")
        .isEqualTo("training.line-not-open");
    desk.does(plan + "/lam/soan", "/soan");
    assertThat(desk.page(plan).text()).contains("đang chờ ký");
    assertThat(
            text(
                desk.fill(
                    plan + "/lam/them-lop",
                    "/them-lop",
                    "ten",
                    "Muộn",
                    "quy",
                    "4",
                    "so-nguoi",
                    "3",
                    "loi",
                    "Vì")))
        .contains("đang chờ ký");
    signed(number);
    assertThat(read(number).of().state()).isEqualTo(YearPlanState.ADOPTED);
    assertThat(code(number, new YearPlanAct.DropPlan("Thôi"))).isEqualTo("training.not-possible");

    assertThat(other.page(plan).text()).as("a signed plan is known").contains("Chưa mở lớp");
    assertThat(other.page(plan).select("a[href*=dong=]")).as("not theirs to hold").isEmpty();
    assertThat(refusal(training.open(wish(first), stranger))).isEqualTo("training.line-not-open");
    String open = desk.page(plan).select("a[href*=dong=" + first + "]").attr("href");
    Document form = desk.page(open);
    assertThat(form.select("input[name=ten]").val()).contains("Giảng viên");
    assertThat(form.select("select[name=ky-nang] option[selected]").val()).isEqualTo("giang-vien");
    String made =
        desk.does(
            open,
            "/tap-huan/moi",
            "noi-dung",
            "Cách dạy",
            "giang-vien",
            registry.account(writer),
            "dia-diem",
            "Hội trường",
            "don-vi",
            AGENCY);
    assertThat(refusal(training.open(wish(first), writer)))
        .as("a line is carried out once")
        .isEqualTo("training.line-not-open");
    held(made.substring(made.lastIndexOf('/') + 1));
    assertThat(desk.page(plan).text())
        .contains("Đã tổ chức 1 trên 2 lớp; 1 chứng nhận trên 11 người dự kiến", "Chưa mở lớp")
        .contains(made.substring(made.lastIndexOf('/') + 1));
    clock.move(
        Duration.ofDays(ChronoUnit.DAYS.between(today(), LocalDate.of(today().getYear(), 12, 30))));
    assertThat(desk.page(plan).text())
        .as("by the end of the year")
        .contains("Chưa mở lớp · Quá quý đã định", "Đã tổ chức, 1 chứng nhận")
        .doesNotContain("Đã tổ chức, 1 chứng nhận · Quá quý");
    assertThat(desk.page("/en" + plan).text())
        .contains("1 of 2 classes held")
        .doesNotContainPattern("training\\.[a-z]");
    assertThat(desk.page("/en/tap-huan/ke-hoach").text())
        .contains("Kế hoạch tập huấn " + word)
        .doesNotContainPattern("training\\.[a-z]");
  }

  @Test
  void what_is_wrong_with_a_plan_is_named() {
    int year = today().getYear();
    assertThat(refusal(plans.open(year, " ", writer))).isEqualTo("training.title-missing");
    assertThat(refusal(plans.open(year - 1, "Kế hoạch", writer))).isEqualTo("training.year-wrong");
    assertThat(refusal(plans.open(year + 2, "Kế hoạch", writer))).isEqualTo("training.year-wrong");
    ActingOfficer operator = registry.officer(AGENCY, Role.OPERATOR);
    assertThat(refusal(plans.open(year, "Kế hoạch", operator))).isEqualTo("training.not-yours");
    YearPlan one = done(plans.open(year + 1, "Kế hoạch", writer));
    String number = one.number();
    assertThat(code(number, new YearPlanAct.PreparePlan())).isEqualTo("training.no-lines");
    assertThat(code(number, line(0, 5, AGENCY, null))).isEqualTo("training.quarter-missing");
    assertThat(code(number, line(1, 0, AGENCY, null))).isEqualTo("training.people-out-of-range");
    assertThat(code(number, line(1, 5, "X", null))).isEqualTo("training.unknown-unit");
    assertThat(code(number, line(1, 5, AGENCY, "bay"))).isEqualTo("training.skill-missing");
    assertThat(code(number, new YearPlanAct.DropLine(UUID.randomUUID())))
        .isEqualTo("training.unknown-line");
    assertThat(refusal(plans.proceed(one.id(), line(1, 5, AGENCY, null), 1, stranger)))
        .isEqualTo("training.not-yours");
    go(number, line(1, 5, AGENCY, null));
    assertThat(plans.proceed(one.id(), line(1, 5, AGENCY, null), 1, writer))
        .as("an old page")
        .isInstanceOf(ActOutcome.Overtaken.class);
    go(number, new YearPlanAct.PreparePlan());
    clock.move(Duration.ofDays(800));
    UUID paper = read(number).waiting().orElseThrow();
    assertThat(
            Registry.refusal(
                documents.proceed(paper, new DocumentAct.Submit(registry.right(head)), 0, writer)))
        .isEqualTo("training.year-over");
  }

  private static YearPlanAct line(
      int quarter, int people, String holder, @org.jspecify.annotations.Nullable String skill) {
    return new YearPlanAct.AddLine(
        "Lớp", ClassKind.COURSE, quarter, people, holder, skill, null, "Vì");
  }

  private void firstDayOfNextYear() {
    LocalDate day = LocalDate.of(today().getYear() + 1, 1, 4);
    clock.move(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
  }

  private void lacks(String skill, int people) {
    SkillDemand one =
        done(
            demands.propose(
                new SkillDemandWish(null, people, skill, 1, today(), "Thiếu người dạy"), writer));
    done(demands.decide(one.id(), true, head));
  }

  private static String row(Document page, String what) {
    return page.select("tr").stream()
        .filter(one -> one.text().contains(what))
        .flatMap(one -> one.select("a[href*=them-lop]").eachAttr("href").stream())
        .findFirst()
        .orElseThrow();
  }

  /** The class that is open is announced, held and closed. */
  private void held(String number) {
    TrainingClass one = training.read(number, writer).orElseThrow().of();
    assertThat(one.skill()).isEqualTo("giang-vien");
    step(one, new ClassAct.Prepare());
    UUID paper = training.read(number, writer).orElseThrow().waiting().orElseThrow().document();
    sign(paper);
    done(training.attend(one.id(), new AttendeeAct.NameOfficers(List.of(id(writer))), head));
    clock.move(Duration.ofDays(ChronoUnit.DAYS.between(today(), one.begins())));
    String code = training.read(number, writer).orElseThrow().code().orElseThrow();
    done(training.attend(one.id(), new AttendeeAct.SignIn(code), writer));
    step(one, new ClassAct.Close("Xong"));
  }

  private void step(TrainingClass one, ClassAct act) {
    int seen = training.read(one.number(), writer).orElseThrow().of().version();
    done(training.proceed(one.id(), act, seen, writer));
  }

  private ClassWish wish(UUID line) {
    LocalDate day = today().plusDays(10);
    return new ClassWish(
        "Lớp",
        ClassKind.COURSE,
        "Nội dung",
        registry.account(writer),
        "Hội trường",
        day,
        day,
        day.minusDays(3),
        2,
        70,
        List.of(AGENCY),
        null,
        0,
        line);
  }

  private void signed(String number) {
    sign(read(number).waiting().orElseThrow());
  }

  private void sign(UUID paper) {
    UUID right = registry.right(head);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, head));
  }

  private YearPlanFile read(String number) {
    return plans.read(number, writer).orElseThrow();
  }

  private void go(String number, YearPlanAct act) {
    YearPlan one = read(number).of();
    done(plans.proceed(one.id(), act, one.version(), writer));
  }

  private String code(String number, YearPlanAct act) {
    YearPlan one = read(number).of();
    return refusal(plans.proceed(one.id(), act, one.version(), writer));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID id(ActingOfficer who) {
    return Objects.requireNonNull(who.actor().id());
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString()).text();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String refusal(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }
}
