package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.Offers;

@ChosachTest
class WatchPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Offers offers;

  private final String platform = Offers.platform();

  @Test
  void the_review_page_marks_the_words_and_adds_the_reasons_up() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    for (String lang : new String[] {"", "/en"}) {
      Document page = page(lang + "/giam-sat/duyet/" + offers.hit(platform));
      assertThat(page.select(".quote mark")).isNotEmpty();
      int sum =
          page.select(".why tbody td.r").stream()
              .mapToInt(cell -> Integer.parseInt(cell.text().replace('−', '-')))
              .sum();
      assertThat(page.select(".why tfoot td.r").text()).isEqualTo(String.valueOf(sum));
      assertThat(page.select("details.verdict")).hasSize(4);
      assertThat(page.select("svg.chart")).hasSize(1);
    }
  }

  @Test
  void every_page_of_the_watch_is_drawn_in_both_languages() throws Exception {
    Intake intake = offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop", "2,,1,Shop");
    for (String lang : new String[] {"", "/en"}) {
      for (String path :
          new String[] {
            "/giam-sat/duyet?tim=khongcogica",
            "/giam-sat/duyet?muc=note",
            "/giam-sat/nhap",
            "/giam-sat/nhap/" + intake.id(),
            "/giam-sat/so-lieu",
            "/giam-sat/so-lieu?tu=2026-01-01&den=2026-12-31&san=" + platform,
            "/giam-sat/so-lieu?tu=+999999999-12-31&den=+999999999-12-31",
            "/giam-sat/so-lieu/tin?so=moi&san=" + platform,
            "/giam-sat/so-lieu/tin?so=gan-co&san=" + platform,
            "/giam-sat/so-lieu/can-bo",
            "/giam-sat/duyet/" + offers.hit(platform) + "/nhom",
            "/giam-sat/quy-tac",
            "/giam-sat/quy-tac/moi",
            "/giam-sat/quy-tac/rule/hang-gia.tu-nhan",
            "/giam-sat/quy-tac/rule/hang-gia.tu-nhan/ban/1",
            "/giam-sat/so-theo-doi?phan=den-han&loai=SHOP&tim=kh%C3%B4ng",
            "/giam-sat/so-theo-doi/moi",
            "/giam-sat/so-theo-doi/dot",
            "/giam-sat/hang-nhu-cau-cao"
          }) {
        assertThat(page(lang + path).select("h1")).as(lang + path).isNotEmpty();
      }
    }
  }

  @Test
  void every_number_of_the_board_leads_to_as_many_rows() throws Exception {
    offers.imported(
        platform,
        "1," + Offers.FAKE + ",350000,Shop A",
        "2," + Offers.FAKE + " hai,350000,Shop B",
        "3,Áo thun trơn,99000,Shop C");
    Document board = page("/giam-sat/so-lieu?tu=2020-01-01&den=2029-12-31&san=" + platform);
    int links = 0;
    for (var number : board.select(".tiles a")) {
      assertThat(page(number.attr("href")).select("tbody tr"))
          .as(number.attr("href"))
          .hasSize(Integer.parseInt(number.text()));
      links++;
    }
    assertThat(links).isGreaterThanOrEqualTo(3);
    assertThat(board.select(".tiles dd").eachText()).contains("3", "2");
  }

  @Test
  void a_private_seller_is_covered_on_the_page_until_it_is_opened() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Lò Thị Kín Đáo");
    String item = "/giam-sat/duyet/" + offers.hit(platform);
    Document covered = page(item + "?san=" + platform);
    assertThat(covered.text()).doesNotContain("Kín Đáo").contains("L.T.K.Đ.");
    assertThat(covered.select("details.opening form")).hasSize(1);
  }

  private Document page(String path) throws Exception {
    var answer = mvc.perform(get(path).with(reviewer())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static RequestPostProcessor reviewer() {
    var viewer = new Reviewer(UUID.randomUUID(), Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            viewer,
            null,
            viewer.roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList()));
  }

  private record Reviewer(UUID officerId, Set<Role> roles) implements Viewer {
    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyKey() {
      return "QLTT-AG";
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }
  }
}
