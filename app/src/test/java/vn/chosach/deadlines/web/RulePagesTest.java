package vn.chosach.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;

@ChosachTest
class RulePagesTest {

  @Autowired MockMvc mvc;

  @Test
  void theListShowsTheRulesInForceByProcedureWithTheirArticle() throws Exception {
    Document page = page("/thoi-han/quy-tac?ngay=2026-11-25");

    assertThat(page.select("caption").eachText())
        .contains("Tố cáo", "Nguồn tin về tội phạm", "Xử phạt vi phạm hành chính");
    assertThat(row(page, "TC.RESOLVE")).contains("30 ngày", "Luật 25/2018 Đ30");
    assertThat(row(page, "VP.EXPLAIN.WRITTEN")).contains("Chưa xác nhận");
    assertThat(row(page, "VP.LIMIT.GOODS")).contains("Đọc qua nguồn dẫn lại");
    assertThat(row(page, "TCD.REFUSE")).contains("chưa có thủ tục nào");
    assertThat(row(page, "VP.DECIDE.SPECIAL")).contains("dài hơn của quy tắc VP.DECIDE");
    assertThat(row(page, "VP.DECIDE")).contains("Cần đọc lại bản gốc");
    assertThat(page.text()).contains("86 quy tắc có hiệu lực ngày 25/11/2026");
  }

  @Test
  void theListIsAsOfTheDayAskedFor() throws Exception {
    assertThat(row(page("/thoi-han/quy-tac?ngay=2026-06-30"), "KN.ACCEPT")).contains("10 ngày");
    assertThat(row(page("/thoi-han/quy-tac?ngay=2026-07-01"), "KN.ACCEPT"))
        .contains("7 ngày làm việc");
  }

  @Test
  void aSearchFindsWithoutDiacriticsAndSaysWhenNothingFits() throws Exception {
    assertThat(page("/thoi-han/quy-tac?tim=phan loai nguon tin").select("tbody tr")).hasSize(1);
    assertThat(page("/thoi-han/quy-tac?tim=xyzzy").select(".empty").text())
        .startsWith("Không có quy tắc nào khớp");
  }

  @Test
  void anUnreadableDayIsSaid() throws Exception {
    assertThat(page("/thoi-han/quy-tac?ngay=hom-nay").select("#ngay-error").text())
        .contains("Không đọc được ngày");
  }

  @Test
  void aRuleIsTriedAtAnAddressThatCanBeShared() throws Exception {
    Document page = page("/thoi-han/quy-tac/VP.SEND?tu=2026-11-20");

    assertThat(page.select("#ket-qua").text()).isEqualTo("Hạn: hết ngày Thứ Tư 25/11/2026");
    assertThat(
            page("/thoi-han/quy-tac/HS.CLASSIFY?tu=2026-11-24&gio=08:30").select("#ket-qua").text())
        .isEqualTo("Hạn: lúc 08:30 ngày 25/11/2026");
    assertThat(page("/thoi-han/quy-tac/HS.CLASSIFY?tu=2026-11-24").select("#gio-error").text())
        .contains("cần giờ bắt đầu");
  }

  @Test
  void theVersionOfTheDayIsTriedAndTheOtherIsLinked() throws Exception {
    Document page = page("/thoi-han/quy-tac/KN.ACCEPT?tu=2026-06-30");

    assertThat(page.select("#quy-tac").text()).startsWith("10 ngày");
    assertThat(page.select(".options a[href*=2026-07-01]").text()).isEqualTo("7 ngày làm việc");
  }

  @Test
  void aDayBeforeTheLawIsRefusedInWords() throws Exception {
    Document page = page("/thoi-han/quy-tac/TM.TAKEDOWN?tu=2021-12-31&gio=10:00");

    assertThat(page.select("#tu-error").text())
        .contains("Quy tắc TM.TAKEDOWN không có hiệu lực ngày 31/12/2021");
    assertThat(page.select("#ket-qua")).isEmpty();
  }

  @Test
  void crimeInformationCitesTheCodeOfCriminalProcedure() throws Exception {
    assertThat(page("/thoi-han/quy-tac/HS.VERIFY.EXT?tu=2026-11-16").select(".sums").text())
        .contains("BLTTHS 2015 Đ134");
  }

  @Test
  void anUnknownRuleIsNotFound() throws Exception {
    assertThat(
            mvc.perform(
                    get("/thoi-han/quy-tac/NO.SUCH").with(OfficerRequest.of("x", Role.OPERATOR)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void everyRuleHasAPageThatCounts() throws Exception {
    for (var link : page("/thoi-han/quy-tac?ngay=2026-11-25").select("tbody th a")) {
      String path = link.attr("href").replaceAll("\\?.*", "");
      Document page = page(path + "?tu=2026-11-25&gio=08:00");
      assertThat(page.select("#ket-qua").text()).as(path).startsWith("Hạn: ");
    }
  }

  private static String row(Document page, String key) {
    return page.select("tbody tr").stream()
        .filter(row -> row.select(".code").text().equals(key))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private Document page(String path) throws Exception {
    var response =
        mvc.perform(get(path).with(OfficerRequest.of("x", Role.OPERATOR)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }
}
