package vn.chosach.watch.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a flagged listing with its reasons, history and verdicts. */
@Component
public class HitQuery {

  private static final int MOST_EARLIER = 20;

  private final JdbcClient jdbc;
  private final ListingContext listingContext;
  private final Traces traces;

  HitQuery(JdbcClient jdbc, ListingContext listingContext, Traces traces) {
    this.traces = traces;
    this.jdbc = jdbc;
    this.listingContext = listingContext;
  }

  private record Core(
      HitLine line,
      int version,
      int screening,
      Instant flaggedAt,
      @Nullable String mergedInto,
      @Nullable UUID seller,
      HitSheet.HitSheetOffer offer) {}

  /** The sheet; empty when there is no such flagged listing. */
  public Optional<HitSheet> read(UUID hit) {
    return core(hit).map(this::sheet);
  }

  private HitSheet sheet(Core core) {
    UUID hit = core.line.id();
    List<HitSheet.Like> alike = listingContext.alike(hit, core.offer.listing());
    return new HitSheet(
        core.line,
        core.version,
        core.screening,
        core.flaggedAt,
        core.mergedInto,
        core.offer,
        reasons(hit, core.screening),
        history(core.offer.listing()),
        core.seller == null ? null : listingContext.seller(core.seller).orElse(null),
        alike.stream().limit(ListingContext.MOST_ALIKE).toList(),
        alike.size(),
        core.seller == null ? List.of() : listingContext.others(core.seller, hit),
        listingContext.prices(hit, core.screening, core.offer).orElse(null),
        traces.removals(hit, core.offer.listing()),
        traces.contacts(hit, core.seller),
        verdicts(hit));
  }

  private Optional<Core> core(UUID hit) {
    return jdbc.sql(
            """
            SELECT h.id, 'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)),
                   '0') AS number,
                   h.score, h.band, h.state, h.version, h.screening, h.flagged_at,
                   'TR-' || lpad(m.number::text, greatest(6, length(m.number::text)),
                   '0') AS merged_into,
                   l.id AS listing, l.item, l.title, l.description, l.brand, l.category,
                   nullif(l.price_dong, 0) AS price, l.url, l.picture, l.platform, l.first_seen,
                   l.last_seen, l.since, l.removed_at, l.seller, l.seller AS line_seller_id,
                   coalesce(s.name, '') AS line_seller, coalesce(s.official, false) AS official
              FROM watch.hit h
              JOIN watch.listing l ON l.id = h.listing
              LEFT JOIN watch.seller s ON s.id = l.seller
              LEFT JOIN watch.hit m ON m.id = h.merged_into
             WHERE h.id = :hit
            """)
        .param("hit", hit)
        .query(Core.class)
        .optional();
  }

  private List<HitSheet.Why> reasons(UUID hit, int screening) {
    return jdbc.sql(
            """
            SELECT rule, version, weight, field, first, past, words, title, facts, law,
                   norm_brand, norm_kind, norm_low_dong AS norm_low, norm_sample
              FROM watch.reason WHERE hit = :hit AND screening = :screening ORDER BY number
            """)
        .param("hit", hit)
        .param("screening", screening)
        .query(HitSheet.Why.class)
        .list();
  }

  private List<HitSheet.Earlier> history(UUID listing) {
    return jdbc.sql(
            """
            SELECT e.since, e.until, e.title, e.price_dong AS price, coalesce(s.name, '') AS seller
              FROM watch.earlier e LEFT JOIN watch.seller s ON s.id = e.seller
             WHERE e.listing = :listing ORDER BY e.until DESC LIMIT :most
            """)
        .param("listing", listing)
        .param("most", MOST_EARLIER)
        .query(HitSheet.Earlier.class)
        .list();
  }

  private List<HitSheet.Verdict> verdicts(UUID hit) {
    return jdbc.sql(
            """
            SELECT v.at, v.officer, v.agency, v.event, v.reason, v.words, v.about,
                   EXISTS (SELECT FROM watch.verdict u WHERE u.undoes = v.id) AS undone
              FROM watch.verdict v WHERE v.hit = :hit ORDER BY v.number DESC
            """)
        .param("hit", hit)
        .query(HitSheet.Verdict.class)
        .list();
  }
}
