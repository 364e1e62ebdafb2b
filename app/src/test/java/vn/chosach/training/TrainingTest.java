package vn.chosach.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkList;
import vn.chosach.training.life.Attendee;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.TestQuestion;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * From the need to the certificate: a signed decision, units that answer, officers who are there by
 * their own act, a test that is taken once, and nobody who gets a certificate otherwise.
 */
@ChosachTest
class TrainingTest {

  @Autowired Agencies agencies;
  @Autowired Training training;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer police;
  private ActingOfficer officer;
  private UUID right;

  @BeforeEach
  void an_agency_that_teaches_and_one_that_learns() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    head = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    police = registry.officer("CA-AG", Role.AGENCY_HEAD);
    officer = registry.officer("CA-AG", Role.CASE_OFFICER);
    right = registry.right(head);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_class_goes_from_the_signed_decision_to_the_certificate() throws Exception {
    TrainingClass one = questioned(opened());
    assertThat(training.read(one.number(), police)).as("a draft is not known elsewhere").isEmpty();
    one = go(one, new ClassAct.Prepare(), writer);
    assertThat(one.state()).as("a draft invites nobody").isEqualTo(ClassState.DRAFT);
    assertThat(code(one, new ClassAct.Prepare(), writer)).isEqualTo("training.paper-open");
    signed(one);
    one = read(one, writer).of();
    assertThat(one.state()).isEqualTo(ClassState.ANNOUNCED);
    assertThat(one.decision()).isNotNull();
    assertThat(work(police)).contains("Cử người dự lớp tập huấn " + one.number());
    done(training.attend(one.id(), new AttendeeAct.NameOfficers(List.of(id(officer))), police));
    assertThat(work(police)).doesNotContain("Cử người dự lớp tập huấn " + one.number());
    assertThat(work(officer))
        .as("in the list of the day, so in the calendar and the mail")
        .contains("Dự lớp tập huấn " + one.number());
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.SignIn("123456"), officer)))
        .isEqualTo("training.not-today");

    clock.move(Duration.ofDays(10));
    assertThat(
            refusal(
                training.attend(
                    one.id(), new AttendeeAct.NameOfficers(List.of(id(officer))), police)))
        .isEqualTo("training.names-over");
    String room = read(one, writer).code().orElseThrow();
    assertThat(read(one, officer).code()).as("the code is shown by the organiser").isEmpty();
    String wrong = room.equals("000000") ? "000001" : "000000";
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.SignIn(wrong), officer)))
        .isEqualTo("training.wrong-code");
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.SignIn(room), police)))
        .isEqualTo("training.not-named");
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(1, 1)), officer)))
        .as("who was not there takes no test")
        .isEqualTo("training.no-test-now");
    done(training.attend(one.id(), new AttendeeAct.SignIn(room), officer));
    clock.move(Duration.ofDays(1));
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.SignIn(room), officer)))
        .as("the code of yesterday")
        .isEqualTo("training.wrong-code");
    done(
        training.attend(
            one.id(), new AttendeeAct.SignIn(read(one, writer).code().orElseThrow()), officer));
    assertThat(code(one, new ClassAct.Close("Xong"), writer)).isEqualTo("training.test-runs");
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(1)), officer)))
        .isEqualTo("training.answers-missing");
    done(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(2, 1)), officer));
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(2, 1)), officer)))
        .isEqualTo("training.test-taken");
    done(training.attend(one.id(), new AttendeeAct.ValueClass(5, "Nhiều ví dụ thật"), officer));
    one = go(one, new ClassAct.Close("Một học viên, đạt yêu cầu"), writer);
    assertThat(one.state()).isEqualTo(ClassState.HELD);
    Attendee own = read(one, officer).own().orElseThrow();
    assertThat(own.score()).isEqualTo(100);
    assertThat(own.certificate()).matches("CN(-[2-9A-Z]{4}){3}");
    Document shown = new Desk(mvc, writer).page("/chung-nhan-tap-huan?so=" + own.certificate());
    assertThat(shown.text()).contains(one.title(), "là thật").doesNotContain("Cán bộ");
    assertThat(new Desk(mvc, writer).page("/chung-nhan-tap-huan?so=CN-2222-2222-2222").text())
        .contains("Không có chứng nhận");
  }

  @Test
  void who_missed_a_day_or_failed_gets_no_certificate() {
    TrainingClass one = announced(questioned(opened()));
    ActingOfficer other = registry.officer("CA-AG", Role.OPERATOR);
    done(
        training.attend(
            one.id(), new AttendeeAct.NameOfficers(List.of(id(officer), id(other))), police));
    clock.move(Duration.ofDays(10));
    String first = read(one, writer).code().orElseThrow();
    done(training.attend(one.id(), new AttendeeAct.SignIn(first), officer));
    done(training.attend(one.id(), new AttendeeAct.SignIn(first), other));
    clock.move(Duration.ofDays(1));
    done(
        training.attend(
            one.id(), new AttendeeAct.SignIn(read(one, writer).code().orElseThrow()), officer));
    done(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(1, 2)), officer));
    assertThat(code(one, new ClassAct.AddQuestion(question(1)), writer))
        .as("no question once it has begun")
        .isEqualTo("training.begun");
    clock.move(Duration.ofDays(30));
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.TakeTest(List.of(2, 1)), other)))
        .as("a test after its end")
        .isEqualTo("training.no-test-now");
    one = go(one, new ClassAct.Close("Hai học viên"), writer);
    assertThat(read(one, writer).attendees()).extracting(Attendee::certificate).containsOnlyNulls();
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.ValueClass(3, ""), police)))
        .isEqualTo("training.not-there");
  }

  @Test
  void a_paper_list_is_entered_by_the_organiser_with_a_reason_and_marked() {
    TrainingClass one = announced(opened());
    done(training.attend(one.id(), new AttendeeAct.NameOfficers(List.of(id(officer))), police));
    LocalDate day = one.begins();
    assertThat(
            refusal(
                training.attend(
                    one.id(),
                    new AttendeeAct.EnterList(day, List.of(id(officer)), "Mất mạng"),
                    writer)))
        .as("a day that has not come")
        .isEqualTo("training.list-day");
    clock.move(Duration.ofDays(10));
    assertThat(
            refusal(
                training.attend(
                    one.id(), new AttendeeAct.EnterList(day, List.of(id(officer)), " "), writer)))
        .isEqualTo("training.words-missing");
    assertThat(
            refusal(
                training.attend(
                    one.id(),
                    new AttendeeAct.EnterList(day, List.of(id(officer)), "Mất mạng"),
                    police)))
        .isEqualTo("training.not-yours");
    assertThat(
            refusal(
                training.attend(
                    one.id(),
                    new AttendeeAct.EnterList(day, List.of(id(police)), "Mất mạng"),
                    writer)))
        .isEqualTo("training.not-named");
    done(
        training.attend(
            one.id(),
            new AttendeeAct.EnterList(day, List.of(id(officer)), "Mất mạng buổi sáng"),
            writer));
    assertThat(read(one, officer).own().orElseThrow().listed()).containsExactly(day);
  }

  @Test
  void a_unit_names_its_own_officers_up_to_its_seats_or_says_why_it_sends_nobody() {
    TrainingClass one = announced(opened());
    assertThat(
            refusal(
                training.attend(
                    one.id(), new AttendeeAct.NameOfficers(List.of(id(writer))), police)))
        .isEqualTo("training.works-elsewhere");
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.NameOfficers(List.of()), police)))
        .isEqualTo("training.nobody-named");
    List<UUID> many =
        List.of(id(officer), id(police), id(registry.officer("CA-AG", Role.CASE_OFFICER)));
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.NameOfficers(many), police)))
        .isEqualTo("training.beyond-seats");
    ActingOfficer customs = registry.officer("HQ-KV20", Role.AGENCY_HEAD);
    assertThat(
            refusal(
                training.attend(
                    one.id(), new AttendeeAct.NameOfficers(List.of(id(customs))), customs)))
        .as("a unit that is not invited")
        .isEqualTo("training.not-yours");
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.SendNobody(""), police)))
        .isEqualTo("training.words-missing");
    done(training.attend(one.id(), new AttendeeAct.NameOfficers(List.of(id(officer))), police));
    done(training.attend(one.id(), new AttendeeAct.SendNobody("Trùng đợt cao điểm"), police));
    assertThat(read(one, police).attendees()).as("who was named before is not any more").isEmpty();
    assertThat(one.invitation("CA-AG")).isPresent();
  }

  @Test
  void ten_guesses_of_the_code_end_it_for_the_day() {
    TrainingClass one = announced(opened());
    done(training.attend(one.id(), new AttendeeAct.NameOfficers(List.of(id(officer))), police));
    clock.move(Duration.ofDays(10));
    String room = read(one, writer).code().orElseThrow();
    String wrong = room.equals("000000") ? "000001" : "000000";
    for (int n = 0; n < 10; n++) {
      assertThat(refusal(training.attend(one.id(), new AttendeeAct.SignIn(wrong), officer)))
          .isEqualTo("training.wrong-code");
    }
    assertThat(refusal(training.attend(one.id(), new AttendeeAct.SignIn(room), officer)))
        .isEqualTo("training.too-many-tries");
  }

  /** A report of a class to which nobody came would fulfil a duty by words alone. */
  @Test
  void a_class_to_which_nobody_came_was_not_held_and_is_called_off() throws Exception {
    TrainingClass one = announced(opened());
    clock.move(Duration.ofDays(10));
    assertThat(code(one, new ClassAct.CallOff("Vắng"), writer)).isEqualTo("training.begun");
    clock.move(Duration.ofDays(1));
    assertThat(code(one, new ClassAct.Close("Rất đông"), writer)).isEqualTo("training.nobody-came");
    assertThat(code(one, new ClassAct.CallOff("Vắng"), writer)).isEqualTo("training.begun");
    clock.move(Duration.ofDays(1));
    assertThat(page(one).select("a[href$=khong-to-chuc]")).isNotEmpty();
    assertThat(page(one).select("a[href$=ket-thuc]")).isEmpty();
    assertThat(go(one, new ClassAct.CallOff("Không ai đến"), writer).state())
        .isEqualTo(ClassState.CALLED_OFF);
  }

  /** It held its line of the yearly plan, and nothing else could be done with it. */
  @Test
  void a_class_whose_day_came_before_it_was_announced_is_called_off() throws Exception {
    TrainingClass one = opened();
    clock.move(Duration.ofDays(20));
    assertThat(code(one, new ClassAct.Prepare(), writer)).isEqualTo("training.begun");
    assertThat(page(one).select("a[href$=khong-to-chuc]")).isNotEmpty();
    assertThat(go(one, new ClassAct.CallOff("Không kịp ký"), writer).state())
        .isEqualTo(ClassState.CALLED_OFF);
  }

  private Document page(TrainingClass one) throws Exception {
    return new Desk(mvc, writer).page("/tap-huan/" + one.number());
  }

  @Test
  void a_class_that_changed_after_its_decision_was_drawn_up_is_not_announced_by_it() {
    TrainingClass one = go(opened(), new ClassAct.Prepare(), writer);
    one = go(one, new ClassAct.AddQuestion(question(1)), writer);
    UUID paper = paper(one);
    assertThat(Registry.refusal(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer)))
        .isEqualTo("training.class-moved");
    assertThat(code(one, new ClassAct.CallOff("Thôi"), writer)).isEqualTo("training.paper-open");
    assertThat(code(one, new ClassAct.AddQuestion(question(3)), writer))
        .isEqualTo("training.right-missing");
    assertThat(code(one, new ClassAct.CallOff("Thôi"), police)).isEqualTo("training.not-yours");
    assertThat(training.proceed(one.id(), new ClassAct.CallOff("Thôi"), 1, writer))
        .isInstanceOfSatisfying(
            ActOutcome.Overtaken.class,
            since ->
                assertThat(since.meanwhile())
                    .extracting("textKey")
                    .containsExactly("training.event.prepare", "training.event.add-question"));
  }

  @Test
  void what_is_wrong_with_a_class_is_named() {
    LocalDate begins = today().plusDays(10);
    assertThat(refusal(training.open(wish("", begins, 2), writer)))
        .isEqualTo("training.title-missing");
    assertThat(refusal(training.open(wish("Lớp", today(), 2), writer)))
        .isEqualTo("training.begins-in-past");
    assertThat(refusal(training.open(wish("Lớp", begins, 0), writer)))
        .isEqualTo("training.seats-out-of-range");
    assertThat(
            refusal(
                training.open(wish("Lớp", begins, 2), registry.officer("CA-AG", Role.OPERATOR))))
        .isEqualTo("training.not-yours");
    assertThat(refusal(training.state("", 3, "Vì", writer))).isEqualTo("training.topic-missing");
    assertThat(refusal(training.state("Chụp bằng chứng", 0, "Vì", writer)))
        .isEqualTo("training.people-out-of-range");
    done(training.state("Chụp bằng chứng", 12, "Ba hồ sơ bị trả vì ảnh không rõ", writer));
    assertThat(training.needs().getFirst().topic()).isEqualTo("Chụp bằng chứng");
  }

  @Test
  void the_whole_is_done_by_links_and_forms() throws Exception {
    var desk = new Desk(mvc, writer);
    LocalDate begins = today().plusDays(10);
    String proof = String.valueOf(registry.issuedBy(Registry.QLTT, "Cử báo cáo viên").number());
    desk.does(
        "/tap-huan/moi",
        "/tap-huan/moi",
        "ten",
        "Nhận biết mỹ phẩm giả " + System.nanoTime(),
        "loai",
        "COURSE",
        "noi-dung",
        "Nhãn, mã vạch, giá",
        "giang-vien",
        registry.account(writer) + "\n" + "Ông Mẫu; Viện kiểm nghiệm; " + proof,
        "dia-diem",
        "Hội trường",
        "tu-ngay",
        begins.toString(),
        "den-ngay",
        begins.toString(),
        "han",
        begins.minusDays(2).toString(),
        "so-nguoi",
        "2",
        "dat",
        "50",
        "don-vi",
        "CA-AG");
    assertThat(
            refusal(
                training.open(
                    wish("Lớp", begins, "Ông Mẫu; Viện kiểm nghiệm; khong-co/1"), writer)))
        .as("no proof")
        .isEqualTo("training.trainer-unproven");
    assertThat(refusal(training.open(wish("Lớp", begins, "Ông Mẫu"), writer)))
        .isEqualTo("training.trainer-unproven");
    String ready = "/tap-huan/moi?khoa=hang-gia-tren-mang";
    assertThat(desk.page("/tap-huan").select("a[href='" + ready + "']")).hasSize(1);
    String shipped =
        desk.does(
            ready,
            "/tap-huan/moi",
            "loai",
            "COURSE",
            "giang-vien",
            registry.account(writer),
            "dia-diem",
            "Trực tuyến",
            "don-vi",
            "CA-AG");
    assertThat(training.read(shipped.substring("/tap-huan/".length()), writer).orElseThrow().of())
        .matches(each -> each.test().size() == 6 && "hang-gia".equals(each.skill()));
    String path = named(desk, "Nhận biết mỹ phẩm giả");
    for (Document page : List.of(desk.page("/tap-huan"), desk.page("/en/tap-huan/nhu-cau"))) {
      assertThat(page.text()).doesNotContainPattern("training\\.[a-z]");
    }
    TrainingClass one =
        training.read(path.substring(path.lastIndexOf('/') + 1), writer).orElseThrow().of();
    String here = "/tap-huan/" + one.number();
    assertThat(desk.page(here).text()).contains("Ông Mẫu, Viện kiểm nghiệm · chứng minh: " + proof);
    desk.does(
        here + "/lam/them-cau-hoi",
        "/them-cau-hoi",
        "cau-hoi",
        "Nhãn phụ cần gì?",
        "a1",
        "Không cần",
        "a2",
        "Tên và địa chỉ",
        "a3",
        "",
        "a4",
        "",
        "dung",
        "2",
        "vi-sao",
        "Nghị định về nhãn");
    desk.does(here + "/lam/soan-quyet-dinh", "/soan-quyet-dinh");
    assertThat(desk.page(here).text()).contains("đang chờ ký");
    signed(one);
    var unit = new Desk(mvc, police);
    assertThat(desk.status(here + "/lam/cu-nguoi")).as("the organiser names nobody").isEqualTo(404);
    unit.does(here + "/lam/cu-nguoi", "/cu-nguoi", "nguoi", id(officer).toString());
    clock.move(Duration.ofDays(10));
    assertThat(desk.page(here + "/ma-diem-danh").select(".bigcode").text())
        .matches("\\d{3} \\d{3}");
    assertThat(unit.status(here + "/ma-diem-danh")).isEqualTo(404);
    var self = new Desk(mvc, officer);
    self.does(
        here + "/lam/diem-danh",
        "/diem-danh",
        "ma",
        desk.page(here + "/ma-diem-danh").select(".bigcode").text());
    self.does(here + "/lam/lam-bai", "/lam-bai", "c1", "2");
    assertThat(self.page(here).text()).contains("100 %", "Đáp án: Tên và địa chỉ");
    desk.does(here + "/lam/ket-thuc", "/ket-thuc", "loi", "Lớp đạt");
    assertThat(self.page("/tap-huan?phan=mine").text()).contains(one.title(), "Đã tổ chức");
    assertThat(self.page("/en" + here).text()).doesNotContainPattern("training\\.[a-z]");
  }

  @Test
  void heirs_hold_the_classes_and_answer_the_invitations_of_agencies_that_ended() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    String gone = NewBody.ofTheProvince(agencies, "CU");
    String gets = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(old, Role.CASE_OFFICER);
    writer = before;
    head = registry.officer(old, Role.AGENCY_HEAD);
    right = registry.right(head);
    TrainingClass one = announced(opened(gone));
    TrainingClass two = go(opened(gone), new ClassAct.Prepare(), writer);
    ActingOfficer heir = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer guest = registry.officer(gets, Role.AGENCY_HEAD);
    var names = new AttendeeAct.NameOfficers(List.of(id(guest)));
    NewBody.follows(agencies, old, next, today().plusDays(1));
    NewBody.follows(agencies, gone, gets, today().plusDays(1));
    assertThat(training.read(two.number(), heir)).as("not yet the heir").isEmpty();
    assertThat(refusal(training.attend(one.id(), names, guest))).isEqualTo("training.not-yours");

    clock.move(Duration.ofDays(1));
    assertThat(work(guest)).contains("Cử người dự lớp tập huấn " + one.number());
    done(training.attend(one.id(), names, guest));
    assertThat(work(guest)).doesNotContain("Cử người dự lớp tập huấn " + one.number());
    assertThat(read(one, heir).attendees()).hasSize(1);
    for (ActingOfficer other : List.of(before, police)) {
      assertThat(training.read(two.number(), other)).as(other.agency()).isEmpty();
      assertThat(refusal(training.proceed(one.id(), new ClassAct.CallOff("Thôi"), 3, other)))
          .isEqualTo("training.not-yours");
    }
    writer = heir;
    head = registry.officer(next, Role.AGENCY_HEAD);
    right = registry.right(head);
    Registry.done(
        documents.proceed(
            paper(two), new DocumentAct.Plainly(DocumentEvent.DROP, "Đã kết thúc"), 0, heir));
    assertThat(announced(two).state()).isEqualTo(ClassState.ANNOUNCED);
    go(one, new ClassAct.CallOff("Gộp lớp"), heir);
  }

  private TrainingClass opened(String unit) {
    ClassWish plain = wish("Lớp thử", today().plusDays(10), 2);
    return done(
        training.open(
            new ClassWish(
                plain.title(),
                plain.kind(),
                plain.programme(),
                registry.account(police),
                plain.place(),
                plain.begins(),
                plain.ends(),
                plain.namesBy(),
                2,
                70,
                List.of(unit),
                null,
                0,
                null),
            writer));
  }

  private TrainingClass opened() {
    return done(training.open(wish("Lớp thử", today().plusDays(10), 2), writer));
  }

  private ClassWish wish(String title, LocalDate begins, int seats) {
    return new ClassWish(
        title,
        ClassKind.COURSE,
        "Nhận biết hàng giả",
        registry.account(writer),
        "Hội trường",
        begins,
        begins.plusDays(1),
        begins.minusDays(3),
        seats,
        70,
        List.of("CA-AG", "THUE-AG"),
        null,
        0,
        null);
  }

  private ClassWish wish(String title, LocalDate begins, String trainers) {
    ClassWish plain = wish(title, begins, 2);
    return new ClassWish(
        title,
        plain.kind(),
        plain.programme(),
        trainers,
        plain.place(),
        begins,
        plain.ends(),
        plain.namesBy(),
        2,
        70,
        plain.units(),
        null,
        0,
        null);
  }

  private static String named(Desk desk, String title) throws Exception {
    return desk.page("/tap-huan")
        .select("main tbody a:contains(" + title + ")")
        .eachAttr("href")
        .getLast();
  }

  private List<String> work(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .map(item -> item.verb() + " " + item.number())
        .toList();
  }

  private TrainingClass questioned(TrainingClass one) {
    TrainingClass first = go(one, new ClassAct.AddQuestion(question(2)), writer);
    return go(first, new ClassAct.AddQuestion(question(1)), writer);
  }

  private static TestQuestion question(int right) {
    return new TestQuestion("Dấu hiệu nào?", List.of("Giá rẻ", "Không nhãn"), right, "Theo luật");
  }

  private TrainingClass announced(TrainingClass one) {
    signed(go(one, new ClassAct.Prepare(), writer));
    return read(one, writer).of();
  }

  private UUID paper(TrainingClass one) {
    return documents
        .from(new DocumentOrigin("training", one.id().toString()), writer)
        .getLast()
        .id();
  }

  private void signed(TrainingClass one) {
    UUID paper = paper(one);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký mở lớp", true), 0, head));
  }

  private Training.ClassFile read(TrainingClass one, ActingOfficer who) {
    return training.read(one.number(), who).orElseThrow();
  }

  private TrainingClass go(TrainingClass one, ClassAct act, ActingOfficer who) {
    return done(training.proceed(one.id(), act, read(one, writer).of().version(), who));
  }

  private String code(TrainingClass one, ClassAct act, ActingOfficer who) {
    return refusal(training.proceed(one.id(), act, read(one, writer).of().version(), who));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static UUID id(ActingOfficer who) {
    return java.util.Objects.requireNonNull(who.actor().id());
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
