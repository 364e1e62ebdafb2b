package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.documents.Documents;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Pictures;

/**
 * Where nobody is sanctioned, things are confiscated or destroyed and remedies ordered by a signed
 * decision with its ground, and a coercion leaves its minutes before it brings anything in.
 */
@ChosachTest
class UnsanctionedPagesTest {

  private static final String ACT = "khong-ra-quyet-dinh-xu-phat";
  private static final InquiryTerms.Attendance WITNESSED =
      new InquiryTerms.Attendance(PartySignature.SIGNED, "", "Ông Trần Văn Chứng", "Khóm 2");
  private static final InquiryTerms.Attendance REFUSED =
      new InquiryTerms.Attendance(
          PartySignature.REFUSED, "Không đồng ý", "Ông Trần Văn Chứng", "Khóm 2");

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired SignaturePreview review;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer colleague;
  private CaseFile file;
  private String page;

  @BeforeEach
  void a_case_with_goods() {
    handler = office.handler();
    head = office.head();
    colleague = office.handler();
    file = office.opened(head, "Kem trộn không rõ người bán");
    file =
        office.go(
            file,
            new CaseAct.Assign(Office.id(handler), List.of(Office.id(colleague)), "Giao thụ lý"),
            head);
    file = office.go(file, new CaseAct.Declare(), handler);
    file = office.decidable(file, handler);
    page = "/ho-so-vu-viec/" + file.number();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void goods_of_nobody_known_are_confiscated_by_a_signed_decision_and_handed_over_by_minutes()
      throws Exception {
    for (ActingOfficer wrong :
        List.of(
            office.officer("SYT-AG", Role.CASE_OFFICER),
            office.officer(Office.QLTT, Role.OPERATOR))) {
      assertThat(new Desk(mvc, wrong).status(page + "/lam/" + ACT)).isIn(403, 404);
    }
    assertThat(new Desk(mvc, handler).page(page + "/lam/" + ACT).text())
        .contains("MQĐ14", "MQĐ15", "MQĐ16", "chưa được cán bộ pháp chế xác nhận")
        .doesNotContain("cases.");
    Map<String, String> wish = wish("CONFISCATION", "UNKNOWN");
    assertThat(errors(wish)).as("nothing is seized").contains("quyết định tạm giữ");
    file = office.signed(file, office.seizure(file, handler), handler);
    String seizure = dossier().seizures().getFirst().row().number();
    wish.put("tam-giu", seizure);
    signed(minutes("MBB15", seizure, Map.of("tinh-trang", "Nguyên vẹn")), WITNESSED);
    assertThat(errors(wish)).as("it was not verified").contains("MBB05");
    signed(
        minutes("MBB05", "", Map.of("can-xac-minh", "Ai bán", "ket-qua", "Không rõ")), WITNESSED);
    wish.put("ly-do", "");
    assertThat(errors(wish)).contains("Lý do");
    wish.put("ly-do", "Tài khoản bán hàng ẩn danh, đã xóa");
    wish.put("doi-tuong", dossier().subjects().getFirst().id().toString());
    assertThat(errors(wish)).as("somebody is named").isNotEmpty();
    wish.put("doi-tuong", "");
    assertThat(sent(wish, null).getStatus()).isEqualTo(302);

    UUID paper = office.paper(read(), handler);
    assertThat(faults(paper)).isEmpty();
    assertThat(office.signedWords(read(), handler))
        .contains(
            "Tịch thu tang vật",
            "Hàng vi phạm",
            "Chưa xác định được cá nhân, tổ chức vi phạm",
            "không xác định được đối tượng",
            "Căn cứ Quyết định số " + seizure);
    assertThat(submitted(paper, colleague, null)).isEqualTo("cases.no-power");
    assertThat(submitted(paper, handler, "market.director")).isEqualTo("documents.four-eyes");
    assertThat(dossier().seizures().getFirst().row().holds()).as("a draft takes nothing").isTrue();
    sign(paper, head, "market.director");
    Dossier.Seized ended = dossier().seizures().getFirst();
    assertThat(ended.row().holds()).isFalse();
    assertThat(errors(wish)).as("decided once").isNotEmpty();

    String decision = number("MQD14");
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    file = office.go(read(), new CaseAct.Propose(CaseEvent.DROP, "Không rõ người bán"), handler);
    file = office.go(file, new CaseAct.Declare(), standing);
    assertThat(Office.code(cases.answer(file.id(), true, "Đồng ý", file.version(), standing)))
        .as("what was confiscated was not handed over")
        .isEqualTo("cases.minutes-missing");
    var taken = Map.of("tinh-trang", "Nguyên vẹn", "nguoi-nhan", "Kho Nhà nước khu vực");
    InquiryTerms.FormMinutes one = nobody("MBB20", decision, taken, "Ông A");
    assertThat(code(new CaseAct.Prepare(one))).isEqualTo("cases.two-witnesses");
    String form = page + "/lam/bien-ban-tich-thu";
    var shown = new Desk(mvc, handler).page(form);
    assertThat(shown.select("[name=doi-tuong]")).as("nobody is asked for").isEmpty();
    new Desk(mvc, handler)
        .does(
            form,
            "bien-ban-tich-thu",
            "noi-lap",
            "Kho số 3",
            "muc-tinh-trang",
            "Nguyên vẹn",
            "muc-nguoi-nhan",
            "Kho Nhà nước khu vực",
            "chung-cu",
            "1",
            "y-kien",
            "Không có",
            "chu-ky",
            "ABSENT",
            "nguoi-chung-kien",
            "Ông Trần Văn A; bà Lê Thị B",
            "noi-o-chung-kien",
            "Khóm 2");
    UUID record = office.paper(read(), handler);
    assertThat(faults(record)).isEmpty();
    assertThat(office.signedWords(read(), handler)).contains("không ra quyết định xử phạt");
    sign(record, colleague, null);
    assertThat(dossier().evidence().getFirst().holder()).isEqualTo("Kho Nhà nước khu vực");
    file = read();
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), standing));
    assertThat(file.state().open()).isFalse();
  }

  @Test
  void a_remedy_is_ordered_once_the_time_to_decide_is_over_and_ends_by_minutes_or_annulment()
      throws Exception {
    file = office.heard(file, handler, 9_000_000);
    Map<String, String> wish = wish("REMEDY", "TOO_LATE");
    wish.putAll(party());
    wish.put("bien-phap", "Gỡ 12 tin rao bán, thu hồi hàng đã giao");
    wish.put("han", office.today().toString());
    assertThat(errors(wish)).contains("vẫn phải xem xét xử phạt");
    clock.move(Duration.ofDays(60));
    wish.put("han", office.today().toString());
    assertThat(errors(wish)).as("a day that is over").contains("sau hôm nay");
    wish.put("han", office.today().plusDays(20).toString());
    wish.put("dinh-danh", "");
    assertThat(errors(wish)).isNotEmpty();
    wish.put("dinh-danh", "089000000389");
    assertThat(sent(wish, null).getStatus()).isEqualTo(302);
    UUID paper = office.paper(read(), handler);
    assertThat(faults(paper)).isEmpty();
    head = office.head();
    sign(paper, head, "market.director");
    assertThat(day().state()).isEqualTo(ClockState.RUNNING);
    String first = number("MQD15");
    assertThat(errors(wish)).as("one at a time").contains("MBB02");
    assertThat(code(new CaseAct.Prepare(office.sanction(read(), 5_000_000, handler))))
        .as("what was too late is not sanctioned after all")
        .isEqualTo("cases.unsanctioned-before");

    file = office.signed(read(), new PaperTerms.Annulment(first, "Sai biện pháp"), handler);
    assertThat(day().state()).isEqualTo(ClockState.WITHDRAWN);
    assertThat(sent(wish, null).getStatus()).isEqualTo(302);
    sign(office.paper(read(), handler), head, "market.director");
    String second =
        dossier().papers().stream()
            .filter(each -> each.terms() instanceof BesideTerms.Unsanctioned)
            .map(each -> each.number())
            .filter(each -> !each.equals(first))
            .findFirst()
            .orElseThrow();
    signed(
        minutes("MBB02", second, Map.of("noi-dung", "Đã gỡ đủ 12 tin", "ngoai-tham-quyen", "")),
        WITNESSED);
    assertThat(dossier().clocks().stream().map(each -> each.clock()))
        .filteredOn(each -> each.ruleKey().equals("CD.DAY"))
        .noneMatch(each -> each.state().open());
    assertThat(code(new CaseAct.Prepare(new PaperTerms.Annulment(second, "Muộn"))))
        .isEqualTo("cases.unknown-ruling");
  }

  @Test
  void what_nobody_came_for_is_confiscated_a_month_after_the_second_notice() throws Exception {
    file = office.signed(file, office.seizure(file, handler), handler);
    String seizure = dossier().seizures().getFirst().row().number();
    Map<String, String> wish = wish("CONFISCATION", "UNCLAIMED");
    wish.put("tam-giu", seizure);
    wish.put("ngay-giay-to", office.today().toString());
    assertThat(errors(wish)).as("no paper").contains("văn bản");
    file =
        office.signed(
            read(), new InquiryTerms.Release(seizure, "Bà Mẫu", "089", "Đủ hóa đơn"), handler);
    assertThat(errors(wish, Pictures.pdf())).contains("một tháng sau thông báo lần hai");
    LocalDate notice = office.today();
    clock.move(Duration.ofDays(40));
    wish.put("ngay-giay-to", notice.toString());
    wish.put("loai", "DESTRUCTION");
    wish.put("bien-phap", "Đốt");
    assertThat(errors(wish, Pictures.pdf())).contains("ra quyết định tịch thu");
    wish.put("loai", "CONFISCATION");
    assertThat(sent(wish, Pictures.pdf()).getStatus()).isEqualTo(302);
    assertThat(office.signedWords(read(), handler)).contains("không đến nhận", "hai thông báo");
    assertThat(faults(office.paper(read(), handler))).isEmpty();
    head = office.head();
    sign(office.paper(read(), handler), head, "market.director");
    assertThat(new Desk(mvc, handler).page(page).select("#van-ban").text())
        .contains("Biên bản tịch thu")
        .doesNotContain("Biên bản trả lại");
  }

  @Test
  void goods_are_destroyed_and_experts_asked_by_decisions_of_who_may_sanction() throws Exception {
    file = office.signed(file, office.seizure(file, handler), handler);
    Map<String, String> wish = wish("DESTRUCTION", "GONE");
    wish.putAll(party());
    wish.put("tam-giu", dossier().seizures().getFirst().row().number());
    wish.put("ngay-giay-to", office.today().toString());
    wish.put("bien-phap", "Đốt tại lò");
    String examined = page + "/lam/trung-cau-giam-dinh";
    String[] ask = {
      "chung-cu", "1",
      "to-chuc-giam-dinh", "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng",
      "noi-dung", "Có corticoid hay không",
      "han", office.today().plusDays(10).toString(),
      "chi-phi", "Cơ quan trưng cầu"
    };
    var early = new Desk(mvc, handler).fill(examined, "trung-cau-giam-dinh", ask(ask, "han"));
    assertThat(early.getStatus()).isEqualTo(422);
    new Desk(mvc, handler).does(examined, "trung-cau-giam-dinh", ask);
    UUID question = office.paper(read(), handler);
    assertThat(faults(question)).isEmpty();
    assertThat(submitted(question, colleague, null)).isEqualTo("cases.no-power");
    sign(question, head, "market.director");

    assertThat(errors(wish)).as("no certificate").contains("văn bản");
    assertThat(sent(wish, Pictures.pdf()).getStatus()).isEqualTo(302);
    assertThat(faults(office.paper(read(), handler))).isEmpty();
    sign(office.paper(read(), handler), head, "market.director");
    signed(
        new InquiryTerms.FormMinutes(
            "MBB21",
            number("MQD16"),
            office.violator(read(), handler),
            WITNESSED,
            clock.instant(),
            clock.instant(),
            "Lò đốt",
            "Không có",
            Map.of("hoi-dong", "Ông A; bà B", "cach-tieu-huy", "Đốt", "tinh-trang", "Nguyên"),
            List.of(1)),
        WITNESSED);
    assertThat(dossier().evidence().getFirst().holder()).isEqualTo("Đã tiêu hủy");
  }

  @Test
  void a_coercion_is_served_recorded_and_only_then_brings_in_money_or_a_remedy() throws Exception {
    file = office.heard(file, handler, 9_000_000);
    PaperTerms.Sanction one = office.sanction(file, 15_000_000, handler);
    file =
        office.signed(
            file,
            new PaperTerms.Sanction(
                one.violator(),
                one.provision(),
                one.amount(),
                "",
                "",
                "Tước quyền sử dụng giấy phép 02 tháng",
                "Buộc gỡ bỏ tin rao bán",
                one.payee(),
                one.exhibits()),
            handler);
    String fine = dossier().standingRulings().getFirst().number();
    assertThat(new Desk(mvc, handler).status(page + "/lam/bien-ban-ke-bien")).isEqualTo(404);
    signed(
        minutes(
            "MBB08",
            fine,
            Map.of(
                "giay-phep", "Giấy phép bán lẻ số 12/GP",
                "tinh-trang-giay-phep", "Nguyên vẹn",
                "thoi-han-giu", "02 tháng")),
        WITNESSED);
    file = office.go(read(), office.served(), handler);
    signed(
        minutes(
            "MBB09",
            fine,
            Map.of("nguoi-cung-cap", "Ngân hàng mẫu", "tien-tai-san", "Một kho hàng")),
        WITNESSED);
    clock.move(Duration.ofDays(40));
    head = office.head();
    Executions.Decision property = coerced(fine, CoercionMeasure.PROPERTY, 10_000_000, "Kho hàng");
    CaseAct refused =
        new ExecutionStep.Serve(
                office.today(), ServiceWay.REFUSED, null, "", "Trưởng khóm", office.paper())
            .act();
    assertThat(code(refused)).isEqualTo("cases.no-refusal-minutes");
    var told = Map.of("dien-bien", "Đọc, không nhận", "xac-nhan", "UBND phường");
    signed(minutes("MBB07", property.number(), told), REFUSED);
    file = office.go(read(), refused, handler);

    var distrained = Map.of("tai-san", "40 thùng mỹ phẩm, 12.000.000", "dia-phuong", "UBND phường");
    var kept =
        Map.of(
            "co-quan-nhan", "Kho bạc Nhà nước khu vực",
            "dai-dien-nhan", "Bà Lê Thị Giữ",
            "tai-san", "40 thùng");
    assertThat(code(new CaseAct.Prepare(agency("MBB13", property.number(), kept))))
        .as("nothing is distrained yet")
        .isEqualTo("cases.unknown-paper");
    CaseAct brought =
        new ExecutionStep.Book(
                office.today(),
                new Dong(10_000_000),
                Dong.ZERO,
                "UNC-" + System.nanoTime(),
                property.id(),
                office.paper())
            .act();
    assertThat(code(brought)).isEqualTo("cases.no-coercion-minutes");
    InquiryTerms.FormMinutes seized = minutes("MBB12", property.number(), distrained);
    assertThat(code(new CaseAct.Prepare(seized))).as("no witness").isEqualTo("cases.no-witness");
    signed(seized, WITNESSED);
    signed(agency("MBB13", property.number(), kept), Office.SIGNED);
    var sold = new LinkedHashMap<String, String>(kept);
    sold.put("tai-lieu", "Quyết định, biên bản kê biên");
    signed(agency("MBB14", property.number(), sold), Office.SIGNED);
    file = office.checked(office.go(read(), brought, handler), handler);

    Executions.Decision held = coerced(fine, CoercionMeasure.HELD_BY_OTHERS, 1_000_000, "Ông Giữ");
    file = office.go(read(), office.served(), handler);
    signed(
        minutes(
            "MBB10",
            held.number(),
            Map.of("nguoi-giu", "Ông Giữ", "da-thu", "1.000.000", "dia-phuong", "UBND phường")),
        WITNESSED);
    Executions.Decision remedy = coerced(fine, CoercionMeasure.REMEDY, 0, "Gỡ tin");
    file = office.go(read(), office.served(), handler);
    CaseAct done =
        new ExecutionStep.Fulfil(MeasureKind.REMEDY, office.today(), "Theo MBB11", office.paper())
            .act();
    assertThat(code(done)).isEqualTo("cases.no-coercion-minutes");
    signed(
        minutes(
            "MBB11",
            remedy.number(),
            Map.of("viec-da-lam", "Đã gỡ", "chi-phi", "0", "dia-phuong", "UBND phường")),
        WITNESSED);
    office.go(read(), done, handler);
  }

  /** By the form, which asks for the last day, and the signature of the head. */
  private Executions.Decision coerced(
      String fine, CoercionMeasure measure, long dong, String object) throws Exception {
    String[] told = {
      "bien-phap",
      measure.name(),
      "so-tien",
      dong == 0 ? "" : String.valueOf(dong),
      "doi-tuong",
      object,
      "nguoi-thuc-hien",
      "Đội số 2",
      "den-ngay",
      office.today().plusDays(15).toString()
    };
    String act = page + "/lam/cuong-che";
    Desk desk = new Desk(mvc, handler);
    String[] late = told.clone();
    late[late.length - 1] = office.today().plusYears(2).toString();
    assertThat(desk.fill(act, "/lam/cuong-che", late).getStatus())
        .as("beyond the time bar")
        .isEqualTo(422);
    assertThat(desk.fill(act, "/lam/cuong-che", told).getStatus()).isEqualTo(302);
    assertThat(faults(office.paper(read(), handler))).isEmpty();
    sign(office.paper(read(), handler), head, "market.director");
    return office.execution(read(), handler).unserved().orElseThrow();
  }

  private Map<String, String> wish(String kind, String ground) {
    var wish = new LinkedHashMap<String, String>();
    wish.put("loai", kind);
    wish.put("can-cu", ground);
    wish.put("thuc-hien", "Đội Quản lý thị trường số 2");
    wish.put("ly-do", "Tài khoản bán hàng ẩn danh, đã xóa");
    wish.put("doi-tuong", "");
    return wish;
  }

  private Map<String, String> party() {
    return Map.of(
        "doi-tuong", dossier().subjects().getFirst().id().toString(),
        "noi-o", "Phường Long Xuyên",
        "dinh-danh", "089000000389",
        "ngay-cap", "2021-05-12",
        "noi-cap", "Cục Cảnh sát quản lý hành chính",
        "gioi-tinh", "FEMALE",
        "ngay-sinh", "1985-03-08",
        "quoc-tich", "Việt Nam",
        "nghe-nghiep", "Buôn bán");
  }

  private String[] ask(String[] ask, String field) {
    String[] other = ask.clone();
    other[List.of(ask).indexOf(field) + 1] = office.today().toString();
    return other;
  }

  private InquiryTerms.FormMinutes minutes(String form, String about, Map<String, String> said) {
    return new InquiryTerms.FormMinutes(
        form,
        about,
        office.violator(read(), handler),
        Office.SIGNED,
        clock.instant(),
        clock.instant(),
        "Kho số 3, phường Long Xuyên",
        "Không có ý kiến",
        said,
        List.of());
  }

  private InquiryTerms.FormMinutes nobody(
      String form, String about, Map<String, String> said, String witness) {
    return new InquiryTerms.FormMinutes(
        form,
        about,
        null,
        new InquiryTerms.Attendance(PartySignature.ABSENT, "", witness, "Khóm 2"),
        clock.instant(),
        clock.instant(),
        "Kho số 3",
        "Không có",
        said,
        List.of(1));
  }

  private InquiryTerms.FormMinutes agency(String form, String about, Map<String, String> said) {
    return new InquiryTerms.FormMinutes(
        form,
        about,
        null,
        Office.SIGNED,
        clock.instant(),
        clock.instant(),
        "Kho số 3",
        "Đã nhận đủ",
        said,
        List.of());
  }

  /** Drawn up, without a fault of its form, and signed by the colleague. */
  private void signed(InquiryTerms.FormMinutes one, InquiryTerms.Attendance attendance) {
    var terms =
        new InquiryTerms.FormMinutes(
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
    CaseFile now = read();
    CaseAct act = new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã rõ");
    Office.file(cases.proceed(now.id(), act, now.version(), handler));
    UUID paper = office.paper(read(), handler);
    assertThat(faults(paper)).as(one.form()).isEmpty();
    sign(paper, colleague, null);
  }

  private String submitted(UUID paper, ActingOfficer signer, @Nullable String of) {
    var outcome =
        documents.proceed(paper, new DocumentAct.Submit(office.right(signer, of)), 0, handler);
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }

  private void sign(UUID paper, ActingOfficer signer, @Nullable String of) {
    UUID right = of == null ? office.right(signer) : office.right(signer, of);
    var submitted = documents.proceed(paper, new DocumentAct.Submit(right), 0, handler);
    assertThat(submitted).as(submitted.toString()).isInstanceOf(ActOutcome.Done.class);
    var signed = documents.proceed(paper, new DocumentAct.Sign("Đã đối chiếu", true), 0, signer);
    assertThat(signed).as(signed.toString()).isInstanceOf(ActOutcome.Done.class);
  }

  private List<String> faults(UUID paper) {
    return review.deviations(paper, ActingOfficer.PROGRAM).stream()
        .map(one -> one.rule().name() + " " + one.value() + " " + one.excerpt())
        .toList();
  }

  private String code(CaseAct act) {
    CaseFile now = read();
    return Office.code(cases.proceed(now.id(), act, now.version(), handler));
  }

  /** Number of the newest decision without a sanction by a form. */
  private String number(String kind) {
    return dossier().papers().stream()
        .filter(
            one ->
                one.terms() instanceof BesideTerms.Unsanctioned terms
                    && terms.kind().form().equals(kind))
        .map(SignedTerms.SignedTerm::number)
        .findFirst()
        .orElseThrow();
  }

  private Clock day() {
    return dossier().clocks().stream()
        .map(one -> one.clock())
        .filter(one -> one.ruleKey().equals("CD.DAY"))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private String errors(Map<String, String> filled, byte... paper) throws Exception {
    MockHttpServletResponse answer = sent(filled, paper.length == 0 ? null : paper);
    if (answer.getStatus() == 404) {
      return "404";
    }
    assertThat(answer.getStatus()).isIn(422, 409);
    return Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text();
  }

  /** Fills the form of the screen and sends it with its pass and, if any, a file. */
  private MockHttpServletResponse sent(Map<String, String> filled, byte @Nullable [] paper)
      throws Exception {
    String form = page + "/lam/" + ACT;
    Elements shown = new Desk(mvc, handler).page(form).select("form[action$=" + ACT + "]");
    var fields = new LinkedHashMap<String, String>();
    fields.put("pass", shown.select("input[name=pass]").attr("value"));
    fields.put("ban", shown.select("input[name=ban]").attr("value"));
    fields.putAll(filled);
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      String head = "--x\r\nContent-Disposition: form-data; name=\"" + field.getKey();
      body.write((head + "\"\r\n\r\n" + field.getValue() + "\r\n").getBytes(UTF_8));
    }
    if (paper != null) {
      body.write(
          "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n"
              .getBytes(UTF_8));
      body.write(paper);
      body.write("\r\n".getBytes(UTF_8));
    }
    body.write("--x--\r\n".getBytes(UTF_8));
    return mvc.perform(
            post(form)
                .with(Desk.signedIn(handler))
                .contentType("multipart/form-data; boundary=x")
                .content(body.toByteArray()))
        .andReturn()
        .getResponse();
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }
}
