package vn.chosach.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.Verdicts;

/** A rule from its first text to its quarantine. Each test has a rule and a word of its own. */
@ChosachTest
class RulesTest {

  @Autowired RuleDesk desk;
  @Autowired RuleRepository rules;
  @Autowired Books books;
  @Autowired Quarantine quarantine;
  @Autowired Offers offers;
  @Autowired Verdicts verdicts;
  @Autowired HitQuery query;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String platform = Offers.platform();
  private final Actor officer = Offers.officer();
  private final Actor second = Offers.officer();
  private String name;
  private String word;

  @BeforeEach
  void aRuleOfItsOwn() {
    String own = Offers.letters();
    name = "thu." + own;
    word = "zuk" + own;
  }

  @AfterEach
  void nothingIsLeftToWatchFor() {
    clock.reset();
    desk.switchOff("rule", name, "Hết thử", officer);
    desk.switchOff("rule", name, "Hết thử", second);
  }

  @Test
  void what_an_officer_switched_off_or_took_back_stays_so_when_a_newer_text_ships() {
    shipped(60);
    shipped(61);
    assertThat(standing()).isEqualTo("2 LIVE");
    jdbc.sql("UPDATE watch.rule_standing SET live = 1 WHERE name = :name")
        .param("name", name)
        .update();
    shipped(62);
    assertThat(standing()).as("rolled back").isEqualTo("1 LIVE");
    desk.switchOff("rule", name, "Nhiễu", officer);
    desk.switchOff("rule", name, "Đúng là nhiễu", second);
    String off = standing();
    shipped(63);
    assertThat(standing()).isEqualTo(off).endsWith("OFF");
    assertThat(
            jdbc.sql("SELECT max(version) FROM watch.rule_version WHERE name = :name")
                .param("name", name)
                .query(Integer.class)
                .single())
        .as("kept to be published")
        .isEqualTo(4);
  }

  private void shipped(int weight) {
    rules.ship(List.of(new RuleSectionsSection("rule", name, text(weight, word))), clock.instant());
  }

  private String standing() {
    return jdbc.sql("SELECT live || ' ' || state FROM watch.rule_standing WHERE name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }

  @Test
  void a_rule_is_tried_on_stored_listings_before_it_goes_live() {
    offers.imported(platform, "1,Giày " + word + " nữ,99000,Shop", "2,Giày nam,99000,Shop");
    assertThat(offers.hits(platform)).isEmpty();
    entered(text(60, word), 1);
    Trial trial = desk.tryOut("rule", name, 1).orElseThrow();
    assertThat(trial.stored())
        .isEqualTo(jdbc.sql("SELECT count(*) FROM watch.listing").query(Long.class).single());
    assertThat(trial.listings()).isPositive().isEqualTo(Math.min(trial.stored(), 20_000));
    assertThat(trial.before()).isZero();
    assertThat(trial.after()).isEqualTo(1);
    assertThat(trial.raised()).isEqualTo(1);
    assertThat(trial.samples()).singleElement().matches(one -> word.equals(one.words()));
    offers.imported(platform, "3,Giày " + word + " trẻ em,99000,Shop");
    assertThat(offers.hits(platform)).isEmpty();
    published(1);
    offers.imported(platform, "4,Dép " + word + ",99000,Shop");
    assertThat(offers.hits(platform)).hasSize(1);
  }

  @Test
  void versions_stay_and_an_older_one_can_be_watched_for_again() {
    entered(text(60, word), 1);
    published(1);
    entered(text(70, word + " | khác" + word), 2);
    assertThat(desk.sheet("rule", name).orElseThrow().live()).isEqualTo(1);
    assertThat(desk.publish("rule", name, 2, "Đã xem thử", second)).isEqualTo(done(2));
    assertThat(desk.publish("rule", name, 1, "Bản cũ hơn", officer)).isEqualTo(waits(1));
    assertThat(desk.publish("rule", name, 1, "Đồng ý", second)).isEqualTo(done(1));
    RuleSheet sheet = desk.sheet("rule", name).orElseThrow();
    assertThat(sheet.live()).isEqualTo(1);
    assertThat(sheet.versions())
        .extracting(RuleSheet.RuleSheetVersion::version)
        .containsExactly(2, 1);
    assertThat(sheet.changes())
        .extracting(RuleSheet.RuleSheetChange::event)
        .containsExactly(
            RuleEvent.ROLLED_BACK,
            RuleEvent.LIVE_ASKED,
            RuleEvent.WENT_LIVE,
            RuleEvent.ENTERED,
            RuleEvent.WENT_LIVE,
            RuleEvent.ENTERED);
    assertThat(journal.newest("rule", "rule " + name, null, 10))
        .first()
        .matches(journalEntry -> journalEntry.act().verb().equals("watch.rule-rolled-back"));
  }

  @Test
  void nobody_alone_takes_listings_out_of_sight() {
    entered(text(60, word), 1);
    published(1);
    assertThat(desk.switchOff("rule", name, "Nhiễu", officer)).isEqualTo(waits(1));
    assertThat(standing()).isEqualTo("1 LIVE");
    assertThat(code(desk.switchOff("rule", name, "Nhiễu", officer)))
        .isEqualTo("watch.rule-second-person");
    entered(text(40, word + "hẹp"), 2);
    assertThat(desk.switchOff("rule", name, "Nhiễu", second))
        .as("what was asked for before something else was done lapses")
        .isEqualTo(waits(1));
    assertThat(desk.publish("rule", name, 2, "Hẹp hơn", officer)).isEqualTo(waits(2));
    assertThat(desk.switchOff("rule", name, "Nhiễu", officer)).isEqualTo(waits(1));
    assertThat(desk.publish("rule", name, 2, "Hẹp hơn", officer)).isEqualTo(waits(2));
    assertThat(standing()).isEqualTo("1 LIVE");
    assertThat(desk.publish("rule", name, 2, "Đồng ý", second)).isEqualTo(done(2));
    assertThat(desk.switchOff("rule", name, "Nhiễu", officer)).isEqualTo(waits(2));
    clock.move(Duration.ofDays(31));
    assertThat(desk.switchOff("rule", name, "Nhiễu", second))
        .as("too long ago")
        .isEqualTo(waits(2));
    assertThat(desk.switchOff("rule", name, "Đồng ý", officer)).isEqualTo(done(2));
    assertThat(standing()).isEqualTo("2 OFF");
  }

  @Test
  void a_first_version_that_lowers_scores_is_made_live_by_two() {
    entered(text(-90, word), 1);
    assertThat(desk.publish("rule", name, 1, "Đừng báo nữa", officer)).isEqualTo(waits(1));
    assertThat(desk.sheet("rule", name).orElseThrow().live()).isNull();
    assertThat(desk.publish("rule", name, 1, "Đồng ý", second)).isEqualTo(done(1));
  }

  private ActOutcome<RuleDone> waits(int version) {
    return new ActOutcome.Waiting<>(new RuleDone("rule", name, version));
  }

  private ActOutcome<RuleDone> done(int version) {
    return ActOutcome.done(new RuleDone("rule", name, version));
  }

  @Test
  void what_a_rule_means_is_looked_for_once_while_the_book_stays_as_it_is() {
    String never = text(60, word) + "\nversion: 1\nfrom: 2020-02-01\nuntil: 2020-01-01";
    var empty = new RuleSectionsSection("rule", name, never);
    RuleDefect found = books.findings(empty).getFirst();
    assertThat(found.code()).isEqualTo("rule.is-never-valid");
    assertThat(books.findings(new RuleSectionsSection("rule", name, text(60, word)))).isEmpty();
    assertThat(books.findings(empty)).singleElement().isSameAs(found);
    entered(text(60, word), 1);
    published(1);
    assertThat(books.findings(empty)).singleElement().isEqualTo(found).isNotSameAs(found);
  }

  @Test
  void what_cannot_be_a_rule_is_refused_and_nothing_is_kept() {
    assertThat(code(desk.enter(text(60, "("), "Thử", officer))).isEqualTo("watch.rule-defective");
    assertThat(code(desk.enter("không phải quy tắc", "Thử", officer)))
        .isEqualTo("watch.rule-not-one");
    assertThat(code(desk.enter(text(60, word) + "\n" + text(60, word), "Thử", officer)))
        .isEqualTo("watch.rule-not-one");
    assertThat(code(desk.enter(text(60, word), " ", officer))).isEqualTo("watch.why-missing");
    assertThat(desk.sheet("rule", name)).isEmpty();
    entered(text(60, word), 1);
    assertThat(code(desk.enter(text(60, word), "Thử", officer))).isEqualTo("watch.rule-unchanged");
    assertThat(code(desk.publish("rule", name, 2, "Thử", officer))).isEqualTo("watch.unknown-rule");
    published(1);
    assertThat(code(desk.publish("rule", name, 1, "Thử", officer))).isEqualTo("watch.rule-live");
  }

  @Test
  void a_rule_that_floods_is_taken_out_until_an_officer_has_looked() {
    entered(text(60, word), 1);
    published(1);
    counted(100_000, 500);
    UUID usual = counted(3_000, 30);
    assertThat(quarantine.look(usual)).isZero();
    UUID small = counted(1_000, 900);
    assertThat(quarantine.look(small)).isZero();
    UUID flood = counted(3_000, 900);
    assertThat(quarantine.look(flood)).isEqualTo(1);
    assertThat(quarantine.look(flood)).isZero();
    RuleSheet sheet = desk.sheet("rule", name).orElseThrow();
    assertThat(sheet.state()).isEqualTo("QUARANTINED");
    assertThat(sheet.changes().getFirst().why()).isEqualTo("900 / 3000");
    offers.imported(platform, "1,Giày " + word + ",99000,Shop");
    assertThat(offers.hits(platform)).isEmpty();
    published(1);
    assertThat(desk.sheet("rule", name).orElseThrow().changes().getFirst().event())
        .isEqualTo(RuleEvent.RELEASED);
    offers.imported(platform, "2,Giày " + word + ",99000,Shop");
    assertThat(offers.hits(platform)).hasSize(1);
  }

  @Test
  void the_precision_of_a_rule_is_what_officers_confirmed_of_what_they_decided() {
    entered(text(45, word), 1);
    published(1);
    offers.imported(
        platform,
        "1,Giày " + word + ",99000,Shop A",
        "2,Dép " + word + ",99000,Shop B",
        "3,Mũ " + word + ",99000,Shop C");
    List<UUID> hits = offers.hits(platform);
    decide(hits.get(0), ReviewEvent.KEEP, "odd-price");
    decide(hits.get(1), ReviewEvent.DROP, "promotion");
    assertThat(tally()).isEqualTo(new RuleLine.RuleLineTally(3, 1, 2, 1, 2, 1, 2));
    clock.move(Duration.ofDays(8));
    assertThat(tally()).isEqualTo(new RuleLine.RuleLineTally(3, 0, 0, 1, 2, 1, 2));
    clock.move(Duration.ofDays(30));
    assertThat(tally()).isEqualTo(new RuleLine.RuleLineTally(3, 0, 0, 0, 0, 1, 2));
  }

  @Test
  void a_rule_of_a_campaign_is_watched_for_on_its_days_only() {
    entered(text(60, word) + "\ncampaign: Tết\nfrom: 2020-01-01\nuntil: 2020-02-01", 1);
    published(1);
    offers.imported(platform, "1,Giày " + word + ",99000,Shop");
    assertThat(offers.hits(platform)).isEmpty();
    RuleLine line =
        desk.list().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    assertThat(line.rule()).isNotNull().matches(rule -> rule.standing().campaign().equals("Tết"));
  }

  private String text(int weight, String need) {
    return "[rule "
        + name
        + "]\ntitle: Quy tắc thử\nweight: "
        + weight
        + "\nlaw: Luật thử\nneed: "
        + need;
  }

  private void entered(String text, int version) {
    assertThat(desk.enter(text, "Theo tin báo", officer))
        .isEqualTo(ActOutcome.done(new RuleDone("rule", name, version)));
  }

  private void published(int version) {
    assertThat(desk.publish("rule", name, version, "Đã xem thử", officer))
        .isEqualTo(ActOutcome.done(new RuleDone("rule", name, version)));
  }

  /** An import as the quarantine sees it. */
  private UUID counted(long listings, long fired) {
    Intake intake = offers.imported(Offers.platform(), "1,Áo thun trơn,99000,Shop");
    jdbc.sql(
            """
            INSERT INTO watch.rule_count AS c (intake, rule, fired, at)
            VALUES (:intake, '', :listings, :at), (:intake, :rule, :fired, :at)
            ON CONFLICT (intake, rule) DO UPDATE SET fired = excluded.fired
            """)
        .param("intake", intake.id())
        .param("rule", name)
        .param("listings", listings)
        .param("fired", fired)
        .param("at", java.sql.Timestamp.from(clock.instant()))
        .update();
    return intake.id();
  }

  private void decide(UUID hit, ReviewEvent event, String reason) {
    int version = query.read(hit).orElseThrow().version();
    verdicts.decide(new Decision(hit, event, reason, "", null, null, version), officer);
  }

  private RuleLine.RuleLineTally tally() {
    return desk.list().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .tally();
  }

  private static String code(ActOutcome<RuleDone> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<RuleDone>) outcome).refusal().code();
  }
}
