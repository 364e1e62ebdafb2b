package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.Documents;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Minutes of the forms that are rows, and the fine on the spot: drawn up on the screen from the
 * record, signed by who works on the case, and nothing changes hands, bears a seal or is destroyed
 * without them.
 */
@ChosachTest
class FormMinutesPagesTest {

  private static final InquiryTerms.Attendance REFUSED =
      new InquiryTerms.Attendance(
          PartySignature.REFUSED, "Không đồng ý", "Ông Trần Văn Chứng", "Khóm Đông Thịnh 2");

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired SignaturePreview review;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer colleague;
  private Desk desk;
  private CaseFile file;
  private String page;

  @BeforeEach
  void a_case_of_two_officers() {
    handler = office.handler();
    head = office.head();
    colleague = office.handler();
    desk = new Desk(mvc, handler);
    file = office.opened(head, "Kem trộn");
    file =
        office.go(
            file,
            new CaseAct.Assign(Office.id(handler), List.of(Office.id(colleague)), "Giao thụ lý"),
            head);
    file = office.go(file, new CaseAct.Declare(), handler);
    file = office.decidable(file, handler);
    page = "/ho-so-vu-viec/" + file.number();
  }

  @Test
  void what_is_seized_is_minuted_sealed_and_given_back_by_who_works_on_the_case() throws Exception {
    assertThat(desk.status(page + "/lam/bien-ban-tam-giu")).as("nothing is seized").isEqualTo(404);
    file = office.signed(file, office.seizure(file, handler), handler);
    String seizure = dossier().seizures().getFirst().row().number();
    assertThat(desk.page(page).select("#van-ban").text())
        .contains("Biên bản tạm giữ", "Chưa có biên bản", "Soạn biên bản niêm phong");

    String[] kept = {
      "noi-lap", "Kho số 3, phường Long Xuyên",
      "muc-tinh-trang", "12 hộp còn nguyên, không tem phụ",
      "y-kien", "Không có ý kiến",
      "chu-ky", "SIGNED",
      "to-chuc", "true",
      "noi-o", "Phường Long Xuyên",
      "dinh-danh", "1600000389",
      "ngay-cap", "2019-07-01",
      "noi-cap", "Phòng Đăng ký kinh doanh",
      "dai-dien", "Bà Lê Thị Mẫu",
      "gioi-tinh", "FEMALE"
    };
    String path = page + "/lam/bien-ban-tam-giu";
    assertThat(errors(path, with(kept, "muc-tinh-trang", ""))).contains("Tình trạng tang vật");
    assertThat(errors(path, with(kept, "chu-ky", "REFUSED"))).contains("lý do");
    assertThat(errors(path, with(kept, "luc", "2020-01-01T08:00", "den", "2020-01-01T09:00")))
        .isNotEmpty();
    for (ActingOfficer wrong :
        List.of(
            office.officer("SYT-AG", Role.CASE_OFFICER),
            office.officer(Office.QLTT, Role.OPERATOR))) {
      assertThat(new Desk(mvc, wrong).status(path)).isIn(403, 404);
    }
    assertThat(desk.fill(path, "bien-ban-tam-giu", kept).getStatus()).isEqualTo(302);
    UUID paper = office.paper(read(), handler);
    assertThat(faults(paper)).isEmpty();
    assertThat(office.signedWords(read(), handler))
        .contains(
            "Tạm giữ theo Quyết định số " + seizure,
            "Hàng vi phạm",
            "12 hộp còn nguyên",
            "Căn cứ Điều 125 Luật Xử lý vi phạm hành chính");
    assertThat(refused(paper, handler)).as("the own draft").isEqualTo("documents.four-eyes");
    assertThat(refused(paper, office.handler())).isEqualTo("cases.not-on-the-case");
    sign(paper);
    assertThat(desk.page(page).select("#van-ban").text())
        .doesNotContain("Chưa có biên bản")
        .contains(seizure);
    assertThat(desk.status(path)).as("once is enough").isEqualTo(404);
    assertThat(code(minutes("MBB15", seizure, List.of(), Map.of("tinh-trang", "Như cũ"))))
        .isEqualTo("cases.recorded-before");

    var seal = Map.of("so-niem-phong", "NP-0389", "cach-niem-phong", "Dán tem trên nắp thùng");
    var open = Map.of("ly-do-mo", "Lấy mẫu giám định", "dau-niem-phong", "Còn nguyên");
    assertThat(code(minutes("MBB27", seizure, List.of(1), open))).isEqualTo("cases.not-sealed");
    assertThat(code(minutes("MBB26", seizure, List.of(), seal))).isEqualTo("cases.no-exhibit");
    assertThat(code(minutes("MBB26", "99/QĐ-TGTVPT", List.of(1), seal)))
        .isEqualTo("cases.unknown-paper");
    signed(minutes("MBB26", seizure, List.of(1), seal));
    assertThat(thing().seal()).isEqualTo("NP-0389");
    signed(minutes("MBB27", seizure, List.of(1), open));
    assertThat(thing().seal()).isNull();

    file =
        office.signed(
            read(),
            new InquiryTerms.Release(seizure, "Bà Lê Thị Mẫu", "089000000389", "Đủ hóa đơn"),
            handler);
    assertThat(thing().holder()).as("not yet handed over").isEqualTo("Thủ kho Nguyễn Văn Giữ");
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Đủ hóa đơn"), handler);
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    assertThat(closed()).isEqualTo("cases.minutes-missing");
    String release =
        dossier().papers().stream()
            .filter(one -> one.terms() instanceof InquiryTerms.Release)
            .findFirst()
            .orElseThrow()
            .number();
    assertThat(code(minutes("MBB17", seizure, List.of(), Map.of("tinh-trang", "Nguyên vẹn"))))
        .as("a seizure is not a return")
        .isEqualTo("cases.unknown-paper");
    var given =
        new InquiryTerms.FormMinutes(
            "MBB17",
            release,
            null,
            Office.SIGNED,
            now(),
            now(),
            "Kho tang vật",
            "Đã nhận đủ",
            Map.of("tinh-trang", "Nguyên vẹn"),
            List.of());
    assertThat(code(with(given, REFUSED))).isEqualTo("cases.not-taken-over");
    signed(given);
    assertThat(thing().holder()).isEqualTo("Bà Lê Thị Mẫu");
    assertThat(thing().custody().getLast().reason()).contains("MBB17");
    assertThat(office.go(read(), office.plainly(CaseEvent.CLOSE), handler).state())
        .isEqualTo(CaseState.CLOSED);
  }

  @Test
  void a_fine_is_refused_confiscated_destroyed_and_handed_over_by_minutes() throws Exception {
    file = office.heard(file, handler, 9_000_000);
    signed(
        with(
            minutes(
                "MBB05", "", List.of(), Map.of("can-xac-minh", "Nguồn gốc", "ket-qua", "Không rõ")),
            REFUSED));
    file = office.fined(read(), 5_000_000, handler);
    String fine = dossier().standingRulings().getFirst().number();
    CaseAct served =
        new ExecutionStep.Serve(
                office.today(), ServiceWay.REFUSED, null, "", "Trưởng khóm", office.paper())
            .act();
    assertThat(Office.code(cases.proceed(read().id(), served, read().version(), handler)))
        .isEqualTo("cases.no-refusal-minutes");
    var told =
        Map.of("dien-bien", "Đọc quyết định, người nhận bỏ đi", "xac-nhan", "UBND phường, ông Ba");
    assertThat(code(minutes("MBB06", fine, List.of(), told))).isEqualTo("cases.taken-not-refused");
    signed(with(minutes("MBB06", fine, List.of(), told), REFUSED));
    office.go(read(), served, handler);
    assertThat(desk.status(page + "/lam/bien-ban-khong-nhan-quyet-dinh")).isEqualTo(404);

    var taken = Map.of("tinh-trang", "Nguyên vẹn", "nguoi-nhan", "Kho Nhà nước khu vực");
    InquiryTerms.FormMinutes confiscated = minutes("MBB20", fine, List.of(1), taken);
    assertThat(code(confiscated)).as("no witness beside").isEqualTo("cases.no-witness");
    assertThat(
            code(
                with(
                    confiscated,
                    new InquiryTerms.Attendance(PartySignature.ABSENT, "", "Ông Chứng", "Khóm 2"))))
        .isEqualTo("cases.two-witnesses");
    signed(
        with(
            confiscated,
            new InquiryTerms.Attendance(PartySignature.SIGNED, "", "Ông Chứng", "Khóm 2")));
    assertThat(thing().holder()).isEqualTo("Kho Nhà nước khu vực");

    signed(
        minutes(
            "MBB21",
            fine,
            List.of(1),
            Map.of(
                "hoi-dong", "Ông A, Sở Tài chính; bà B, Sở Y tế; ông C, Chi cục",
                "cach-tieu-huy", "Đốt tại lò",
                "tinh-trang", "Nguyên vẹn trước khi tiêu hủy")));
    assertThat(thing().holder()).isEqualTo("Đã tiêu hủy");
    var on = new CaseAct.PassOn(1, "Kho số 2", now(), "Chuyển kho");
    assertThat(Office.code(cases.proceed(read().id(), on, read().version(), handler)))
        .isEqualTo("cases.exhibit-destroyed");
    assertThat(desk.page(page + "/lam/giao-tang-vat").select("select[name=tang-vat] option"))
        .as("nor is it offered")
        .extracting(option -> option.val())
        .isNotEmpty()
        .doesNotContain("1");

    var over =
        new InquiryTerms.FormMinutes(
            "MBB29",
            fine,
            null,
            Office.SIGNED,
            now(),
            now(),
            "Trụ sở Chi cục",
            "Đã nhận đủ",
            Map.of(
                "co-quan-nhan", "Chi cục Quản lý thị trường nơi cư trú",
                "dai-dien-nhan", "Ông Nguyễn Văn Nhận, Phó Chi cục trưởng",
                "ly-do", "Người bị xử phạt cư trú ở nơi khác",
                "tai-lieu", "01 quyết định, 01 hồ sơ"),
            List.of());
    signed(over);
    assertThat(dossier().papers())
        .filteredOn(one -> one.terms().event() == CaseEvent.RECORD)
        .hasSize(5);
  }

  @Test
  void a_file_goes_to_the_criminal_side_with_its_minutes_and_what_is_beyond_is_passed_on() {
    signed(
        minutes(
            "MBB02",
            "",
            List.of(1),
            Map.of("noi-dung", "Ghi nhận hàng hóa", "ngoai-tham-quyen", "Chi cục Thú y")));
    assertThat(dossier().clocks()).anyMatch(one -> one.clock().ruleKey().equals("VP.MINUTES.SEND"));
    file = office.heard(read(), handler, 9_000_000);
    file = office.signed(file, Office.transfer(), handler);
    String sent =
        dossier().papers().stream()
            .filter(one -> one.terms() instanceof PaperTerms.Transfer)
            .findFirst()
            .orElseThrow()
            .number();
    signed(
        new InquiryTerms.FormMinutes(
            "MBB28",
            sent,
            null,
            Office.SIGNED,
            now(),
            now(),
            "Trụ sở Công an tỉnh",
            "Đã nhận đủ",
            Map.of("dai-dien-nhan", "Ông Lê Văn Nhận, điều tra viên", "tinh-trang", "Nguyên vẹn"),
            List.of(1)));
    assertThat(thing().holder()).contains("Ông Lê Văn Nhận");
    assertThat(office.signedWords(read(), handler)).contains("Biên bản", sent);
  }

  @Test
  void a_small_fine_is_decided_on_the_spot_without_minutes_and_a_larger_one_is_not()
      throws Exception {
    String path = page + "/lam/xu-phat-tai-cho";
    String[] held = {
      "noi-thay", "Chợ phường Long Xuyên",
      "tinh-tiet", "Không niêm yết giá 01 quầy hàng",
      "noi-o", "Phường Long Xuyên",
      "dinh-danh", "089000000389",
      "ngay-cap", "2021-05-12",
      "noi-cap", "Cục Cảnh sát quản lý hành chính",
      "gioi-tinh", "FEMALE",
      "ngay-sinh", "1985-03-08",
      "nghe-nghiep", "Buôn bán",
      "linh-vuc", "trade",
      "dieu-khoan", "khoản 1 Điều 13 Nghị định số 98/2020/NĐ-CP",
      "khung-tu", "300000",
      "khung-den", "600000",
      "so-tien", "400000",
      "noi-nop", "Kho bạc Nhà nước khu vực, tài khoản thu phạt"
    };
    assertThat(errors(path, with(held, "so-tien", "550000"))).contains("500.000");
    assertThat(errors(path, with(held, "tinh-tiet", ""))).isNotEmpty();
    assertThat(desk.fill(path, "xu-phat-tai-cho", held).getStatus()).isEqualTo(302);
    UUID paper = office.paper(read(), handler);
    assertThat(faults(paper)).isEmpty();
    assertThat(refused(paper, colleague)).as("no office").isEqualTo("cases.no-power");
    assertThat(read().state()).isEqualTo(CaseState.VERIFYING);
    file = office.trySigning(read(), handler, head, office.right(head, "market.director"));
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    Dossier.Ruling ruling = dossier().standingRulings().getFirst();
    assertThat(ruling.amount()).isEqualTo(new Dong(400_000));
    assertThat(ruling.number()).endsWith("/QĐ-XPHC");
    assertThat(dossier().clocks()).anyMatch(one -> one.clock().ruleKey().equals("VP.SEND"));
    assertThat(desk.status(path)).as("decided").isEqualTo(404);
  }

  private InquiryTerms.FormMinutes minutes(
      String form, String about, List<Integer> exhibits, Map<String, String> said) {
    return new InquiryTerms.FormMinutes(
        form,
        about,
        office.violator(read(), handler),
        Office.SIGNED,
        now(),
        now(),
        "Kho số 3, phường Long Xuyên",
        "Không có ý kiến",
        said,
        exhibits);
  }

  private static InquiryTerms.FormMinutes with(
      InquiryTerms.FormMinutes one, InquiryTerms.Attendance attendance) {
    return new InquiryTerms.FormMinutes(
        one.form(),
        one.about(),
        one.other(),
        attendance,
        one.begun(),
        one.ended(),
        one.place(),
        one.opinion(),
        one.said(),
        one.exhibits());
  }

  /** Drawn up, without a fault of its form, and signed by the colleague. */
  private void signed(InquiryTerms.FormMinutes terms) {
    UUID paper = drawnUp(new CaseAct.Prepare(terms));
    assertThat(faults(paper)).as(terms.form()).isEmpty();
    sign(paper);
  }

  private UUID drawnUp(CaseAct act) {
    CaseFile now = read();
    Office.file(
        cases.proceed(now.id(), new CaseAct.Answered(act, "Đã rõ"), now.version(), handler));
    return office.paper(read(), handler);
  }

  private void sign(UUID paper) {
    assertThat(
            documents.proceed(paper, new DocumentAct.Submit(office.right(colleague)), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.proceed(paper, new DocumentAct.Sign("Ký biên bản", true), 0, colleague))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private String refused(UUID paper, ActingOfficer signer) {
    var outcome =
        documents.proceed(paper, new DocumentAct.Submit(office.right(signer)), 0, handler);
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }

  private List<String> faults(UUID paper) {
    return review.deviations(paper, ActingOfficer.PROGRAM).stream()
        .map(one -> one.rule().name() + " " + one.value() + " " + one.excerpt())
        .toList();
  }

  private String code(PaperTerms terms) {
    CaseFile now = read();
    return Office.code(cases.proceed(now.id(), new CaseAct.Prepare(terms), now.version(), handler));
  }

  private String closed() {
    CaseFile now = read();
    return Office.code(
        cases.proceed(now.id(), office.plainly(CaseEvent.CLOSE), now.version(), handler));
  }

  private @Nullable String errors(String path, String... filled) throws Exception {
    MockHttpServletResponse answer =
        desk.fill(path, path.substring(path.lastIndexOf('/') + 1), filled);
    assertThat(answer.getStatus()).isEqualTo(422);
    return org.jsoup.Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text();
  }

  private static String[] with(String[] held, String... other) {
    var values = new java.util.LinkedHashMap<String, String>();
    String[] all = Stream.of(held, other).flatMap(Stream::of).toArray(String[]::new);
    for (int at = 0; at < all.length; at += 2) {
      values.put(all[at], all[at + 1]);
    }
    return values.entrySet().stream()
        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }

  private Dossier.Exhibit thing() {
    return dossier().evidence().getFirst();
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }

  private Instant now() {
    return clock.instant();
  }
}
