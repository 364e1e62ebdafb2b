package vn.chosach.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the roll of agencies, whole, and keeps it. What an act of this program changes is seen by
 * everybody as soon as it is committed, by its own transaction at once; what another program or a
 * hand changes in the database, within {@link #FRESH}.
 */
@Component
class AgencyQuery {

  /** How long the roll is taken as it was read before the database is asked whether it changed. */
  static final Duration FRESH = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private volatile @Nullable Kept kept;

  /** Changes whenever the roll is written, so that what was read before is not kept after it. */
  private final AtomicLong writings = new AtomicLong();

  AgencyQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param edition tells whether a row came, went or changed
   * @param askedAt of the clock of the machine that only goes forward, in nanoseconds
   */
  private record Kept(RollSnapshot roll, String edition, long askedAt) {
    boolean fresh() {
      return System.nanoTime() - askedAt < FRESH.toNanos();
    }
  }

  /** The roll as it is now. */
  RollSnapshot roll() {
    if (TransactionSynchronizationManager.hasResource(this)) {
      return read();
    }
    Kept known = kept;
    if (known != null && known.fresh()) {
      return known.roll();
    }
    long before = writings.get();
    long now = System.nanoTime();
    String edition = edition();
    RollSnapshot roll = known != null && known.edition().equals(edition) ? known.roll() : read();
    synchronized (this) {
      if (writings.get() == before) {
        kept = new Kept(roll, edition, now);
      }
    }
    return roll;
  }

  /**
   * To be called within the transaction that writes the roll, before it reads what it writes about:
   * it sees the database itself until it ends, and the others from then on.
   */
  void writing() {
    if (TransactionSynchronizationManager.hasResource(this)) {
      return;
    }
    TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
          }

          /** Before anybody who listens asks. */
          @Override
          public void afterCommit() {
            written();
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AgencyQuery.this);
            written();
          }
        });
  }

  private synchronized void written() {
    writings.incrementAndGet();
    kept = null;
  }

  /** Each row carries the number of the transaction that wrote it. */
  private String edition() {
    return jdbc.sql(
            """
            SELECT concat_ws(' ',
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM directory.agency),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM directory.agency_version),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM directory.succession),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM directory.committee_role),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM directory.contact))
            """)
        .query(String.class)
        .single();
  }

  private RollSnapshot read() {
    return new RollSnapshot(
        jdbc.sql(
                """
                SELECT agency_key AS key, kind, level, name_vi, name_en, parent_key, seat, area_key,
                       valid_from AS span_from, valid_to AS span_to, reckoned_from, reckoned_to,
                       basis, status = 'V' AS provenance_published, confidence, note
                  FROM directory.agency_version
                 ORDER BY lower(span) NULLS FIRST
                """)
            .query(Agency.class)
            .list(),
        planSections(),
        jdbc.sql(
                """
                SELECT from_key, to_key, first_day, reckoned_day, share = 'WHOLE' AS whole,
                       moved_vi, moved_en, basis, status = 'V' AS provenance_published, confidence
                  FROM directory.succession
                 ORDER BY coalesce(first_day, reckoned_day), from_key, to_key
                """)
            .query(Succession.class)
            .list(),
        jdbc.sql(
                """
                SELECT key, role, committee_key, agency_key, valid_from AS span_from,
                       valid_to AS span_to, reckoned_from, reckoned_to, basis,
                       status = 'V' AS provenance_published, confidence, note
                  FROM directory.committee_role
                 ORDER BY lower(span) NULLS FIRST
                """)
            .query(RoleAssignment.class)
            .list(),
        contacts());
  }

  private Map<String, String> planSections() {
    return jdbc
        .sql("SELECT key, plan_section FROM directory.agency WHERE plan_section IS NOT NULL")
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Contact> contacts() {
    return jdbc.sql(
            """
            SELECT agency_key, kind, value, hours, fictitious, valid_from AS validity_from,
                   valid_to AS validity_to, basis, status = 'V' AS provenance_published,
                   confidence
              FROM directory.contact
             ORDER BY array_position(ARRAY['HOTLINE', 'EMAIL', 'ADDRESS'], kind),
                      lower(span) NULLS FIRST
            """)
        .query(Contact.class)
        .list();
  }
}
