package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.signals.Signal;
import vn.chosach.signals.life.Decision;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Stage;

/**
 * The whole way of a report through the screens, each person with a session of the own: the police
 * refuse it with a reason, market surveillance takes it, inspects, hears and decides, the platform
 * takes the offers down, the reporter reads the answer, and everyone the closed case; and the way
 * to the criminal side and back.
 */
class JourneyTest extends JourneyWalk {

  private @org.jspecify.annotations.Nullable UUID right;

  private static final String HEADS_IN_ONE_PLACE =
      """
      const heads = [...document.querySelectorAll("thead")]
        .filter((head) => head.getBoundingClientRect().width > 1)
        .flatMap((head) => [...head.querySelectorAll("th")])
        .map((head) => head.getBoundingClientRect());
      return heads.filter((one, at) => heads.some((other, there) =>
        there > at && Math.abs(one.left - other.left) < 2 && Math.abs(one.top - other.top) < 2)).length;
      """;

  @Test
  void from_a_report_that_the_police_refuse_to_a_public_page() {
    Reception.Received received = reported("Kem trộn dán nhãn giả, kho ở phường Long Xuyên.");
    Signal signal = awaited(() -> signals.numbered(number(received), duty).orElse(null));
    decide(signal, new Decision.Refer(Office.POLICE, "Đã chuyển Công an tỉnh."));
    Handed first =
        awaited(() -> about("signal", signal.id(), duty).stream().findFirst().orElse(null));
    String there = "/phoi-hop/" + first.referral().id();
    desk(police)
        .does(
            there,
            "/tu-choi",
            """
            ly-do = NOT_COMPETENT
            co-quan = %s
            loi = Chưa có dấu hiệu tội phạm; Quản lý thị trường có thẩm quyền.
            """
                .formatted(Office.QLTT));
    assertThat(desk(duty).page(there).text())
        .contains("Chưa có dấu hiệu tội phạm; Quản lý thị trường có thẩm quyền.");
    String next =
        desk(duty)
            .does(
                "/phoi-hop/moi?loai=COMPETENCE&doi-tuong=signal/" + signal.id(),
                "/phoi-hop/moi",
                """
                nhan = %s
                tieu-de = Kem trộn dán nhãn giả
                loi = Công an tỉnh từ chối; chuyển Quản lý thị trường.
                """
                    .formatted(Office.QLTT));
    desk(handler).does(next, "/nhan", "loi = Nhận, giao Đội số 2.");
    CaseFile file = awaited(() -> caseOf(signal));
    assertThat(file.access().agency()).isEqualTo(Office.QLTT);
    ledFromOneToTheOther(signal, file.number(), next);

    inspected(file.number());
    decided(file.number());
    told(file.number(), received);
    published(file.number());
  }

  @Test
  void the_criminal_branch_and_the_way_back() {
    CaseFile file = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    String here = CASE + file.number();
    ScreenDesk handling = desk(handler);
    assertThat(handling.page(here).text()).contains("192");
    handling.refused(here + "/lam/chuyen-hinh-su", "/lam/chuyen-hinh-su", "ly-do = Đủ ngưỡng");
    assertThat(state(file.number())).isEqualTo(CaseState.INSPECTED);
    act(
        handling,
        file.number(),
        "chuyen-hinh-su",
        """
        ly-do = Trị giá trên ngưỡng Điều 192
        phan-TRANSFER_DECISION = 2
        phan-HANDOVER_MINUTES = 2
        phan-VIOLATION_MINUTES = 4
        phan-EXHIBIT_LIST = 1
        phan-EVIDENCE = 17
        """);
    assertThat(state(file.number())).as("a draft sends nothing").isEqualTo(CaseState.INSPECTED);
    signed(file.number());
    assertThat(handling.status(here + "/lam/xu-phat")).isEqualTo(404);
    Handed sent = about("case", file.id(), handler).getFirst();
    String there = "/phoi-hop/" + sent.referral().id();
    assertThat(desk(police).page(there).text()).contains(file.number(), minutes(file.number()));
    String counted =
        desk(police).shown().select("input[name=phan]").eachAttr("value").stream()
            .map(part -> "phan = " + part)
            .collect(Collectors.joining("\n"));
    desk(police).does(there, "/nhan", counted);
    assertThat(handling.status(here + "/lam/nhan-lai")).isEqualTo(404);
    desk(police)
        .does(
            there,
            "/ket-qua",
            """
            ket-luan = BACK_FOR_SANCTION
            ngay = %s
            loi = Chưa đến mức truy cứu trách nhiệm hình sự.
            """
                .formatted(office.today()));
    Handed back = about("case", file.id(), handler).getLast();
    handling.does("/phoi-hop/" + back.referral().id(), "/nhan", "");
    awaited(() -> state(file.number()) == CaseState.RETURNED ? true : null);
    decided(file.number(), "12.000.000", "10.000.000", "20.000.000");
    assertThat(state(file.number())).isEqualTo(CaseState.FINED);
  }

  /** After a fine, for one of two alone (art. 62.3). */
  @Test
  void of_two_sellers_one_is_tried_and_the_other_is_fined() {
    CaseFile file = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    file = office.signed(file, office.sanction(file, 4_000_000, handler), handler);
    file = office.beside(file, "Cơ sở thứ hai", handler);
    String number = file.number();
    String here = CASE + number;
    Dossier dossier = cases.read(number, handler).orElseThrow();
    UUID first = dossier.subjects().getFirst().id();
    UUID second = dossier.subjects().getLast().id();
    String fine = dossier.rulings().getFirst().number();
    ScreenDesk handling = desk(handler);
    act(
        handling,
        number,
        "chuyen-hinh-su",
        """
        doi-tuong = %s
        ly-do = Trên ngưỡng Điều 192
        dieu = 192
        phan-TRANSFER_DECISION = 2
        phan-HANDOVER_MINUTES = 2
        phan-VIOLATION_MINUTES = 4
        phan-EXHIBIT_LIST = 1
        phan-EVIDENCE = 17
        """
            .formatted(first));
    signed(number);
    assertThat(handling.page(here).select("main").text())
        .contains("vụ việc tiếp tục với đối tượng khác", "theo Quyết định");
    fined(number, second);
    assertThat(cases.read(number, handler).orElseThrow().rulings()).hasSize(2);

    String prosecuted =
        "so = 15/QĐ-CSĐT\nnoi-ban-hanh = Cơ quan Cảnh sát điều tra\nly-do = Khởi tố vụ án";
    assertThat(desk(police).status(here + "/lam/da-khoi-to")).isEqualTo(404);
    handling.refused(here + "/lam/da-khoi-to", "/lam/da-khoi-to", prosecuted);
    act(handling, number, "da-khoi-to", prosecuted + "\ntep = tờ đã ký");
    assertThat(handling.page(here).select("main").text())
        .contains("phải được hủy bỏ bằng quyết định của người có thẩm quyền");
    act(handling, number, "huy-quyet-dinh", "quyet-dinh = " + fine + "\nly-do = Đã khởi tố");
    signed(number);
    assertThat(state(number)).isEqualTo(CaseState.FINED);
    act(
        handling,
        number,
        "ket-qua-to-tung",
        "viec = SENTENCED\nso = 31/HS-ST\nnoi-ban-hanh = Tòa án nhân dân khu vực 1\n"
            + "ly-do = Phạt tù 12 tháng\ntep = "
            + "tờ đã ký");
    assertThat(handling.page(here).select("main").text())
        .contains("31/HS-ST", "Tòa án nhân dân khu vực 1", "Phạt tù 12 tháng");
    act(handling, number, "giao-quyet-dinh", "cach = IN_PERSON\ntep = tờ đã ký");
    assertThat(cases.read(number, handler).orElseThrow().execution().orElseThrow().violator())
        .as("the other alone is carried out")
        .isEqualTo(second);
  }

  private void fined(String number, UUID violator) {
    act(desk(handler), number, "xu-phat", "doi-tuong = " + violator + "\n" + SANCTION);
    signed(number);
  }

  private static final String SANCTION =
      """
      to-chuc = true
      noi-o = Phường Long Xuyên
      dinh-danh = 1600000389
      dai-dien = Bà Ngô Thị Sáu, chủ cơ sở
      linh-vuc = trade
      dieu-khoan = điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP
      khung-tu = 10.000.000
      khung-den = 20.000.000
      so-tien = 12.000.000
      noi-nop = Kho bạc Nhà nước khu vực, tài khoản thu phạt
      chung-cu = 1
      """;

  /** Whoever accepted opened the case and is led to it; nobody is led to what they do not see. */
  private void ledFromOneToTheOther(Signal signal, String number, String referral) {
    String here = "/ho-so-vu-viec/" + number;
    String inbox = "/hop-tiep-nhan/" + signal.id();
    assertThat(cases.read(number, handler).orElseThrow().moments().getFirst().actor())
        .isEqualTo(handler.actor());
    assertThat(desk(handler).page(referral).select("main a").eachAttr("href")).contains(here);
    assertThat(desk(handler).page(here).select("#tom-tat a").eachAttr("href"))
        .as("the signal was referred to the police, who refused")
        .doesNotContain(inbox);
    assertThat(desk(duty).page(referral).select("main a").eachAttr("href"))
        .contains(inbox)
        .doesNotContain(here);
  }

  /** Assigned, planned, inspected, valued, heard: form by form. */
  private void inspected(String number) {
    ScreenDesk handling = desk(handler);
    UUID officer = Office.id(handler);
    act(desk(head), number, "phan-cong", "nguoi = " + officer + "\nly-do = Theo địa bàn");
    act(handling, number, "cam-ket", "");
    act(
        handling,
        number,
        "lap-ke-hoach",
        """
        ngay = %s
        dia-diem = Kho thuê, phường Long Xuyên
        noi-dung = Nguồn gốc, nhãn hàng hóa
        truong-doan = %s
        thanh-vien = %s
        """
            .formatted(office.today(), Office.id(leader), officer));
    act(handling, number, "them-doi-tuong", "loai = BUSINESS\nten = Cơ sở kem trộn");
    assertThat(handling.status(CASE + number + "/lam/lap-bien-ban")).isEqualTo(404);
    act(
        handling,
        number,
        "quyet-dinh-kiem-tra",
        """
        can-cu = tin báo đã thẩm tra
        so-ngay = 3
        """);
    signed(number);
    act(handling, number, "cong-bo-kiem-tra", PARTY + SHOWN + "chu-ky = SIGNED");
    signed(number, leader, office.right(leader));
    minuted(number);
    act(
        handling,
        number,
        "dinh-gia",
        """
        hang = health.cosmetics
        hanh-vi = counterfeit
        tri-gia = 9.000.000
        ly-do = Giá niêm yết
        """);
    act(
        handling,
        number,
        "them-tang-vat",
        "loai = GOODS\nten = Hũ kem\nso-luong = 124 hũ\nnguoi-giu = Kho tang vật Đội số 2");
    act(
        handling,
        number,
        "xac-dinh-gia-tri",
        """
        chung-cu = 1
        can-cu = LISTED
        nguon = Bảng giá niêm yết tại cửa hàng chính hãng
        tri-gia = 9.000.000
        """);
    signed(number);
    assertThat(handling.status(CASE + number + "/lam/moi-giai-trinh")).isEqualTo(404);
    violated(number);
    act(handling, number, "moi-giai-trinh", "");
    assertThat(handling.status(CASE + number + "/lam/xu-phat")).isEqualTo(404);
    String heard = CASE + number + "/lam/nhan-giai-trinh";
    handling.refused(
        heard, "/lam/nhan-giai-trinh", "cach = LAPSED\nly-do = Không ai đến giải trình");
    handling.refused(
        heard, "/lam/nhan-giai-trinh", "cach = WAIVED\nly-do = Chủ kho nói qua điện thoại");
    act(
        handling,
        number,
        "nhan-giai-trinh",
        "cach = WAIVED\ntep = tờ đã ký\nly-do = Chủ kho nhận vi phạm");
  }

  /** What the registration says; later forms begin with it. */
  private static final String SHOWN =
      """
      gioi-tinh = FEMALE
      ngay-cap = 2019-07-01
      noi-cap = Phòng Đăng ký kinh doanh
      """;

  /** The other side, as both minutes name it. */
  private static final String PARTY =
      """
      to-chuc = true
      noi-o = Phường Long Xuyên
      dinh-danh = 1600000389
      dai-dien = Bà Ngô Thị Sáu, chủ cơ sở
      y-kien = Hàng do người khác gửi
      """;

  /** The leader of the team signs that it was held; until then it was not. */
  private void minuted(String number) {
    String there = "/lam/lap-bien-ban";
    String words = PARTY + "vi-pham = co\nnoi-dung = 124 hũ kem nhãn giả\n";
    desk(handler)
        .refused(
            CASE + number + there,
            there,
            words + "chu-ky = REFUSED\nly-do-khong-ky = Không nhận hàng là của mình");
    act(
        desk(handler),
        number,
        "lap-bien-ban",
        words
            + """
            chu-ky = REFUSED
            ly-do-khong-ky = Không nhận hàng là của mình
            nguoi-chung-kien = Ông Trần Văn Chứng
            noi-o-chung-kien = Khóm 4, phường Long Xuyên
            """);
    assertThat(state(number)).as("a draft holds no inspection").isEqualTo(CaseState.PLANNED);
    signed(number, leader, office.right(leader));
    assertThat(state(number)).isEqualTo(CaseState.INSPECTED);
  }

  private void violated(String number) {
    String there = "/lam/lap-bien-ban-vi-pham";
    String words =
        PARTY
            + """
            dieu-khoan = điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP
            khung-den = 60.000.000
            tinh-tiet = Dán nhãn giả lên 124 hũ kem để bán
            chu-ky = SIGNED
            hanh-vi = ended
            """;
    String tomorrow = "ngay-hanh-vi = " + office.today().plusDays(1);
    desk(handler).refused(CASE + number + there, there, words + tomorrow);
    desk(handler).refused(CASE + number + there, there, words);
    LocalDate ended = office.today().minusDays(3);
    act(desk(handler), number, "lap-bien-ban-vi-pham", words + "ngay-hanh-vi = " + ended);
    assertThat(desk(handler).page(CASE + number).select("#thoi-han").text())
        .contains("tính từ ngày có thông tin đầu tiên");
    signed(number, leader, office.right(leader));
    assertThat(desk(handler).page(CASE + number).select("#thoi-han").text())
        .contains("tính từ ngày hành vi chấm dứt, Điều 6");
    assertThat(desk(handler).page(CASE + number).select("#van-ban").text())
        .contains("Biên bản vi phạm hành chính", "Đã ký tay");
  }

  private String minutes(String number) {
    return String.valueOf(
        cases.read(number, handler).orElseThrow().inspections().getFirst().minutes());
  }

  /** Decided, taken down, served, paid, carried out. */
  private void decided(String number) {
    ScreenDesk handling = desk(handler);
    handling.refused(CASE + number + "/lam/xu-phat", "/lam/xu-phat", "so-tien = 12.000.000,50");
    decided(number, "12.000.000", "10.000.000", "20.000.000");
    act(
        handling,
        number,
        "yeu-cau-go",
        """
        nen-tang = tiktok
        dia-chi = 6 video
        so = 214/QLTT
        bang-chung = Cổng của nền tảng, mã biên nhận 77-214
        """);
    assertThat(handling.page(CASE + number).select("#van-ban").text())
        .contains("mã biên nhận 77-214");
    UUID request = cases.read(number, handler).orElseThrow().requests().getFirst().id();
    act(handling, number, "kiem-tra-go", "yeu-cau = " + request + "\nda-go = co");
    handling.refused(
        CASE + number + "/lam/giao-quyet-dinh", "/lam/giao-quyet-dinh", "cach = IN_PERSON");
    act(handling, number, "giao-quyet-dinh", "cach = IN_PERSON\ntep = tờ đã ký");
    String done = "/lam/thi-hanh-xong";
    handling.refused(CASE + number + done, done, "ly-do = Xong");
    paid(number, "KB-" + number, "5.000.000");
    paid(number, "KB-" + number + "-2", "7.000.000");
    handling.refused(CASE + number + done, done, "ly-do = Đã nộp đủ");
    act(handling, number, "thi-hanh-bien-phap", "bien-ban = 14/BB-TT\ntep = tờ đã ký");
    act(handling, number, "thi-hanh-xong", "ly-do = Đã nộp đủ, đã tiêu hủy");
    assertThat(state(number)).isEqualTo(CaseState.EXECUTED);
  }

  /** The handler books the receipt with its scan; it counts when the head found it right. */
  private void paid(String number, String receipt, String dong) {
    act(
        desk(handler),
        number,
        "nop-tien",
        "chung-tu = " + receipt + "\nso-tien = " + dong + "\ntep = tờ đã ký");
    act(desk(head), number, "xac-nhan-tien", "dung = co");
  }

  /** Drawn up by the handler, submitted, signed by the head: only then it is decided. */
  private void decided(String number, String fine, String from, String to) {
    ScreenDesk handling = desk(handler);
    act(
        handling,
        number,
        "xu-phat",
        """
        to-chuc = true
        noi-o = Phường Long Xuyên
        dinh-danh = 1600000389
        dai-dien = Bà Ngô Thị Sáu, chủ cơ sở
        linh-vuc = trade
        dieu-khoan = điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP
        khung-tu = %s
        khung-den = %s
        so-tien = %s
        bo-sung = Tịch thu, tiêu hủy 124 hũ kem
        noi-nop = Kho bạc Nhà nước khu vực, tài khoản thu phạt
        chung-cu = 1
        """
            .formatted(from, to, fine));
    assertThat(state(number)).as("a draft decides nothing").isNotEqualTo(CaseState.FINED);
    signed(number);
  }

  /** The right of the head, recorded once. */
  private UUID right() {
    if (right == null) {
      right = office.right(head, "market.director");
    }
    return right;
  }

  private void signed(String number) {
    signed(number, head, right());
  }

  private void signed(String number, ActingOfficer signer, UUID right) {
    CaseFile file = cases.read(number, handler).orElseThrow().file();
    String paper = "/van-ban/" + office.paper(file, handler);
    String submit = "/lam/trinh-ky";
    desk(handler).does(paper, submit, "quyen-ky = " + right);
    assertThat(desk(handler).page(paper).select("a[href$=/ky]")).isEmpty();
    String answers = "xac-nhan = KÝ";
    for (String asked : List.of("da-doi-chieu", "ly-do")) {
      boolean there = !desk(signer).page(paper + "/ky").select("[name=" + asked + "]").isEmpty();
      answers +=
          there ? "\n" + asked + " = " + (asked.equals("ly-do") ? "Kịp thời hạn" : "true") : "";
    }
    desk(signer).refused(paper + "/ky", "/ky", answers.replace("KÝ", "đồng ý"));
    desk(signer).does(paper + "/ky", "/ky", answers);
  }

  private void told(String number, Reception.Received received) {
    String words = "Kho bạn báo đã bị phạt và hàng đã bị tiêu hủy. Cảm ơn bạn.";
    ScreenDesk handling = desk(handler);
    String form = "/lam/bao-nguoi-gui";
    var seen = handling.fill(CASE + number + form, form, "tra-loi = co\nloi = " + words);
    assertThat(seen.select(".told").text()).contains("Trả lời", words);
    assertThat(tip(received).progress().stage()).isEqualTo(Stage.VERIFYING);
    handling.sends(form);
    assertThat(tip(received).progress().stage()).isEqualTo(Stage.ANSWERED);
    assertThat(handling.page(CASE + number).select("#nguoi-gui").text()).contains(words);
    String code = "code = " + received.code().characters();
    assertThat(everyone().fill("/theo-doi", "/theo-doi", code).select("main").text())
        .contains(words);
  }

  private void published(String number) {
    ScreenDesk handling = desk(handler);
    String draft = handling.does(CASE + number, "/xuat-ban/vu", "");
    String title = "Kem trộn dán nhãn giả " + number;
    handling.does(
        draft,
        "/viet",
        """
        tieu-de = %s
        tom-tat = Chủ kho, bà Ngô Thị Sáu, tự dán nhãn giả rồi bán, nhận tiền ở số 0912345678.
        bai-hoc = Hỏi hóa đơn.
        dieu-luat = Nghị định 98/2020/NĐ-CP, Điều 11
        """
            .formatted(title));
    assertThat(handling.page(draft).select(".pub-preview").text())
        .contains("(một người)")
        .doesNotContain("Ngô Thị Sáu", "0912345678");
    handling.does(draft, "/lam/submitted", "");
    assertThat(handling.page(draft).select("form[action$=/lam/checked]")).isEmpty();
    desk(duty).does(draft, "/lam/checked", "");
    desk(head).does(draft, "/lam/approved", "");

    String slug = everyone().page("/vu-viec").select("a:containsOwn(" + title + ")").attr("href");
    for (String lang : List.of("", "/en")) {
      assertThat(everyone().page(lang + slug).select("main").text())
          .contains(
              title, "12.000.000 ₫", number, "(một người)", "Nghị định 98/2020/NĐ-CP, Điều 11")
          .doesNotContain("Ngô Thị Sáu", "0912345678", "publicity.");
    }
    assertThat(everyone().page("/").text()).contains(title);
    open(slug);
    for (int width : List.of(360, 700, 800, 1280)) {
      width(width);
      assertThat(script(HEADS_IN_ONE_PLACE)).as(width + " px").isEqualTo(0L);
    }
  }
}
