package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.Watch;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.review.Verdicts;

/** What the review page offers is what the room would take, and its figures are those behind it. */
@ChosachTest
class ReviewQueuePagesTest {

  @Autowired MockMvc mvc;
  @Autowired Offers offers;
  @Autowired Verdicts verdicts;
  @Autowired Watch watch;
  @Autowired HitQueue queue;
  @Autowired MovableClock clock;

  private final String platform = Offers.platform();
  private final Actor first = Offers.officer();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void each_lane_says_how_many_its_list_has_also_when_some_wait_for_a_second_officer()
      throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    drop(offers.hit(platform));
    for (Element lane : page("/giam-sat/duyet", first).select(".lanes-of a")) {
      var sent = new java.util.HashMap<String, String>();
      String query = Objects.requireNonNull(lane.attr("href")).replaceFirst("^[^?]*\\??", "");
      for (String pair : query.split("&")) {
        sent.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=?", ""));
      }
      QueueQuestion question = ReviewFilter.of(sent).question();
      assertThat(lane.select("span").text().replace(".", ""))
          .as(lane.text())
          .isEqualTo(String.valueOf(queue.count(question)));
    }
  }

  @Test
  void the_cap_is_no_rule_to_open_and_the_goods_are_named_in_the_language_of_the_page()
      throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    String item = "/giam-sat/duyet/" + offers.hit(platform);
    Document page = page(item, first);
    assertThat(page.select(".why a[href*=score.cap]")).isEmpty();
    assertThat(page.select(".why").text()).contains("túi").doesNotContain("(bag)", "n = ");
    assertThat(page("/en" + item, first).select(".why").text())
        .contains("bag", "The score is at most 100");
  }

  @Test
  void who_has_decided_is_told_to_leave_a_dispute_to_another_officer() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    UUID hit = offers.hit(platform);
    drop(hit);
    Document own = page("/giam-sat/duyet/" + hit, first);
    assertThat(own.select("details.verdict")).isEmpty();
    assertThat(own.select("#viec").text()).contains("Cần một cán bộ khác");
    assertThat(page("/giam-sat/duyet/" + hit, Offers.officer()).select("details.verdict"))
        .isNotEmpty();
  }

  @Test
  void one_verdict_for_several_goes_by_the_rules_of_each_and_is_taken_back() throws Exception {
    offers.imported(
        platform,
        "1," + Offers.FAKE + ",350000,Shop Thử",
        "2,Sữa bột xách tay Úc cho bé,500000,Mẹ Bống Thử");
    String list = "/giam-sat/duyet?san=" + platform;
    Desk desk = new Desk(mvc, new ActingOfficer(first, Set.of(Role.OPERATOR)));
    Document queue = desk.page(list);
    assertThat(queue.select("form#nhieu button[name=lam]").eachAttr("value"))
        .containsExactly("giu", "bo");
    String chosen = chosen(queue);
    String form = "/cach-xem/nhieu?ds=/giam-sat/duyet&lam=bo&loc=san%3D" + platform + chosen;
    assertThat(desk.page(form).text()).doesNotContain("Mẹ Bống");
    Document done = sent(desk, form, "ly-do", "other");
    assertThat(done.select("#ket-qua li").text()).contains("Chưa làm", "Lý do khác cần ghi rõ");
    done = sent(desk, form, "ly-do", "genuine");
    assertThat(done.select("#ket-qua li").eachText())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("Đã làm"));
    List<ReviewState> states =
        offers.hits(platform).stream()
            .map(one -> watch.read(one).orElseThrow().line().state())
            .toList();
    assertThat(states).containsExactly(ReviewState.DISPUTED, ReviewState.DROPPED);
    assertThat(sent(desk, form, "ly-do", "genuine").select("#ket-qua li").text())
        .as("an older page")
        .contains("Chưa làm");
    String undo = done.expectFirst("main a:contains(Hoàn tác)").attr("href");
    Desk other = new Desk(mvc, new ActingOfficer(Offers.officer(), Set.of(Role.OPERATOR)));
    assertThat(sent(other, undo).select("#ket-qua li").eachText())
        .as("verdicts of somebody else")
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("Chưa làm"));
    assertThat(sent(desk, undo).select("#ket-qua li").text()).doesNotContain("Chưa làm");
    assertThat(desk.page(list).select("a.row")).hasSize(2);
    Desk press = new Desk(mvc, new ActingOfficer(first, Set.of(Role.PRESS)));
    assertThat(press.status(form)).isEqualTo(404);
  }

  private static String chosen(Document page) {
    return page.select("input[name=chon]").eachAttr("value").stream()
        .map(one -> "&chon=" + one)
        .collect(java.util.stream.Collectors.joining());
  }

  private static Document sent(Desk desk, String path, String... filled) throws Exception {
    Element form = desk.page(path).expectFirst("form[method=post][action*=/cach-xem/nhieu]");
    var request = MockMvcRequestBuilders.post(form.attr("action"));
    for (Element one : form.select("input[name=chon][checked], input[name=loc], input[name=lan]")) {
      request = request.param(one.attr("name"), one.val());
    }
    for (int at = 0; at < filled.length; at += 2) {
      request = request.param(filled[at], filled[at + 1]);
    }
    return Jsoup.parse(desk.ask(request).getContentAsString());
  }

  @Test
  void what_was_typed_beside_a_verdict_stands_there_after_a_refusal() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    UUID hit = offers.hit(platform);
    Desk desk = new Desk(mvc, new ActingOfficer(first, Set.of(Role.OPERATOR)));
    Document again =
        Jsoup.parse(
            desk.ask(
                    MockMvcRequestBuilders.post("/giam-sat/duyet/" + hit + "/gop")
                        .param("ban", String.valueOf(watch.read(hit).orElseThrow().version()))
                        .param("vao", "TR-2020-9")
                        .param("ly-do", "other")
                        .param("loi", "Cùng ảnh với tin kia"))
                .getContentAsString());
    assertThat(again.select("#viec .error").text()).isNotEmpty();
    Element form = again.expectFirst("details.verdict[open]");
    assertThat(form.select("input[name=vao]").val()).isEqualTo("TR-2020-9");
    assertThat(form.select("input[name=loi]").val()).isEqualTo("Cùng ảnh với tin kia");
    assertThat(again.select("details.verdict[open]")).hasSize(1);
  }

  @Test
  void undo_is_offered_as_long_as_it_is_taken() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    UUID hit = offers.hit(platform);
    drop(hit);
    assertThat(page("/giam-sat/duyet/" + hit, first).select("form.undo")).hasSize(1);
    clock.move(Duration.ofMinutes(31));
    assertThat(page("/giam-sat/duyet/" + hit, first).select("form.undo")).isEmpty();
  }

  @Test
  void a_page_that_colleagues_emptied_shows_the_last_one_and_a_search_keeps_its_view()
      throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    assertThat(page("/giam-sat/duyet?trang=9&san=" + platform, first).select("a.row")).hasSize(1);
    assertThat(page("/giam-sat/duyet?xem=kept", first).select(".seek input[name=xem]").val())
        .isEqualTo("kept");
  }

  @Test
  void the_hits_of_a_rule_are_listed_whatever_became_of_them() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop Thử");
    drop(offers.hit(platform));
    verdicts.decide(
        new Decision(
            offers.hit(platform),
            ReviewEvent.KEEP,
            "odd-price",
            "",
            null,
            null,
            watch.read(offers.hit(platform)).orElseThrow().version()),
        Offers.officer());
    Element figure =
        Objects.requireNonNull(
            page("/giam-sat/quy-tac?tim=hang-gia.tu-nhan", first)
                .selectFirst("main a[href*=luat]"));
    assertThat(page(figure.attr("href") + "&san=" + platform, first).select("a.row")).hasSize(1);
  }

  @Test
  void a_title_without_end_is_shown_by_its_start() throws Exception {
    offers.imported(platform, "1," + Offers.FAKE + " dài".repeat(20_000) + ",350000,Shop Thử");
    String list = "/giam-sat/duyet?san=" + platform;
    assertThat(page(list, first).select("a.row").text())
        .contains(" dài")
        .doesNotContain(" dài".repeat(100));
  }

  private void drop(UUID hit) {
    verdicts.decide(
        new Decision(
            hit,
            ReviewEvent.DROP,
            "genuine",
            "",
            null,
            null,
            watch.read(hit).orElseThrow().version()),
        first);
  }

  private Document page(String path, Actor officer) throws Exception {
    var viewer = new Reviewer(Objects.requireNonNull(officer.id()), Set.of(Role.CASE_OFFICER));
    var answer =
        mvc.perform(
                get(path)
                    .with(
                        authentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                viewer,
                                null,
                                java.util.List.of(
                                    new SimpleGrantedAuthority("ROLE_" + Role.CASE_OFFICER))))))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
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
