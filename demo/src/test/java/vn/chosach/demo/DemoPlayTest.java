package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.publishing.PublishingLoop;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pages;
import vn.chosach.vault.Captures;

/** What is laid is of the past; what a visitor would take for fresh is played when he comes. */
@DemoTest
class DemoPlayTest {

  @Autowired JdbcClient jdbc;
  @Autowired StagedTime time;
  @Autowired TemplateEngine templates;

  @Autowired ConfigurableApplicationContext context;
  @Autowired EventPublicationRepository outbox;
  @Autowired Captures captures;
  @Autowired Journal journal;
  @Autowired PublishingLoop log;
  @Autowired TransactionTemplate transactions;

  @Value("${chosach.log.alarm}")
  Duration alarm;

  @Test
  void thePastAloneIsPlayedAhead() {
    var played = new ArrayList<String>();
    List<Scene> scenes = List.of(new Fresh(played), new Old(played));
    new DemoPlay(scenes, new DemoProgress(templates), true).playScenes();
    assertThat(played).containsExactly("old");
    new DemoPlay(scenes, new DemoProgress(templates), false).playScenes();
    assertThat(played).as("in the order of the day").containsExactly("old", "old", "fresh");
  }

  @Test
  void theDesksSayHowFarItIsPlayedAndNothingOnceItIs() {
    var progress = new DemoProgress(templates);
    var said = new ArrayList<String>();
    Scene asks = () -> said.add(shown(progress));
    new DemoPlay(List.of(asks, asks), progress, false).playScenes();
    assertThat(said)
        .hasSize(2)
        .allMatch(one -> one.contains("playing the hours before your visit"));
    assertThat(said.getFirst()).contains("; 0 % of its scenes");
    assertThat(said.getLast()).contains("; 50 % of its scenes");
    assertThat(shown(progress)).as("all of it was played").isEmpty();
    assertThat(alarm).as("no alarm of the log meanwhile").isGreaterThan(Duration.ofMinutes(5));
  }

  private static String shown(DemoProgress progress) {
    Page page = Pages.of(Lang.EN, "/ban-lam-viec");
    Content words = progress.content(page, Map.of());
    var output = new StringOutput();
    if (words != null) {
      words.writeTo(new OwaspHtmlTemplateOutput(output));
    }
    return output.toString();
  }

  @Test
  void theNewestReportsAreOfTheMinutesBeforeTheVisitorComes() {
    Instant newest =
        jdbc.sql("SELECT max(received_at) FROM tips.tip")
            .query(java.sql.Timestamp.class)
            .single()
            .toInstant();
    assertThat(newest).isBetween(time.instant().minus(Duration.ofHours(2)), time.instant());
  }

  @Test
  void theDeskOfTheDemonstrationGetsThroughItsDay() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql(
                                """
                                SELECT count(*) FROM kernel.event_publication
                                 WHERE listener_id LIKE '%DemoDesk%' AND completion_date IS NULL
                                """)
                            .query(Integer.class)
                            .single())
                    .as("stories that stopped at an act that was refused")
                    .isZero());
  }

  @Test
  void thePastEndsWhenEachOfItsActsIsPublished() {
    var ending = new DemoEnding(context, outbox, captures, journal);
    Actor officer = Actor.officer(UUID.randomUUID(), "SCT-AG");
    Act act = Act.of(officer, "officers.signed-out", "officer", "x");
    transactions.executeWithoutResult(status -> journal.append(act));
    assertThat(ending.settled()).as("an act of it waits").isFalse();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              log.publish();
              assertThat(ending.settled()).isTrue();
            });
  }

  @Order(Scene.TODAY)
  private record Fresh(List<String> played) implements Scene {
    @Override
    public void play() {
      played.add("fresh");
    }
  }

  @Order(Scene.PAST)
  private record Old(List<String> played) implements Scene {
    @Override
    public void play() {
      played.add("old");
    }
  }
}
