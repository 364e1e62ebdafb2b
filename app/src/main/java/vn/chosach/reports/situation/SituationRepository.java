package vn.chosach.reports.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.reports.situation.SituationRecord.SituationKind;
import vn.chosach.reports.situation.SituationRecord.SituationLine;
import vn.chosach.reports.situation.SituationRecord.SituationState;

/** Rows of notes and assessments, what was counted, and their steps. */
@Component
class SituationRepository
    extends SteppedRepository<SituationRecord, SituationState, SituationEvent, SignedBy> {

  /** The same as {@link Situations#knows} says of one. */
  private static final String KNOWN =
      """
      (r.agency = ANY (:agencies) AND (:overall OR r.kind = 'NOTE' OR r.source <> '')
       OR :directs AND r.state = 'CONFIRMED')
      """;

  SituationRepository(JdbcClient jdbc) {
    super(
        jdbc,
        SituationRecord.class,
        new StepTables(
            "reports",
            "situation",
            "",
            StepTables.lines(
                "reports.situation_line l WHERE l.situation = r.id",
                "l.part, l.key, l.figure",
                "lines",
                "part",
                "key",
                "figure",
                "amount",
                "before"),
            ", title = :title, words = :words, author = :author",
            "situation_step",
            List.of("document")));
  }

  String number(SituationKind kind, int year) {
    return YearNumbers.nextOf(jdbc, "reports", kind.series(), year);
  }

  void add(SituationRecord one) {
    jdbc.sql(
            """
            INSERT INTO reports.situation
              (id, number, kind, agency, author, from_day, to_day, period, title, words, area,
               goods, source, rating, deviation, state, since, version)
            VALUES (:id, :number, :kind, :agency, :author, :fromDay, :toDay, :period, :title,
                    :words, :area, :goods, :source, :rating, :deviation, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
    writeLines(one, one.state());
  }

  @Override
  protected void writeLines(SituationRecord after, SituationState to) {
    if (after.state() != SituationState.DRAFT) {
      return;
    }
    jdbc.sql("DELETE FROM reports.situation_line WHERE situation = :of")
        .param("of", after.id())
        .update();
    for (SituationLine line : after.lines()) {
      jdbc.sql(
              """
              INSERT INTO reports.situation_line (situation, part, key, figure, amount, before)
              VALUES (:of, :part, :key, :figure, :amount, :before)
              """)
          .paramSource(line)
          .param("of", after.id())
          .update();
    }
  }

  /** Those that an officer may know of, the newest first. */
  RowSlice<SituationRecord> page(
      SituationKind kind,
      boolean directs,
      boolean overall,
      Set<String> agencies,
      int offset,
      int limit) {
    return slice(
        KNOWN + " AND r.kind = :kind AND r.state <> 'DROPPED'",
        "r.to_day DESC, r.number DESC",
        sql ->
            sql.param("agencies", agencies.toArray(String[]::new))
                .param("directs", directs)
                .param("overall", overall)
                .param("kind", kind.name()),
        offset,
        limit);
  }

  /** Whether an agency has assessed a period. */
  boolean assessed(String agency, String period) {
    return count(
            "r.agency = :agency AND r.period = :period AND r.state <> 'DROPPED'",
            sql -> sql.param("agency", agency).param("period", period))
        > 0;
  }

  /**
   * Confirmed notes of days, the newest first, at most 50.
   *
   * @param agency whose; {@code null} for all
   * @param deviation of which figure outside its forecast; {@code null} for all
   */
  List<SituationRecord> notes(
      @Nullable String agency, @Nullable UUID deviation, LocalDate from, LocalDate to) {
    return where(
        """
        r.kind = 'NOTE' AND r.state = 'CONFIRMED' AND r.to_day BETWEEN :from AND :to
        AND (:agency::text IS NULL OR r.agency = :agency)
        AND (:deviation::uuid IS NULL OR r.deviation = :deviation)
         ORDER BY r.to_day DESC, r.number DESC LIMIT 50
        """,
        sql ->
            sql.param("agency", agency)
                .param("deviation", deviation)
                .param("from", from)
                .param("to", to));
  }
}
