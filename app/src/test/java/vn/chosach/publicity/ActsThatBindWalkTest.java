package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.ChangeReason;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.MoneyDesk;
import vn.chosach.plans.life.MoneyOffice;

/**
 * The acts of a committee as its officers perform them, along the links and buttons of the pages:
 * each binds by the signed paper of the competent person, and at each step somebody tries it
 * without right, day or paper, and is told why not.
 */
// The persons sign in only in the walks that need them.
@SuppressWarnings("NullAway.Init")
class ActsThatBindWalkTest extends BindingWalk {

  private static final String STANDING = "SCT-AG";
  private static final String PROVINCE = "VPUB-AG";
  private static final String COMMUNE = "BCD389-XA-30301";
  private static final String OTHER_COMMUNE = "BCD389-XA-30316";
  private static final String CASES = "/ho-so-vu-viec";

  @Autowired private Cases cases;
  @Autowired private Office office;
  @Autowired private MoneyDesk money;
  @Autowired private Registry registry;
  @Autowired private Agencies agencies;

  private Walking operator;
  private Walking handler;
  private Walking colleague;
  private Walking leader;
  private Walking head;
  private Walking chairman;
  private Walking clerk;
  private Walking colleagueElsewhere;

  /** A name that no other case has. */
  private final String violator =
      "Ngô Thị " + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replaceFirst("^.", "S");

  private final Set<List<Object>> found = new HashSet<>();
  private String title = "";
  private String number;
  private String complaint;

  private void everybodySignsIn() throws Exception {
    operator = person(STANDING, Role.OPERATOR, Role.STANDING_OFFICE);
    handler = person(QLTT, Role.CASE_OFFICER);
    colleague = person(QLTT, Role.CASE_OFFICER);
    leader = signatory(QLTT, null, "ĐỘI TRƯỞNG", "Nguyễn Văn Đoàn", Role.CASE_OFFICER);
    head = signatory(QLTT, "market.director", "CHI CỤC TRƯỞNG", "Trần Văn Kiểm", Role.AGENCY_HEAD);
    chairman =
        signatory(PROVINCE, "province.chairman", "CHỦ TỊCH", "Lê Văn Tỉnh", Role.AGENCY_HEAD);
    colleagueElsewhere = person("SYT-AG", Role.CASE_OFFICER);
    clerk = person(PROVINCE, Role.CASE_OFFICER);
  }

  @Test
  void from_a_tip_to_a_sanction_of_the_chairman_that_is_paid_published_and_mended()
      throws Exception {
    everybodySignsIn();
    aTipBecomesACase();
    theHeadOrdersAnInspection();
    theInspectionIsMinuted();
    goodsAreSeizedAndValued();
    theViolationIsMinutedAndExplained();
    theChairmanSanctions();
    itIsServedAndPaidInTwoParts();
    itIsPublished();
    itIsMendedOnComplaint();
  }

  private void aTipBecomesACase() {
    Walker citizen = everybody().enters("/").follows("/phan-anh");
    String mark = mark();
    String story =
        "Kho " + mark + " ở phường Long Xuyên dán nhãn giả lên kem trộn rồi bán trên mạng";
    citizen.does("/phan-anh", "where", "Kho thuê, đường Trần Hưng Đạo", "go", "next");
    citizen.does("/phan-anh/chuyen-gi", "story", story, "go", "next");
    citizen.does("/phan-anh/lien-he", "go", "next");
    citizen.does("/phan-anh/gui");
    String tip = receipt(citizen);
    sifted(tip);
    assertThat(handler.walker().enters(DESK).follows("/hop-tiep-nhan").text())
        .as("it lies at the desk that received it")
        .doesNotContain(tip);
    passedOn(QLTT, "Đã chuyển Chi cục Quản lý thị trường.");
    Walker taking = handler.walker();
    String referral = accepted(taking, mark);
    assertThat(colleagueElsewhere.walker().status(referral)).isEqualTo(404);
    Element link =
        awaited(
            () -> taking.enters(referral).page().select("main a[href*=" + CASES + "/]").first());
    number = link.attr("href").replaceFirst(".*/", "");
  }

  /** A word that no other report has. */
  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static String receipt(Walker citizen) {
    return citizen.text().replaceAll("(?s).*?(PA-\\d+-\\d+).*", "$1");
  }

  /** The operator finds what came in and opens it. */
  private Walker sifted(String tip) {
    Walker sifting = operator.walker();
    String row = "li:has([aria-label*=" + tip + "]) > a.row";
    return sifting.follows(
        awaited(
            () ->
                sifting.enters(DESK).follows("/hop-tiep-nhan").page().select(row).stream()
                    .map(one -> one.attr("href"))
                    .findFirst()
                    .orElse(null)));
  }

  private void passedOn(String agency, String words) {
    Walker sifting = operator.walker().follows("?viec=chuyen#viec");
    assertThat(sifting.refused("/chuyen", "co-quan", agency, "loi", " ")).isNotEmpty();
    sifting.looks("/chuyen", "co-quan", agency, "loi", words).does("/chuyen");
    clock.move(Duration.ofSeconds(40));
    courier.carry();
  }

  private String accepted(Walker taking, String mark) {
    Element row =
        awaited(
            () ->
                taking.enters(DESK).follows("/phoi-hop").page().select("tbody tr").stream()
                    .filter(one -> one.text().contains(mark))
                    .findFirst()
                    .orElse(null));
    String referral = row.select("a").attr("href");
    taking.follows(referral).does("/nhan", "loi", "Đã nhận, giao người thụ lý.");
    return referral;
  }

  /**
   * The page of the case, from the desk by the list, of which others fill the first page: once for
   * each person and state. Whoever has found it there loads it anew.
   */
  private Walker inCase(Walking one) {
    if (!found.add(List.of(one.id(), number, state()))) {
      return one.walker().enters(CASES + "/" + number);
    }
    return one.walker()
        .enters(DESK)
        .follows(CASES)
        .seeks("tim", number)
        .follows(CASES + "/" + number);
  }

  private Walker act(Walking one, String slug) {
    return inCase(one).follows("/lam/" + slug);
  }

  private Walker acts(Walking one, String slug, String... filled) {
    return act(one, slug).does("/lam/" + slug, filled);
  }

  private String refused(Walking one, String slug, String... filled) {
    return act(one, slug).refused("/lam/" + slug, filled);
  }

  private void closed(Walking one, String slug) {
    assertThat(inCase(one).sees("/lam/" + slug)).as("no button " + slug).isFalse();
    assertThat(one.walker().status(CASES + "/" + number + "/lam/" + slug)).as(slug).isEqualTo(404);
  }

  private CaseState state() {
    return office.again(number, reader(head)).state();
  }

  private static ActingOfficer reader(Walking one) {
    return new ActingOfficer(
        Actor.officer(one.person().id(), one.agency()), Set.of(Role.AGENCY_HEAD));
  }

  private String today() {
    return Vietnam.dayOf(clock.instant()).toString();
  }

  private void theHeadOrdersAnInspection() throws Exception {
    closed(handler, "lap-bien-ban");
    assertThat(colleagueElsewhere.walker().status(CASES + "/" + number)).isEqualTo(404);
    acts(head, "phan-cong", "nguoi", handler.id(), "ly-do", "Theo địa bàn");
    acts(handler, "cam-ket");
    acts(handler, "moi-phoi-hop", "co-quan", "SYT-AG", "ly-do", "Kiểm tra liên ngành mỹ phẩm");
    acts(handler, "them-doi-tuong", "loai", "PERSON", "ten", violator);
    assertThat(
            refused(
                handler,
                "lap-ke-hoach",
                "ngay",
                today(),
                "dia-diem",
                "Kho thuê, phường Long Xuyên",
                "noi-dung",
                ""))
        .isNotEmpty();
    acts(
        handler,
        "lap-ke-hoach",
        "ngay",
        today(),
        "dia-diem",
        "Kho thuê, đường Trần Hưng Đạo, phường Long Xuyên",
        "noi-dung",
        "Nguồn gốc, nhãn hàng hóa mỹ phẩm",
        "truong-doan",
        leader.id(),
        "thanh-vien",
        leader.id(),
        "thanh-vien",
        handler.id(),
        "thanh-vien",
        colleagueElsewhere.id());
    assertThat(colleagueElsewhere.walker().status(CASES + "/" + number))
        .as("a member of the joint team reads the case, and leads nothing in it")
        .isEqualTo(200);
    closed(colleagueElsewhere, "quyet-dinh-kiem-tra");
    closed(handler, "cong-bo-kiem-tra");
    Walker drafting =
        acts(handler, "quyet-dinh-kiem-tra", "can-cu", "tin báo đã thẩm tra", "so-ngay", "3");
    drafted(drafting);
    drafting.refused("/lam/trinh-ky", "quyen-ky", leader.signs());
    signed(drafting, head);
    closed(handler, "lap-bien-ban");
    theInspectionIsAnnounced();
  }

  /** What her paper says; later forms begin with it. */
  private static final String[] SHOWN = {
    "gioi-tinh", "FEMALE",
    "nghe-nghiep", "Buôn bán mỹ phẩm",
    "ngay-cap", "2021-05-12",
    "noi-cap", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
  };

  private void theInspectionIsAnnounced() throws Exception {
    String[] said = with(with(PARTY, SHOWN), "chu-ky", "SIGNED");
    assertThat(refused(handler, "cong-bo-kiem-tra", said))
        .as("a person without her day of birth")
        .contains("ngày, tháng, năm sinh");
    assertThat(refused(handler, "cong-bo-kiem-tra", with(said, "ngay-sinh", "2015-03-08")))
        .as("a child")
        .contains("chưa đủ 14 tuổi");
    Walker drafting = acts(handler, "cong-bo-kiem-tra", with(said, "ngay-sinh", "1985-03-08"));
    closed(handler, "lap-bien-ban");
    drafted(drafting);
    assertThat(drafting.refused("/lam/trinh-ky", "quyen-ky", head.signs()))
        .as("a head who was not there")
        .isNotEmpty();
    signed(drafting, leader);
  }

  private static final String[] PARTY = {
    "noi-o", "Khóm Đông Thịnh 2, phường Long Xuyên, tỉnh An Giang",
    "dinh-danh", "Căn cước số 089000000389, cấp ngày 12/5/2022",
    "y-kien", "Hàng do người khác gửi bán"
  };

  private static String[] with(String[] first, String... more) {
    return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private void theInspectionIsMinuted() throws Exception {
    acts(
        handler,
        "them-tang-vat",
        "loai",
        "GOODS",
        "ten",
        "Kem trộn nhãn Kem Ngọc Bích (thử)",
        "so-luong",
        "124 hũ",
        "niem-phong",
        "0092-04",
        "nguoi-giu",
        "Kho tang vật Đội số 2");
    String[] found =
        with(
            PARTY,
            "vi-pham",
            "co",
            "noi-dung",
            "124 hũ kem trộn nhãn giả, không hóa đơn",
            "chung-cu",
            "1");
    assertThat(refused(handler, "lap-bien-ban", with(found, "chu-ky", "REFUSED")))
        .as("unsigned, without reason or witness")
        .isNotEmpty();
    Walker drafting =
        acts(
            handler,
            "lap-bien-ban",
            with(
                found,
                "chu-ky",
                "REFUSED",
                "ly-do-khong-ky",
                "Không nhận hàng là của mình",
                "nguoi-chung-kien",
                "Ông Trần Văn Chứng",
                "noi-o-chung-kien",
                "Khóm Đông Thịnh 2, phường Long Xuyên"));
    assertThat(state()).isEqualTo(CaseState.PLANNED);
    drafted(drafting);
    assertThat(drafting.refused("/lam/trinh-ky", "quyen-ky", head.signs()))
        .as("a head who was not there")
        .isNotEmpty();
    signed(drafting, leader);
    assertThat(state()).isEqualTo(CaseState.INSPECTED);
    acts(handler, "bao-cao-kiem-tra", "noi-dung", "Đã báo cáo kết quả và gửi biên bản");
  }

  private void goodsAreSeizedAndValued() throws Exception {
    closed(colleague, "tam-giu");
    Walker seizing =
        acts(
            handler,
            "tam-giu",
            "chung-cu",
            "1",
            "ly-do",
            "Để xác minh nguồn gốc hàng hóa",
            "noi-giu",
            "Kho tang vật Đội Quản lý thị trường số 2",
            "nguoi-giu",
            "Ông Phạm Văn Giữ, thủ kho");
    drafted(seizing);
    assertThat(seizing.refused("/lam/trinh-ky", "quyen-ky", leader.signs()))
        .as("a right without power")
        .isNotEmpty();
    signed(seizing, head);
    acts(
        handler,
        "dinh-gia",
        "hang",
        "health.cosmetics",
        "hanh-vi",
        "counterfeit",
        "tri-gia",
        "24.800.000",
        "ly-do",
        "Giá niêm yết 200.000 đồng một hũ");
    Walker valuing =
        acts(
            handler,
            "xac-dinh-gia-tri",
            "chung-cu",
            "1",
            "can-cu",
            "LISTED",
            "nguon",
            "Bảng giá niêm yết tại kho",
            "tri-gia",
            "24.800.000");
    signed(valuing, head);
  }

  private void theViolationIsMinutedAndExplained() throws Exception {
    closed(handler, "moi-giai-trinh");
    Walker drafting =
        acts(
            handler,
            "lap-bien-ban-vi-pham",
            with(
                PARTY,
                "dieu-khoan",
                "điểm đ khoản 1 Điều 11 Nghị định số 98/2020/NĐ-CP",
                "tinh-tiet",
                "Buôn bán 124 hũ kem trộn giả mạo nhãn hàng hóa",
                "khung-den",
                "80.000.000",
                "chung-cu",
                "1",
                "chu-ky",
                "SIGNED"));
    signed(drafting, leader);
    acts(handler, "moi-giai-trinh");
    closed(handler, "xu-phat");
    refused(handler, "nhan-giai-trinh", "cach", "LAPSED", "ly-do", "Không ai đến giải trình");
    refused(handler, "nhan-giai-trinh", "cach", "WRITTEN", "ly-do", "Nói qua điện thoại");
    acts(
        handler,
        "nhan-giai-trinh",
        "cach",
        "WRITTEN",
        "tep",
        "van-ban-giai-trinh",
        "ly-do",
        "Bà Sáu trình bày hàng nhận gửi, xin giảm mức phạt");
  }

  private String[] sanction() {
    return with(
        new String[] {PARTY[0], PARTY[1], PARTY[2], PARTY[3]},
        "linh-vuc",
        "trade",
        "dieu-khoan",
        "điểm đ khoản 1 Điều 11 Nghị định số 98/2020/NĐ-CP",
        "khung-tu",
        "40.000.000",
        "khung-den",
        "80.000.000",
        "so-tien",
        "60.000.000",
        "giam-nhe",
        "Đã tự nguyện khai báo",
        "bo-sung",
        "Tịch thu 124 hũ kem trộn",
        "khac-phuc",
        "Buộc tiêu hủy 124 hũ kem trộn",
        "noi-nop",
        "Kho bạc Nhà nước khu vực, tài khoản 7111",
        "chung-cu",
        "1");
  }

  private void theChairmanSanctions() throws Exception {
    assertThat(refused(handler, "xu-phat", sanction()))
        .as("beyond every office of the sub-department")
        .contains("Vượt thẩm quyền");
    Walker up =
        acts(
            handler,
            "xu-phat",
            with(
                sanction(),
                "trinh-len",
                "province.chairman@VPUB-AG",
                "ly-do-trinh",
                "Khung phạt đến 80.000.000 đồng vượt thẩm quyền của Chi cục trưởng"));
    assertThat(chairman.walker().status(CASES + "/" + number))
        .as("not before it went up")
        .isEqualTo(404);
    signed(up, head);
    assertThat(state()).as("laid before another office").isEqualTo(CaseState.INSPECTED);
    closed(handler, "xu-phat");
    Walker above = inCase(clerk);
    assertThat(above.text()).contains("Đã trình Chủ tịch Ủy ban nhân dân tỉnh");
    assertThat(above.sees("/lam/tra-lai-ho-so")).as("a clerk gives nothing back").isFalse();
    assertThat(inCase(chairman).sees("/lam/tra-lai-ho-so")).isTrue();
    Walker paper = inCase(clerk);
    drafted(paper);
    assertThat(paper.text())
        .as("in words as in figures")
        .contains("Sáu mươi triệu đồng", "Buôn bán 124 hũ kem trộn giả mạo");
    signed(paper, chairman);
    assertThat(state()).isEqualTo(CaseState.FINED);
    closed(handler, "xu-phat");
    closed(clerk, "xu-phat");
  }

  private void itIsServedAndPaidInTwoParts() throws Exception {
    closed(clerk, "nop-nhieu-lan");
    refused(handler, "giao-quyet-dinh", "cach", "IN_PERSON");
    acts(handler, "giao-quyet-dinh", "cach", "IN_PERSON", "tep", "bien-nhan");
    closed(handler, "nop-nhieu-lan");
    refused(clerk, "nop-nhieu-lan", with(parts("10.000.000", "50.000.000"), "tep", "don"));
    Walker drafting =
        acts(clerk, "nop-nhieu-lan", with(parts("24.000.000", "36.000.000"), "tep", "don"));
    drafted(drafting);
    signed(drafting, chairman);
    paid("KB-1-" + number, "24.000.000");
    paid("KB-2-" + number, "36.000.000");
    for (String measure : new String[] {"ADDITIONAL", "REMEDY"}) {
      refused(handler, "thi-hanh-xong", "ly-do", "Xong");
      acts(
          handler,
          "thi-hanh-bien-phap",
          "bien-phap",
          measure,
          "bien-ban",
          "14/BB-TT",
          "tep",
          "bien-ban-tieu-huy");
    }
  }

  private String[] parts(String first, String second) {
    var day = Vietnam.dayOf(clock.instant());
    return new String[] {
      "ngay-don",
      today(),
      "ly-do",
      "Hỏa hoạn, Ủy ban nhân dân phường xác nhận",
      "lan-1",
      first,
      "ngay-1",
      day.plusMonths(1).toString(),
      "lan-2",
      second,
      "ngay-2",
      day.plusMonths(3).toString()
    };
  }

  /** Booked by the handler with its scan, confirmed by another person. */
  private void paid(String receipt, String dong) {
    refused(handler, "nop-tien", "chung-tu", receipt, "so-tien", dong);
    acts(handler, "nop-tien", "chung-tu", receipt, "so-tien", dong, "tep", "giay-nop-tien");
    closed(handler, "xac-nhan-tien");
    acts(head, "xac-nhan-tien", "dung", "co");
  }

  private void itIsPublished() {
    Walker writing = inCase(handler);
    writing.does("/xuat-ban/vu");
    String draft = writing.path();
    String title = "Kem trộn dán nhãn giả " + number;
    writing.does(
        "/viet",
        "tieu-de",
        title,
        "tom-tat",
        "Chủ kho, bà " + violator + ", tự dán nhãn giả rồi bán, nhận tiền ở số 0912345678.",
        "bai-hoc",
        "Hỏi hóa đơn.",
        "dieu-luat",
        "Nghị định 98/2020/NĐ-CP, Điều 11");
    writing.does("/lam/submitted");
    assertThat(writing.page().select("form[action$=/lam/checked]")).as("who wrote it").isEmpty();
    operator.walker().enters(draft).does("/lam/checked");
    head.walker().enters(draft).does("/lam/approved");
    Walker reader = everybody().enters("/").follows("/vu-viec");
    String link = reader.page().select("a:containsOwn(" + title + ")").attr("href");
    assertThat(reader.follows(link).text())
        .contains(title, "60.000.000 ₫", number)
        .doesNotContain(violator, "0912345678");
  }

  private List<String> petitions() {
    return chairman
        .walker()
        .enters(DESK)
        .follows("/don-thu")
        .page()
        .select("tbody a")
        .eachAttr("href");
  }

  /** The fined complains of the decision to who took it, and it is annulled by a signed paper. */
  private void itIsMendedOnComplaint() throws Exception {
    String mark = mark();
    Walker citizen = everybody().enters("/").follows("/phan-anh");
    citizen.does("/phan-anh", "where", "Phường Long Xuyên", "go", "next");
    citizen.does(
        "/phan-anh/chuyen-gi",
        "story",
        "Đơn " + mark + ": tôi khiếu nại quyết định xử phạt vi phạm hành chính đối với tôi",
        "go",
        "next");
    citizen.does("/phan-anh/lien-he", "name", violator, "phone", "0900000389", "go", "next");
    citizen.does("/phan-anh/gui");
    String tip = receipt(citizen);
    Walker sifting = sifted(tip);
    if (!sifting.page().select("select[name=thu-tuc] option[selected]").val().equals("COMPLAINT")) {
      sifting.does("/thu-tuc", "thu-tuc", "COMPLAINT", "ly-do", "Theo đơn");
      sifted(tip);
    }
    passedOn(PROVINCE, "Đơn được chuyển người đã ra quyết định.");
    Walker taking = clerk.walker();
    List<String> earlier = petitions();
    accepted(taking, mark);
    String petition =
        awaited(
            () ->
                petitions().stream()
                    .filter(one -> !earlier.contains(one))
                    .findFirst()
                    .orElse(null));
    complaint = petition;
    assertThat(handler.walker().status(petition)).as("who is complained of").isEqualTo(404);
    String ruling =
        cases.read(number, reader(head)).orElseThrow().standingRulings().getFirst().number();
    petitioned(chairman, "assign", "can-bo", clerk.id(), "noi-dung", "Giao xử lý đơn");
    petitioned(
        clerk,
        "contest",
        "ten",
        "Bà " + violator,
        "noi-dung",
        "Quyết định xử phạt vi phạm hành chính",
        "ngay",
        today(),
        "vu",
        number,
        "so",
        ruling);
    signed(petitioned(clerk, "accept"), chairman);
    assertThat(inPetition(clerk).sees("/lam/decide")).as("not before it was verified").isFalse();
    signed(petitioned(clerk, "verify", "can-bo", clerk.id()), chairman);
    inPetition(clerk)
        .follows("/giay-to/record")
        .refused("/giay-to/record", "noi-dung", "Hàng có hóa đơn hợp lệ");
    inPetition(clerk)
        .follows("/giay-to/record")
        .does("/giay-to/record", "noi-dung", "Hàng có hóa đơn hợp lệ", "tep", "bien-ban");
    Walker deciding =
        petitioned(
            clerk,
            "decide",
            "ket-qua",
            "UPHELD",
            "noi-dung",
            "Chấp nhận khiếu nại; hủy bỏ quyết định xử phạt.");
    String paper = signed(deciding, chairman);
    clerk.walker().enters(paper).does("/lam/phat-hanh", "ma-ho-so", "KN-01", "so-nam", "20");
    annulled(ruling);
    signed(acts(clerk, "xu-phat", lesser()), chairman);
    assertThat(state()).as("another sanction took its place").isEqualTo(CaseState.FINED);
    assertThat(inCase(handler).text()).contains("42.000.000");
  }

  private String[] lesser() {
    String[] all = sanction();
    for (int at = 0; at < all.length; at++) {
      all[at] = all[at].equals("60.000.000") ? "42.000.000" : all[at];
    }
    return all;
  }

  private void annulled(String ruling) throws Exception {
    closed(handler, "huy-quyet-dinh");
    assertThat(refused(clerk, "huy-quyet-dinh", "quyet-dinh", ruling, "ly-do", "Theo khiếu nại"))
        .contains("xung đột lợi ích");
    acts(clerk, "cam-ket");
    Walker drafting =
        acts(
            clerk,
            "huy-quyet-dinh",
            "quyet-dinh",
            ruling,
            "ly-do",
            "Theo quyết định giải quyết khiếu nại");
    drafted(drafting);
    signed(drafting, chairman);
    assertThat(cases.read(number, reader(head)).orElseThrow().standingRulings()).isEmpty();
    awaited(() -> inPetition(clerk).text().contains("hủy") ? true : null);
  }

  private Walker inPetition(Walking one) {
    return one.walker().enters(DESK).follows("/don-thu").follows(complaint);
  }

  private Walker petitioned(Walking one, String slug, String... filled) {
    return inPetition(one).follows("/lam/" + slug).does("/lam/" + slug, filled);
  }

  @Test
  void a_fake_at_any_value_goes_to_the_criminal_side_and_back_or_to_the_court() throws Exception {
    everybodySignsIn();
    Walking police = person("CA-AG", Role.CASE_OFFICER);
    inspectedCase("Thuốc giả (thử)");
    acts(
        handler,
        "dinh-gia",
        "hang",
        "health.medicine",
        "hanh-vi",
        "counterfeit",
        "ly-do",
        "Nhãn ghi thuốc giảm đau, kết quả kiểm nghiệm không có dược chất");
    assertThat(inCase(handler).text()).contains("194");
    assertThat(refused(handler, "xu-phat", sanction())).as("a crime is not fined").contains("194");
    refused(handler, "khong-vi-pham", "ly-do", "Hàng thật");
    refused(handler, "giu-hanh-chinh", "ly-do", "Giá trị nhỏ");
    refused(handler, "chuyen-hinh-su", "ly-do", "Có dấu hiệu tội phạm");
    handedToThePolice();
    closed(handler, "xu-phat");
    answered(police, "BACK_FOR_SANCTION", "Chưa đến mức truy cứu trách nhiệm hình sự.");
    Walker taking = handler.walker();
    Element back =
        awaited(
            () ->
                inCase(handler).page().select("#phoi-hop a[href^=/phoi-hop/]").stream()
                    .filter(one -> one.attr("href").matches("/phoi-hop/[-0-9a-f]{36}"))
                    .reduce((first, last) -> last)
                    .orElse(null));
    taking.follows(back.attr("href")).does("/nhan");
    awaited(() -> state() == CaseState.RETURNED ? true : null);
    handedToThePolice();
    answered(police, "PROSECUTED", "Quyết định khởi tố vụ án số 12 (thử).");
    awaited(() -> state() == CaseState.CLOSED ? true : null);
    assertThat(handler.walker().status(CASES + "/" + number + "/lam/xu-phat")).isEqualTo(404);
  }

  private void inspectedCase(String title) {
    ActingOfficer one = acting(handler, Role.CASE_OFFICER);
    this.title = title + " " + mark();
    CaseFile file = office.assigned(one, acting(head, Role.AGENCY_HEAD), this.title);
    number = office.heard(file, one, 20_000_000).number();
  }

  private static ActingOfficer acting(Walking one, Role role) {
    return new ActingOfficer(Actor.officer(one.person().id(), one.agency()), Set.of(role));
  }

  private void handedToThePolice() throws Exception {
    CaseState before = state();
    Walker drafting =
        acts(
            handler,
            "chuyen-hinh-su",
            "ly-do",
            "Hàng giả là thuốc chữa bệnh",
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
    assertThat(state()).as("a draft sends nothing").isEqualTo(before);
    signed(drafting, head);
    assertThat(state()).isEqualTo(CaseState.CRIMINAL);
  }

  /** The police count the file part by part, and say what came of it. */
  private void answered(Walking police, String result, String words) {
    Walker there = police.walker();
    String referral =
        awaited(
            () ->
                there.enters(DESK).follows("/phoi-hop").page().select("tbody tr").stream()
                    .filter(one -> one.text().contains(title))
                    .map(one -> one.select("a").attr("href"))
                    .findFirst()
                    .orElse(null));
    there.follows(referral).refused("/nhan", "phan", "EVIDENCE");
    there.does(
        "/nhan",
        there.page().select("input[name=phan]").eachAttr("value").stream()
            .flatMap(part -> Stream.of("phan", part))
            .toArray(String[]::new));
    closed(handler, "nhan-lai");
    there.enters(referral).does("/ket-qua", "ket-luan", result, "ngay", today(), "loi", words);
  }

  @Test
  void money_goes_from_the_estimate_to_the_settlement_along_the_pages() throws Exception {
    everybodySignsIn();
    inspectedCase("Kho mỹ phẩm (thử)");
    Walking accountant = person(QLTT, Role.CASE_OFFICER);
    Walking payer = signatory(QLTT, null, "CHI CỤC TRƯỞNG", "Trần Văn Kiểm", Role.AGENCY_HEAD);
    money.given(acting(accountant, Role.CASE_OFFICER), MoneyOffice.ACCOUNTANT);
    money.given(acting(payer, Role.AGENCY_HEAD), MoneyOffice.ACCOUNT_HEAD);
    Walking finance = person("STC-AG", Role.CASE_OFFICER);
    int year = Vietnam.dayOf(clock.instant()).getYear();
    Walker keeping = accountant.walker().enters(DESK).follows("/kinh-phi");
    assertThat(finance.walker().enters(DESK).follows("/kinh-phi").sees("buoc=ESTIMATE"))
        .as("another agency draws up nothing")
        .isFalse();
    keeping
        .follows("buoc=ESTIMATE")
        .does(
            "/kinh-phi/lap",
            "nam",
            String.valueOf(year),
            "nguon",
            "SECTOR",
            "chi-inspection",
            "180.000.000",
            "loi",
            "Kiểm tra mỹ phẩm",
            "tra-loi",
            MoneyDesk.ANSWER);
    String estimate = keeping.path();
    signedRecord(keeping, payer);
    finance
        .walker()
        .enters(estimate)
        .does("/buoc", "viec", "APPRAISE", "chi-inspection", "150.000.000", "loi", "Theo khả năng");
    keeping.enters(estimate).follows("buoc=ALLOCATION&theo=" + estimate.replaceFirst(".*/", ""));
    assertThat(allocates(keeping, "150.000.001")).as("more than appraised").isNotEmpty();
    keeping.does("/kinh-phi/lap", allocation("140.000.000"));
    signedRecord(keeping, payer);
    keeping.follows("buoc=COMMITMENT&theo=" + keeping.path().replaceFirst(".*/", ""));
    assertThat(keeping.refused("/kinh-phi/lap", commitment("140.000.001"))).contains("Vượt");
    keeping.does("/kinh-phi/lap", commitment("90.000.000"));
    String commitment = keeping.path();
    assertThat(keeping.page().select("input[value=APPROVE]")).as("who prepared it").isEmpty();
    payer.walker().enters(commitment).does("/buoc", "viec", "APPROVE");
    keeping.enters(commitment).follows("buoc=PAYMENT&theo=" + commitment.replaceFirst(".*/", ""));
    keeping.does(
        "/kinh-phi/lap",
        "so-tien",
        "60.000.000",
        "nguoi-nhan",
        "Hợp tác xã vận tải (thử)",
        "loi",
        "Tiền thuê xe",
        "tra-loi",
        MoneyDesk.ANSWER);
    signedRecord(keeping, payer);
    keeping.enters(DESK).follows("/kinh-phi").follows("buoc=SETTLEMENT");
    assertThat(keeping.refused("/kinh-phi/lap", "loi", "Hai cuộc kiểm tra hoãn"))
        .as("the year runs")
        .isNotEmpty();
    clock.move(Duration.ofDays(400));
    Walker later =
        signedInAgain(accountant).enters(DESK).follows("/kinh-phi").follows("buoc=SETTLEMENT");
    later.does("/kinh-phi/lap", settlement(year));
    signedRecord(later, new Walking(payer.person(), QLTT, signedInAgain(payer), payer.right()));
    assertThat(later.text()).contains("Quyết toán", "Đã ký duyệt", "Hai cuộc kiểm tra hoãn");
  }

  private String[] commitment(String sum) {
    return new String[] {
      "noi-dung-chi",
      "INSPECTION",
      "so-tien",
      sum,
      "gan",
      "CASE",
      "vu-viec",
      number,
      "loi",
      "Thuê xe kiểm tra",
      "tra-loi",
      MoneyDesk.ANSWER
    };
  }

  private static String[] settlement(int year) {
    return new String[] {"ky", year + "-SECTOR", "du", "CANCEL", "loi", "Hai cuộc kiểm tra hoãn"};
  }

  private static String[] allocation(String sum) {
    return new String[] {
      "chi-inspection", sum, "loi", "Giao theo dự toán", "tra-loi", MoneyDesk.ANSWER
    };
  }

  private static String allocates(Walker keeping, String sum) {
    return keeping.refused("/kinh-phi/lap", allocation(sum));
  }

  /** From the record to its paper, submitted by the accountant, signed by the head of account. */
  private void signedRecord(Walker keeping, Walking payer) throws Exception {
    String record = keeping.path();
    keeping.follows(keeping.page().select("main a[href^=/van-ban/]").attr("href"));
    signed(keeping, payer);
    keeping.enters(record);
  }

  @Test
  void an_order_to_a_commune_binds_by_its_paper_and_ends_with_a_proof_that_is_accepted()
      throws Exception {
    operator = person(STANDING, Role.OPERATOR, Role.STANDING_OFFICE);
    Walking leading =
        signatory("BCD389-AG", null, "TRƯỞNG BAN", "Võ Văn Trưởng", Role.COMMITTEE_LEADER);
    Walking commune = signatory(COMMUNE, null, "TRƯỞNG BAN", "Huỳnh Văn Phường", Role.AGENCY_HEAD);
    Walking other = person("BCD389-XA-30292", Role.AGENCY_HEAD);
    Walking member = person(COMMUNE, Role.CASE_OFFICER);
    String what = "Kiểm tra kho hàng online " + mark();
    assertThat(
            commune.walker().enters(DESK).follows("/chi-dao").sees("/chi-dao/moi?loai=DIRECTIVE"))
        .as("a commune orders nobody of the province")
        .isFalse();
    Walker ordering =
        operator.walker().enters(DESK).follows("/chi-dao").follows("/chi-dao/moi?loai=DIRECTIVE");
    assertThat(ordering.refused("/chi-dao/soan", "ten", what, "loi", "Kiểm tra, báo cáo."))
        .as("to nobody")
        .isNotEmpty();
    ordering.does(
        "/chi-dao/soan", "ten", what, "loi", "Kiểm tra, báo cáo kết quả.", "co-quan", COMMUNE);
    assertThat(commune.walker().enters(DESK).follows("/chi-dao").text())
        .as("a draft orders nobody")
        .doesNotContain(what);
    String paper = signed(ordering, leading);
    operator.walker().enters(paper).does("/lam/phat-hanh", "ma-ho-so", "CD-01", "so-nam", "20");
    String matter =
        awaited(
            () ->
                commune.walker().enters(DESK).follows("/chi-dao").page().select("main a").stream()
                    .filter(one -> one.text().contains(what))
                    .map(one -> one.attr("href"))
                    .findFirst()
                    .orElse(null));
    assertThat(other.walker().status(matter)).as("another commune").isEqualTo(404);
    Walker reading = member.walker().enters(DESK).follows("/chi-dao").follows(matter);
    assertThat(reading.page().select("input[value=ANSWER]").size()).as("no head").isZero();
    Walker answering = commune.walker().follows(matter);
    answering.does("/buoc", "viec", "ACKNOWLEDGE");
    assertThat(answering.refused("/buoc", "viec", "ANSWER", "so", "1/BC", "loi", "Đã kiểm tra"))
        .as("a number that nobody issued")
        .contains("1/BC");
    String report =
        "/van-ban/" + registry.drafted(acting(member, Role.CASE_OFFICER), "Kết quả " + what).id();
    Walker reporting = member.walker().enters(DESK).follows("/van-ban").follows(report);
    signed(reporting, commune);
    reporting.enters(report).does("/lam/phat-hanh", "ma-ho-so", "BC-01", "so-nam", "10");
    String number = reporting.page().select(".crumb .code").text();
    answering.enters(matter).does("/buoc", "viec", "ANSWER", "so", number, "loi", "Đã kiểm tra");
    assertThat(answering.page().select("input[value=ACCEPT]").size()).as("its own proof").isZero();
    operator
        .walker()
        .enters(DESK)
        .follows("/chi-dao")
        .follows(matter)
        .does("/buoc", "viec", "ACCEPT");
    assertThat(commune.walker().enters(matter).text()).contains("Hoàn thành", number);
  }

  @Test
  void the_head_of_a_commune_orders_those_of_the_own_commune_and_nobody_else() throws Exception {
    Walking head =
        signatory(OTHER_COMMUNE, null, "TRƯỞNG BAN", "Huỳnh Văn Phường", Role.AGENCY_HEAD);
    Walking member = person(OTHER_COMMUNE, Role.CASE_OFFICER);
    assertThat(head.walker().enters(DESK).follows("/chi-dao").sees("/chi-dao/moi?loai=DIRECTIVE"))
        .as("nobody stands under it yet")
        .isFalse();
    Walking market =
        signatory(
            under(OTHER_COMMUNE), null, "TRƯỞNG BAN QUẢN LÝ", "Trần Thị Chợ", Role.AGENCY_HEAD);
    Walking elsewhere = person(under("BCD389-XA-30292"), Role.AGENCY_HEAD);
    String what = "Kiểm tra quầy mỹ phẩm " + mark();
    assertThat(
            person("BCD389-XA-30313", Role.CASE_OFFICER)
                .walker()
                .status("/chi-dao/moi?loai=DIRECTIVE"))
        .as("nobody stands under that commune")
        .isEqualTo(403);
    Walker ordering =
        member.walker().enters(DESK).follows("/chi-dao").follows("/chi-dao/moi?loai=DIRECTIVE");
    assertThat(ordering.page().select("[name=co-quan]").eachAttr("value"))
        .as("those of the own commune alone are offered")
        .containsExactly(market.agency());
    assertThat(ordering.refused("/chi-dao/soan", "ten", what, "loi", "Kiểm tra."))
        .as("to nobody")
        .isNotEmpty();
    for (String beyond : new String[] {"CA-AG", elsewhere.agency(), "BCD389-XA-30292"}) {
      assertThat(
              ordering.forged("/chi-dao/soan", "ten", what, "loi", "Kiểm tra.", "co-quan", beyond))
          .as(beyond)
          .isEqualTo(422);
    }
    ordering.does(
        "/chi-dao/soan", "ten", what, "loi", "Kiểm tra, báo cáo.", "co-quan", market.agency());
    assertThat(market.walker().enters(DESK).follows("/chi-dao").text())
        .as("a draft orders nobody")
        .doesNotContain(what);
    String paper = signed(ordering, head);
    member.walker().enters(paper).does("/lam/phat-hanh", "ma-ho-so", "CD-02", "so-nam", "20");
    String matter =
        awaited(
            () ->
                market.walker().enters(DESK).follows("/chi-dao").page().select("main a").stream()
                    .filter(one -> one.text().contains(what))
                    .map(one -> one.attr("href"))
                    .findFirst()
                    .orElse(null));
    assertThat(elsewhere.walker().status(matter)).as("of another commune").isEqualTo(404);
    Walker answering = market.walker().follows(matter);
    answering.does("/buoc", "viec", "ACKNOWLEDGE");
    Walking scribe = person(market.agency(), Role.CASE_OFFICER);
    String report =
        "/van-ban/" + registry.drafted(acting(scribe, Role.CASE_OFFICER), "Kết quả " + what).id();
    Walker reporting = scribe.walker().enters(DESK).follows("/van-ban").follows(report);
    signed(reporting, market);
    reporting.enters(report).does("/lam/phat-hanh", "ma-ho-so", "BC-02", "so-nam", "10");
    String number = reporting.page().select(".crumb .code").text();
    answering.enters(matter).does("/buoc", "viec", "ANSWER", "so", number, "loi", "Đã kiểm tra");
    assertThat(answering.page().select("input[value=ACCEPT]").size()).as("its own proof").isZero();
    assertThat(member.walker().enters(matter).page().select("input[value=ACCEPT]").size())
        .as("an officer of the commune")
        .isZero();
    head.walker().enters(DESK).follows("/chi-dao").follows(matter).does("/buoc", "viec", "ACCEPT");
    assertThat(market.walker().enters(matter).text()).contains("Hoàn thành", number);
  }

  /** A new body below another one. */
  private String under(String above) {
    String key = "BQLC-" + mark().toUpperCase(java.util.Locale.ROOT);
    assertThat(
            agencies.register(
                Actor.SYSTEM,
                new Registration(
                    key,
                    Agency.AgencyKind.AGENCY,
                    Agency.Level.COMMUNE,
                    "Ban Quản lý chợ " + key,
                    "Market Board " + key,
                    above,
                    null,
                    null,
                    Vietnam.dayOf(clock.instant()).minusDays(30)),
                new ChangeReason("Sắp xếp bộ máy", null)))
        .isInstanceOf(ActOutcome.Done.class);
    return key;
  }
}
