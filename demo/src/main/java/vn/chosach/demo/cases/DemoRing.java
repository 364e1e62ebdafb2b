package vn.chosach.demo.cases;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.reading.Duplicates;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.Referrals;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.life.Confidence;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.RoleAssertion.RoleWish;
import vn.chosach.subjects.life.RoleKind;
import vn.chosach.subjects.life.SubjectLink;

/**
 * An invented ring of five over two cases: one account behind two shops, a person under two
 * spellings judged to be the same, two with nearly one name merged by mistake and parted again. The
 * inspection that is planned is warned that the tax office is on the same number, while the police,
 * who are too, stay silent and are told.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 140)
class DemoRing implements Scene {

  private static final String CREAM = "Kem trộn bán qua ba gian hàng, một tài khoản nhận tiền";
  private static final String LIPSTICK = "Son giả giao tận nhà ở Rạch Giá";
  private static final String PHONE = "0900 000 711";
  private static final String ACCOUNT = "STK 0000711711 Vietcombank";
  private static final String LEADER = "Đặng Hữu Mẫu";
  private static final String LEADER_UNMARKED = "Dang Huu Mau";
  private static final String FRONT = "Hồ Thị Minh Hoạ";
  private static final String RIDER = "Hồ Thị Minh Họa Em";

  private final Cases cases;
  private final Subjects subjects;
  private final Referrals referrals;
  private final Duplicates duplicates;
  private final DemoActs acts;
  private final Officers officers;
  private final InstantSource time;

  DemoRing(
      Cases cases,
      Subjects subjects,
      Referrals referrals,
      Duplicates duplicates,
      DemoActs acts,
      Officers officers,
      InstantSource time) {
    this.cases = cases;
    this.subjects = subjects;
    this.referrals = referrals;
    this.duplicates = duplicates;
    this.acts = acts;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer handler = member("qltt.vien");
    ActingOfficer other = member("qltt.vien2");
    ActingOfficer head = member("qltt.truong");
    if (cases.list(new CaseQuestion(CREAM, null, false, true, 0, 1), handler).count() > 0) {
      return;
    }
    CaseFile cream = opened(CREAM, "30316", handler, head);
    cream = named(cream, SubjectKind.PERSON, LEADER, "Dùng số " + PHONE, handler);
    cream = named(cream, SubjectKind.PERSON, FRONT, "Đứng tên gian hàng, số 0900 000 712", handler);
    cream =
        named(cream, SubjectKind.SHOP, "Gian hàng Kem Minh Hoạ", "Nhận tiền " + ACCOUNT, handler);
    cream = named(cream, SubjectKind.ACCOUNT, ACCOUNT, "", handler);
    cream = named(cream, SubjectKind.PHONE, PHONE, "", handler);
    // before the second case names the same person: that would ask for an evident violation
    warned(cream, handler);
    CaseFile lipstick = opened(LIPSTICK, "30742", other, head);
    lipstick = named(lipstick, SubjectKind.PERSON, LEADER_UNMARKED, "Zalo " + PHONE, other);
    lipstick = named(lipstick, SubjectKind.PERSON, RIDER, "Giao hàng, số 0900 000 713", other);
    named(lipstick, SubjectKind.SHOP, "Gian hàng Son Minh Hoạ", "Nhận tiền " + ACCOUNT, other);
    judged(handler, other, head);
    roles(handler);
  }

  /** Two persons merge; a wrong merge is undone and walled. */
  private void judged(ActingOfficer handler, ActingOfficer other, ActingOfficer head) {
    SubjectLink same =
        done(
            subjects.judge(
                id(LEADER, handler),
                id(LEADER_UNMARKED, handler),
                true,
                "Cùng số điện thoại và cùng ảnh căn cước trong biên bản làm việc.",
                handler));
    confirmed(same, "Đã đối chiếu hai biên bản.", head);
    SubjectLink wrong =
        done(subjects.judge(id(FRONT, other), id(RIDER, other), true, "Tên gần như nhau.", other));
    SubjectLink standing = confirmed(wrong, "Theo đề xuất.", head);
    done(
        subjects.proceed(
            wrong.id(),
            LinkEvent.UNDO,
            "Hai số căn cước khác nhau; người này là em của người kia.",
            standing.version(),
            handler));
    done(
        subjects.judge(
            id(FRONT, handler),
            id(RIDER, handler),
            false,
            "Hai chị em, hai số căn cước.",
            handler));
  }

  private SubjectLink confirmed(SubjectLink link, String words, ActingOfficer by) {
    return done(subjects.proceed(link.id(), LinkEvent.CONFIRM, words, link.version(), by));
  }

  private void roles(ActingOfficer handler) {
    LocalDate until = Vietnam.dayOf(time.instant()).plusMonths(6);
    UUID leader = id(LEADER, handler);
    UUID account =
        subjects.read(leader, handler).orElseThrow().beside().stream()
            .filter(one -> one.kind() == SubjectKind.ACCOUNT)
            .findFirst()
            .orElseThrow()
            .id();
    done(
        subjects.state(
            new RoleWish(
                leader,
                RoleKind.CONTROLS_ACCOUNT,
                account,
                "Sao kê tài khoản kèm công văn trả lời của ngân hàng",
                Confidence.HIGH,
                "Rút tiền mặt trong ngày.",
                until),
            handler));
    done(
        subjects.state(
            new RoleWish(
                leader,
                RoleKind.LEADS,
                null,
                "Lời khai của người đứng tên gian hàng, biên bản làm việc",
                Confidence.MIDDLE,
                "",
                until),
            handler));
    done(
        subjects.state(
            new RoleWish(
                id(RIDER, handler),
                RoleKind.DELIVERS,
                null,
                "Vận đơn thu tại nơi giao",
                Confidence.MIDDLE,
                "",
                until),
            handler));
  }

  /** Two others are on the number: one is named, one is silent. */
  private void warned(CaseFile cream, ActingOfficer handler) {
    referrals.enter(PHONE, member("thue.vien"));
    referrals.enter(PHONE, member("ca.tinh"));
    CaseAct plan = acts.of("plan", "Nhà trọ số 4, khóm Vĩnh Phú, phường Châu Đốc", cream, handler);
    if (duplicates.before(plan, cream, handler).clear()) {
      throw new IllegalStateException("nobody was named before the inspection");
    }
    done(
        cases.proceed(
            cream.id(),
            new CaseAct.Answered(
                plan, "Đã gọi Thuế tỉnh, hai bên thống nhất kiểm tra cùng ngày, Thuế cử người dự."),
            cream.version(),
            handler));
  }

  private CaseFile opened(String title, String area, ActingOfficer handler, ActingOfficer head) {
    CaseFile file =
        done(
            cases.open(
                new CaseOpening(
                    title,
                    "health.cosmetics",
                    "counterfeit",
                    area,
                    time.instant().minus(Duration.ofHours(60)),
                    "Phản ánh của người mua qua đường dây nóng"),
                head));
    file = go(file, acts.of("assign", "", file, handler), head);
    return go(file, new CaseAct.Declare(), handler);
  }

  private CaseFile named(
      CaseFile file, SubjectKind kind, String name, String note, ActingOfficer by) {
    return go(file, new CaseAct.NameSubject(kind, name, note), by);
  }

  private CaseFile go(CaseFile file, CaseAct act, ActingOfficer by) {
    return done(cases.proceed(file.id(), act, file.version(), by));
  }

  private UUID id(String name, ActingOfficer officer) {
    return subjects.list(name, 0, 50, officer).rows().stream()
        .flatMap(row -> row.members().stream())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        no -> {
          throw new IllegalStateException(no.toString());
        });
  }
}
