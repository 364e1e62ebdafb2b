package vn.chosach.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.petitions.desk.PetitionRowSecurity;

/** What is counted of requests of consumers, for other rooms; of whom they are nothing is said. */
@Component
public record ConsumerCounts(JdbcClient jdbc, PetitionRowSecurity rowSecurity) {

  private static final String REQUESTS =
      """
      SELECT * FROM (
        SELECT p.tip, (p.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS received,
               min((t.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
                 FILTER (WHERE t.event IN ('DECIDE', 'CLOSE')) AS settled,
               min((t.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
                 FILTER (WHERE t.event = 'WARN') AS warned
          FROM petitions.petition p LEFT JOIN petitions.step t ON t.petition = p.id
         WHERE p.procedure = 'CONSUMER_REQUEST' AND p.state <> 'TAKEN_BACK'
         GROUP BY p.id) q
       WHERE received BETWEEN :from AND :to OR settled BETWEEN :from AND :to
          OR warned BETWEEN :from AND :to
      """;

  /**
   * A request.
   *
   * @param tip tip in which it came; {@code null} for another way
   * @param settled day on which it was decided or closed; {@code null} before that
   * @param warned day on which the trader came onto the warning list; {@code null} for never
   */
  public record ConsumerCount(
      @Nullable UUID tip,
      LocalDate received,
      @Nullable LocalDate settled,
      @Nullable LocalDate warned) {}

  /**
   * Those that came, were settled or led to a warning within some days; asked in a transaction, for
   * the eyes of the program last as long as one.
   */
  public List<ConsumerCount> within(LocalDate from, LocalDate to) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(REQUESTS)
                .param("from", from)
                .param("to", to)
                .query(ConsumerCount.class)
                .list());
  }
}
