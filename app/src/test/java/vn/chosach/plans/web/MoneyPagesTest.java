package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.MoneyDesk;
import vn.chosach.plans.MoneyDesk.Unit;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.Spending;

/** Money on its pages: from the estimate to the payment, by the right persons and by the wrong. */
@ChosachTest
class MoneyPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired MoneyDesk money;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void an_exhibit_is_paid_for_from_the_estimate_on_by_the_screens_of_three_persons()
      throws Exception {
    Unit unit = money.unit(Office.QLTT);
    var accountant = new Desk(mvc, unit.accountant());
    var head = new Desk(mvc, unit.head());
    var finance = new Desk(mvc, money.finance());
    var standing = new Desk(mvc, office.officer("SCT-AG", Role.STANDING_OFFICE));
    CaseFile file = office.assigned(unit.accountant(), unit.head(), "Kho thuốc lá lậu giấu tên");
    file =
        office.go(
            file,
            new CaseAct.Secure(
                1, ExhibitKind.GOODS, "Thùng", "6 thùng", clock.instant(), "0092-04", "Kho số 2"),
            unit.accountant());
    int year = office.today().getYear();

    String estimate =
        accountant.does(
            "/kinh-phi/lap?buoc=ESTIMATE",
            "/kinh-phi/lap?buoc=ESTIMATE",
            "nam",
            String.valueOf(year),
            "nguon",
            "LOCAL_COMMITTEE",
            "chi-confiscated-assets",
            "20.000.000",
            "loi",
            "Bảo quản tang vật",
            "tra-loi",
            MoneyDesk.ANSWER);
    sign(estimate, accountant, head, unit);
    assertThat(standing.page(estimate).select("form[action$=/buoc]")).isEmpty();
    finance.does(
        estimate,
        "/buoc",
        "viec",
        "APPRAISE",
        "chi-confiscated-assets",
        "15.000.000",
        "loi",
        "Giảm theo khả năng");
    String allocate = accountant.page(estimate).select("a[href*=buoc=ALLOCATION]").attr("href");
    MockHttpServletResponse beyond =
        accountant.fill(
            allocate,
            "/kinh-phi/lap?buoc=ALLOCATION",
            "chi-confiscated-assets",
            "15.000.001",
            "loi",
            "Giao",
            "tra-loi",
            MoneyDesk.ANSWER);
    assertThat(beyond.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(beyond.getContentAsString()).select("#theo-error").text())
        .contains("Vượt số thẩm định");
    String allocation =
        accountant.does(
            allocate,
            "/kinh-phi/lap?buoc=ALLOCATION",
            "chi-confiscated-assets",
            "15.000.000",
            "loi",
            "Giao",
            "tra-loi",
            MoneyDesk.ANSWER);
    sign(allocation, accountant, head, unit);
    String commitment =
        accountant.does(
            accountant.page(allocation).select("a[href*=buoc=COMMITMENT]").attr("href"),
            "/kinh-phi/lap?buoc=COMMITMENT",
            "noi-dung-chi",
            "CONFISCATED_ASSETS",
            "so-tien",
            "6.400.000",
            "gan",
            "EXHIBIT",
            "vu-viec",
            file.number(),
            "tang-vat",
            "1",
            "loi",
            "Thuê kho lạnh",
            "tra-loi",
            MoneyDesk.ANSWER);
    assertThat(accountant.page(commitment).select("form[action$=/buoc] input[value=APPROVE]"))
        .as("who prepared it")
        .isEmpty();
    head.does(commitment, "/buoc", "viec", "APPROVE");
    String payment =
        accountant.does(
            accountant.page(commitment).select("a[href*=buoc=PAYMENT]").attr("href"),
            "/kinh-phi/lap?buoc=PAYMENT",
            "so-tien",
            "6.000.000",
            "nguoi-nhan",
            "Kho lạnh (thử)",
            "loi",
            "Tiền thuê tháng này",
            "tra-loi",
            MoneyDesk.ANSWER);
    sign(payment, accountant, head, unit);

    Document ledger = finance.page("/kinh-phi?nam=" + year + "&co-quan=" + Office.QLTT);
    String line =
        ledger.select("table.money tbody tr").stream()
            .map(org.jsoup.nodes.Element::text)
            .filter(text -> text.contains("15.000.000") && text.contains("6.400.000"))
            .findFirst()
            .orElseThrow();
    assertThat(line).contains("6.000.000").contains("8.600.000");
    assertThat(finance.page(payment).text())
        .contains("Một vụ việc")
        .doesNotContain(file.number(), "Tiền thuê tháng này");
    assertThat(accountant.page(payment).text()).contains(file.number()).contains("tang vật 1");
    assertThat(accountant.page("/ho-so-vu-viec/" + file.number()).select("#kinh-phi").text())
        .as("what the case cost")
        .contains("6.400.000", "6.000.000");
    var csv = finance.answer("/kinh-phi/tai.csv?nam=" + year + "&co-quan=" + Office.QLTT);
    assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
        .contains("15000000")
        .contains("8600000");
    var xlsx = finance.answer("/kinh-phi/tai.xlsx?nam=" + year + "&co-quan=" + Office.QLTT);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.getContentAsByteArray()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
    }
    for (Desk desk : List.of(standing, finance, head)) {
      MockHttpServletResponse tried =
          desk.fill(
              "/kinh-phi/lap?buoc=PAYMENT&theo=" + commitment.substring("/kinh-phi/".length()),
              "/kinh-phi/lap?buoc=PAYMENT",
              "theo",
              commitment.substring("/kinh-phi/".length()),
              "so-tien",
              "100.000",
              "nguoi-nhan",
              "X",
              "loi",
              "Y",
              "tra-loi",
              "Z");
      assertThat(tried.getStatus()).isEqualTo(422);
      assertThat(Jsoup.parse(tried.getContentAsString()).select(".errors").text())
          .contains("Chỉ kế toán");
    }
  }

  @Test
  void a_duty_says_what_it_cost_and_a_page_in_english_has_no_bare_key() throws Exception {
    Unit unit = money.unit("HQ-KV20");
    UUID duty = money.duty("HQ-KV20");
    UUID allocation =
        money.allocated(
            unit,
            office.today().getYear(),
            FundingSource.SECTOR,
            MoneyDesk.of(Spending.INSPECTION, 12_000_000));
    UUID commitment =
        money.committed(unit, allocation, Spending.INSPECTION, 7_000_000, FundingTie.duty(duty));
    var accountant = new Desk(mvc, unit.accountant());
    assertThat(accountant.page("/ke-hoach/nhiem-vu/" + duty).select("#kinh-phi").text())
        .contains("7.000.000");
    var other = new Desk(mvc, office.officer("STP-AG", Role.CASE_OFFICER));
    assertThat(other.status("/kinh-phi/" + commitment)).isEqualTo(404);
    for (String path :
        List.of(
            "/kinh-phi",
            "/kinh-phi/nguoi",
            "/kinh-phi/" + commitment,
            "/kinh-phi/" + allocation,
            "/kinh-phi/lap?buoc=ESTIMATE",
            "/kinh-phi/lap?buoc=ALLOCATION",
            "/kinh-phi/lap?buoc=COMMITMENT",
            "/kinh-phi/lap?buoc=PAYMENT",
            "/kinh-phi/lap?buoc=SETTLEMENT",
            "/kinh-phi/lap?buoc=WITHDRAWAL",
            "/kinh-phi/lap?buoc=REFUND")) {
      assertThat(accountant.page("/en" + path).text())
          .as(path)
          .doesNotContainPattern("plans\\.[a-z]");
    }
  }

  @Test
  void an_office_is_confirmed_and_ended_on_its_page() throws Exception {
    ActingOfficer first = office.officer("BDBP-AG", Role.AGENCY_HEAD);
    ActingOfficer clerk = office.officer("BDBP-AG", Role.CASE_OFFICER);
    money.done(
        new FundingAct.Appoint(
            "BDBP-AG",
            Office.id(clerk),
            MoneyOffice.ACCOUNTANT,
            office.today(),
            null,
            new PlanPaper("7/QĐ-BCH", office.paper())),
        first);
    var head = new Desk(mvc, first);
    assertThat(head.page("/kinh-phi/nguoi").text()).contains("Chờ người thứ hai xác nhận");
    assertThat(head.page("/kinh-phi/nguoi").select("input[value=XAC_NHAN]"))
        .as("who recorded it")
        .isEmpty();
    var second = new Desk(mvc, office.officer("BDBP-AG", Role.AGENCY_HEAD));
    second.does("/kinh-phi/nguoi", "/kinh-phi/nguoi/buoc", "viec", "XAC_NHAN");
    assertThat(head.page("/kinh-phi/nguoi").text()).contains("Đang giữ");
    var clerks = new Desk(mvc, clerk);
    assertThat(clerks.page("/kinh-phi").select("a[href*=buoc=ESTIMATE]")).isNotEmpty();
    MockHttpServletResponse silent =
        head.fill("/kinh-phi/nguoi", "/kinh-phi/nguoi/buoc", "viec", "KET_THUC", "loi", "");
    assertThat(silent.getStatus()).isEqualTo(422);
    head.does("/kinh-phi/nguoi", "/kinh-phi/nguoi/buoc", "viec", "KET_THUC", "loi", "Nghỉ việc");
    assertThat(clerks.page("/kinh-phi").select("a[href*=buoc=ESTIMATE]")).isEmpty();
  }

  /** Submitted by the accountant and signed by the head of account, on the page of the paper. */
  private void sign(String record, Desk accountant, Desk head, Unit unit) throws Exception {
    String paper = accountant.page(record).select("a[href^=/van-ban/]").attr("href");
    accountant.does(paper, "/lam/trinh-ky", "quyen-ky", unit.right().toString());
    head.does(paper + "/ky", "/ky", "xac-nhan", "KÝ");
  }
}
