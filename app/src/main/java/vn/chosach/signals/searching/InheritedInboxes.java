package vn.chosach.signals.searching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.signals.life.Reach;

/**
 * Which of the agencies that an officer acts for ever had a report: its own, and those of before
 * with reports. Most agencies of a province carry on others that ended before the program began;
 * asked for one key alone, an index gives the inbox in its order, as it cannot for several.
 *
 * <p>An agency that ended gets no new report, so who has none is asked again after an hour only.
 */
@Component
class InheritedInboxes {

  private static final Duration ASKED_AGAIN = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final RowSecurityContext context;
  private final Heirs heirs;
  private final InstantSource clock;
  private final TransactionTemplate apart;
  private final Map<String, Instant> empty = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * One asks; whoever comes meanwhile goes on with what is known, and holds no second connection.
   */
  private final ReentrantLock asking = new ReentrantLock();

  InheritedInboxes(
      JdbcClient jdbc,
      RowSecurityContext context,
      Heirs heirs,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.context = context;
    this.heirs = heirs;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.apart.setReadOnly(true);
  }

  /**
   * Keys of the agencies whose reports an agency has today; none where another carries on its own.
   */
  Set<String> of(String agency) {
    Set<String> all = heirs.of(agency);
    Set<String> before =
        all.stream().filter(one -> !one.equals(agency)).collect(Collectors.toUnmodifiableSet());
    if (before.isEmpty()) {
      return all;
    }
    learn(before);
    return Stream.concat(
            all.stream().filter(agency::equals), before.stream().filter(used::contains))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void learn(Set<String> keys) {
    if (unknown(keys).length > 0 && asking.tryLock()) {
      try {
        String[] asked = unknown(keys);
        if (asked.length > 0) {
          Set<String> found = new HashSet<>(apart.execute(status -> withReports(asked)));
          used.addAll(found);
          Instant again = clock.instant().plus(ASKED_AGAIN);
          Stream.of(asked)
              .filter(key -> !found.contains(key))
              .forEach(key -> empty.put(key, again));
        }
      } finally {
        asking.unlock();
      }
    }
  }

  private String[] unknown(Set<String> keys) {
    Instant now = clock.instant();
    return keys.stream()
        .filter(key -> !used.contains(key))
        .filter(key -> empty.getOrDefault(key, Instant.MIN).isBefore(now))
        .toArray(String[]::new);
  }

  private Set<String> withReports(String[] keys) {
    return context.asTheProgram(
        SignalRowSecurity.settings(Reach.EVERYTHING),
        () ->
            Set.copyOf(
                jdbc.sql(
                        """
                        SELECT k FROM unnest(:keys::text[]) k
                         WHERE EXISTS (SELECT FROM signals.signal s WHERE s.agency = k)
                            OR EXISTS (SELECT FROM signals.signal s WHERE s.referred_to = k)
                        """)
                    .param("keys", keys)
                    .query(String.class)
                    .list()));
  }
}
