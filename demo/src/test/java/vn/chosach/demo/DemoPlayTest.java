package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is laid is of the past; what a visitor would take for fresh is played when he comes. */
@DemoTest
class DemoPlayTest {

  @Autowired JdbcClient jdbc;
  @Autowired StagedTime time;

  @Test
  void thePastAloneIsPlayedAhead() {
    var played = new ArrayList<String>();
    List<Scene> scenes = List.of(new Fresh(played), new Old(played));
    new DemoPlay(scenes, true).playScenes();
    assertThat(played).containsExactly("old");
    new DemoPlay(scenes, false).playScenes();
    assertThat(played).as("in the order of the day").containsExactly("old", "old", "fresh");
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
