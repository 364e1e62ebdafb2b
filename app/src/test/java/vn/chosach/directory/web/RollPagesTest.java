package vn.chosach.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletContext;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Role;
import vn.chosach.ui.FormPass;
import vn.chosach.ui.Viewer;

/** Desk pages of the directory and of the catalogue. */
@ChosachTest
class RollPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Journal journal;
  @Autowired ServletContext context;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/quan-tri/co-quan",
        "/quan-tri/co-quan/moi",
        "/quan-tri/tham-quyen",
        "/quan-tri/tham-quyen/moi",
        "/quan-tri/co-quan/SYT-AG/doi-ten"
      })
  void onlyKeepersOfTheRollMayChangeIt(String path) throws Exception {
    assertThat(code(get(path))).isIn(302, 401, 403);
    assertThat(code(get(path).with(as(Role.CASE_OFFICER)))).isEqualTo(403);
    assertThat(code(get(path).with(as(Role.ADMINISTRATOR)))).isEqualTo(200);
    assertThat(code(get(path).with(as(Role.STANDING_OFFICE)))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/co-quan/SYT-AG", "/danh-muc"})
  void everyOfficerMayReadAndNobodyElse(String path) throws Exception {
    assertThat(code(get(path))).isIn(302, 401, 403);
    assertThat(code(get(path).with(as(Role.PRESS)))).isEqualTo(200);
  }

  @Test
  void theRollIsListedAsOfADay() throws Exception {
    var then =
        page(
            get("/quan-tri/co-quan").queryParam("ngay", "2022-12-01").queryParam("tim", "hai quan"),
            Role.ADMINISTRATOR);
    assertThat(then.select("tbody th").eachText()).containsExactly("Cục Hải quan tỉnh An Giang");
    var now =
        page(
            get("/quan-tri/co-quan").queryParam("ngay", "2026-11-24").queryParam("tim", "hai quan"),
            Role.ADMINISTRATOR);
    assertThat(now.select("tbody th").eachText()).containsExactly("Chi cục Hải quan khu vực XX");
  }

  @Test
  void theRollGoesOnToTheNextPage() throws Exception {
    var first = page(get("/quan-tri/co-quan").queryParam("ngay", "2026-11-24"), Role.ADMINISTRATOR);
    assertThat(first.select("tbody tr")).hasSize(25);
    String next = first.expectFirst(".pager a[rel=next]").attr("href");
    assertThat(page(get(java.net.URI.create(next)), Role.ADMINISTRATOR).select("tbody tr"))
        .hasSize(25);
  }

  @Test
  void aBodyShowsItsWholeHistory() throws Exception {
    var page = page(get("/co-quan/STTTT-AG"), Role.PRESS);
    assertThat(page.expectFirst("h1").text())
        .isEqualTo("Sở Thông tin và Truyền thông tỉnh An Giang");
    assertThat(page.select("main").text())
        .contains("Không hoạt động hôm nay")
        .contains("Bưu chính, viễn thông, công nghệ thông tin")
        .contains("Chưa xác nhận (85%)")
        .contains("28/02/2025");
    assertThat(page.select("a[href=/co-quan/SKHCN-AG-M1]")).isNotEmpty();
    assertThat(page.select("a[href^=/quan-tri/co-quan/STTTT-AG]"))
        .as("a reader gets no acts")
        .isEmpty();
    assertThat(
            page(get("/co-quan/STTTT-AG"), Role.ADMINISTRATOR)
                .select("a[href^=/quan-tri/co-quan/STTTT-AG]"))
        .as("a body that ended can only be given a successor")
        .hasSize(1);
    assertThat(
            page(get("/co-quan/SYT-AG"), Role.ADMINISTRATOR)
                .select("a[href^=/quan-tri/co-quan/SYT-AG]"))
        .hasSize(5);
  }

  @Test
  void anUnverifiedDayIsNotShownAsADate() throws Exception {
    assertThat(page(get("/co-quan/BAO-AG-OLD"), Role.PRESS).select("td").text())
        .contains("chưa xác minh – chưa xác minh, tạm tính 30/06/2025");
  }

  @Test
  void aBodyThatIsNotOnTheRollIsNotFound() throws Exception {
    assertThat(code(get("/co-quan/KHONG-CO").with(as(Role.PRESS)))).isEqualTo(404);
    assertThat(code(get("/quan-tri/co-quan/SYT-AG/khong-co").with(as(Role.ADMINISTRATOR))))
        .isEqualTo(404);
    assertThat(code(get("/quan-tri/tham-quyen/x/ket-thuc").with(as(Role.ADMINISTRATOR))))
        .isEqualTo(404);
  }

  @Test
  void aNewBodyIsRegisteredThroughTheForm() throws Exception {
    String request = asked(registration("TRANG-1", "2028-01-01"), Role.ADMINISTRATOR);
    assertThat(code(get("/co-quan/TRANG-1").with(as(Role.PRESS))))
        .as("one administrator changes nothing")
        .isEqualTo(404);
    agreed(request);
    assertThat(page(get("/co-quan/TRANG-1"), Role.PRESS).expectFirst("h1").text())
        .isEqualTo("Sở Thử trang");
    assertThat(journal.newest("agency", "TRANG-1", null, 1).getFirst().act().reason())
        .isEqualTo("Thử nghiệm");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndSaysWhatToDo() throws Exception {
    String html =
        send(registration("QLTT-AG", "2028-01-01").param("seat", "Nơi thử"), Role.ADMINISTRATOR)
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    var page = Jsoup.parse(html);
    assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#key");
    assertThat(page.expectFirst("#key-error").text()).contains("“QLTT-AG” đã dùng");
    assertThat(page.expectFirst("#seat").val()).isEqualTo("Nơi thử");
    assertThat(page.expectFirst("#reason").val()).isEqualTo("Thử nghiệm");
  }

  @Test
  void anEmptyFormNamesEveryFieldThatItNeeds() throws Exception {
    String html =
        send(post("/quan-tri/co-quan/moi"), Role.ADMINISTRATOR)
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(html).select(".errors a").eachAttr("href"))
        .containsExactly("#key", "#nameVi", "#nameEn", "#kind", "#level", "#from", "#reason");
  }

  @Test
  void aNameThatBeginsLaterIsNotYetTheHeading() throws Exception {
    agreed(asked(registration("TRANG-7", "2020-01-01"), Role.ADMINISTRATOR));
    agreed(
        asked(
            post("/quan-tri/co-quan/TRANG-7/doi-ten")
                .param("nameVi", "Sở Thử mai sau")
                .param("nameEn", "Trial to come")
                .param("from", "2199-01-01")
                .param("reason", "Thử nghiệm"),
            Role.ADMINISTRATOR));
    assertThat(page(get("/co-quan/TRANG-7"), Role.PRESS).expectFirst("h1").text())
        .isEqualTo("Sở Thử trang");
  }

  /**
   * Who carries on the work of an agency gets its records: an administrator alone would give them
   * to the own agency (decision 0113).
   */
  @Test
  void nobodyAloneHandsTheWorkOfAnAgencyToAnother() throws Exception {
    agreed(asked(registration("TRANG-8", "2020-01-01"), Role.ADMINISTRATOR));
    String request =
        asked(
            post("/quan-tri/co-quan/TRANG-8/ke-thua")
                .param("toKey", "SCT-AG")
                .param("share", "WHOLE")
                .param("firstDay", "2026-01-01")
                .param("basis", "QĐ 01/QĐ-UBND")
                .param("reason", "Sáp nhập"),
            Role.ADMINISTRATOR);
    assertThat(page(get("/co-quan/TRANG-8"), Role.PRESS).text()).doesNotContain("01/01/2026");

    var seen = mvc.perform(get(request).with(second())).andReturn().getResponse();
    assertThat(Jsoup.parse(seen.getContentAsString()).select("main").text())
        .contains("Sở Thử trang", "Sở Công Thương", "01/01/2026", "QĐ 01/QĐ-UBND", "Sáp nhập");
    assertThat(answered(request, as(Role.ADMINISTRATOR)).select("form").text())
        .as("who asked only withdraws")
        .contains("Rút đề nghị");
    assertThat(page(get("/co-quan/TRANG-8"), Role.PRESS).text()).doesNotContain("01/01/2026");
    agreed(request);
    assertThat(page(get("/co-quan/TRANG-8"), Role.PRESS).text()).contains("01/01/2026");
  }

  /** Whoever corrects a name alone must not take the body from under the one above it. */
  @Test
  void theFormForANewNameHoldsTheBodyAbove() throws Exception {
    var form = page(get("/quan-tri/co-quan/QLTT-AG/doi-ten"), Role.ADMINISTRATOR);
    assertThat(form.expectFirst("select[name=parentKey] option[selected]").val())
        .isEqualTo("SCT-AG");
  }

  @Test
  void aDayOutsideTheCalendarIsRefusedAtItsField() throws Exception {
    String html =
        send(registration("TRANG-2", "31/02/2028"), Role.ADMINISTRATOR)
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(html).expectFirst("#from-error").text())
        .contains("Ghi ngày có trong lịch");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() throws Exception {
    assertThat(code(registration("TRANG-3", "2028-01-01").with(as(Role.ADMINISTRATOR))))
        .isEqualTo(403);
    assertThat(code(get("/co-quan/TRANG-3").with(as(Role.PRESS)))).isEqualTo(404);
  }

  @Test
  void aRuleIsAddedAndASecondLeadIsRefusedByName() throws Exception {
    agreed(asked(rule("SYT-AG"), Role.STANDING_OFFICE));
    String html =
        send(rule("SCT-AG"), Role.STANDING_OFFICE)
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(html).expectFirst("#from-error").text())
        .contains("Sở Y tế tỉnh An Giang đã chủ trì")
        .contains("từ 01/01/2028");
  }

  @Test
  void theListsShowValidityAndSource() throws Exception {
    var page =
        page(
            get("/danh-muc")
                .param("muc", "can-cu")
                .param("ngay", "2026-11-24")
                .param("tim", "thuong mai dien tu"),
            Role.PRESS);
    assertThat(page.select("tbody th").eachText())
        .contains("122/2025/QH15")
        .doesNotContain("52/2013/NĐ-CP");
    var all =
        page(
            get("/danh-muc")
                .param("muc", "can-cu")
                .param("ngay", "2026-11-24")
                .param("tim", "52/2013")
                .param("tat-ca", "true"),
            Role.PRESS);
    assertThat(all.select("tbody tr").text()).contains("Hết hiệu lực").contains("248/2026/NĐ-CP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nhom-hang", "hanh-vi", "nen-tang", "can-cu", "khong-co"})
  void eachListIsShownInBothLanguages(String section) throws Exception {
    for (String path : new String[] {"/danh-muc", "/en/danh-muc"}) {
      assertThat(page(get(path).param("muc", section), Role.PRESS).select("tbody tr")).isNotEmpty();
    }
  }

  @Test
  void aListWithoutAMatchSaysWhatToDo() throws Exception {
    assertThat(page(get("/danh-muc").param("tim", "zzzz"), Role.PRESS).select(".empty").text())
        .contains("Bỏ bớt từ tìm kiếm");
    assertThat(
            page(get("/danh-muc").param("ngay", "30/02/2026"), Role.PRESS)
                .select("#ngay-error")
                .text())
        .contains("Ghi ngày có trong lịch");
  }

  private static MockHttpServletRequestBuilder registration(String key, String from) {
    return post("/quan-tri/co-quan/moi")
        .param("key", key)
        .param("nameVi", "Sở Thử trang")
        .param("nameEn", "Trial")
        .param("kind", "AGENCY")
        .param("level", "PROVINCE")
        .param("from", from)
        .param("reason", "Thử nghiệm");
  }

  private static MockHttpServletRequestBuilder rule(String lead) {
    return post("/quan-tri/tham-quyen/moi")
        .param("goodsCode", "other")
        .param("actCode", "expired")
        .param("areaKey", "30341.20250701")
        .param("leadKey", lead)
        .param("wordingVi", "Quy định thử")
        .param("wordingEn", "Trial rule")
        .param("bases", "nd-98-2020")
        .param("article", "Điều 17")
        .param("from", "2028-01-01")
        .param("reason", "Thử nghiệm");
  }

  /** Address of the request that came of it. */
  private String asked(MockHttpServletRequestBuilder form, Role role) throws Exception {
    return Objects.requireNonNull(
        send(form, role)
            .andExpect(redirectedUrlPattern("/quan-tri/de-nghi/*"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  /** By an administrator of another agency. */
  private void agreed(String request) throws Exception {
    assertThat(answered(request, second()).select("main").text()).as("a redirect").isEmpty();
  }

  private static RequestPostProcessor second() {
    return as(new Officer(Set.of(Role.ADMINISTRATOR), new UUID(7, 8), "STC-AG"));
  }

  private Document answered(String request, RequestPostProcessor viewer) throws Exception {
    return Jsoup.parse(
        mvc.perform(post(request).param("dong-y", "co").with(viewer).with(new FormPass()))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  /** Fetches the form first and sends its token back, as a browser does. */
  private ResultActions send(MockHttpServletRequestBuilder form, Role role) throws Exception {
    String path = Objects.requireNonNull(form.buildRequest(context).getRequestURI());
    var shown = mvc.perform(get(path).with(as(role))).andReturn().getResponse();
    String token =
        Jsoup.parse(shown.getContentAsString()).expectFirst("main input[name=_csrf]").val();
    return mvc.perform(form.param("_csrf", token).cookie(shown.getCookies()).with(as(role)));
  }

  private int code(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  private Document page(MockHttpServletRequestBuilder request, Role role) throws Exception {
    return Jsoup.parse(
        mvc.perform(request.with(as(role)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private static RequestPostProcessor as(Role... roles) {
    return as(new Officer(Set.of(roles), new UUID(7, 7), "SCT-AG"));
  }

  private static RequestPostProcessor as(Officer officer) {
    String[] authorities =
        officer.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
    return authentication(new TestingAuthenticationToken(officer, null, authorities));
  }

  private record Officer(Set<Role> roles, UUID officerId, String agencyKey) implements Viewer {

    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }
  }
}
