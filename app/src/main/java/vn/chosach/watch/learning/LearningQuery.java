package vn.chosach.watch.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.ranking.RankMeasure;
import vn.chosach.watch.rules.RuleProposal;

/** Reads what the board of learning shows. */
@Component
record LearningQuery(JdbcClient jdbc) {

  private static final int DAYS = 30;
  private static final int MOST = 200;
  private static final RecallLine NOTHING = new RecallLine(null, 0, 0, 0, 0, 0);

  /** A listing that was put up and waits; without a chance while no model ordered. */
  record Put(LocalDate day, UUID hit, String sort, @Nullable Double rank) {}

  /** A rule that was proposed and is not live. */
  record Waiting(String name, int version, UUID by, UUID owner, Instant at) {}

  /**
   * How much of what is worth a look the queue brings, for one kind of goods of the plan, estimated
   * from the listings that were drawn by chance below the threshold.
   *
   * @param kind code of a group of goods in the catalogue; empty where the category of the platform
   *     says none, {@code null} for all together
   * @param unread drawn by chance and not decided
   * @param read drawn by chance and decided
   * @param missed of these, how many were worth it
   * @param below listings of these days that no rule brought into review
   * @param found what rules brought and officers found worth it
   */
  record RecallLine(
      @Nullable String kind, long unread, long read, long missed, long below, long found) {

    /** Both together, told as another kind. */
    RecallLine with(RecallLine other, @Nullable String as) {
      return new RecallLine(
          as,
          unread + other.unread,
          read + other.read,
          missed + other.missed,
          below + other.below,
          found + other.found);
    }

    /** What is found of all, when this share of what is below is worth it. */
    double recall(double share) {
      double all = found + share * below;
      return all == 0 ? 0 : found / all;
    }

    /** From the interval of the share that was missed; it holds for the drawn rows alone. */
    RankMeasure.Span span() {
      RankMeasure.Span share = RankMeasure.wilson(missed, read);
      return new RankMeasure.Span(recall(share.high()), recall(share.low()));
    }
  }

  /** What waits of 30 days, the newest first, then by sort. */
  List<Put> reading(LocalDate today) {
    return jdbc.sql(
            """
            SELECT r.day, r.hit, r.sort, r.rank::float8 AS rank
              FROM watch.reading r JOIN watch.hit h ON h.id = r.hit
             WHERE r.day > :from AND h.state IN ('OPEN', 'DISPUTED')
             ORDER BY r.day DESC, r.sort, r.rank DESC, r.hit LIMIT :most
            """)
        .param("from", today.minusDays(DAYS))
        .param("most", MOST)
        .query(Put.class)
        .list();
  }

  /** All together, then by kind, the most read first; kinds of which none was read go. */
  List<RecallLine> recall(LocalDate from) {
    List<RecallLine> lines =
        jdbc.sql(
                """
                WITH drawn AS (
                  SELECT h.category,
                         count(*) FILTER (WHERE h.said IN ('OPEN', 'DISPUTED')) AS unread,
                         count(*) FILTER (WHERE h.said IN ('KEPT', 'CASED', 'DROPPED')) AS read,
                         count(*) FILTER (WHERE h.said IN ('KEPT', 'CASED')) AS missed
                    FROM watch.reading r
                    JOIN (SELECT id, listing, category, band, watch.settled_as(id) AS said
                            FROM watch.hit) h ON h.id = r.hit
                    JOIN watch.listing l ON l.id = h.listing
                   WHERE r.sort = 'RANDOM' AND r.day >= :from AND l.first_seen >= :since
                     AND h.band IN ('CLEAN', 'NOTE')
                   GROUP BY h.category),
                flagged AS (
                  SELECT h.category, count(*) AS flagged,
                         count(*) FILTER (
                           WHERE h.state IN ('KEPT', 'CASED') OR h.state = 'MERGED'
                             AND watch.settled_as(h.id) IN ('KEPT', 'CASED')) AS found
                    FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
                   WHERE NOT h.drawn AND h.band IN ('REVIEW', 'CASE')
                     AND h.flagged_at >= :since AND l.first_seen >= :since
                   GROUP BY h.category),
                fresh AS (
                  SELECT category, sum(fresh) AS fresh FROM watch.day_count
                   WHERE day >= :from GROUP BY category)
                SELECT category AS kind, coalesce(unread, 0) AS unread, coalesce(read, 0) AS read, coalesce(missed, 0) AS missed,
                       greatest(coalesce(fresh, 0) - coalesce(flagged, 0), 0)::bigint AS below,
                       coalesce(found, 0) AS found
                  FROM drawn FULL JOIN flagged USING (category) FULL JOIN fresh USING (category)
                 ORDER BY read DESC, category
                """)
            .param("from", from)
            .param("since", from.atStartOfDay(Vietnam.ZONE).toInstant())
            .query(RecallLine.class)
            .list();
    var all = new RecallLine(null, 0, 0, 0, 0, 0);
    var byKind = new TreeMap<String, RecallLine>();
    for (RecallLine one : lines) {
      all = all.with(one, null);
      String kind = PlanKinds.of(Objects.requireNonNullElse(one.kind, ""));
      byKind.merge(kind, one.with(NOTHING, kind), (some, more) -> some.with(more, kind));
    }
    return Stream.concat(
            Stream.of(all),
            byKind.values().stream()
                .filter(one -> one.read > 0)
                .sorted(Comparator.comparingLong(one -> -one.read)))
        .toList();
  }

  /** How many accounts gave a verdict since a moment that was not taken back. */
  int judging(Instant from) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT v.officer) FROM watch.verdict v
             WHERE v.at >= :from AND v.event <> 'UNDO'
               AND NOT EXISTS (SELECT FROM watch.verdict u WHERE u.undoes = v.id)
            """)
        .param("from", from)
        .query(Integer.class)
        .single();
  }

  /** Accounts that count for less, of one agency or of all. */
  List<AccountCaps.Capped> capped(@Nullable String agency) {
    return jdbc.sql(
            """
            SELECT officer, agency, about_one, verdicts, counted::float8 AS counted
              FROM watch.capped_account WHERE :agency::text IS NULL OR agency = :agency
             ORDER BY number
            """)
        .param("agency", agency)
        .query(AccountCaps.Capped.class)
        .list();
  }

  /** How many proposed rules wait. */
  long waiting() {
    return jdbc.sql("SELECT count(*)" + RuleProposal.WAITING).query(Long.class).single();
  }

  /** The oldest first. */
  List<Waiting> proposals() {
    return jdbc.sql(
            """
            SELECT p.name, p.version, p.proposed_by AS "by", p.owner, p.at
            """
                + RuleProposal.WAITING
                + " ORDER BY p.at, p.name LIMIT :most")
        .param("most", MOST)
        .query(Waiting.class)
        .list();
  }
}
