package vn.chosach.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.training.Training;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.Appointment.AppointmentDuty;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.profile.Appointments;
import vn.chosach.training.profile.Appointments.AppointmentWish;
import vn.chosach.training.profile.SkillClaims;
import vn.chosach.training.profile.SkillClaims.SkillClaimWish;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillDemands.SkillDemandWish;
import vn.chosach.training.yearly.YearPlans;

/**
 * Skills that were confirmed and one that waits, what agencies and tasks ask for, an officer who
 * follows the field, the plan of this year with a class of it, and a draft for the next.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 79)
class DemoStaff implements Scene {

  private static final int SIGNED_BEFORE = 50;
  private static final LocalTime MORNING = LocalTime.of(9, 10);

  private final SkillClaims claims;
  private final SkillDemands demands;
  private final Appointments appointments;
  private final YearPlans plans;
  private final Training training;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoStaff(
      SkillClaims claims,
      SkillDemands demands,
      Appointments appointments,
      YearPlans plans,
      Training training,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.claims = claims;
    this.demands = demands;
    this.appointments = appointments;
    this.plans = plans;
    this.training = training;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    if (demands.page(0, 1).count() > 0) {
      return;
    }
    ActingOfficer writer = member("qltt.vien");
    ActingOfficer colleague = member("qltt.vien2");
    ActingOfficer head = member("qltt.truong");
    ActingOfficer tax = member("thue.vien");
    ActingOfficer headOfTax = member("thue.truong");
    ActingOfficer leader = member("lanhdao");
    LocalDate signed = today().minusDays(SIGNED_BEFORE);
    at(signed, () -> skilled("san-thuong-mai", 2, writer, head));
    at(signed, () -> skilled("dong-tien", 3, tax, headOfTax));
    done(claims.propose(claim("the-kiem-tra", 2), colleague));
    at(signed, () -> needed("san-thuong-mai", 3, writer, head));
    at(signed, () -> needed("dong-tien", 2, tax, headOfTax));
    ActingOfficer standing = member("thuongtruc");
    at(
        signed,
        () ->
            agreed(
                demanded(
                    OfficerTask.FIELD,
                    "san-thuong-mai",
                    "Người theo dõi lĩnh vực phải tự xem được gian hàng, buổi phát trực tiếp.",
                    standing),
                leader));
    demanded(
        OfficerTask.DUTY_WATCH,
        "phan-loai-tin",
        "Ba tin báo trong quý bị phân loại lại sau ca trực.",
        standing);
    at(signed, () -> appointed(writer, colleague, head));
    int year = today().getYear();
    at(signed, () -> planned(year, writer, head));
    opened(writer);
    draft(writer);
  }

  private SkillClaim skilled(String skill, int level, ActingOfficer who, ActingOfficer head) {
    SkillClaim claim = done(claims.propose(claim(skill, level), who));
    return done(claims.decide(claim.id(), true, true, "", head));
  }

  private SkillClaimWish claim(String skill, int level) {
    return new SkillClaimWish(
        skill,
        level,
        "Giấy chứng nhận bồi dưỡng (minh họa), cơ sở đào tạo của ngành",
        today().minusYears(1),
        null,
        null);
  }

  private SkillDemand needed(String skill, int people, ActingOfficer who, ActingOfficer head) {
    return agreed(
        done(
            demands.propose(
                new SkillDemandWish(
                    null, people, skill, 2, today(), "Mỗi đội cần ít nhất một người tự làm được."),
                who)),
        head);
  }

  private SkillDemand demanded(OfficerTask task, String skill, String why, ActingOfficer who) {
    return done(demands.propose(new SkillDemandWish(task, null, skill, 1, today(), why), who));
  }

  private SkillDemand agreed(SkillDemand one, ActingOfficer second) {
    return done(demands.decide(one.id(), true, second));
  }

  private Appointment appointed(ActingOfficer of, ActingOfficer by, ActingOfficer head) {
    Appointment one =
        done(
            appointments.appoint(
                new AppointmentWish(
                    Objects.requireNonNull(of.actor().id()),
                    AppointmentDuty.FOLLOW,
                    null,
                    null,
                    today(),
                    today().plusYears(2),
                    "Theo dõi gian hàng, buổi phát trực tiếp bán mỹ phẩm.\n"
                        + "Báo cáo trước ngày 25 hằng tháng."),
                by));
    sign(appointments.waiting(one.id()).orElseThrow().document(), by, head);
    return one;
  }

  /** Of this year: a class that is opened, and one whose quarter runs. */
  private YearPlan planned(int year, ActingOfficer writer, ActingOfficer head) {
    YearPlan one =
        done(plans.open(year, "Kế hoạch tập huấn về hàng giả trên môi trường mạng", writer));
    one = add(one, "Theo dõi gian hàng và buổi phát trực tiếp", "san-thuong-mai", 12, writer);
    one = add(one, "Thu thập, bảo quản bằng chứng số", "bang-chung-so", 20, writer);
    one = done(plans.proceed(one.id(), new YearPlanAct.PreparePlan(), one.version(), writer));
    sign(plans.read(one.number(), writer).orElseThrow().waiting().orElseThrow(), writer, head);
    return one;
  }

  private YearPlan add(YearPlan one, String title, String skill, int people, ActingOfficer writer) {
    return done(
        plans.proceed(
            one.id(),
            new YearPlanAct.AddLine(
                title,
                ClassKind.COURSE,
                4,
                people,
                writer.agency(),
                skill,
                null,
                "Các cơ quan nêu còn thiếu người tự làm được."),
            one.version(),
            writer));
  }

  private void opened(ActingOfficer writer) {
    LocalDate day = today().plusDays(SIGNED_BEFORE);
    YearPlan one = plans.page(0, 1, writer).rows().getFirst();
    var line = one.lines().getFirst();
    done(
        training.open(
            new ClassWish(
                line.title(),
                line.kind(),
                "Dấu hiệu của gian hàng bán hàng giả.\nGhi lại buổi phát trực tiếp.",
                "qltt.vien2",
                "Hội trường tầng 2, Chi cục Quản lý thị trường",
                day,
                day,
                day.minusDays(5),
                3,
                70,
                List.of("QLTT-AG", "CA-AG", "THUE-AG"),
                line.skill(),
                1,
                line.id()),
            writer));
  }

  private void draft(ActingOfficer writer) {
    YearPlan one =
        done(plans.open(today().getYear() + 1, "Kế hoạch tập huấn năm sau của Chi cục", writer));
    add(one, "Lập hồ sơ xử phạt vi phạm trên mạng", "ho-so-xu-phat", 15, writer);
  }

  private void sign(UUID paper, ActingOfficer by, ActingOfficer head) {
    UUID right = signing.right(head);
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, by));
    done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, head));
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return time.at(day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant(), work);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  /** Their roles began with the demonstration. */
  private ActingOfficer member(String account) {
    return time.really(() -> officers.named(account).map(ActingOfficer::of).orElseThrow());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
