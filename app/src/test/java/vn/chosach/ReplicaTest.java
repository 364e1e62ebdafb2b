package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chosach.kernel.Role;
import vn.chosach.ui.RouteRules;

/** What may be read from a replica, and how far behind it is; with a real one: bench/replica.sh. */
class ReplicaTest {

  private final DriverManagerDataSource nowhere =
      new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
  private final Replica replica = new Replica(nowhere);

  private void seen(long place, long seconds, long replayed) {
    replica.seen(place, TimeUnit.SECONDS.toNanos(seconds), replayed);
  }

  @Test
  void itIsUsedOnceItHasAllThatThePrimaryHadAMomentAgo() {
    assertThat(replica.usable()).as("nobody looked yet").isFalse();
    seen(1_000, 100, 900);
    assertThat(replica.usable()).as("it has nothing of which the moment is known").isFalse();
    seen(1_200, 101, 1_000);
    assertThat(lag()).isEqualTo(1);
    assertThat(replica.usable()).isTrue();
    seen(1_200, 102, 1_200);
    assertThat(lag()).isZero();
  }

  /** Its own clock would say that all it received is replayed. */
  @Test
  void oneThatWasCutOffFallsBehindThoughItReplayedAllItGot() {
    seen(1_000, 100, 1_000);
    seen(2_000, 105, 1_000);
    assertThat(replica.usable()).as("five seconds may pass").isTrue();
    seen(3_000, 106, 1_000);
    assertThat(replica.usable()).isFalse();
    seen(4_000, 3_700, 1_000);
    assertThat(lag()).as("an hour").isEqualTo(3_600);
    seen(4_000, 3_701, 4_000);
    assertThat(replica.usable()).isTrue();
  }

  @Test
  void oneThatDoesNotAnswerIsNotWaitedForAgain() throws Exception {
    assertThatThrownBy(() -> replica.look(nowhere)).hasMessageContaining("refused");
    assertThat(replica.usable()).isFalse();
    assertThat(new Replica(null).now()).isEmpty();
  }

  @Test
  void onlyWhatARoomPublishesMayLagAndTheFirstRuleDecides() {
    var filter =
        new Replica.PublicReadFilter(
            replica,
            List.of(
                RouteRules.of(
                    RouteRules.open("/x/thu"),
                    RouteRules.published("/x/**"),
                    RouteRules.askedFor("/hoi"),
                    RouteRules.only("/ban", Role.OPERATOR))));
    assertThat(filter.mayLag("GET", "/x/1")).isTrue();
    for (String path : Set.of("/x/thu", "/ban", "/khong-co")) {
      assertThat(filter.mayLag("GET", path)).as(path).isFalse();
    }
    assertThat(filter.mayLag("POST", "/x/1")).isFalse();
    assertThat(filter.mayLag("POST", "/hoi")).isTrue();
  }

  private double lag() {
    return replica.now().stream()
        .filter(one -> one.name().equals("chosach_replica_lag_seconds"))
        .findFirst()
        .orElseThrow()
        .reading();
  }
}
