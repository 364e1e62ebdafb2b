package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.PaperWalk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * The tax side over the screens (plan section III.8): the head of the province gives local offices
 * a task by a signed letter, a programme of tax checks has its team and its chosen shops, signs
 * that two officers saw become a case, tax is recovered by a signed decision, and the programme
 * shows by month what came of it.
 */
@ChosachTest
class TaxProgrammeTest {

  private static final String TAX = "THUE-AG";
  private static final String LOCAL = "THUE-CS-1";
  private static final String PLACES = "/giam-sat/so-theo-doi";
  private static final String PROGRAMMES = PLACES + "/dot";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Registry registry;

  private final String word = "Thuế " + Long.toString(System.nanoTime(), 36);

  @Test
  void the_head_of_the_tax_side_directs_local_offices_by_a_signed_letter() throws Exception {
    ActingOfficer scribe = registry.officer(TAX, Role.CASE_OFFICER);
    ActingOfficer head = registry.officer(TAX, Role.AGENCY_HEAD);
    var writer = new Desk(mvc, scribe);
    String form = "/chi-dao/moi?loai=DIRECTIVE";
    assertThat(writer.page(form).select("input[name=co-quan]").eachAttr("value"))
        .contains(LOCAL)
        .allMatch(key -> key.startsWith("THUE-CS-"));
    assertThat(new Desk(mvc, registry.officer(LOCAL, Role.AGENCY_HEAD)).status(form))
        .isEqualTo(403);
    String paper =
        writer.does(
            form,
            "/soan",
            "ten",
            word,
            "loi",
            "Kiểm tra người bán trên mạng chưa khai thuế",
            "ngay",
            registry.today().plusDays(20).toString(),
            "so-lieu",
            "Người bán đã mời làm việc | người",
            "co-quan",
            LOCAL,
            "co-quan",
            "THUE-CS-2");
    var leader = new Desk(mvc, head);
    new PaperWalk(writer, leader, registry.right(head).toString()).issued(paper);
    String task = "/chi-dao/" + paper.substring(paper.lastIndexOf('/') + 1);
    await()
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(leader.status(task)).isEqualTo(200));
    var local = new Desk(mvc, registry.officer(LOCAL, Role.AGENCY_HEAD));
    local.does(task, "/buoc", "viec", "ACKNOWLEDGE");
    ActingOfficer clerk = registry.officer(LOCAL, Role.CASE_OFFICER);
    ActingOfficer chief = registry.officer(LOCAL, Role.AGENCY_HEAD);
    String report =
        String.valueOf(registry.issued(clerk, chief, registry.drafted(clerk, "Kết quả")).number());
    local.does(task, "/buoc", "viec", "ANSWER", "so", report, "so-lieu-1", "17");
    assertThat(leader.page(task).select("tr.sum").text()).isEqualTo("Cộng 17");
    assertThat(new Desk(mvc, registry.officer("SYT-AG", Role.AGENCY_HEAD)).status(task))
        .isEqualTo(404);
  }

  @Test
  void a_programme_of_tax_checks_shows_by_month_what_was_found_assessed_and_paid()
      throws Exception {
    ActingOfficer leads = office.officer(TAX, Role.CASE_OFFICER);
    ActingOfficer second = office.officer(TAX, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(TAX, Role.AGENCY_HEAD);
    ActingOfficer stranger = office.officer("SYT-AG", Role.AGENCY_HEAD);
    var desk = new Desk(mvc, leads);
    LocalDate today = office.today();
    assertThat(refused(desk, PROGRAMMES, "/dot", programme(" ", today.plusDays(30)))).isNotEmpty();
    assertThat(refused(desk, PROGRAMMES, "/dot", programme("12/QĐ-THUE", today.minusDays(1))))
        .as("it is over before it begins")
        .isNotEmpty();
    String programme = desk.does(PROGRAMMES, "/dot", programme("12/QĐ-THUE", today.plusDays(30)));
    desk.does(programme, "/them", "tai-khoan", registry.account(second));
    UUID shop = place(desk);
    UUID other = place(desk);
    desk.does(programme, "/chon", "noi", shop.toString());
    assertThat(
            desk.page(PLACES + "/" + other)
                .select("select[name=dot] option[value$=" + id(programme) + "]"))
        .as("a shop that was not chosen")
        .isEmpty();
    assertThat(new Desk(mvc, stranger).page(PLACES + "/" + shop).select("select[name=dot]"))
        .as("who is not of the team")
        .isEmpty();
    assertThat(desk.page(programme).select("#h-ket-qua")).as("nothing was checked").isEmpty();

    String at = PLACES + "/" + shop;
    assertThat(
            refused(
                desk,
                at,
                "/kiem-tra",
                "ket-qua",
                "SIGNS",
                "dot",
                id(programme),
                "xem-lai",
                today.plusDays(9).toString()))
        .as("signs without words")
        .isNotEmpty();
    desk.does(
        at,
        "/kiem-tra",
        "ket-qua",
        "SIGNS",
        "ghi-chu",
        "Bán 40 đơn một ngày, không khai thuế",
        "dot",
        id(programme),
        "xem-lai",
        today.plusDays(9).toString());
    assertThat(row(desk.page(programme), today)).startsWith(month(today) + " 1 0 0");
    assertThat(desk.blank(at + "/doc-lai").getStatus()).as("the same officer").isEqualTo(422);
    new Desk(mvc, second).does(at, "/doc-lai", "dong-y", "co");
    String opened = desk.does(at, "/tu-noi-theo-doi/" + shop, "loi", "Làm rõ doanh thu chưa khai");
    String number = opened.substring(opened.lastIndexOf('/') + 1);
    assertThat(row(desk.page(programme), today)).startsWith(month(today) + " 1 1 1");

    recovered(number, leads, head);
    assertThat(row(desk.page(programme), today)).contains("48.000.000", "20.000.000");
    for (ActingOfficer reader : List.of(head, stranger)) {
      Document page = new Desk(mvc, reader).page(programme);
      assertThat(row(page, today)).as("the sums are for all").contains("48.000.000", "20.000.000");
      assertThat(page.text()).as("and no case by its number").doesNotContain(number);
    }
    assertThat(new Desk(mvc, head).page("/en" + programme).text())
        .contains("Results by month")
        .doesNotContainPattern("(cases|watch)\\.[a-z]");
    reported(head, stranger);
  }

  /** Tax is recovered by a decision that the head signs, and part of it is paid. */
  private void recovered(String number, ActingOfficer handler, ActingOfficer head)
      throws Exception {
    var desk = new Desk(mvc, handler);
    String here = "/ho-so-vu-viec/" + number;
    CaseFile file = office.again(number, handler);
    file = office.go(file, Office.assign(handler), head);
    file = office.go(file, new CaseAct.Declare(), handler);
    file =
        office.go(file, new CaseAct.NameSubject(SubjectKind.PERSON, "Người bán Mẫu", ""), handler);
    file = office.decidable(file, handler);
    String form = here + "/lam/truy-thu";
    assertThat(new Desk(mvc, office.officer("SYT-AG", Role.CASE_OFFICER)).status(form))
        .isEqualTo(404);
    String[] terms = terms(file, handler, "48.000.000");
    assertThat(refused(desk, form, "/truy-thu", terms(file, handler, ""))).isNotEmpty();
    desk.does(form, "/truy-thu", terms);
    String paper = "/van-ban/" + office.paper(file, handler);
    assertThat(row(desk.page(programmeOf(desk)), office.today()))
        .as("a draft assesses nothing")
        .doesNotContain("48.000.000");
    String right = office.right(head, "tax.province").toString();
    desk.does(paper, "/lam/trinh-ky", "quyen-ky", right);
    var signs = new Desk(mvc, head);
    Document page = signs.page(paper + "/ky");
    assertThat(desk.status(paper + "/ky")).as("who wrote it does not sign").isEqualTo(404);
    if (!page.select("[name=da-doi-chieu]").isEmpty()) {
      assertThat(signs.fill(paper + "/ky", "/ky", "xac-nhan", "ký").getStatus()).isEqualTo(422);
    }
    var asked = new ArrayList<>(List.of("xac-nhan", "ký"));
    if (!page.select("[name=da-doi-chieu]").isEmpty()) {
      asked.addAll(List.of("da-doi-chieu", "true"));
    }
    if (!page.select("[name=ly-do]").isEmpty()) {
      asked.addAll(List.of("ly-do", "Kịp hạn"));
    }
    signs.does(paper + "/ky", "/ky", asked.toArray(String[]::new));
    file = office.again(number, handler);
    file = office.go(file, office.served(), handler);
    office.paid(file, office.today(), 20_000_000, handler);
  }

  private String programmeOf(Desk desk) throws Exception {
    return desk.page(PROGRAMMES).select("a:contains(" + word + ")").attr("href");
  }

  private String[] terms(CaseFile file, ActingOfficer handler, String dong) {
    return new String[] {
      "doi-tuong",
      office.violator(file, handler).subject().toString(),
      "dai-dien",
      "Ông Trần Văn Mẫu",
      "noi-o",
      "Phường Long Xuyên",
      "dinh-danh",
      "1600000389",
      "gioi-tinh",
      "MALE",
      "ngay-sinh",
      "1985-03-08",
      "quoc-tich",
      "Việt Nam",
      "nghe-nghiep",
      "Buôn bán",
      "ngay-cap",
      "2019-07-01",
      "noi-cap",
      "Phòng Đăng ký kinh doanh",
      "dieu-khoan",
      "Luật Quản lý thuế",
      "so-tien",
      dong,
      "bien-phap",
      "Thuế giá trị gia tăng",
      "noi-nop",
      "Kho bạc Nhà nước khu vực, tài khoản thu thuế",
      "chung-cu",
      "1"
    };
  }

  /** The figures stand in what the tax head reads and nowhere else among those of one agency. */
  private void reported(ActingOfficer head, ActingOfficer stranger) throws Exception {
    Element table = table(new Desk(mvc, head).page("/thong-ke"));
    assertThat(table.text()).contains(word, "48.000.000", "20.000.000");
    assertThat(new Desk(mvc, stranger).page("/thong-ke").text()).doesNotContain(word);
    var whole = new Desk(mvc, office.officer("SCT-AG", Role.STANDING_OFFICE));
    assertThat(whole.page("/thong-ke").text()).contains(word);
  }

  private static Element table(Document page) {
    return Objects.requireNonNull(page.select("table:contains(Đợt kiểm tra)").first());
  }

  private UUID place(Desk desk) throws Exception {
    String to =
        desk.does(
            PLACES + "/moi",
            "/moi",
            "loai",
            "SHOP",
            "ten",
            word,
            "dia-chi",
            "https://" + UUID.randomUUID() + ".example/gian-hang",
            "muc-dich",
            "Doanh thu lớn, chưa thấy khai thuế",
            "xem-lai",
            office.today().plusDays(9).toString());
    return UUID.fromString(id(to));
  }

  private String[] programme(String ground, LocalDate to) {
    return new String[] {
      "ten",
      word,
      "muc-dich",
      "Kiểm tra người bán trên mạng",
      "can-cu",
      ground,
      "loai",
      "SHOP",
      "tu-ngay",
      office.today().minusDays(2).toString(),
      "den-ngay",
      to.toString()
    };
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MM/yyyy").format(day);
  }

  private static String row(Document page, LocalDate day) {
    return page.select("section:has(#h-ket-qua) tbody tr").stream()
        .map(Element::text)
        .filter(one -> one.startsWith(month(day)))
        .findFirst()
        .orElse("");
  }

  private static String refused(Desk desk, String path, String action, String... filled)
      throws Exception {
    MockHttpServletResponse answer = desk.fill(path, action, filled);
    assertThat(answer.getStatus()).isIn(409, 422);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }
}
