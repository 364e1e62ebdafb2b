package vn.chosach.watch.marks;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;

/** What holders of marks are asked, by when they should answer, and what they say. */
@Component
public class HolderQuestions {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  HolderQuestions(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  private record Held(UUID sheet, LocalDate askedOn, boolean answered) {}

  /**
   * Enters a question that was sent.
   *
   * @param hit number of a flagged listing such as {@code TR-000123}; empty for none
   * @param askedOn not after today, at most a year ago
   * @param dueOn from that day to a year after it
   * @return refused with {@code watch.mark-unknown}, {@code watch.mark-question-missing}, {@code
   *     watch.mark-hit-unknown}, {@code watch.mark-asked-day}, {@code watch.mark-due-day}
   */
  @Transactional
  public ActOutcome<UUID> ask(
      UUID sheet,
      String hit,
      String question,
      @Nullable LocalDate askedOn,
      @Nullable LocalDate dueOn,
      Actor actor) {
    LocalDate today = Vietnam.dayOf(time.instant());
    // Two questions at once would take the same number; sheets are never updated, so none is
    // locked.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('watch.mark_question'))")
        .query((row, n) -> true)
        .single();
    boolean known =
        jdbc.sql("SELECT EXISTS (SELECT FROM watch.mark_sheet WHERE id = :id)")
            .param("id", sheet)
            .query(Boolean.class)
            .single();
    if (!known) {
      return ActOutcome.refused("watch.mark-unknown");
    }
    if (!Marks.isSaid(question, 2_000)) {
      return ActOutcome.refused("cau-hoi", "watch.mark-question-missing");
    }
    Optional<UUID> about = hit(hit);
    if (!hit.isBlank() && about.isEmpty()) {
      return ActOutcome.refused("tin", "watch.mark-hit-unknown");
    }
    if (askedOn == null || askedOn.isAfter(today) || askedOn.isBefore(today.minusYears(1))) {
      return ActOutcome.refused("ngay-hoi", "watch.mark-asked-day");
    }
    if (dueOn == null || dueOn.isBefore(askedOn) || dueOn.isAfter(askedOn.plusYears(1))) {
      return ActOutcome.refused("han", "watch.mark-due-day");
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO watch.mark_question
              (id, sheet, number, hit, question, asked_on, due_on, at, officer, agency)
            SELECT :id, :sheet, 1 + coalesce(max(number), 0), :hit, :question, :asked, :due, :at, :by,
                   :agency
              FROM watch.mark_question WHERE sheet = :sheet
            """)
        .param("id", id)
        .param("sheet", sheet)
        .param("hit", about.orElse(null), java.sql.Types.OTHER)
        .param("question", Marks.clean(question))
        .param("asked", askedOn)
        .param("due", dueOn)
        .param("at", time.instant())
        .param("by", actor.id())
        .param("agency", Objects.requireNonNull(actor.agency(), "an officer acts for an agency"))
        .update();
    journal.append(
        Act.of(actor, "watch.holder-asked", "mark-sheet", sheet)
            .because(Marks.clean(question))
            .with(
                Map.of(
                    "asked", askedOn.toString(),
                    "due", dueOn.toString(),
                    "listing", hit.strip())));
    return ActOutcome.done(id);
  }

  /**
   * Enters the answer to a question, once.
   *
   * @param day not before the question, not after today
   * @return refused with {@code watch.mark-question-unknown}, {@code watch.mark-answered}, {@code
   *     watch.mark-finding-missing}, {@code watch.mark-answer-missing}, {@code
   *     watch.mark-answer-day}
   */
  @Transactional
  public ActOutcome<UUID> answer(
      UUID sheet,
      UUID question,
      @Nullable HolderFinding finding,
      String words,
      @Nullable LocalDate day,
      Actor actor) {
    Held held = held(question).filter(one -> one.sheet.equals(sheet)).orElse(null);
    if (held == null) {
      return ActOutcome.refused("watch.mark-question-unknown");
    }
    if (held.answered) {
      return ActOutcome.refused("watch.mark-answered");
    }
    if (finding == null) {
      return ActOutcome.refused("ket-luan", "watch.mark-finding-missing");
    }
    if (!Marks.isSaid(words, 2_000)) {
      return ActOutcome.refused("tra-loi", "watch.mark-answer-missing");
    }
    if (day == null || day.isBefore(held.askedOn) || day.isAfter(Vietnam.dayOf(time.instant()))) {
      return ActOutcome.refused("ngay-tra-loi", "watch.mark-answer-day");
    }
    int answered =
        jdbc.sql(
                """
                INSERT INTO watch.mark_answer (question, finding, words, answered_on, at, officer)
                VALUES (:question, :finding, :words, :day, :at, :by)
                ON CONFLICT (question) DO NOTHING
                """)
            .param("question", question)
            .param("finding", finding.name())
            .param("words", Marks.clean(words))
            .param("day", day)
            .param("at", time.instant())
            .param("by", actor.id())
            .update();
    if (answered == 0) {
      return ActOutcome.refused("watch.mark-answered");
    }
    journal.append(
        Act.of(actor, "watch.holder-answered", "mark-sheet", sheet)
            .because(Marks.clean(words))
            .with(Map.of("finding", finding.name(), "day", day.toString())));
    return ActOutcome.done(question);
  }

  private Optional<Held> held(UUID question) {
    return jdbc.sql(
            """
            SELECT q.sheet, q.asked_on,
                   EXISTS (SELECT FROM watch.mark_answer a WHERE a.question = q.id) AS answered
              FROM watch.mark_question q WHERE q.id = :id
            """)
        .param("id", question)
        .query(Held.class)
        .optional();
  }

  private Optional<UUID> hit(String number) {
    String digits = number.strip().replaceFirst("(?i)^TR-", "");
    return digits.matches("\\d{1,18}")
        ? jdbc.sql("SELECT id FROM watch.hit WHERE number = :number")
            .param("number", Long.parseLong(digits))
            .query(UUID.class)
            .optional()
        : Optional.empty();
  }
}
