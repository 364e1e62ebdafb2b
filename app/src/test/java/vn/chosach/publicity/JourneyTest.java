package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Party;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Courier;
import vn.chosach.signals.Decided;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.Reader;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;

/**
 * The whole way of a report through the forms of the desk: the police refuse it with a reason,
 * market surveillance takes it, inspects, hears and decides, the platform takes the offers down,
 * the reporter reads the answer, and everyone the closed case.
 */
@ChosachTest
class JourneyTest {

  private static final String STANDING = "SCT-AG";
  private static final String CASE = "/ho-so-vu-viec/";

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired Signals signals;
  @Autowired Courier courier;
  @Autowired Referrals referrals;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired MovableClock clock;

  private Reader duty;
  private Reader police;
  private Reader handler;
  private Reader head;

  @BeforeEach
  void people() {
    duty = office.officer(STANDING, Role.OPERATOR, Role.STANDING_OFFICE);
    police = office.officer("CA-AG", Role.CASE_OFFICER);
    handler = office.handler();
    head = office.head();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void from_a_report_that_the_police_refuse_to_a_public_page() throws Exception {
    Reception.Received received = reported("Kem trộn dán nhãn giả, kho ở phường Long Xuyên.");
    Signal signal = awaited(() -> signals.numbered(number(received), duty).orElse(null));
    decide(signal, new Decision.Refer("CA-AG", "Đã chuyển Công an tỉnh."));
    Handed first =
        awaited(() -> about("signal", signal.id(), duty).stream().findFirst().orElse(null));

    var policeDesk = new Desk(mvc, police);
    String there = "/phoi-hop/" + first.referral().id();
    policeDesk.does(
        there,
        "/tu-choi",
        "tu-choi-ly-do",
        "NOT_COMPETENT",
        "tu-choi-co-quan",
        "QLTT-AG",
        "tu-choi-loi",
        "Chưa có dấu hiệu tội phạm; Quản lý thị trường có thẩm quyền.");
    assertThat(new Desk(mvc, duty).page(there).text())
        .contains("Chưa có dấu hiệu tội phạm; Quản lý thị trường có thẩm quyền.");

    String next =
        new Desk(mvc, duty)
            .does(
                "/phoi-hop/moi?loai=COMPETENCE&doi-tuong=signal/" + signal.id(),
                "/phoi-hop/moi",
                "nhan",
                "QLTT-AG",
                "tieu-de",
                "Kem trộn dán nhãn giả",
                "loi",
                "Công an tỉnh từ chối; chuyển Quản lý thị trường.");
    new Desk(mvc, handler).does(next, "/nhan", "nhan-loi", "Nhận, giao Đội số 2.");
    CaseFile file = awaited(() -> caseOf(signal));
    assertThat(file.access().agency()).isEqualTo("QLTT-AG");

    decided(file.number());
    told(file.number(), received);
    published(file.number());
  }

  @Test
  void the_criminal_branch_and_the_way_back() throws Exception {
    CaseFile file = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    String here = CASE + file.number();
    var handling = new Desk(mvc, handler);
    assertThat(handling.page(here).text()).contains("192");
    assertThat(
            handling
                .fill(here + "/lam/chuyen-hinh-su", "/lam/chuyen-hinh-su", "ly-do", "Đủ ngưỡng")
                .getStatus())
        .isEqualTo(422);
    assertThat(state(file.number())).isEqualTo(CaseState.INSPECTED);
    act(
        handling,
        file.number(),
        "chuyen-hinh-su",
        "ly-do",
        "Trị giá trên ngưỡng Điều 192",
        "phan-TRANSFER_DECISION",
        "2",
        "phan-HANDOVER_MINUTES",
        "2",
        "phan-VIOLATION_MINUTES",
        "4",
        "phan-EXHIBIT_LIST",
        "1",
        "phan-EVIDENCE",
        "17");
    assertThat(handling.status(here + "/lam/xu-phat")).isEqualTo(404);
    Handed sent = about("case", file.id(), handler).getFirst();
    String there = "/phoi-hop/" + sent.referral().id();
    var policeDesk = new Desk(mvc, police);
    assertThat(policeDesk.page(there).text()).contains(file.number(), "0092/BB");
    String[] counted =
        policeDesk.page(there).select("input[name=nhan-phan]").eachAttr("value").stream()
            .flatMap(part -> java.util.stream.Stream.of("nhan-phan", part))
            .toArray(String[]::new);
    policeDesk.does(there, "/nhan", counted);
    assertThat(handling.status(here + "/lam/nhan-lai")).isEqualTo(404);
    policeDesk.does(
        there,
        "/ket-qua",
        "ket-qua-ket-luan",
        "BACK_FOR_SANCTION",
        "ket-qua-ngay",
        office.today().toString(),
        "ket-qua-loi",
        "Chưa đến mức truy cứu trách nhiệm hình sự.");
    Handed back = about("case", file.id(), handler).getLast();
    handling.does("/phoi-hop/" + back.referral().id(), "/nhan");
    awaited(() -> state(file.number()) == CaseState.RETURNED ? true : null);
    act(
        handling,
        file.number(),
        "xu-phat",
        "so",
        "10/QĐ-XPVPHC",
        "so-tien",
        "60.000.000",
        "nguoi-ky",
        "Chi cục trưởng");
    assertThat(state(file.number())).isEqualTo(CaseState.FINED);
  }

  /** From the assignment to the decision that is carried out, form by form. */
  private void decided(String number) throws Exception {
    var handling = new Desk(mvc, handler);
    String here = CASE + number;
    String today = office.today().toString();
    String officer = Office.id(handler).toString();
    act(new Desk(mvc, head), number, "phan-cong", "nguoi", officer, "ly-do", "Theo địa bàn");
    act(handling, number, "cam-ket");
    act(
        handling,
        number,
        "lap-ke-hoach",
        "ngay",
        today,
        "dia-diem",
        "Kho thuê, phường Long Xuyên",
        "noi-dung",
        "Nguồn gốc, nhãn hàng hóa",
        "truong-doan",
        officer);
    act(
        handling,
        number,
        "lap-bien-ban",
        "bien-ban",
        "0201/BB-VPHC",
        "vi-pham",
        "co",
        "noi-dung",
        "124 hũ kem nhãn giả");
    act(handling, number, "dinh-gia", "tri-gia", "9.000.000", "ly-do", "Giá niêm yết");
    act(handling, number, "moi-giai-trinh");
    assertThat(handling.status(here + "/lam/xu-phat")).isEqualTo(404);
    act(handling, number, "nhan-giai-trinh", "ly-do", "Chủ kho nhận vi phạm");
    assertThat(
            handling
                .fill(
                    here + "/lam/xu-phat",
                    "/lam/xu-phat",
                    "so",
                    "9/QĐ",
                    "so-tien",
                    "12.000.000,50",
                    "nguoi-ky",
                    "Chi cục trưởng")
                .getStatus())
        .isEqualTo(422);
    act(
        handling,
        number,
        "xu-phat",
        "so",
        "9/QĐ-XPVPHC",
        "so-tien",
        "12.000.000",
        "bien-phap",
        "Tịch thu, tiêu hủy 124 hũ kem",
        "nguoi-ky",
        "Chi cục trưởng");
    act(
        handling,
        number,
        "yeu-cau-go",
        "nen-tang",
        "tiktok",
        "dia-chi",
        "6 video",
        "so",
        "214/QLTT");
    String request =
        cases.read(number, handler).orElseThrow().requests().getFirst().id().toString();
    act(handling, number, "kiem-tra-go", "yeu-cau", request, "da-go", "co");
    act(handling, number, "tong-dat");
    assertThat(
            handling
                .fill(here + "/lam/thi-hanh-xong", "/lam/thi-hanh-xong", "ly-do", "Xong")
                .getStatus())
        .isEqualTo(422);
    act(handling, number, "nop-tien", "so-tien", "12.000.000", "chung-tu", "KB-1");
    act(handling, number, "thi-hanh-xong", "ly-do", "Đã nộp đủ, đã tiêu hủy");
    assertThat(state(number)).isEqualTo(CaseState.EXECUTED);
  }

  private void told(String number, Reception.Received received) throws Exception {
    String words = "Kho bạn báo đã bị phạt và hàng đã bị tiêu hủy. Cảm ơn bạn.";
    var handling = new Desk(mvc, handler);
    String form = CASE + number + "/lam/bao-nguoi-gui";
    var preview = handling.fill(form, "/lam/bao-nguoi-gui", "tra-loi", "co", "loi", words);
    assertThat(preview.getStatus()).isEqualTo(200);
    var seen = Jsoup.parse(preview.getContentAsString());
    assertThat(seen.select(".told").text()).contains("Trả lời", words);
    assertThat(tip(received).progress().stage()).isEqualTo(Stage.VERIFYING);
    handling.does(
        form,
        "/lam/bao-nguoi-gui",
        "tra-loi",
        "co",
        "loi",
        words,
        "da-xem",
        seen.select("input[name=da-xem]").val());
    assertThat(tip(received).progress().stage()).isEqualTo(Stage.ANSWERED);
    assertThat(tips.history(received.tip()).stream().map(Happening::words)).contains(words);
    assertThat(handling.page(CASE + number).select("#nguoi-gui").text()).contains(words);
  }

  private void published(String number) throws Exception {
    var handling = new Desk(mvc, handler);
    String draft = handling.does(CASE + number, "/xuat-ban/vu");
    String title = "Kem trộn dán nhãn giả " + number;
    handling.does(
        draft,
        "/viet",
        "tieu-de",
        title,
        "tom-tat",
        "Chủ kho, bà Ngô Thị Sáu, tự dán nhãn giả rồi bán qua livestream, nhận tiền ở số 0912345678.",
        "bai-hoc",
        "Hỏi hóa đơn.\nXem số công bố.",
        "dieu-luat",
        "Nghị định 98/2020/NĐ-CP, Điều 11");
    assertThat(handling.page(draft).select(".pub-preview").text())
        .contains("bà N.T.S.")
        .doesNotContain("Ngô Thị Sáu", "0912345678");
    handling.does(draft, "/lam/submitted");
    assertThat(handling.page(draft).select("form[action$=/lam/checked]")).isEmpty();
    new Desk(mvc, duty).does(draft, "/lam/checked");
    new Desk(mvc, head).does(draft, "/lam/approved");

    String list = body("/vu-viec");
    String slug = Jsoup.parse(list).select("a:containsOwn(" + title + ")").attr("href");
    for (String lang : List.of("", "/en")) {
      var page = Jsoup.parse(body(lang + slug));
      assertThat(page.select("main").text())
          .contains(title, "12.000.000 ₫", number, "bà N.T.S.", "Nghị định 98/2020/NĐ-CP, Điều 11")
          .doesNotContain("Ngô Thị Sáu", "0912345678", "publicity.");
    }
    assertThat(body("/vu-viec/rss")).contains(title);
    assertThat(body("/")).contains(title);
  }

  private void act(Desk desk, String number, String slug, String... filled) throws Exception {
    desk.does(CASE + number + "/lam/" + slug, "/lam/" + slug, filled);
  }

  private String body(String path) throws Exception {
    var answer = mvc.perform(get(path)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private Reception.Received reported(String story) {
    UUID tip = UUID.randomUUID();
    return (Reception.Received)
        tips.receive(
            tip,
            UUID.randomUUID().toString() + UUID.randomUUID(),
            Report.of(Channel.HOTLINE, "phường Long Xuyên", story),
            Reporter.UNKNOWN,
            Actor.officer(Office.id(duty), STANDING));
  }

  private String number(Reception.Received received) {
    return tip(received).number();
  }

  private Tip tip(Reception.Received received) {
    return tips.read(List.of(received.tip()), vn.chosach.tips.Desk.SIFTING).getFirst();
  }

  private void decide(Signal signal, Decision decision) {
    int version = signals.read(signal.id(), duty).orElseThrow().signal().version();
    assertThat(signals.decide(signal.id(), decision, version, duty))
        .isInstanceOf(Decided.Done.class);
    clock.move(Duration.ofSeconds(40));
    courier.carry();
  }

  private List<Handed> about(String kind, UUID id, Reader reader) {
    return referrals.about(new Subject(kind, id), new Party(reader.actor(), reader.roles()));
  }

  private @Nullable CaseFile caseOf(Signal signal) {
    return cases.list(new CaseQuestion("", null, false, false, 0, 100), handler).cases().stream()
        .filter(
            file ->
                cases.read(file.number(), handler).orElseThrow().origins().stream()
                    .map(Dossier.Origin::signal)
                    .anyMatch(signal.id()::equals))
        .findFirst()
        .orElse(null);
  }

  private CaseState state(String number) {
    return cases.read(number, handler).orElseThrow().file().state();
  }

  private static <T> T awaited(Supplier<@Nullable T> what) {
    return Objects.requireNonNull(
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(what::get, Objects::nonNull));
  }
}
