package vn.chosach.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.ChosachTest;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.Coverage;
import vn.chosach.kernel.Role;
import vn.chosach.ui.FormPass;

/** The calendar at the desk, in years that no other test looks at (2090 to 2099). */
@ChosachTest
class CalendarPagesTest {

  private static final String HOME = "/quan-tri/lich-lam-viec";
  private static final RequestPostProcessor KEEPER =
      OfficerRequest.of("BCD389-AG", Role.STANDING_OFFICE);

  /** Of another agency. */
  private static final RequestPostProcessor SECOND =
      OfficerRequest.of("STC-AG", Role.ADMINISTRATOR);

  /** What each form asks for; anything else is refused by its name. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "/ngay", List.of("ngay", "loai", "ten", "nguon", "doi-chieu", "ly-do"),
          "/hoan-doi", List.of("nghi", "lam", "nguon", "doi-chieu", "ly-do"),
          "/nam", List.of("nam", "con-thieu", "nguon", "doi-chieu", "ly-do"));

  @Autowired MockMvc mvc;
  @Autowired CalendarBook book;

  @Test
  void theYearShowsItsMonthsItsDaysAndWhatIsKnown() throws Exception {
    Document page = page(HOME + "?nam=2026");

    assertThat(page.select("table.month")).hasSize(12);
    assertThat(page.select("table.month").get(10).select("td.off:has(b)").text())
        .isEqualTo("24N Ngày Văn hóa Việt Nam");
    assertThat(page.select("table.month").get(0).select("td.work").text()).startsWith("10L");
    assertThat(page.text()).contains("249 ngày làm việc", "Lịch nghỉ năm 2026 đã đủ");
    assertThat(page.text())
        .as("a swap that is only proposed")
        .contains("đã đủ, chưa được xác nhận", "23/11 và 28/11/2026: mới là đề nghị");
    assertThat(page.select("table.stack tbody tr")).hasSize(17);
  }

  @Test
  void yearsThatAreNotCompleteSaySo() throws Exception {
    assertThat(page(HOME + "?nam=2027").text()).contains("Lịch nghỉ năm 2027 chưa đầy đủ: Tết");
    assertThat(page(HOME + "?nam=2031").text()).contains("Lịch nghỉ năm 2031 chưa có");
    assertThat(page("/en" + HOME + "?nam=2027").text())
        .contains("The days off of 2027 are not complete");
  }

  @Test
  void onlyAdministratorsAndTheStandingOfficeMayEnter() throws Exception {
    assertThat(status(OfficerRequest.of("x", Role.ADMINISTRATOR))).isEqualTo(200);
    assertThat(status(OfficerRequest.of("x", Role.AGENCY_HEAD))).isEqualTo(403);
    assertThat(
            send(
                    "/ngay",
                    Map.of("ngay", "2090-01-02", "ten", "x", "nguon", "x", "ly-do", "x"),
                    OfficerRequest.of("x", Role.CASE_OFFICER))
                .getStatus())
        .isEqualTo(403);
    assertThat(book.current().calendar().entry(LocalDate.of(2090, 1, 2))).isEmpty();
  }

  @Test
  void aDayIsAddedAndAnnulledWithReason() throws Exception {
    var added =
        send(
            "/ngay",
            Map.of(
                "ngay", "2091-05-01",
                "loai", "holiday",
                "ten", "Ngày Quốc tế Lao động",
                "nguon", "BLLĐ 2019 Đ112",
                "doi-chieu", "V",
                "ly-do", "Theo thông báo"));
    assertThat(added.getStatus()).isEqualTo(302);
    LocalDate day = LocalDate.of(2091, 5, 1);
    assertThat(book.current().calendar().entry(day)).as("one person changes nothing").isEmpty();
    agreed(added);
    assertThat(page(HOME + "?nam=2091").select("table.stack").text())
        .contains("Ngày Quốc tế Lao động", "BLLĐ 2019 Đ112");

    assertThat(page(HOME + "/huy?ngay=2091-05-01").select("h1").text()).contains("01/05/2091");
    var annulled = send("/huy", Map.of("ngay", "2091-05-01", "ly-do", "Nhập nhầm"));
    assertThat(book.current().calendar().entry(day)).as("nor takes anything out").isPresent();
    agreed(annulled);
    assertThat(page(HOME + "?nam=2091").select("del").text()).contains("Ngày Quốc tế Lao động");
    assertThat(page(HOME + "?nam=2091").text()).contains("Nhập nhầm");
  }

  @Test
  void aSwapIsAddedAsAPair() throws Exception {
    var added =
        send(
            "/hoan-doi",
            Map.of(
                "nghi", "2092-04-28",
                "lam", "2092-05-03",
                "nguon", "TB 1",
                "doi-chieu", "V",
                "ly-do", "Theo thông báo"));

    assertThat(added.getStatus()).isEqualTo(302);
    agreed(added);
    var calendar = book.current().calendar();
    assertThat(calendar.isWorkingDay(LocalDate.of(2092, 4, 28))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2092, 5, 3))).isTrue();
    assertThat(page(HOME + "/huy?ngay=2092-05-03").text())
        .contains("Ngày hoán đổi đi cùng (28/04/2092) cũng được hủy.");
  }

  /** Days of last week would make timely what was late (decision 0113). */
  @Test
  void nobodyAgreesToTheOwnRequestNorToOneOfTheOwnAgency() throws Exception {
    String request = ask("2025-05-07");
    assertThat(page(request, SECOND).select("main").text())
        .contains("07/05/2025", "Nghỉ lễ", "TB số 97", "Theo thông báo của năm")
        .contains("thời hạn đã trễ có thể thành đúng hạn");
    assertThat(page(request).select("input[name=dong-y]")).as("who asked withdraws only").isEmpty();
    assertThat(page("/quan-tri/de-nghi").select("a[href=" + request + "]")).hasSize(1);

    RequestPostProcessor same = OfficerRequest.of("BCD389-AG", Role.ADMINISTRATOR);
    assertThat(answer(request, "co", "", same).select("#dong-y-error").text())
        .contains("cùng cơ quan với bạn");
    assertThat(answer(request, "khong", " ", SECOND).select("#ly-do-error").text())
        .contains("Hãy ghi lý do");
    for (Role role : new Role[] {Role.AGENCY_HEAD, Role.COMMITTEE_LEADER, Role.AUDITOR}) {
      assertThat(status(request, OfficerRequest.of("STC-AG", role))).isEqualTo(403);
    }

    answer(request, "khong", "Văn bản nói ngày khác", SECOND);
    assertThat(page("/quan-tri/de-nghi").select("section:has(#da-tra-loi)").text())
        .contains("không đồng ý", "Văn bản nói ngày khác");
    assertThat(answer(request, "co", "", SECOND).text()).contains("đã được trả lời");
    assertThat(status(request, SECOND)).as("answered once").isEqualTo(404);
    assertThat(entered("2025-05-07")).isFalse();
  }

  @Test
  void whoAskedWithdrawsAndWhatStandsInTheWayMeanwhileIsSaid() throws Exception {
    String first = ask("2098-05-01");
    answer(first, "", "", KEEPER);
    assertThat(status(first, SECOND)).isEqualTo(404);

    String second = ask("2098-05-02");
    agreed(ask("2098-05-02", "Nghỉ lễ"));
    assertThat(answer(second, "co", "", SECOND).text()).contains("đã có trong lịch");
    assertThat(status(second, SECOND)).as("it waits on").isEqualTo(200);
    answer(second, "khong", "Đã có", SECOND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ngay     | ngay=x           | ngay  | Chọn một ngày",
        "/ngay     | ngay=1999-01-01  | ngay  | nằm ngoài khoảng",
        "/ngay     | ngay=2026-11-24  | ngay  | đã có trong lịch",
        "/ngay     | ten=             | ten   | Hãy ghi tên ngày",
        "/ngay     | nguon=           | nguon | Hãy ghi văn bản",
        "/ngay     | ly-do=           | ly-do | Hãy ghi lý do",
        "/hoan-doi | nghi=2093-05-02  | nghi  | không khớp thứ",
        "/hoan-doi | lam=             | lam   | Chọn một ngày",
        "/hoan-doi | lam=2093-05-04   | nghi  | thiếu ngày đi cùng",
        "/nam      | con-thieu=       | con-thieu | phần lịch còn thiếu"
      })
  void whatDoesNotFitIsSaidAtItsFieldAndKeepsWhatWasTyped(
      String path, String change, String field, String words) throws Exception {
    var form =
        new java.util.HashMap<>(
            Map.of(
                "ngay", "2093-05-05",
                "loai", "compensatory",
                "ten", "Nghỉ bù",
                "nguon", "TB số 9",
                "doi-chieu", "V",
                "ly-do", "Theo thông báo",
                "nghi", "2093-05-04",
                "lam", "2093-05-09",
                "nam", "2093",
                "con-thieu", "Tết"));
    String[] changed = change.strip().split("=", -1);
    form.put(changed[0], changed[1]);
    if (changed[0].equals("lam") && changed[1].equals("2093-05-04")) {
      form.put("lam", form.get("nghi"));
    }
    form.keySet().retainAll(FIELDS.get(path.strip()));
    long before = book.current().revision();

    var response = send(path.strip(), form);

    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(page.select("#" + field.strip() + "-error").text()).contains(words.strip());
    assertThat(page.select(".errors")).hasSize(1);
    if (!change.startsWith("nguon")) {
      assertThat(page.select("input[name=nguon]").val()).isEqualTo("TB số 9");
    }
    assertThat(book.current().revision()).isEqualTo(before);
  }

  @Test
  void aYearIsDeclaredComplete() throws Exception {
    assertThat(page(HOME + "/nam?nam=2094").select("h1").text()).contains("2094");
    var declared =
        send(
            "/nam",
            Map.of(
                "nam", "2094", "du", "true", "nguon", "TB 2", "doi-chieu", "K", "ly-do", "Đã đủ"));

    assertThat(declared.getStatus()).isEqualTo(302);
    assertThat(book.current().calendar().coverage(2094)).isEqualTo(Coverage.COMPLETE);
  }

  @Test
  void aDayThatIsNotListedCannotBeAnnulled() throws Exception {
    for (String day : new String[] {"2095-01-05", "x", ""}) {
      assertThat(
              mvc.perform(get(HOME + "/huy").param("ngay", day).with(KEEPER))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(404);
      assertThat(send("/huy", Map.of("ngay", day, "ly-do", "x")).getStatus()).isEqualTo(404);
    }
  }

  @Test
  void theFormsAreThereBeforeAnythingIsTyped() throws Exception {
    for (String form : new String[] {"/ngay", "/hoan-doi", "/nam?nam=2096"}) {
      Document page = page(HOME + form);
      assertThat(page.select("form[method=post] textarea[name=ly-do]")).hasSize(1);
      assertThat(page.select(".errors")).isEmpty();
    }
  }

  /** Address of the request. */
  private String ask(String day) throws Exception {
    return String.valueOf(ask(day, "Nghỉ lễ").getRedirectedUrl());
  }

  private MockHttpServletResponse ask(String day, String name) throws Exception {
    return send(
        "/ngay",
        Map.of(
            "ngay", day,
            "loai", "holiday",
            "ten", name,
            "nguon", "TB số 97",
            "doi-chieu", "V",
            "ly-do", "Theo thông báo của năm"));
  }

  private void agreed(MockHttpServletResponse asked) throws Exception {
    String request = String.valueOf(asked.getRedirectedUrl());
    assertThat(answer(request, "co", "", SECOND).text()).as("a redirect").isEmpty();
  }

  private boolean entered(String day) {
    return book.current().calendar().entry(LocalDate.parse(day)).isPresent();
  }

  private Document answer(String request, String agrees, String words, RequestPostProcessor viewer)
      throws Exception {
    var form = post(request).with(viewer).with(new FormPass());
    if (!agrees.isEmpty()) {
      form.param("dong-y", agrees).param("ly-do", words);
    }
    return Jsoup.parse(mvc.perform(form).andReturn().getResponse().getContentAsString());
  }

  private Document page(String path) throws Exception {
    return page(path, KEEPER);
  }

  private Document page(String path, RequestPostProcessor viewer) throws Exception {
    var response = mvc.perform(get(path).with(viewer)).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  private int status(RequestPostProcessor viewer) throws Exception {
    return status(HOME, viewer);
  }

  private int status(String path, RequestPostProcessor viewer) throws Exception {
    return mvc.perform(get(path).with(viewer)).andReturn().getResponse().getStatus();
  }

  private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
    return send(path, form, KEEPER);
  }

  private MockHttpServletResponse send(
      String path, Map<String, String> form, RequestPostProcessor viewer) throws Exception {
    var request = post(HOME + path).with(viewer).with(new FormPass());
    form.forEach(request::param);
    return mvc.perform(request).andReturn().getResponse();
  }
}
