package vn.chosach.demo.cases;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.demo.DemoSigning;
import vn.chosach.demo.Scene;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.life.Confidence;
import vn.chosach.subjects.life.RoleAssertion.RoleWish;
import vn.chosach.subjects.life.RoleKind;
import vn.chosach.subjects.sheets.SheetDesk;
import vn.chosach.subjects.sheets.SheetEvent;
import vn.chosach.subjects.sheets.SubjectSheet;
import vn.chosach.subjects.sheets.SubjectSheet.SheetField;
import vn.chosach.subjects.sheets.SubjectSheet.SheetLevel;
import vn.chosach.subjects.sheets.SubjectSheet.SheetWish;
import vn.chosach.subjects.watching.StandingWatch.WatchKind;
import vn.chosach.subjects.watching.StandingWatch.WatchWish;
import vn.chosach.subjects.watching.WatchDesk;

/**
 * Two more invented rings, each over two cases: bags behind one account, and capsules behind one
 * address on the net, of which one case is narrow, so that colleagues see fewer members. Whoever
 * owns that address draws the money and is never seen with the goods, which another one carries:
 * these are the reasons for which the owner is ranked first. Two officers and the police watch the
 * same number and do not learn of each other; a later case hits. A sheet about who may lead the
 * capsules is shared with the health department and read there.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 150)
class DemoRings implements Scene {

  private static final String BAGS = "Túi giả nhãn hiệu bán qua phiên phát trực tiếp";
  private static final String WALLETS = "Ví giả giao từ một nhà trọ ở Tân Châu";
  private static final String CAPSULES = "Viên uống giảm cân không rõ nguồn gốc";
  private static final String TEA = "Trà giảm cân quảng cáo như thuốc";
  private static final String PHONE = "0900 000 721";
  private static final String ACCOUNT = "STK 0000721721 MB";
  private static final String TILL = "STK 0000731731 MB";
  private static final String PAGE = "https://giamcan-demo.example/";

  private final Cases cases;
  private final Subjects subjects;
  private final WatchDesk watches;
  private final SheetDesk sheets;
  private final Documents documents;
  private final DemoSigning signing;
  private final Office office;

  DemoRings(
      Cases cases,
      Subjects subjects,
      WatchDesk watches,
      SheetDesk sheets,
      Documents documents,
      DemoSigning signing,
      Office office) {
    this.cases = cases;
    this.subjects = subjects;
    this.watches = watches;
    this.sheets = sheets;
    this.documents = documents;
    this.signing = signing;
    this.office = office;
  }

  /** Who acts, when, and how a case is assigned. */
  @Component
  @Profile("demo")
  record Office(Officers officers, DemoActs acts, InstantSource time) {

    ActingOfficer member(String account) {
      return officers.named(account).map(ActingOfficer::of).orElseThrow();
    }

    LocalDate today() {
      return Vietnam.dayOf(time.instant());
    }
  }

  @Override
  public void play() {
    ActingOfficer handler = office.member("qltt.vien");
    ActingOfficer other = office.member("qltt.vien2");
    ActingOfficer head = office.member("qltt.truong");
    if (cases.list(new CaseQuestion(BAGS, null, false, true, 0, 1), handler).count() > 0) {
      return;
    }
    bags(handler, head);
    watched(handler);
    CaseFile wallets = opened(WALLETS, "fashion", other, head);
    wallets = named(wallets, SubjectKind.PERSON, "Lương Thị Mận", "Giữ kho, số " + PHONE, other);
    named(wallets, SubjectKind.SHOP, "Gian hàng Ví Mận", "Nhận tiền " + ACCOUNT, other);
    capsules(handler, other, head);
  }

  private void bags(ActingOfficer handler, ActingOfficer head) {
    CaseFile bags = opened(BAGS, "fashion", handler, head);
    bags =
        named(
            bags,
            SubjectKind.PERSON,
            "Trịnh Công Hậu Mẫu",
            "Rút tiền từ " + ACCOUNT + ", số 0900 000 722",
            handler);
    bags = named(bags, SubjectKind.PERSON, "Kiều Thị Phát", "Dẫn phiên, số " + PHONE, handler);
    named(bags, SubjectKind.SHOP, "Gian hàng Túi Hậu", "Nhận tiền " + ACCOUNT, handler);
  }

  private void capsules(ActingOfficer handler, ActingOfficer other, ActingOfficer head) {
    CaseFile capsules = opened(CAPSULES, "health.supplements", handler, head);
    capsules =
        named(
            capsules,
            SubjectKind.PERSON,
            "Nghiêm Văn Lộc Mẫu",
            "Chủ trang " + PAGE + ", rút tiền từ " + TILL,
            handler);
    named(capsules, SubjectKind.SHOP, "Gian hàng Dáng Xinh", "Bán qua " + PAGE, handler);
    CaseFile tea = opened(TEA, "health.supplements", other, head);
    tea = named(tea, SubjectKind.PERSON, "Thạch Thị Nhài", "Trả lời khách của " + PAGE, other);
    tea =
        named(
            tea,
            SubjectKind.SHOP,
            "Gian hàng Trà Eo",
            "Dẫn về " + PAGE + ", nhận tiền " + TILL,
            other);
    done(
        subjects.state(
            new RoleWish(
                id("Thạch Thị Nhài", other),
                RoleKind.DELIVERS,
                null,
                "Biên bản ghi lời người mua ở Tịnh Biên",
                Confidence.MIDDLE,
                "Giao hàng cho hai người mua",
                office.today().plusMonths(6)),
            other));
    shared(handler, head);
    go(tea, new CaseAct.Restrict(Secrecy.ASSIGNED, "Đang trinh sát kho hàng"), other);
  }

  /** Neither learns of the other. */
  private void watched(ActingOfficer handler) {
    LocalDate until = office.today().plusMonths(3);
    for (ActingOfficer one : List.of(handler, office.member("ca.tinh"))) {
      done(
          watches.watch(
              new WatchWish(
                  WatchKind.MARK,
                  PHONE,
                  null,
                  "Số này lặp lại ở nhiều phiên bán hàng, chưa rõ ai dùng.",
                  until),
              one));
    }
    done(
        watches.watch(
            new WatchWish(
                WatchKind.RING,
                "",
                id("Trịnh Công Hậu Mẫu", handler),
                "Theo dõi cả nhóm bán túi giả sau lần gỡ trước.",
                until),
            handler));
  }

  private void shared(ActingOfficer handler, ActingOfficer head) {
    SubjectSheet sheet =
        done(
            sheets.draw(
                new SheetWish(
                    id("Nghiêm Văn Lộc Mẫu", handler),
                    "SYT-AG",
                    SheetLevel.USE,
                    List.of(SheetField.NAMES, SheetField.NUMBERS, SheetField.RING),
                    "Rà hồ sơ tự công bố sản phẩm và xác nhận nội dung quảng cáo",
                    "luat-91-2025",
                    "Điều khoản về chuyển dữ liệu cho cơ quan nhà nước (cần đối chiếu)",
                    office.today().plusMonths(1)),
                handler));
    done(sheets.proceed(sheet.id(), SheetEvent.PREPARE, "", sheet.version(), handler));
    UUID paper =
        documents
            .from(new DocumentOrigin("subjects", sheet.id().toString()), handler)
            .getLast()
            .id();
    UUID right = signing.right(head);
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, handler));
    done(documents.proceed(paper, new DocumentAct.Sign("Ký gửi", true), 0, head));
    ActingOfficer reader = office.member("syt.vien");
    done(sheets.receive(sheet.number(), "Rà hồ sơ tự công bố của quý này", reader));
    if (sheets.words(sheet.number(), reader).isEmpty()) {
      throw new IllegalStateException("the sheet is not read");
    }
  }

  private CaseFile opened(String title, String goods, ActingOfficer handler, ActingOfficer head) {
    CaseFile file =
        done(
            cases.open(
                new CaseOpening(
                    title,
                    goods,
                    "counterfeit",
                    "30316",
                    office.time().instant().minus(Duration.ofHours(50)),
                    "Phản ánh của người mua qua đường dây nóng"),
                head));
    file = go(file, office.acts().of("assign", "", file, handler), head);
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
    return subjects.list(name, 0, 5, officer).rows().getFirst().of().id();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        no -> {
          throw new IllegalStateException(no.toString());
        });
  }
}
