package vn.chosach.trust.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of labels and their steps. */
@Component
class RatingRepository extends SteppedRepository<Rating, RatingState, RatingEvent, SignedBy> {

  private static final String SHOWN =
      "r.state IN ('PUBLISHED', 'APPEALED') AND r.expires_on >= :today";

  private final JsonMapper json;

  RatingRepository(JdbcClient jdbc, JsonMapper json) {
    super(
        jdbc,
        Rating.class,
        new StepTables(
            "trust",
            "rating",
            "",
            "",
            """
            , label = :label, evidence = :found::jsonb, rests_on = :restsOn, reply_by = :replyBy,
            reply = :reply, decided_by = :decidedBy, paper = :paper, shown_from = :shownFrom,
            expires_on = :expiresOn, appeal_by = :appealBy, appeal = :appeal, reviewed = :again::jsonb
            """,
            "rating_step",
            List.of("document")));
    this.json = json;
  }

  String number(int year) {
    return YearNumbers.next(jdbc, "trust", "TN", year);
  }

  void add(Rating one, String mark) {
    jdbc.sql(
            """
            INSERT INTO trust.rating
              (id, number, agency, shop, identifier, mark, label, criteria, rests_on, author, state,
               since, version)
            VALUES (:id, :number, :agency, :shop, :identifier, :mark, :label, :criteria, :restsOn,
                    :author, :state, :since, :version)
            """)
        .paramSource(one)
        .param("mark", mark)
        .update();
  }

  @Override
  protected StatementSpec written(StatementSpec sql, Rating after) {
    return sql.param("found", json.writeValueAsString(after.evidence()))
        .param("again", json.writeValueAsString(after.reviewed()));
  }

  void give(UUID id, String codeMark) {
    jdbc.sql("UPDATE trust.rating SET code_mark = :mark WHERE id = :id")
        .param("mark", codeMark)
        .param("id", id)
        .update();
  }

  Optional<Rating> coded(String codeMark) {
    return where("r.code_mark = :mark", sql -> sql.param("mark", codeMark)).stream().findFirst();
  }

  public RowSlice<Rating> page(Set<String> agencies, int offset, int limit) {
    return slice(
        "r.agency = ANY (:agencies)",
        "r.since DESC, r.number DESC",
        sql -> sql.param("agencies", agencies.toArray(String[]::new)),
        offset,
        limit);
  }

  /** What everybody may read on a day, the newest first. */
  public RowSlice<Rating> shown(LocalDate today, int offset, int limit) {
    return slice(
        SHOWN, "r.shown_from DESC, r.number DESC", sql -> sql.param("today", today), offset, limit);
  }

  /** The label that a shop bears in public. */
  Optional<Rating> bearing(String mark, LocalDate today) {
    return where(
            "r.mark = :mark AND " + SHOWN, sql -> sql.param("mark", mark).param("today", today))
        .stream()
        .findFirst();
  }

  /** Whether a shop bears a label already, or one is being prepared. */
  boolean open(String mark, LocalDate today) {
    return count(
            "r.mark = :mark AND (r.state IN ('DRAFT', 'SENT') OR " + SHOWN + ")",
            sql -> sql.param("mark", mark).param("today", today))
        > 0;
  }

  /** Those whose last day is over, and those that rest on a case. */
  List<Rating> watched(LocalDate today) {
    return where(
        "r.state IN ('PUBLISHED', 'APPEALED') AND (r.expires_on < :today OR r.rests_on <> '')",
        sql -> sql.param("today", today));
  }

  /** Shops that a label finds in order and a published decision names. */
  List<Rating> fallen(LocalDate today) {
    return where(
        SHOWN
            + """
               AND r.label = 'VERIFIED'
               AND EXISTS (SELECT FROM trust.entry e
                            WHERE e.mark = r.mark AND e.label = 'HANDLED'
                              AND e.expires_on >= :today)
              """,
        sql -> sql.param("today", today));
  }
}
