package vn.chosach.watch.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;

/**
 * Watch list of goods in demand (plan 2022–2025, III.6): each with its season and the prices that
 * are usual, beside what the newest stored offers cost.
 */
@Component
public class GoodsWatch {

  /** The newest so many listings are looked at for each line. */
  static final int LISTINGS = 20_000;

  /** From fewer prices no usual range is proposed. */
  static final int ENOUGH = 20;

  private static final int MOST = 100;

  /** Prices of offers whose name has the goods in it, each with the time for which it stood. */
  private static final String SPANS =
      """
      WITH newest AS MATERIALIZED (
        SELECT id, lower(title) AS title, price_dong, since, last_seen FROM watch.listing
         ORDER BY id DESC LIMIT :listings),
      spans AS (
        SELECT n.price_dong, n.since AS begun, n.last_seen AS ended FROM newest n
         WHERE position(lower(:name) IN n.title) > 0 AND n.price_dong > 0
        UNION ALL
        SELECT e.price_dong, e.since, e.until FROM watch.earlier e JOIN newest n ON n.id = e.listing
         WHERE position(lower(:name) IN n.title) > 0 AND e.price_dong > 0)
      """;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  GoodsWatch(
      JdbcClient jdbc, Catalogue catalogue, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** The list, the season that ends first before the others, at most 100. */
  @Transactional(readOnly = true)
  public List<SoughtGoods> all() {
    return jdbc.sql(
            """
            WITH newest AS MATERIALIZED (
              SELECT lower(title) AS title, price_dong FROM watch.listing
               ORDER BY id DESC LIMIT :listings)
            SELECT g.id, g.goods, g.name, g.season_from AS "from", g.season_to AS "to",
                   g.low_dong AS low, g.high_dong AS high,
                   g.why, n.seen, n.median, n.below, n.above
              FROM (SELECT * FROM watch.goods WHERE ended_at IS NULL
                     ORDER BY season_to, id LIMIT :most) g,
                   LATERAL (
                     SELECT count(*) AS seen,
                            percentile_disc(0.5) WITHIN GROUP (ORDER BY price_dong) AS median,
                            count(*) FILTER (WHERE price_dong < g.low_dong) AS below,
                            count(*) FILTER (WHERE price_dong > g.high_dong) AS above
                       FROM newest WHERE position(lower(g.name) IN title) > 0) n
             ORDER BY g.season_to, g.id
            """)
        .param("listings", LISTINGS)
        .param("most", MOST)
        .query(SoughtGoods.class)
        .list();
  }

  /**
   * Enters goods.
   *
   * @return refused with {@code watch.goods-group-missing}, {@code watch.goods-name-missing},
   *     {@code watch.goods-season}, {@code watch.goods-prices}, {@code watch.why-missing}, {@code
   *     watch.goods-too-many}
   */
  @Transactional
  public ActOutcome<UUID> enter(GoodsWish wish, Actor actor) {
    String name = Folding.nfc(wish.name()).strip();
    LocalDate from = wish.from();
    LocalDate to = wish.to();
    LocalDate today = Vietnam.dayOf(time.instant());
    boolean season =
        from != null
            && to != null
            && !to.isBefore(from)
            && !to.isBefore(today)
            && !to.isAfter(from.plusYears(1));
    Long low = wish.low();
    Long high = wish.high();
    boolean prices =
        low != null && low <= 0
            || high != null && high <= 0
            || low != null && high != null && low > high;
    ActOutcome<UUID> refused =
        new Faults()
            .when(name.length() < 2 || name.length() > 200, "ten", "watch.goods-name-missing")
            .when(
                catalogue.goodsGroup(wish.goods(), from == null ? today : from).isEmpty(),
                "nhom",
                "watch.goods-group-missing")
            .when(!season, "den-ngay", "watch.goods-season")
            .when(prices, "gia-tu", "watch.goods-prices")
            .when(wish.why().isBlank() || wish.why().length() > 2_000, "ly-do", "watch.why-missing")
            .refused();
    if (refused != null) {
      return refused;
    }
    if (from == null || to == null) {
      throw new IllegalStateException("asked for before");
    }
    if (count() >= MOST) {
      return ActOutcome.refused("ten", "watch.goods-too-many");
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO watch.goods
              (id, goods, name, season_from, season_to, low_dong, high_dong, why, entered_at,
               entered_by)
            VALUES (:id, :goods, :name, :from, :to, :low, :high, :why, :at, :by)
            """)
        .param("id", id)
        .param("goods", wish.goods())
        .param("name", name)
        .param("from", from)
        .param("to", to)
        .param("low", low)
        .param("high", high)
        .param("why", Folding.nfc(wish.why()).strip())
        .param("at", time.instant())
        .param("by", actor.id())
        .update();
    journal.append(
        Act.of(actor, "watch.goods-entered", "goods", id)
            .because(wish.why().strip())
            .with(Map.of("name", name, "from", from.toString(), "to", to.toString())));
    return ActOutcome.done(id);
  }

  /** One line of the list; empty when it was taken off. */
  public Optional<SoughtGoods> one(UUID id) {
    return all().stream().filter(goods -> goods.id().equals(id)).findFirst();
  }

  /** What the goods cost in each of the last twelve months, the oldest first. */
  @Transactional(readOnly = true)
  public List<PriceMonth> history(SoughtGoods goods) {
    return jdbc.sql(
            SPANS
                + """
                SELECT m.month::date AS month, count(s.price_dong) AS seen,
                       percentile_disc(0.1) WITHIN GROUP (ORDER BY s.price_dong) AS low,
                       percentile_disc(0.5) WITHIN GROUP (ORDER BY s.price_dong) AS median,
                       percentile_disc(0.9) WITHIN GROUP (ORDER BY s.price_dong) AS high
                  FROM generate_series(date_trunc('month', :today::timestamp) - interval '11 months',
                                       date_trunc('month', :today::timestamp), '1 month') m(month)
                  LEFT JOIN spans s
                    ON s.begun < (m.month + interval '1 month') AT TIME ZONE :zone
                       AND s.ended >= m.month AT TIME ZONE :zone
                 GROUP BY m.month ORDER BY m.month
                """)
        .param("listings", LISTINGS)
        .param("name", goods.name())
        .param("today", Vietnam.dayOf(time.instant()))
        .param("zone", Vietnam.ZONE.getId())
        .query(PriceMonth.class)
        .list();
  }

  /** What was usual in the last three months; empty while fewer than 20 prices stood. */
  @Transactional(readOnly = true)
  public Optional<PriceMonth> usual(SoughtGoods goods) {
    LocalDate from = Vietnam.dayOf(time.instant()).minusMonths(3);
    return jdbc.sql(
            SPANS
                + """
                SELECT :from::date AS month, count(*) AS seen,
                       percentile_disc(0.1) WITHIN GROUP (ORDER BY price_dong) AS low,
                       percentile_disc(0.5) WITHIN GROUP (ORDER BY price_dong) AS median,
                       percentile_disc(0.9) WITHIN GROUP (ORDER BY price_dong) AS high
                  FROM spans WHERE ended >= :from::timestamp AT TIME ZONE :zone
                """)
        .param("listings", LISTINGS)
        .param("name", goods.name())
        .param("from", from)
        .param("zone", Vietnam.ZONE.getId())
        .query(PriceMonth.class)
        .optional()
        .filter(found -> found.seen() >= ENOUGH);
  }

  /**
   * Takes the range that was usual in the last three months as what is usual from now on.
   *
   * @return refused with {@code watch.goods-ended}, {@code watch.goods-few-prices}
   */
  @Transactional
  public ActOutcome<UUID> adopt(UUID id, Actor actor) {
    SoughtGoods goods = one(id).orElse(null);
    if (goods == null) {
      return ActOutcome.refused("watch.goods-ended");
    }
    PriceMonth usual = usual(goods).orElse(null);
    if (usual == null) {
      return ActOutcome.refused("watch.goods-few-prices");
    }
    jdbc.sql("UPDATE watch.goods SET low_dong = :low, high_dong = :high WHERE id = :id")
        .param("low", usual.low())
        .param("high", usual.high())
        .param("id", id)
        .update();
    journal.append(
        Act.of(actor, "watch.goods-priced", "goods", id)
            .with(
                Map.of(
                    "before", goods.low() + " – " + goods.high(),
                    "low", String.valueOf(usual.low()),
                    "high", String.valueOf(usual.high()),
                    "prices", String.valueOf(usual.seen()))));
    return ActOutcome.done(id);
  }

  /**
   * Takes goods off the list.
   *
   * @return refused with {@code watch.goods-ended}
   */
  @Transactional
  public ActOutcome<UUID> end(UUID id, Actor actor) {
    int ended =
        jdbc.sql("UPDATE watch.goods SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
            .param("at", time.instant())
            .param("id", id)
            .update();
    if (ended == 0) {
      return ActOutcome.refused("watch.goods-ended");
    }
    journal.append(Act.of(actor, "watch.goods-left", "goods", id));
    return ActOutcome.done(id);
  }

  private int count() {
    return jdbc.sql("SELECT count(*) FROM watch.goods WHERE ended_at IS NULL")
        .query(Integer.class)
        .single();
  }
}
