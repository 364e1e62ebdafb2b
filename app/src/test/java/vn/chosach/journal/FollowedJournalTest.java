package vn.chosach.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Actor;

/** Whoever follows the journal misses nothing, also not what was begun early and ends late. */
@ChosachTest
class FollowedJournalTest {

  private static final Set<String> TRIED = Set.of("kernel.tried");
  private static final int PAGE = 7;

  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void what_an_open_transaction_wrote_is_followed_once_it_has_ended_and_nothing_twice() {
    Followed.FollowedPlace begun = journal.here();
    String early = subject();
    String late = subject();
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var seen = new ArrayList<String>();
    Followed.FollowedPlace[] place = {begun};
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              // What it writes first gives a transaction its place; its acts are written at its
              // end.
              jdbc.sql("SELECT pg_current_xact_id()::text").query(String.class).single();
              journal.append(act("kernel.tried", early));
              apart.executeWithoutResult(inner -> journal.append(act("kernel.tried", late)));
              apart.executeWithoutResult(inner -> journal.append(act("kernel.other", late)));
              place[0] = apart.execute(inner -> followed(begun, seen));
              assertThat(seen).as("an older act may still come").doesNotContain(early, late);
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              place[0] = followed(place[0], seen);
              assertThat(seen).contains(early, late);
            });
    followed(place[0], seen);
    assertThat(seen).filteredOn(early::equals).hasSize(1);
    assertThat(seen).as("one verb of two").filteredOn(late::equals).hasSize(1);
    assertThat(seen.indexOf(early)).isLessThan(seen.indexOf(late));
  }

  @Test
  void a_place_of_another_server_is_told_apart() {
    var place = new Followed.FollowedPlace(journal.here().transaction() + 1_000_000, 1);
    assertThat(journal.follow(place, TRIED, PAGE)).isEmpty();
    assertThat(journal.follow(journal.here(), TRIED, PAGE)).isPresent();
  }

  private Followed.FollowedPlace followed(Followed.FollowedPlace from, List<String> seen) {
    Followed.FollowedPlace place = from;
    Followed found;
    do {
      found = journal.follow(place, TRIED, PAGE).orElseThrow();
      seen.addAll(found.subjects());
      place = found.place();
    } while (!found.all());
    return place;
  }

  private static Act act(String verb, String subject) {
    return Act.of(Actor.SYSTEM, verb, "thing", subject);
  }

  private static String subject() {
    return UUID.randomUUID().toString();
  }
}
