package vn.chosach.publicity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.lists.ListOrder;

/** Lists publications: for the public only what is live and not over, for the desk by state. */
@Component
record PublicationQuery(JdbcClient jdbc, InstantSource time) {

  private static final String COLUMNS =
      """
      SELECT p.id, p.kind, p.slug, p.case_id, p.case_number, p.agency, p.goods, p.area, p.opened_at,
             e.id AS edition_id, e.publication, e.number, e.state, e.version, e.ground, e.body,
             e.shown, e.correction, e.author, e.written_at, e.checked_by, e.approved_by,
             e.published_at, e.ended_at, e.end_reason, e.expires_on
      """;
  private static final String OPEN =
      """
       FROM publicity.edition e JOIN publicity.publication p ON p.id = e.publication
      WHERE e.state = 'LIVE' AND e.expires_on >= :today AND p.kind = :kind
      """;

  PublicationList shown(PublicQuestion question) {
    String where =
        OPEN
            + """
             AND (:words = '' OR e.folded LIKE '%' || :words || '%')
             AND (:goods = '' OR p.goods = :goods OR p.goods LIKE :goods || '.%')
            """;
    int count = ask("SELECT count(*)::int" + where, question).query(Integer.class).single();
    List<PublicationList.Entry> found =
        ask(
                COLUMNS + where + " ORDER BY e.published_at DESC, e.id OFFSET :offset LIMIT :limit",
                question)
            .param("offset", Math.max(0, question.offset()))
            .param("limit", Math.clamp(question.limit(), 1, 100))
            .query(PublicationList.Entry.class)
            .list();
    return new PublicationList(found, count);
  }

  private JdbcClient.StatementSpec ask(String sql, PublicQuestion question) {
    return jdbc.sql(sql)
        .param("today", today())
        .param("kind", question.kind().name())
        .param("words", Folding.fold(question.words()).replaceAll("([\\\\%_])", "\\\\$1"))
        .param("goods", question.goods().matches("[a-z0-9.-]{1,60}") ? question.goods() : "");
  }

  /** Goods groups of what is live, with how many there are of each. */
  Map<String, Integer> goods(PublicationKind publicationKind) {
    var counts = new LinkedHashMap<String, Integer>();
    jdbc.sql(
            "SELECT p.goods, count(*)::int AS many"
                + OPEN
                + " AND p.goods IS NOT NULL GROUP BY p.goods ORDER BY p.goods")
        .param("today", today())
        .param("kind", publicationKind.name())
        .query((row, n) -> counts.put(row.getString("goods"), row.getInt("many")))
        .list();
    return counts;
  }

  /**
   * The newest edition of each publication.
   *
   * @param agency only of this one; {@code null} for all
   * @param state only in this one; {@code null} for all that somebody works on
   */
  PublicationList desk(
      @Nullable String agency, @Nullable EditionState state, int offset, int limit) {
    String where =
        """
         FROM publicity.edition e JOIN publicity.publication p ON p.id = e.publication
        WHERE (:agency::text IS NULL OR p.agency = :agency)
          AND CASE WHEN :state::text IS NULL THEN e.state IN ('DRAFT', 'SUBMITTED', 'CHECKED')
                   ELSE e.state = :state END
        """;
    int count =
        jdbc.sql("SELECT count(*)::int" + where)
            .param("agency", agency)
            .param("state", state == null ? null : state.name())
            .query(Integer.class)
            .single();
    List<PublicationList.Entry> found =
        jdbc.sql(
                COLUMNS
                    + where
                    + " ORDER BY "
                    + ListOrder.asked()
                        .sql(
                            Map.of(
                                "state", "e.state",
                                "expires", "e.expires_on",
                                "written", "e.written_at",
                                "agency", "p.agency"),
                            "e.written_at DESC, e.id")
                    + " OFFSET :offset LIMIT :limit")
            .param("agency", agency)
            .param("state", state == null ? null : state.name())
            .param("offset", Math.max(0, offset))
            .param("limit", Math.clamp(limit, 1, 500))
            .query(PublicationList.Entry.class)
            .list();
    return new PublicationList(found, count);
  }

  /**
   * What was withdrawn by hand and not looked at since.
   *
   * @param agency only of this one; {@code null} for all
   * @param but not by this officer
   */
  List<PublicationList.Entry> withdrawn(@Nullable String agency, @Nullable UUID but) {
    return jdbc.sql(
            COLUMNS
                + """
                   FROM publicity.edition e JOIN publicity.publication p ON p.id = e.publication
                   JOIN LATERAL (SELECT a.event, a.actor FROM publicity.act a WHERE a.edition = e.id
                                  ORDER BY a.version DESC LIMIT 1) last ON last.event = 'WITHDRAW'
                  WHERE e.state = 'WITHDRAWN' AND (:agency::text IS NULL OR p.agency = :agency)
                    AND last.actor IS DISTINCT FROM :but::uuid
                    AND NOT EXISTS (SELECT FROM publicity.edition n
                                     WHERE n.publication = e.publication AND n.number > e.number
                                       AND n.state = 'WITHDRAWN')
                  ORDER BY e.ended_at DESC, e.id LIMIT 100
                  """)
        .param("agency", agency)
        .param("but", but)
        .query(PublicationList.Entry.class)
        .list();
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
