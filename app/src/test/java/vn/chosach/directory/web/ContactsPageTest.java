package vn.chosach.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;

@ChosachTest
class ContactsPageTest {

  @Autowired MockMvc mvc;
  @Autowired MovableClock clock;

  @BeforeEach
  void itIs24November2026() {
    clock.moveTo(Instant.parse("2026-11-24T03:00:00Z"));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/lien-he, vi, Cơ quan và đường dây nóng, Việc này của ai?, Chi cục Quản lý thị trường tỉnh An"
        + " Giang",
    "/en/lien-he, en, Agencies and hotlines, Whose matter is it?, An Giang Market Surveillance"
        + " Sub-department"
  })
  void thePageListsTheBodiesOfToday(
      String path, String lang, String title, String finder, String body) throws Exception {
    var page = page(get(path));
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(lang);
    assertThat(page.expectFirst("h1").text()).isEqualTo(title);
    assertThat(page.expectFirst("#h-viec-cua-ai").text()).isEqualTo(finder);
    assertThat(page.select("tbody th, .plain--hollow li").eachText())
        .anyMatch(text -> text.startsWith(body));
    assertThat(page.select("a[href=tel:113]")).isNotEmpty();
    assertThat(page.select("select[name=nhom] option")).hasSizeGreaterThan(25);
  }

  @Test
  void whatIsNotVerifiedIsSaidOnceAndNotAsANumber() throws Exception {
    var page = page(get("/lien-he"));
    assertThat(page.select("tbody th").text() + page.select(".plain--hollow").text())
        .contains("Sở Công Thương tỉnh An Giang")
        .contains("Cơ quan Thường trực Ban Chỉ đạo 389")
        .contains("Chi cục Hải quan khu vực XX");
    assertThat(page.select("tbody tr"))
        .allSatisfy(row -> assertThat(row.select("td a")).isNotEmpty());
  }

  @Test
  void anAnswerNamesBodyRuleBasisAndSource() throws Exception {
    var answer = page(asked("health.medicine", "counterfeit", "", "")).expectFirst(".answer");
    assertThat(answer.expectFirst("h3").text()).isEqualTo("Cơ quan chủ trì: Sở Y tế tỉnh An Giang");
    assertThat(answer.text())
        .contains("Luật Dược (105/2016/QH13)")
        .contains("chưa có văn bản công bố")
        .doesNotContain("%")
        .contains("Chi cục Quản lý thị trường tỉnh An Giang");
  }

  @Test
  void whatIsSentEmptyIsAnsweredByWhatIsMissing() throws Exception {
    var page = page(get(java.net.URI.create("/lien-he?nhom=&viec=&noi=&dia-ban=&ngay=")));
    assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#nhom", "#viec");
    assertThat(page(get("/lien-he")).select(".errors")).as("nothing was sent").isEmpty();
    var report =
        page(asked("health.medicine", "counterfeit", "", "")).select(".answer .btn--report");
    assertThat(report.attr("href")).isEqualTo("/phan-anh");
  }

  @Test
  void aPastDayNamesTheBodyThenAndNow() throws Exception {
    var answer =
        page(asked("fashion", "counterfeit", "Phường Mỹ Bình", "2022-12-01"))
            .expectFirst(".answer");
    assertThat(answer.expectFirst("h3").text())
        .isEqualTo("Ngày 01/12/2022, việc này thuộc: Cục Quản lý thị trường tỉnh An Giang");
    assertThat(answer.text())
        .contains("Nay là: Chi cục Quản lý thị trường tỉnh An Giang")
        .contains("Ban Chỉ đạo 389 thành phố Long Xuyên")
        .contains("mục III.6")
        .doesNotContain("không còn hoặc chưa có hiệu lực");
  }

  @Test
  void theAnswerSpeaksEnglishUnderEn() throws Exception {
    var answer =
        page(get("/en/lien-he")
                .param("nhom", "fashion")
                .param("viec", "counterfeit")
                .param("ngay", "2022-12-01"))
            .expectFirst(".answer");
    assertThat(answer.expectFirst("h3").text())
        .isEqualTo("On 01/12/2022 this was a matter for: An Giang Market Surveillance Department");
  }

  @Test
  void aNameThatSeveralPlacesBearIsAsked() throws Exception {
    var page = page(asked("fashion", "counterfeit", "cho moi", ""));
    assertThat(page.select(".answer")).isEmpty();
    assertThat(page.select("input[name=dia-ban]")).hasSize(3);
    assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#dia-ban");
    assertThat(page.select("fieldset").text())
        .contains("Xã Chợ Mới, Tỉnh An Giang")
        .contains("Huyện Chợ Mới, Tỉnh An Giang (đến 30/06/2025)");
    String commune = page.expectFirst("input[name=dia-ban]").val();
    var answered = page(asked("fashion", "counterfeit", "cho moi", "").param("dia-ban", commune));
    assertThat(answered.select(".answer").text()).contains("Ban Chỉ đạo 389 xã Chợ Mới");
  }

  @Test
  void aSplitCommuneAsksForTheUnitOfTheDay() throws Exception {
    var page = page(asked("fashion", "counterfeit", "Xã Phước Hưng", ""));
    assertThat(page.select("input[name=dia-ban]")).hasSize(3);
    String one =
        page.select("input[name=dia-ban]").stream()
            .filter(input -> input.parents().get(0).text().startsWith("Xã Phú Hữu"))
            .findFirst()
            .orElseThrow()
            .val();
    var answered = page(asked("fashion", "counterfeit", "Xã Phước Hưng", "").param("dia-ban", one));
    assertThat(answered.select(".answer dd li").eachText())
        .contains("Ban Chỉ đạo 389 xã Phú Hữu")
        .doesNotContain("Ban Chỉ đạo 389 xã An Phú");
  }

  @Test
  void decomposedInputFindsTheSamePlace() throws Exception {
    String nfd = Normalizer.normalize("Phường Long Xuyên", Normalizer.Form.NFD);
    assertThat(page(asked("fashion", "counterfeit", nfd, "")).select(".answer").text())
        .contains("Ban Chỉ đạo 389 phường Long Xuyên");
  }

  @Test
  void everythingThatIsMissingIsSaidAtItsField() throws Exception {
    var page =
        page(
            get("/lien-he")
                .param("nhom", "")
                .param("viec", "khong-co")
                .param("noi", "Atlantis")
                .param("ngay", "31/02/2026"));
    assertThat(page.select(".errors a").eachAttr("href"))
        .containsExactly("#nhom", "#viec", "#noi", "#ngay");
    for (String field : page.select(".errors a").eachAttr("href")) {
      assertThat(page.select(field)).as(field).hasSize(1);
    }
    assertThat(page.expectFirst("#noi").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.expectFirst("#noi").val()).isEqualTo("Atlantis");
    assertThat(page.expectFirst("#noi").attr("aria-describedby")).contains("noi-error");
  }

  @Test
  void aPlaceOutsideOnThatDayIsExplained() throws Exception {
    var page = page(asked("fashion", "counterfeit", "Huyện Hòn Đất", "2022-12-01"));
    assertThat(page.select(".note").text()).contains("Ngày 01/12/2022, nơi này chưa thuộc");
  }

  @Test
  void whatAPersonTypesIsShownAsText() throws Exception {
    String typed = "\"><script>alert(1)</script>";
    var page = page(asked("fashion", "counterfeit", typed, ""));
    assertThat(page.expectFirst("#noi").val()).isEqualTo(typed);
    assertThat(page.select("script"))
        .as("data about the page run nothing and repeat nothing")
        .allMatch(
            script ->
                script.data().isEmpty()
                    || script.attr("type").equals("application/ld+json")
                        && !script.data().contains("alert"));
  }

  @Test
  void tenThousandCharactersAreAnUnknownPlace() throws Exception {
    var page = page(asked("fashion", "counterfeit", "ủ".repeat(10_000), ""));
    assertThat(page.select("#noi-error").text()).contains("Không có xã, phường");
  }

  @Test
  void htmxReceivesTheVeryPartThatThePageHolds() throws Exception {
    var request = asked("health.medicine", "counterfeit", "Phường Long Xuyên", "");
    String whole = page(request).expectFirst("#viec-cua-ai").outerHtml();
    String part =
        mvc.perform(
                asked("health.medicine", "counterfeit", "Phường Long Xuyên", "")
                    .header("HX-Request", "true"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(part).doesNotContain("<html");
    assertThat(Jsoup.parseBodyFragment(part).expectFirst("#viec-cua-ai").outerHtml())
        .isEqualTo(whole);
  }

  @Test
  void theHomePageAsksTheSameQuestion() throws Exception {
    var home = page(get("/"));
    assertThat(home.select("form[action=/lien-he] select[name=viec]")).hasSize(1);
    assertThat(home.select("a[href=tel:113]")).isNotEmpty();
    var english = page(get("/en"));
    assertThat(english.select("form[action=/en/lien-he]")).hasSize(1);
  }

  @Test
  void anOldAddressLeadsToTheNewOne() throws Exception {
    var page = page(get("/dia-ban").param("noi", "phường mỹ bình"));
    assertThat(page.select("#don-vi").text()).contains("Nay là Phường Long Xuyên, Tỉnh An Giang");
  }

  @Test
  void aSplitAddressIsLeftToThePerson() throws Exception {
    var text = page(get("/dia-ban").param("noi", "xã vĩnh châu")).select("#don-vi").text();
    assertThat(text)
        .contains("đã chia cho nhiều đơn vị")
        .contains("Phường Châu Đốc")
        .contains("Phường Vĩnh Tế")
        .doesNotContain("Nay là Phường");
  }

  @Test
  void anUnknownAddressSaysWhatToDo() throws Exception {
    assertThat(page(get("/en/dia-ban").param("noi", "Atlantis")).select("#don-vi").text())
        .contains("Check the name");
  }

  private static MockHttpServletRequestBuilder asked(
      String goods, String act, String place, String day) {
    return get("/lien-he")
        .param("nhom", goods)
        .param("viec", act)
        .param("noi", place)
        .param("ngay", day);
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    return Jsoup.parse(
        mvc.perform(request)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
