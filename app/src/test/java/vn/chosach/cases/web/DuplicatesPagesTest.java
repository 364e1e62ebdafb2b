package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.referrals.Referrals;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;

/** Before an act the officer learns whom to call; what is silent looks like nothing at all. */
@ChosachTest
class DuplicatesPagesTest {

  private static final String CASES = "/ho-so-vu-viec";
  private static final String ASK = "/phoi-hop/hoi";
  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) Math.floorMod(System.nanoTime(), 9_000_000L));

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Referrals referrals;
  @Autowired Journal journal;
  @Autowired PlaceRegister places;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer tax;
  private ActingOfficer taxHead;
  private String phone;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
    tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    taxHead = office.officer("THUE-AG", Role.AGENCY_HEAD);
    phone = "0356" + String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
  }

  @Test
  void a_plan_is_warned_and_goes_on_with_a_word_and_the_holder_learns_who_asked() throws Exception {
    assertThat(referrals.enter(phone, tax)).isEmpty();
    CaseFile mine = named(office.assigned(handler, head, "Kem trộn"), phone, handler);
    String form = CASES + "/" + mine.number() + "/lam/lap-ke-hoach";
    var desk = new Desk(mvc, handler);
    String[] plan = plan();

    MockHttpServletResponse warned = desk.fill(form, "/lap-ke-hoach", plan);
    assertThat(warned.getStatus()).isEqualTo(422);
    String shown = Jsoup.parse(warned.getContentAsString()).text();
    assertThat(shown).contains("Thuế", "số điện thoại", "Gọi trước khi tiến hành");

    var again = Jsoup.parse(warned.getContentAsString());
    assertThat(again.select("textarea[name=giai-thich]")).hasSize(1);
    MockHttpServletResponse done =
        desk.ask(
            answered(form, mine, plan, "Đã gọi Thuế, hai bên thống nhất để QLTT kiểm tra trước"));
    assertThat(done.getStatus()).isEqualTo(302);
    assertThat(desk.page(CASES + "/" + mine.number()).text())
        .contains("đã được nhắc liên hệ nơi khác", "hai bên thống nhất");

    String told = new Desk(mvc, tax).page(ASK).select("#da-hoi ~ table, #da-hoi ~ div").text();
    assertThat(told).contains("Trước khi lập kế hoạch kiểm tra", "Sổ đối tượng");
    assertThat(WholeDesk.of(new Desk(mvc, tax)::page).text())
        .as("and it lies on the desk of the holder")
        .contains("Xem ai hỏi về đối tượng đang giữ");
    assertThat(checks(mine)).isNotEmpty();
  }

  @Test
  void the_police_and_a_restricted_case_are_silent_and_are_told() throws Exception {
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    ActingOfficer chief = office.officer("CA-AG", Role.AGENCY_HEAD);
    named(office.assigned(police, chief, "Chuyên án"), phone, police);
    CaseFile narrow = named(office.assigned(tax, taxHead, "Trốn thuế"), phone, tax);
    office.go(narrow, new CaseAct.Restrict(Secrecy.ASSIGNED, "Giữ kín"), tax);

    CaseFile mine = named(office.assigned(handler, head, "Kem trộn"), phone, handler);
    var desk = new Desk(mvc, handler);
    String form = CASES + "/" + mine.number() + "/lam/lap-ke-hoach";
    assertThat(desk.fill(form, "/lap-ke-hoach", plan()).getStatus())
        .as("exactly as if nobody held it")
        .isEqualTo(302);
    assertThat(checks(mine)).allMatch(act -> "".equals(act.act().details().get("hits")));

    String asked = answer(desk.fill(ASK, ASK, "hoi", phone));
    String nobody = answer(desk.fill(ASK, ASK, "hoi", "0356999888"));
    assertThat(asked).doesNotContain("Công an", "Thuế");
    assertThat(nobody).contains("Chưa cơ quan nào giữ");
    assertThat(new Desk(mvc, police).page(ASK).text())
        .contains("Người hỏi không biết cơ quan bạn đang giữ", "Trước khi lập kế hoạch kiểm tra");
    assertThat(new Desk(mvc, tax).page(ASK).text()).contains(narrow.number());
    ActingOfficer colleague = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, colleague).page(ASK).text())
        .as("who may not read the case does not learn of it by the question either")
        .doesNotContain(narrow.number());
    assertThat(new Desk(mvc, handler).page(ASK).text()).doesNotContain(narrow.number());

    String stranger = "0356" + String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
    var fourth = new Desk(mvc, office.officer("SYT-AG", Role.CASE_OFFICER));
    ActingOfficer only = office.officer("CA-AG", Role.CASE_OFFICER);
    named(office.assigned(only, chief, "Chuyên án kín"), stranger, only);
    assertThat(answer(fourth.fill(ASK, ASK, "hoi", stranger)).replaceAll("[0-9•]+", "#"))
        .as("neither a count nor a word differs from nobody at all")
        .isEqualTo(nobody.replaceAll("[0-9•]+", "#"));

    String own = answer(new Desk(mvc, colleague).fill(ASK, ASK, "hoi", phone));
    assertThat(own).as("nor a colleague of the same agency").doesNotContain("Cơ quan của bạn");
    assertThat(new Desk(mvc, tax).page(ASK).select("tr:contains(" + narrow.number() + ")"))
        .as("and the colleague's question is told to those who may read it")
        .hasSize(3);
  }

  @Test
  void the_opening_of_a_case_and_a_test_purchase_are_asked_about_too() throws Exception {
    CaseFile theirs = named(office.assigned(tax, taxHead, "Không xuất hóa đơn"), phone, tax);
    var desk = new Desk(mvc, handler);
    String[] opening = {"ten", "Bán qua " + phone, "ly-do", "Người mua phản ánh"};
    MockHttpServletResponse warned = desk.fill(CASES + "/mo", CASES + "/mo", opening);
    assertThat(warned.getStatus()).isEqualTo(422);
    String shown = warned.getContentAsString();
    assertThat(shown).contains("giai-thich").doesNotContain(theirs.number(), "Không xuất hóa đơn");
    MockHttpServletResponse opened =
        desk.ask(
            post(CASES + "/mo")
                .param("ten", opening[1])
                .param("luc", Jsoup.parse(shown).select("[name=luc]").val())
                .param("ly-do", opening[3])
                .param("giai-thich", "Đã gọi, khác hành vi"));
    assertThat(opened.getStatus()).isEqualTo(302);
    String page = String.valueOf(opened.getHeader("Location"));
    assertThat(desk.page(page).text()).contains("Đã gọi, khác hành vi");

    CaseFile mine = named(office.assigned(handler, head, "Kem trộn"), phone, handler);
    MockHttpServletResponse bought =
        desk.fill(
            CASES + "/" + mine.number() + "/mua-thu/moi",
            "/mua-thu/moi",
            "noi-ban",
            "Gian hàng thử",
            "hang",
            "Kem thử, 2 hũ",
            "muc-dich",
            "Xác định thật giả",
            "can-cu",
            "Kế hoạch 1/KH",
            "du-toan",
            "500.000",
            "nguoi-duyet",
            Office.id(head).toString());
    assertThat(bought.getStatus()).isEqualTo(422);
    assertThat(bought.getContentAsString()).contains("Gọi trước khi tiến hành");
  }

  @Test
  void a_number_in_very_many_cases_is_named_as_common_and_points_at_nobody() throws Exception {
    for (int i = 0; i < 50; i++) {
      named(office.opened(tax, "Giao hàng " + i), phone, tax);
    }
    CaseFile mine = named(office.assigned(handler, head, "Kem trộn"), phone, handler);
    MockHttpServletResponse warned =
        new Desk(mvc, handler)
            .fill(
                CASES + "/" + mine.number() + "/mua-thu/moi",
                "/mua-thu/moi",
                "noi-ban",
                "Gian hàng thử",
                "hang",
                "Kem thử",
                "muc-dich",
                "Xác định thật giả",
                "can-cu",
                "Kế hoạch 1/KH",
                "du-toan",
                "500.000",
                "nguoi-duyet",
                Office.id(head).toString());
    String shown = Jsoup.parse(warned.getContentAsString()).text();
    assertThat(shown).contains("Rất nhiều tin nhắc tới").doesNotContain("Gọi trước khi tiến hành");
  }

  @Test
  void the_same_goods_elsewhere_are_a_warning_and_no_bar_and_reports_of_them_are_neither()
      throws Exception {
    String goods = "Sữa hạt Sao Mẫu " + phone.substring(4);
    CaseFile theirs = office.assigned(tax, taxHead, "Không hóa đơn");
    office.go(theirs, new CaseAct.NameSubject(SubjectKind.GOODS, goods, ""), tax);
    String other = "Kẹo dẻo Mẫu " + phone.substring(4);
    assertThat(referrals.enter(other, tax)).isEmpty();
    CaseFile mine = office.assigned(handler, head, "Sữa giả");
    for (String one : List.of(goods, other)) {
      mine = office.go(mine, new CaseAct.NameSubject(SubjectKind.GOODS, one, ""), handler);
    }
    String form = CASES + "/" + mine.number() + "/lam/lap-ke-hoach";
    var desk = new Desk(mvc, handler);
    MockHttpServletResponse warned = desk.fill(form, "/lap-ke-hoach", plan());
    assertThat(warned.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(warned.getContentAsString()).text())
        .contains("Thuế", "Gọi trước khi tiến hành")
        .doesNotContain(theirs.number());
    assertThat(desk.ask(answered(form, mine, plan(), "Đã gọi, khác người bán")).getStatus())
        .as("a year's inspections are those of a business, whatever it sells")
        .isEqualTo(302);
    assertThat(new Desk(mvc, tax).page(ASK).select("#da-hoi ~ table, #da-hoi ~ div").text())
        .as("goods that are merely entered point at nobody")
        .contains("tên " + goods)
        .doesNotContain("tên " + other);
  }

  @Test
  void a_watched_place_is_found_before_the_decision_to_inspect() throws Exception {
    CaseFile mine = named(office.assigned(handler, head, "Kem trộn"), phone, handler);
    mine = office.go(mine, office.plan(handler), handler);
    String form = CASES + "/" + mine.number() + "/lam/quyet-dinh-kiem-tra";
    String host = "kem" + phone + ".example";
    places.enter(
        new PlaceWish(
            PlaceKind.SITE,
            "Trang bán kem " + phone,
            "https://" + host + "/",
            "Chủ trang, số " + phone,
            "Nhiều phản ánh",
            office.today().plusDays(10)),
        tax.actor());
    MockHttpServletResponse warned =
        new Desk(mvc, handler)
            .fill(form, "/quyet-dinh-kiem-tra", "can-cu", "Kế hoạch kiểm tra", "so-ngay", "3");
    assertThat(warned.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(warned.getContentAsString()).text())
        .contains("Thuế", "Gọi trước khi tiến hành")
        .doesNotContain("Trang bán kem");
    MockHttpServletResponse gone =
        new Desk(mvc, handler)
            .ask(
                post(form)
                    .param("ban", String.valueOf(mine.version()))
                    .param("can-cu", "Kế hoạch kiểm tra")
                    .param("so-ngay", "3")
                    .param("giai-thich", "Đã gọi Thuế"));
    assertThat(gone.getStatus()).isEqualTo(302);
  }

  @Test
  void only_the_holder_notes_that_it_knows() throws Exception {
    assertThat(referrals.enter(phone, tax)).isEmpty();
    new Desk(mvc, handler).fill(ASK, ASK, "hoi", phone);
    var holder = new Desk(mvc, tax);
    String note = holder.page(ASK).select("form[action*=/da-hoi/]").attr("action");
    assertThat(note).isNotEmpty();
    assertThat(new Desk(mvc, handler).blank(note).getStatus()).isEqualTo(422);
    assertThat(new Desk(mvc, office.officer("CA-AG", Role.AUDITOR)).status(ASK)).isEqualTo(403);
    assertThat(holder.fill(ASK, note).getStatus()).isEqualTo(302);
    assertThat(holder.page(ASK).select("form[action='" + note + "']")).isEmpty();
  }

  private List<JournalEntry> checks(CaseFile file) {
    return journal.newest("case", file.id().toString(), null, 50).stream()
        .filter(one -> one.act().verb().equals("referrals.duplicates-checked"))
        .toList();
  }

  private static String answer(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString()).select(".ticket, #tra-loi").text();
  }

  private CaseFile named(CaseFile file, String words, ActingOfficer by) {
    return office.go(file, new CaseAct.NameSubject(SubjectKind.PHONE, words, ""), by);
  }

  private String[] plan() {
    String leader = Office.id(office.leader(Office.QLTT)).toString();
    return new String[] {
      "ngay",
      office.today().plusDays(1).toString(),
      "dia-diem",
      "Số 9 đường Lê Lợi",
      "noi-dung",
      "Kiểm tra nguồn gốc",
      "thanh-vien",
      Office.id(handler).toString(),
      "truong-doan",
      leader
    };
  }

  private MockHttpServletRequestBuilder answered(
      String form, CaseFile file, String[] plan, String words) {
    var request =
        post(form).param("ban", String.valueOf(file.version())).param("giai-thich", words);
    for (int i = 0; i < plan.length; i += 2) {
      request = request.param(plan[i], plan[i + 1]);
    }
    return request;
  }
}
