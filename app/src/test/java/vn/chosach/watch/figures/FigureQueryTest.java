package vn.chosach.watch.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.StrikeGround;
import vn.chosach.watch.review.Striking;
import vn.chosach.watch.review.Verdicts;
import vn.chosach.watch.rules.RuleDesk;

/** Each number is the number of the rows behind it. Each test has a platform of its own. */
@ChosachTest
class FigureQueryTest {

  @Autowired FigureQuery figures;
  @Autowired OfficerFigures officers;
  @Autowired Offers offers;
  @Autowired Verdicts verdicts;
  @Autowired HitQuery query;
  @Autowired Striking striking;
  @Autowired RuleDesk desk;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private final String platform = Offers.platform();
  private final Actor officer = Offers.officer();

  @AfterEach
  void timeGoesOn() {
    clock.reset();
  }

  @Test
  void what_came_in_and_what_became_of_it_is_counted_and_leads_to_its_rows() {
    offers.importedFile(
        platform,
        """
        id,title,price,seller,category
        1,%1$s,350000,Shop A,Túi
        2,%1$s bản 2,350000,Shop B,Túi
        3,%1$s bản 3,350000,Shop C,Ví
        4,%1$s bản 4,350000,Shop D,Ví
        5,Áo thun trơn,99000,Shop E,Áo
        """
            .formatted(Offers.FAKE));
    List<UUID> hits = offers.hits(platform);
    assertThat(hits).hasSize(4);
    clock.move(Duration.ofHours(2));
    decide(hits.get(0), ReviewEvent.KEEP, "odd-price", officer);
    clock.move(Duration.ofHours(4));
    decide(hits.get(1), ReviewEvent.KEEP, "odd-price", officer);
    clock.move(Duration.ofHours(2));
    decide(hits.get(2), ReviewEvent.KEEP, "odd-price", officer);
    removed(hits.get(0));
    FigureQuestion question = question();
    FigureLine all = figures.of(question).all();
    assertThat(all.fresh()).isEqualTo(5);
    assertThat(all.flagged()).isEqualTo(4);
    assertThat(all.kept()).isEqualTo(3);
    assertThat(all.waiting()).isEqualTo(1);
    assertThat(all.removed()).isEqualTo(1);
    assertThat(all.back()).isZero();
    assertThat(all.hours()).isCloseTo(6.0, within(0.1));
    for (Figure figure : Figure.values()) {
      assertThat((long) rows(question, figure)).as(figure.name()).isEqualTo(all.of(figure));
    }
    List<FigureLine> categories = figures.of(question).categories();
    assertThat(categories).extracting(FigureLine::name).containsExactly("Túi", "Ví", "Áo");
    assertThat(categories).extracting(FigureLine::flagged).containsExactly(2L, 2L, 0L);
    assertThat(categories).extracting(FigureLine::fresh).containsExactly(2L, 2L, 1L);
    FigureLine bags = figures.of(question.with(platform, "Túi")).all();
    assertThat(bags.flagged()).isEqualTo(2);
    assertThat(rows(question.with(platform, "Túi"), Figure.FRESH)).isEqualTo(2);
  }

  @Test
  void goods_are_counted_where_their_seller_sits_and_lead_to_their_rows() {
    offers.importedFile(
        platform,
        """
        id,title,price,seller,shop_location
        1,%1$s,350000,Shop A,Hà Nội
        2,%1$s bản 2,350000,Shop B,"Huyện Chợ Mới, An Giang"
        3,%1$s bản 3,350000,Shop C,"Chợ Mới, Tỉnh An Giang"
        4,%1$s bản 4,350000,Shop D,
        5,Áo thun trơn,99000,Shop E,An Giang
        """
            .formatted(Offers.FAKE));
    List<FigureLine> areas = figures.of(question()).areas();
    assertThat(areas).extracting(FigureLine::name).doesNotHaveDuplicates().contains("01", "");
    FigureLine market =
        areas.stream().filter(line -> line.flagged() == 2).findFirst().orElseThrow();
    assertThat(market.name()).as("a key of the directory").startsWith("893.");
    assertThat(areas.stream().mapToLong(FigureLine::flagged).sum()).isEqualTo(4);
    assertThat(areas).extracting(FigureLine::fresh).containsExactlyInAnyOrder(2L, 1L, 1L, 1L);
    for (FigureLine line : areas) {
      FigureQuestion there = question().in(line.name());
      assertThat((long) rows(there, Figure.FLAGGED)).isEqualTo(line.flagged());
      assertThat((long) rows(there, Figure.FRESH)).isEqualTo(line.fresh());
      assertThat(figures.of(there).all().flagged()).isEqualTo(line.flagged());
    }
  }

  @Test
  void a_flagged_listing_that_moves_to_another_category_is_counted_there() {
    String head = "id,title,price,seller,category\n";
    offers.importedFile(platform, head + "1," + Offers.FAKE + ",350000,Shop A,Túi\n");
    decide(offers.hit(platform), ReviewEvent.KEEP, "odd-price", officer);
    offers.importedFile(platform, head + "1," + Offers.FAKE + ",340000,Shop A,Ví da\n");
    assertThat(figures.of(question()).categories())
        .filteredOn(line -> line.flagged() > 0)
        .singleElement()
        .matches(line -> line.name().equals("Ví da") && line.hours() != null);
    assertThat(rows(question().with(platform, "Ví da"), Figure.FLAGGED)).isEqualTo(1);
    assertThat(rows(question().with(platform, "Túi"), Figure.FLAGGED)).isZero();
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two() {
    offers.imported(
        platform, "1," + Offers.FAKE + ",350000,Shop A", "2," + Offers.FAKE + " hai,350000,Shop B");
    List<UUID> hits = offers.hits(platform);
    clock.move(Duration.ofHours(1));
    decide(hits.get(0), ReviewEvent.KEEP, "odd-price", officer);
    clock.move(Duration.ofHours(4));
    decide(hits.get(1), ReviewEvent.DROP, "genuine", officer);
    assertThat(figures.of(question()).all().hours()).isCloseTo(3.0, within(0.1));
  }

  @Test
  void a_place_that_a_later_source_tells_is_kept_and_none_takes_it_away() {
    String row = "1," + Offers.FAKE + ",350000,Shop A";
    offers.imported(platform, row);
    assertThat(figures.of(question()).areas()).extracting(FigureLine::name).containsExactly("");
    offers.importedFile(
        platform, "id,title,price,seller,shop location\n" + row + ",TP. Hồ Chí Minh\n");
    offers.imported(platform, row);
    offers.imported(platform, row.replace("350000", "340000"));
    assertThat(figures.of(question()).areas())
        .filteredOn(line -> line.flagged() > 0)
        .extracting(FigureLine::name)
        .containsExactly("79");
  }

  @Test
  void a_removed_listing_that_is_there_again_did_not_stay_down() {
    offers.imported(
        platform, "1," + Offers.FAKE + ",350000,Shop A", "2,Ví Gucci super fake,350000,Shop B");
    List<UUID> hits = offers.hits(platform);
    hits.forEach(this::removed);
    assertThat(figures.of(question()).all().back()).isZero();
    clock.move(Duration.ofDays(3));
    offers.imported(platform, "1," + Offers.FAKE + ",350000,Shop A");
    FigureLine all = figures.of(question()).all();
    assertThat(all.removed()).isEqualTo(2);
    assertThat(all.back()).isEqualTo(1);
    assertThat(figures.flagged(question(), Figure.BACK, 0, 10))
        .extracting(HitLine::title)
        .containsExactly(Offers.FAKE);
  }

  @Test
  void the_like_of_a_removed_listing_under_another_shop_brought_it_back() {
    offers.imported(platform, "1," + Offers.FAKE + " số " + platform + ",350000,Shop A");
    removed(offers.hit(platform));
    clock.move(Duration.ofDays(2));
    String other = Offers.platform();
    offers.imported(other, "9," + Offers.FAKE + " số " + platform + ",350000,Shop Z");
    assertThat(figures.of(question()).all().back()).isEqualTo(1);
  }

  @Test
  void a_campaign_counts_what_its_rules_fired_on() {
    String own = Offers.letters();
    String name = "thu." + own;
    String campaign = "Chiến dịch " + own;
    desk.enter(
        "[rule "
            + name
            + "]\ntitle: Thử\nweight: 60\nlaw: Luật thử\ncampaign: "
            + campaign
            + "\nneed: zuk"
            + own,
        "Thử",
        officer);
    desk.publish("rule", name, 1, "Thử", officer);
    offers.imported(
        platform, "1,Giày zuk" + own + ",99000,Shop A", "2," + Offers.FAKE + ",350000,Shop B");
    desk.switchOff("rule", name, "Hết thử", officer);
    desk.switchOff("rule", name, "Hết thử", Offers.officer());
    assertThat(figures.campaigns()).containsEntry(campaign, List.of(name));
    FigureQuestion question = question().of(campaign, List.of(name));
    assertThat(figures.of(question).all().flagged()).isEqualTo(1);
    assertThat(figures.of(question).all().fresh()).as("cannot be told").isNull();
    assertThat(rows(question, Figure.FLAGGED)).isEqualTo(1);
    assertThat(figures.of(question()).campaigns())
        .filteredOn(line -> line.name().equals(campaign))
        .singleElement()
        .matches(line -> line.flagged() == 1);
  }

  @Test
  void how_verdicts_held_is_told_of_what_another_officer_decided_too() {
    offers.imported(
        platform, "1," + Offers.FAKE + ",350000,Shop A", "2," + Offers.FAKE + " hai,350000,Shop B");
    List<UUID> hits = offers.hits(platform);
    Actor first = Actor.officer(UUID.randomUUID(), "THU-" + platform);
    decide(hits.get(0), ReviewEvent.KEEP, "odd-price", first);
    decide(hits.get(1), ReviewEvent.KEEP, "odd-price", first);
    removed(hits.get(0));
    OfficerLine line =
        officers.officers(question(), "THU-" + platform).stream().findFirst().orElseThrow();
    assertThat(line.decided()).isEqualTo(2);
    assertThat(line.again()).isZero();
    assertThat(line.suspicious()).isEqualTo(2);
    assertThat(line.confirmed()).isEqualTo(1);
    assertThat(officers.officers(question(), "KHAC-" + platform)).isEmpty();
  }

  private int rows(FigureQuestion question, Figure figure) {
    return figure == Figure.FRESH
        ? figures.fresh(question, 0, 100).size()
        : figures.flagged(question, figure, 0, 100).size();
  }

  private void removed(UUID hit) {
    transaction.executeWithoutResult(
        status -> {
          striking.strike(hit, "VV-" + platform, StrikeGround.TAKEDOWN, officer);
          striking.gone(hit, officer);
        });
  }

  private void decide(UUID hit, ReviewEvent event, String reason, Actor actor) {
    int version = query.read(hit).orElseThrow().version();
    verdicts.decide(new Decision(hit, event, reason, "", null, null, version), actor);
  }

  private FigureQuestion question() {
    var today = Vietnam.dayOf(clock.instant());
    return new FigureQuestion(today.minusDays(9), today, platform, null, null, null, List.of());
  }
}
