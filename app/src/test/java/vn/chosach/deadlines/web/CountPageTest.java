package vn.chosach.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;

@ChosachTest
class CountPageTest {

  @Autowired MockMvc mvc;

  @Test
  void anyoneMayCountALimitAndShareTheAddress() throws Exception {
    Document page = page("/thoi-han/tinh?tu=2026-02-13&so=7&dv=WD&gio=");

    assertThat(page.select("#ket-qua").text()).isEqualTo("Hạn: hết ngày Thứ Ba 03/03/2026");
    assertThat(page.select(".sums").text()).contains("Tết Nguyên đán Bính Ngọ 16/02–20/02");
    assertThat(page.select("input[name=tu]").val()).isEqualTo("2026-02-13");
    assertThat(page.select("option[selected]").val()).isEqualTo("WD");
  }

  @Test
  void hoursTakeTheTimeOfDay() throws Exception {
    assertThat(page("/thoi-han/tinh?tu=2026-11-24&so=24&dv=H&gio=08:30").select("#ket-qua").text())
        .isEqualTo("Hạn: lúc 08:30 ngày 25/11/2026");
  }

  @Test
  void aYearWithoutCalendarIsNamedBeforeTheArithmetic() throws Exception {
    Document page = page("/thoi-han/tinh?tu=2031-03-03&so=5&dv=WD");

    assertThat(page.select(".ticket .note").text()).contains("lịch nghỉ năm 2031 chưa có");
    assertThat(page.select(".sums").text()).doesNotContain("lịch nghỉ năm 2031");
  }

  @Test
  void theEnglishTwinCountsInEnglish() throws Exception {
    assertThat(page("/en/thoi-han/tinh?tu=2026-01-31&so=1&dv=M").select("#ket-qua").text())
        .isEqualTo("Due: end of Monday 02/03/2026");
  }

  @Test
  void theEmptyFormAsksNothingAndBlamesNobody() throws Exception {
    Document page = page("/thoi-han/tinh");

    assertThat(page.select(".errors")).isEmpty();
    assertThat(page.select("#ket-qua")).isEmpty();
    assertThat(page.text()).contains("chưa đầy đủ: 2027");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tu=2026-02-30&so=7&dv=WD           | tu  | Không đọc được ngày",
        "tu=1999-01-01&so=7&dv=WD           | tu  | nằm ngoài khoảng",
        "tu=2026-02-13&so=-7&dv=WD          | so  | không phải là một số nguyên dương",
        "tu=2026-02-13&so=99999999&dv=WD    | so  | nằm ngoài khoảng",
        "tu=2026-02-13&so=7&dv=tuan         | dv  | Không có đơn vị",
        "tu=2026-02-13&so=7&dv=H            | gio | cần giờ bắt đầu",
        "tu=2026-02-13&so=7&dv=H&gio=25:00  | gio | Không đọc được giờ"
      })
  void whatCannotBeReadIsSaidAtItsField(String query, String field, String words) throws Exception {
    Document page = page("/thoi-han/tinh?" + query.strip());

    assertThat(page.select("#" + field + "-error").text()).contains(words);
    assertThat(page.select(".errors a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select("#ket-qua")).isEmpty();
  }

  @Test
  void anOfficerSeesItOnTheDesk() throws Exception {
    var response =
        mvc.perform(get("/thoi-han/tinh").with(OfficerRequest.of("x", Role.OPERATOR)))
            .andReturn()
            .getResponse();

    assertThat(Jsoup.parse(response.getContentAsString()).select("header.bar")).hasSize(1);
  }

  private Document page(String path) throws Exception {
    var response = mvc.perform(get(path)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }
}
