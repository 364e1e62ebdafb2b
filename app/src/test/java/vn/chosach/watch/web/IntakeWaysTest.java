package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.SpreadsheetText;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeState;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.sources.StubShop;
import vn.chosach.watch.sources.ThisMachine;

/** Addresses that the server fetches itself, workbooks, and what an import says while it runs. */
@ChosachTest
class IntakeWaysTest {

  private static final String IMPORTS = "/giam-sat/nhap";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired ThisMachine machine;
  @Autowired Intakes intakes;
  @Autowired IntakeTurn turn;
  @Autowired Offers offers;
  @Autowired JdbcClient jdbc;

  private final String mark = UUID.randomUUID().toString();
  private Desk desk;
  private StubShop shop;

  @BeforeEach
  void aDeskAndAShop() throws IOException {
    desk = new Desk(mvc, office.handler());
    shop = new StubShop(machine);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_server_fetches_one_page_and_its_offer_is_kept_with_platform_and_address()
      throws Exception {
    String address = product("1", "Túi xách Gucci super fake 1:1");
    Intake intake = imported(desk.does(IMPORTS, "/tai", "dia-chi", "  " + address + " "));

    assertThat(intake)
        .returns(Intake.Source.PAGE, Intake::source)
        .returns(address, Intake::name)
        .returns("tiki", Intake::platform)
        .returns(IntakeState.DONE, Intake::state);
    assertThat(intake.counts()).isEqualTo(new Intake.Counts(1, 0, 0, 0, 0, 1));
    assertThat(listing(mark + "-1"))
        .containsEntry("platform", "tiki")
        .containsEntry("url", address)
        .containsEntry("price_dong", 350_000L);
    assertThat(desk.page(IMPORTS + "/" + intake.id()).text()).contains(address);
  }

  @Test
  void an_address_that_gives_nothing_is_refused_with_its_reason_and_stays_in_the_field()
      throws Exception {
    String gone = shop.at(StubShop.SHOP, "/khong-co");
    MockHttpServletResponse answer = desk.fill(IMPORTS, "/tai", "dia-chi", gone);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("input[name=dia-chi]").val()).isEqualTo(gone);
    assertThat(desk.fill(IMPORTS, "/tai", "dia-chi", shop.at("127.0.0.1", "/x")).getStatus())
        .isEqualTo(422);
    machine.close();
    product("1", "Áo");
    assertThat(shop.asked()).containsExactly("tiki.vn/khong-co");
  }

  @Test
  void the_pages_of_a_site_map_are_fetched_by_the_import_one_after_the_other() throws Exception {
    String one = product("1", "Túi xách Gucci super fake 1:1");
    String two = product("2", "Áo thun trơn");
    String gone = shop.at(StubShop.SHOP, "/khong-co");
    String map =
        shop.serves(
            "/sitemap.xml",
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s</loc></url>"
                    .formatted(one)
                + "<url><loc>%s</loc></url><url><loc>%s</loc></url></urlset>".formatted(gone, two));
    String where = desk.does(IMPORTS, "/tai", "dia-chi", map, "loai", "so-do");
    assertThat(shop.asked()).as("only the map so far").containsExactly("tiki.vn/sitemap.xml");
    Intake intake = imported(where);

    assertThat(intake)
        .returns(Intake.Source.SITEMAP, Intake::source)
        .returns(3L, Intake::rowsDone)
        .returns(IntakeState.DONE, Intake::state);
    assertThat(intake.counts()).isEqualTo(new Intake.Counts(2, 0, 0, 1, 0, 1));
    assertThat(intakes.refused(intake.id(), 9))
        .singleElement()
        .matches(row -> row.row() == 2 && row.detail().equals(gone))
        .matches(row -> row.code().equals("page.page-not-there"));
    assertThat(listing(mark + "-2")).containsEntry("platform", "tiki");
  }

  @Test
  void refused_rows_are_given_as_a_table_in_which_no_cell_runs() throws Exception {
    List<String> starts = List.of("=cmd|", "+1", "-2", "@SUM", " =x", "＝x", "an toàn");
    var rows = new StringBuilder("id,title,price,seller\n1,Áo thun,99000,Shop\n");
    for (String start : starts) {
      rows.append(start).append("z".repeat(301)).append(",Áo thun,99000,Shop\n");
    }
    rows.append("9,,99000,Shop\n");
    Intake intake = offers.importedFile(Offers.platform(), rows.toString());
    assertThat(intake.counts().refused()).isEqualTo(starts.size() + 1L);

    MockHttpServletResponse answer = download(intake.id());
    assertThat(answer.getContentType()).startsWith("text/csv");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"bi-tu-choi-" + intake.id() + ".csv\"");
    String text = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    List<CSVRecord> table = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    assertThat(table).hasSize(starts.size() + 2);
    for (int i = 0; i < starts.size(); i++) {
      CSVRecord row = table.get(i + 1);
      assertThat(row.get(0)).isEqualTo(String.valueOf(i + 2));
      assertThat(row.get(1)).isEqualTo("row.item-id-is-too-long");
      assertThat(row.get(2)).isNotBlank().doesNotContain("row.");
      String bare = starts.get(i).strip();
      assertThat(row.get(3)).startsWith(bare.equals("an toàn") ? bare : "'").contains(bare);
    }
    assertThat(table.getLast().get(1)).isEqualTo("row.title-is-missing");
  }

  @Test
  void a_cell_that_begins_with_a_tab_is_text_too() {
    assertThat(SpreadsheetText.harmless("\t1")).isEqualTo("'\t1");
    assertThat(SpreadsheetText.harmless("\r\n1")).isEqualTo("'\r\n1");
    assertThat(SpreadsheetText.harmless("5-10")).isEqualTo("5-10");
    assertThat(SpreadsheetText.harmless("")).isEmpty();
  }

  @Test
  void a_workbook_is_previewed_and_imported_by_the_columns_that_the_officer_named()
      throws Exception {
    byte[] file =
        workbook(
            List.of("mã", "cái gì", "tiền"),
            List.of(mark, "Túi xách Gucci super fake 1:1", "350000"),
            List.of(mark + "-b", "", "99000"));
    var taken =
        (ActOutcome.Done<UUID>)
            intakes.take(
                Intake.Source.UPLOAD,
                "tin-rao.xlsx",
                "",
                new ByteArrayInputStream(file),
                1 << 20,
                Offers.officer());
    String path = IMPORTS + "/" + taken.value();
    assertThat(desk.page(path + "?cot-id=mã&cot-title=cái gì&cot-price=tiền").text())
        .contains("Túi xách Gucci super fake 1:1", mark);
    Map<String, String> columns = Map.of("id", "mã", "title", "cái gì", "price", "tiền");
    intakes.start(taken.value(), Offers.platform(), columns, Offers.officer());
    Intake intake = imported(path);
    assertThat(intake.counts()).isEqualTo(new Intake.Counts(1, 0, 0, 1, 0, 1));
    assertThat(listing(mark)).containsEntry("price_dong", 350_000L);
  }

  @Test
  void a_second_press_on_start_leads_to_the_import_that_runs() throws Exception {
    byte[] file = ("id,title,price\n" + mark + ",Áo thun,99000\n").getBytes(StandardCharsets.UTF_8);
    UUID draft =
        ((ActOutcome.Done<UUID>)
                intakes.take(
                    Intake.Source.UPLOAD,
                    "tin-rao.csv",
                    "",
                    new ByteArrayInputStream(file),
                    1 << 20,
                    Offers.officer()))
            .value();
    String path = IMPORTS + "/" + draft;
    var window = desk.opened(path, "/bat-dau", "san", Offers.platform());
    var other = desk.opened(path, "/bat-dau", "san", Offers.platform());
    assertThat(window.send().getRedirectedUrl()).isEqualTo(path);
    assertThat(window.send().getRedirectedUrl()).as("a double click").isEqualTo(path);
    MockHttpServletResponse late = other.send();
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(late.getContentAsString()).select(".errors li").eachText())
        .as("another window")
        .containsExactly("Lần nhập này không còn chờ xác nhận.");
    assertThat(imported(path).counts().kept()).isEqualTo(1);
  }

  @Test
  void a_running_import_says_how_far_it_is_and_looks_again_by_itself() throws Exception {
    Intake intake = offers.imported(Offers.platform(), "1,Áo thun,99000,Shop");
    String path = IMPORTS + "/" + intake.id();
    assertThat(desk.page(path).select("script[src*=import]")).isEmpty();
    jdbc.sql(
            """
            UPDATE watch.intake SET state = 'RUNNING', ended_at = NULL, rows_done = 6000, kept = 4321,
                   beat_at = 'infinity'
             WHERE id = :id
            """)
        .param("id", intake.id())
        .update();
    Document running = desk.page(path);
    assertThat(running.select("script[src*=import]")).hasSize(1);
    assertThat(running.select("#bao-cao").attr("aria-live")).isEqualTo("polite");
    assertThat(running.select("#bao-cao .figures").text()).contains("6.000", "4.321");
    desk.does(path, "/huy");
    assertThat(desk.page(path).select("script[src*=import]")).isEmpty();
  }

  private String product(String number, String title) {
    return shop.serves(
        "/sp/" + number,
        """
        <!doctype html><html><title>x</title><script type="application/ld+json">
        {"@graph": [{"@type": "Product", "sku": "%s-%s", "name": "%s",
         "offers": {"price": "350000", "seller": {"name": "Shop %s"}}}]}
        </script>
        """
            .formatted(mark, number, title, mark));
  }

  private Intake imported(String where) {
    turn.runWaiting();
    UUID id = UUID.fromString(where.substring(where.lastIndexOf('/') + 1));
    return intakes.one(id).orElseThrow();
  }

  private MockHttpServletResponse download(UUID id) throws Exception {
    return desk.answer(IMPORTS + "/" + id + "/bi-tu-choi.csv");
  }

  private Map<String, @Nullable Object> listing(String item) {
    return jdbc.sql("SELECT platform, url, price_dong FROM watch.listing WHERE item = :item")
        .param("item", item)
        .query()
        .singleRow();
  }

  @SafeVarargs
  private static byte[] workbook(List<String>... rows) throws IOException {
    var sheet = new StringBuilder("<worksheet><sheetData>");
    for (int row = 0; row < rows.length; row++) {
      sheet.append("<row>");
      for (int column = 0; column < rows[row].size(); column++) {
        sheet
            .append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>".formatted('A' + column, row + 1))
            .append(rows[row].get(column))
            .append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
