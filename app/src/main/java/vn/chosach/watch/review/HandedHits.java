package vn.chosach.watch.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.screening.Band;

/**
 * Flagged listings of those who handed them in, in the order in which they changed. What changed
 * within the last half minute is left for later: an act that began before it may still be under
 * way, and whoever had gone past it would never hear of it.
 */
@Component
public record HandedHits(JdbcClient jdbc, InstantSource time) {

  private static final Duration SETTLED = Duration.ofSeconds(30);

  /**
   * A flagged listing as whoever handed it in may read it: what the machine says, where its review
   * stands, and nothing of who decided.
   *
   * @param number as people say it, {@code TR-000123}
   * @param item identifier that the platform gave
   * @param score 0 to 100
   * @param since when it came into its state
   * @param reasons in words, the heaviest first
   * @param toldAt when it changed last, by a person or by a machine: its place in the order, which
   *     is said to nobody but as part of a cursor
   */
  public record HandedHit(
      UUID id,
      String number,
      String platform,
      String item,
      String title,
      @Nullable String url,
      Band band,
      int score,
      ReviewState state,
      int version,
      Instant since,
      List<String> reasons,
      @JsonIgnore Instant toldAt) {

    public HandedHit {
      reasons = List.copyOf(reasons);
    }
  }

  /** Up to here the order is settled; what is later is read another time. */
  public Instant settled() {
    return time.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Those that follow a place in the order.
   *
   * @param by officer or partner who handed the listing in last
   * @param after moment of the last one that is known
   * @param afterId identifier of the last one that is known
   * @param until moment up to which is read, not after {@link #settled}
   * @param limit at most this many, 1 to 200
   */
  public List<HandedHit> after(UUID by, Instant after, UUID afterId, Instant until, int limit) {
    return jdbc.sql(
            """
            SELECT h.id, 'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)),
                   '0') AS number,
                   l.platform, l.item, l.title, nullif(l.url, '') AS url, h.band, h.score, h.state,
                   h.version, h.since,
                   ARRAY(SELECT r.title FROM watch.reason r
                          WHERE r.hit = h.id AND r.screening = h.screening
                          ORDER BY r.number) AS reasons,
                   h.told_at
              FROM watch.hit h
              JOIN watch.listing l ON l.id = h.listing
              JOIN watch.intake i ON i.id = l.intake
             WHERE i.asked_by = :by AND NOT h.drawn
               AND (h.told_at, h.id) > (:after, :afterId) AND h.told_at <= :until
             ORDER BY h.told_at, h.id LIMIT :limit
            """)
        .param("by", by)
        .param("after", after)
        .param("afterId", afterId)
        .param("until", until)
        .param("limit", Math.clamp(limit, 1, 200))
        .query(HandedHit.class)
        .list();
  }
}
