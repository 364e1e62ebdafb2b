package vn.chosach.conduct.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.life.ReviewMark;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.reading.Looked;
import vn.chosach.journal.reading.Readings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Draws up the list of a month once, when the month is over, and appends what officers and
 * reviewers say to its lines. The journal vouches for the hash of each list.
 */
@Component
public record Reviews(
    JdbcClient jdbc,
    Readings readings,
    ReviewRepository repository,
    Journal journal,
    InstantSource clock,
    IdSource ids) {

  private static final String BASIS = "luat-91-2025";
  private static final int WORDS = 2_000;

  /**
   * @return refused with {@code conduct.month-not-over} or {@code conduct.drawn-already}
   */
  public ActOutcome<UUID> draw(YearMonth month, Actor actor) {
    Instant now = clock.instant();
    LocalDate first = month.atDay(1);
    if (!month.isBefore(YearMonth.from(Vietnam.dayOf(now)))) {
      return ActOutcome.refused("conduct.month-not-over");
    }
    List<Looked> looked =
        readings.withoutTask(
            first.atStartOfDay(Vietnam.ZONE).toInstant(),
            first.plusMonths(1).atStartOfDay(Vietnam.ZONE).toInstant());
    String hash = ReviewList.hash(ReviewList.csv(looked));
    int drawn =
        jdbc.sql(
                """
                INSERT INTO conduct.review (month, drawn_at, drawn_by, lines, hash)
                VALUES (:month, :at, :by, :lines, :hash) ON CONFLICT DO NOTHING
                """)
            .param("month", first)
            .param("at", now)
            .param("by", actor.id())
            .param("lines", looked.size())
            .param("hash", hash)
            .update();
    if (drawn == 0) {
      return ActOutcome.refused("conduct.drawn-already");
    }
    int place = 0;
    for (Looked one : looked) {
      repository.add(ids.next(), first, ++place, one);
    }
    journal.append(
        Act.of(actor, "conduct.review-drawn", "access-review", month)
            .under(BASIS)
            .with(Map.of("lines", String.valueOf(looked.size()), "sha256", hash)));
    return ActOutcome.done(ids.next());
  }

  /** The newest month before this one of which a review was drawn. */
  Optional<YearMonth> drawnBefore(YearMonth month) {
    return jdbc.sql(
            "SELECT month FROM conduct.review WHERE month < :month ORDER BY month DESC LIMIT 1")
        .param("month", month.atDay(1))
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /** An officer explains an own line. */
  public ActOutcome<UUID> explain(UUID line, String words, ActingOfficer desk) {
    UUID asker = desk.actor().id();
    if (repository.officer(line).filter(officer -> officer.equals(asker)).isEmpty()) {
      return ActOutcome.refused("conduct.unknown");
    }
    Optional<ActOutcome<UUID>> refused = refused(words);
    if (refused.isPresent()) {
      return refused.get();
    }
    jdbc.sql(
            "INSERT INTO conduct.explanation (id, line, at, words) VALUES (:id, :line, :at,"
                + " :words)")
        .param("id", ids.next())
        .param("line", line)
        .param("at", clock.instant())
        .param("words", clean(words))
        .update();
    journal.append(
        Act.of(desk.actor(), "conduct.reading-explained", "review-line", line).under(BASIS));
    return ActOutcome.done(line);
  }

  /** A reviewer says what to make of a line; nobody of an own one. */
  public ActOutcome<UUID> mark(UUID line, ReviewMark reviewMark, String words, ActingOfficer desk) {
    if (!(desk.has(Role.INTEGRITY_OFFICER) || desk.has(Role.AUDITOR))) {
      return ActOutcome.refused("conduct.not-yours");
    }
    UUID officer = repository.officer(line).orElse(null);
    if (officer == null) {
      return ActOutcome.refused("conduct.unknown");
    }
    if (officer.equals(desk.actor().id())) {
      return ActOutcome.refused("conduct.own-line");
    }
    Optional<ActOutcome<UUID>> refused = refused(words);
    if (refused.isPresent()) {
      return refused.get();
    }
    jdbc.sql(
            """
            INSERT INTO conduct.mark (id, line, at, reviewer, mark, words)
            VALUES (:id, :line, :at, :reviewer, :mark, :words)
            """)
        .param("id", ids.next())
        .param("line", line)
        .param("at", clock.instant())
        .param("reviewer", Objects.requireNonNull(desk.actor().id()))
        .param("mark", reviewMark.name())
        .param("words", clean(words))
        .update();
    journal.append(
        Act.of(desk.actor(), "conduct.reading-marked", "review-line", line)
            .under(BASIS)
            .with(Map.of("mark", reviewMark.name())));
    return ActOutcome.done(line);
  }

  private static Optional<ActOutcome<UUID>> refused(String words) {
    String clean = clean(words);
    if (Folding.blank(clean)) {
      return Optional.of(ActOutcome.refused("conduct.words-missing"));
    }
    return clean.length() > WORDS
        ? Optional.of(
            ActOutcome.refused(
                vn.chosach.kernel.Refusal.of("conduct.too-long", "most", String.valueOf(WORDS))))
        : Optional.empty();
  }

  private static String clean(String words) {
    return Folding.nfc(words.replace("\r\n", "\n")).strip();
  }
}
