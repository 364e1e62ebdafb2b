package vn.chosach.watch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Column;
import vn.chosach.screening.rules.Field;

/** Reads a flagged listing with its reasons, history and verdicts. */
@Component
public class HitReading {

  private static final int MOST_EARLIER = 20;

  private final JdbcClient jdbc;
  private final Surroundings surroundings;
  private final Traces traces;

  HitReading(JdbcClient jdbc, Surroundings surroundings, Traces traces) {
    this.traces = traces;
    this.jdbc = jdbc;
    this.surroundings = surroundings;
  }

  private record Core(
      HitLine line,
      int version,
      int screening,
      Instant flaggedAt,
      @Nullable String mergedInto,
      @Nullable UUID seller,
      HitSheet.Offer offer) {}

  /** The sheet; empty when there is no such flagged listing. */
  public Optional<HitSheet> read(UUID hit) {
    return core(hit).map(this::sheet);
  }

  private HitSheet sheet(Core core) {
    UUID hit = core.line.id();
    List<HitSheet.Like> alike = surroundings.alike(hit, core.offer.listing());
    return new HitSheet(
        core.line,
        core.version,
        core.screening,
        core.flaggedAt,
        core.mergedInto,
        core.offer,
        reasons(hit, core.screening),
        history(core.offer.listing()),
        core.seller == null ? null : surroundings.seller(core.seller).orElse(null),
        alike.stream().limit(Surroundings.MOST_ALIKE).toList(),
        alike.size(),
        core.seller == null ? List.of() : surroundings.others(core.seller, hit),
        surroundings.prices(hit, core.screening, core.offer).orElse(null),
        traces.removals(hit, core.offer.listing()),
        traces.contacts(hit, core.seller),
        verdicts(hit));
  }

  private Optional<Core> core(UUID hit) {
    return jdbc.sql(
            """
            SELECT h.id, h.number, h.score, h.band, h.state, h.version, h.screening, h.flagged_at,
                   m.number AS merged, l.id AS listing, l.item, l.title, l.description, l.brand,
                   l.category, l.price_dong, l.url, l.picture, l.platform, l.first_seen,
                   l.last_seen, l.since, l.removed_at, l.seller AS seller_id,
                   coalesce(s.name, '') AS seller, coalesce(s.official, false) AS official
              FROM watch.hit h
              JOIN watch.listing l ON l.id = h.listing
              LEFT JOIN watch.seller s ON s.id = l.seller
              LEFT JOIN watch.hit m ON m.id = h.merged_into
             WHERE h.id = :hit
            """)
        .param("hit", hit)
        .query(HitReading::core)
        .optional();
  }

  private static Core core(ResultSet row, int n) throws SQLException {
    long merged = row.getLong("merged");
    return new Core(
        HitQueue.line(row, n),
        row.getInt("version"),
        row.getInt("screening"),
        row.getTimestamp("flagged_at").toInstant(),
        merged == 0 ? null : HitQueue.number(merged),
        row.getObject("seller_id", UUID.class),
        new HitSheet.Offer(
            row.getObject("listing", UUID.class),
            row.getString("item"),
            row.getString("title"),
            row.getString("description"),
            row.getString("brand"),
            row.getString("category"),
            row.getString("url"),
            row.getString("picture"),
            row.getTimestamp("first_seen").toInstant(),
            row.getTimestamp("last_seen").toInstant(),
            row.getTimestamp("since").toInstant(),
            Column.instant(row, "removed_at")));
  }

  private List<HitSheet.Why> reasons(UUID hit, int screening) {
    return jdbc.sql(
            """
            SELECT rule, version, weight, field, first, past, words, title, facts, law,
                   norm_brand, norm_kind, norm_low_dong, norm_sample
              FROM watch.reason WHERE hit = :hit AND screening = :screening ORDER BY number
            """)
        .param("hit", hit)
        .param("screening", screening)
        .query(
            (row, n) ->
                new HitSheet.Why(
                    row.getString("rule"),
                    row.getInt("version"),
                    row.getInt("weight"),
                    Field.valueOf(row.getString("field")),
                    row.getInt("first"),
                    row.getInt("past"),
                    row.getString("words"),
                    row.getString("title"),
                    row.getString("facts"),
                    row.getString("law"),
                    norm(row)))
        .list();
  }

  private static HitSheet.@Nullable Norm norm(ResultSet row) throws SQLException {
    String brand = row.getString("norm_brand");
    String kind = row.getString("norm_kind");
    return brand == null || kind == null
        ? null
        : new HitSheet.Norm(brand, kind, row.getLong("norm_low_dong"), row.getInt("norm_sample"));
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
