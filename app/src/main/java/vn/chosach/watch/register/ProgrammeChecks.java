package vn.chosach.watch.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found under programmes of checks, check by check, for what is counted of it. */
@Component
public record ProgrammeChecks(JdbcClient jdbc) {

  private static final String FOUND =
      """
      SELECT c.programme, c.id, (c.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day,
             c.finding = 'SIGNS' AND r.agrees IS TRUE AS signs
        FROM watch.place_check c JOIN watch.programme g ON g.id = c.programme
        LEFT JOIN watch.place_reading r ON r.checked = c.id
       WHERE %s ORDER BY c.at, c.id
      """;

  /**
   * A check.
   *
   * @param signs whether two officers saw signs of a violation
   */
  public record FoundCheck(UUID programme, UUID id, LocalDate day, boolean signs) {}

  /** Those of one programme, the oldest first. */
  public List<FoundCheck> of(UUID programme) {
    return jdbc.sql(FOUND.formatted("g.id = :programme"))
        .param("programme", programme)
        .query(FoundCheck.class)
        .list();
  }

  /**
   * Those of programmes that were not over on a day, as they were known at a moment.
   *
   * @param agency that leads the programme; {@code null} for all
   */
  public List<FoundCheck> of(@Nullable String agency, LocalDate since, Instant known) {
    return jdbc.sql(
            FOUND.formatted(
                "g.to_day >= :since AND c.at <= :known"
                    + " AND (:agency::text IS NULL OR g.agency = :agency::text)"))
        .param("since", since)
        .param("known", known)
        .param("agency", agency)
        .query(FoundCheck.class)
        .list();
  }
}
