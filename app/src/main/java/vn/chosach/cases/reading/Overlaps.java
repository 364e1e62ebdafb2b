package vn.chosach.cases.reading;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Overlap;

/**
 * Whether somebody is on a subject already. A business is inspected at most once a year unless a
 * violation is evident (NQ 198/2025/QH15).
 */
@Component
public class Overlaps {

  private final JdbcClient jdbc;

  Overlaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Pointers only; the caller has let the transaction see all cases for this one question. */
  public List<Overlap> of(CaseFile file, LocalDate today) {
    return jdbc.sql(
            """
            SELECT DISTINCT other.agency, mine.kind, held.day
              FROM cases.subject mine
              JOIN cases.subject theirs ON theirs.kind = mine.kind AND theirs.mark = mine.mark
                                       AND theirs.case_id <> mine.case_id
              JOIN cases.case_file other ON other.id = theirs.case_id
              LEFT JOIN LATERAL (
                SELECT max((i.held_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS inspected_on
                  FROM cases.inspection i
                 WHERE i.case_id = other.id AND i.held_at IS NOT NULL
                   AND extract(year FROM i.held_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = :year) held
                ON true
             WHERE mine.case_id = :case AND (other.state <> 'CLOSED' OR held.day IS NOT NULL)
             ORDER BY other.agency, mine.kind, held.day
             LIMIT 20
            """)
        .param("case", file.id())
        .param("year", today.getYear())
        .query(Overlap.class)
        .list();
  }
}
