package vn.chosach.watch.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the verdicts of officers held. */
@Component
class OfficerFigures {

  private final JdbcClient jdbc;

  OfficerFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How the verdicts of officers held, who decided most first.
   *
   * @param agency whose officers; {@code null} for all
   */
  @Transactional(readOnly = true)
  public List<OfficerLine> officers(FigureQuestion question, @Nullable String agency) {
    return jdbc.sql(
            """
            SELECT v.officer, min(v.agency) AS agency, count(*) AS decided,
                   count(*) FILTER (WHERE w.again) AS again,
                   count(*) FILTER (WHERE w.again AND (
                     h.state IN ('KEPT', 'CASED') AND v.event IN ('KEEP', 'CASE')
                     OR h.state = 'DROPPED' AND v.event = 'DROP')) AS stood,
                   count(*) FILTER (WHERE v.event IN ('KEEP', 'CASE')) AS suspicious,
                   count(*) FILTER (WHERE v.event IN ('KEEP', 'CASE') AND EXISTS (
                     SELECT FROM watch.removal x WHERE x.hit = h.id
                     UNION ALL SELECT FROM watch.strike k
                       WHERE k.seller = l.seller AND k.hit = h.id
                         AND watch.strike_stands(k.id))) AS confirmed,
                   percentile_cont(0.5) WITHIN GROUP (
                     ORDER BY extract(epoch FROM v.at - h.flagged_at)) / 3600 AS hours
              FROM watch.verdict v
              JOIN watch.hit h ON h.id = v.hit
              JOIN watch.listing l ON l.id = h.listing
              CROSS JOIN LATERAL (
                SELECT EXISTS (SELECT FROM watch.verdict o
                                WHERE o.hit = v.hit AND o.officer <> v.officer
                                  AND o.event IN ('KEEP', 'DROP', 'CASE')) AS again) w
             WHERE v.at >= :from AND v.at < :to AND v.event IN ('KEEP', 'DROP', 'CASE')
               AND NOT EXISTS (SELECT FROM watch.verdict u WHERE u.undoes = v.id)
               AND (:agency::text IS NULL OR v.agency = :agency)
             GROUP BY v.officer ORDER BY decided DESC, v.officer LIMIT 500
            """)
        .param("from", question.start())
        .param("to", question.end())
        .param("agency", agency)
        .query(OfficerLine.class)
        .list();
  }
}
