package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
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
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.Watch;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueQuestion;
import vn.chosach.watch.review.ReviewEvent;
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
