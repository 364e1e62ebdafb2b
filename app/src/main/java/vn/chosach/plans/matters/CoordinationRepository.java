package vn.chosach.plans.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;

/** Rows of the matters, of their shares and steps. */
@Component
record CoordinationRepository(JdbcClient jdbc, InstantSource time, IdSource ids) {

  UUID id() {
    return ids.next();
  }

  /** A number such as {@code CD-2026-000012}; gaps can occur where an act was refused late. */
  String number(CoordinationKind kind) {
    long next =
        jdbc.sql("SELECT nextval('plans.matter_number') AS next")
            .query((row, n) -> row.getLong("next"))
            .single();
    int year = Vietnam.dayOf(time.instant()).getYear();
    return String.format(Locale.ROOT, "%s-%d-%06d", kind.mark(), year, next);
  }

  void add(CoordinationItem item) {
    jdbc.sql(
            """
            INSERT INTO plans.matter
              (id, kind, number, title, words, issuer, issued_by, issued_at, plan, duty, follows, ladder,
               basis, paper, entered_late)
            VALUES (:id, :kind, :number, :title, :words, :issuer, :by, :at, :plan, :duty, :follows,
                    :ladder, :basis, :paper, :late)
            """)
        .paramSource(item)
        .param("by", item.issuedBy())
        .param("at", item.issuedAt())
        .param("ladder", item.ladder() == 0 ? null : item.ladder())
        .param("paper", item.document())
        .update();
  }

  void add(CoordinationItem.CoordinationItemShare share) {
    jdbc.sql(
            """
            INSERT INTO plans.share (id, matter, agency, state, version, since, due, late, clock)
            VALUES (:id, :matter, :agency, :state, :version, :since, :due, false, :clock)
            """)
        .paramSource(share)
        .update();
  }

  void write(CoordinationItem.CoordinationItemShare share) {
    jdbc.sql(
            """
            UPDATE plans.share
               SET state = :state, version = :version, since = :since, due = :due,
                   answered_on = :answered, late = :late, plan = :plan, clock = :clock,
                   alike = :alike
             WHERE id = :id
            """)
        .paramSource(share)
        .param("answered", share.answeredOn())
        .update();
  }

  Optional<CoordinationItem.CoordinationItemShare> hold(UUID share) {
    return jdbc.sql("SELECT * FROM plans.share WHERE id = :id FOR UPDATE")
        .param("id", share)
        .query(CoordinationRepository::share)
        .optional();
  }

  Optional<CoordinationItem> one(UUID id) {
    return jdbc.sql("SELECT * FROM plans.matter WHERE id = :id")
        .param("id", id)
        .query(CoordinationRepository::matter)
        .optional();
  }

  List<CoordinationItem.CoordinationItemShare> shares(List<UUID> matters) {
    return jdbc.sql(
            """
            SELECT * FROM plans.share
             WHERE matter = ANY (string_to_array(:matters, ',')::uuid[])
             ORDER BY agency, id
            """)
        .param("matters", String.join(",", matters.stream().map(UUID::toString).toList()))
        .query(CoordinationRepository::share)
        .list();
  }

  List<CoordinationItem.CoordinationItemStep> steps(UUID matter) {
    return jdbc.sql(
            """
            SELECT t.*, t.actor AS actor_id FROM plans.step t JOIN plans.share s ON s.id = t.share
             WHERE s.matter = :matter ORDER BY t.share, t.version
            """)
        .param("matter", matter)
        .query(CoordinationItem.CoordinationItemStep.class)
        .list();
  }

  static CoordinationItem matter(ResultSet row, int n) throws SQLException {
    return new CoordinationItem(
        row.getObject("id", UUID.class),
        CoordinationKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("title"),
        row.getString("words"),
        row.getString("issuer"),
        row.getObject("issued_by", UUID.class),
        row.getTimestamp("issued_at").toInstant(),
        row.getObject("plan", UUID.class),
        row.getObject("duty", UUID.class),
        row.getObject("follows", UUID.class),
        row.getInt("ladder"),
        row.getString("basis"),
        row.getObject("paper", UUID.class),
        row.getBoolean("entered_late"),
        List.of());
  }

  private static CoordinationItem.CoordinationItemShare share(ResultSet row, int n)
      throws SQLException {
    return new CoordinationItem.CoordinationItemShare(
        row.getObject("id", UUID.class),
        row.getObject("matter", UUID.class),
        row.getString("agency"),
        CoordinationState.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getTimestamp("since").toInstant(),
        row.getObject("due", LocalDate.class),
        row.getObject("answered_on", LocalDate.class),
        row.getBoolean("late"),
        row.getObject("plan", UUID.class),
        row.getObject("clock", UUID.class),
        row.getObject("alike", UUID.class),
        List.of());
  }

  /** Matters of which no agency has a share to do any more. */
  @Bean
  static EndedOrigins endedMatters(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "plans",
        "viec/",
        """
            SELECT m.id, (SELECT max(s.since) FROM plans.share s WHERE s.matter = m.id) AS since
              FROM plans.matter m
             WHERE EXISTS (SELECT FROM plans.share s WHERE s.matter = m.id)
               AND NOT EXISTS (SELECT FROM plans.share s WHERE s.matter = m.id AND s.state NOT IN ('CLOSED', 'WITHDRAWN'))
            """);
  }
}
