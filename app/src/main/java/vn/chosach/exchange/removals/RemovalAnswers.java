package vn.chosach.exchange.removals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.removals.RemovalPost.RemovalRounds;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * What platforms answer by the interface. It concludes nothing: the pages are fetched anew when
 * their 24 hours are over, and an officer judges.
 */
@Component
public class RemovalAnswers {

  /** Longest answer; data may stand in it, line by line. */
  private static final int LONGEST = 20_000;

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final RemovalRepository rows;
  private final RemovalTransitions transitions;
  private final RemovalQuery query;
  private final RemovalRounds rounds;
  private final Vault vault;
  private final IdSource ids;

  RemovalAnswers(
      JdbcClient jdbc,
      RemovalRepository rows,
      RemovalTransitions transitions,
      RemovalQuery query,
      RemovalRounds rounds,
      Vault vault,
      IdSource ids) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.transitions = transitions;
    this.query = query;
    this.rounds = rounds;
    this.vault = vault;
    this.ids = ids;
  }

  /**
   * An answer.
   *
   * @param done whether the platform says that it did what it was asked
   * @param repetition key of repetition of its system
   * @param words what it says, or the data
   */
  public record RemovalAnswer(UUID id, Instant at, boolean done, String repetition, String words) {}

  private record Sealed(UUID id, Instant at, boolean done, String repetition, byte[] sealed) {}

  /** The answers to a request that whoever looks sees, the oldest first. */
  public List<RemovalAnswer> of(UUID removal) {
    return jdbc
        .sql(
            """
            SELECT id, at, done, repetition, sealed FROM exchange.removal_answer
             WHERE removal = :removal ORDER BY at, id
            """)
        .param("removal", removal)
        .query(Sealed.class)
        .list()
        .stream()
        .map(
            it ->
                new RemovalAnswer(
                    it.id(),
                    it.at(),
                    it.done(),
                    it.repetition(),
                    new String(vault.open(Lock.CONTENT, place(it.id()), it.sealed()), UTF_8)))
        .toList();
  }

  private static String place(UUID answer) {
    return "exchange/" + answer + "/words";
  }

  /** What a platform is asked and was not concluded, the newest first. */
  public List<Removal> asked(UUID partner) {
    return rounds.see(() -> rows.asked(partner));
  }

  /** What was taken in, now or before. */
  public record AnsweredRemoval(String number, boolean again, Instant at) {}

  /**
   * Takes an answer in; the very same again is the same.
   *
   * @param number of the request
   * @param wish what the platform says; its identifier and moment are of no account
   * @return refused with {@code exchange.absent} alike for a request that is none of the partner's,
   *     {@code .repetition-reused}, {@code .words-missing}, {@code .answered}, {@code
   *     .not-possible}
   */
  public ActOutcome<AnsweredRemoval> answer(UUID partner, String number, RemovalAnswer wish) {
    return rounds.see(
        () -> {
          Removal one =
              rows.numbered(number).filter(it -> it.partner().equals(partner)).orElse(null);
          if (one == null) {
            return ActOutcome.refused("exchange.absent");
          }
          rows.queue(one.id());
          List<RemovalAnswer> before = of(one.id());
          String words = clean(wish.words());
          RemovalAnswer same =
              before.stream()
                  .filter(it -> it.repetition().equals(wish.repetition()))
                  .findFirst()
                  .orElse(null);
          if (same != null) {
            return same.done() == wish.done() && same.words().equals(words)
                ? ActOutcome.done(new AnsweredRemoval(number, true, same.at()))
                : ActOutcome.refused("exchange.repetition-reused");
          }
          return take(one, before.size(), wish, words);
        });
  }

  private ActOutcome<AnsweredRemoval> take(
      Removal one, int before, RemovalAnswer wish, String words) {
    var platform =
        new ActingOfficer(new Actor(Actor.ActorKind.PARTNER, one.partner(), null), Set.of());
    return transitions
        .act(
            one.id(),
            RemovalEvent.ANSWER,
            null,
            platform,
            held ->
                Effect.unless(
                    unlessWords(words, LONGEST, "exchange.words-missing")
                        .or(() -> when(before >= MOST, "exchange.answered")),
                    () -> {
                      keep(one.id(), wish, words, held.now().truncatedTo(ChronoUnit.MICROS));
                      return SignedBy.becomes(
                          held.row(),
                          query.t("exchange.answer." + (wish.done() ? "done" : "not-done")));
                    }))
        .map(
            done -> {
              query.tell(done, RemovalEvent.ANSWER);
              return new AnsweredRemoval(one.number(), false, done.steps().getLast().at());
            });
  }

  private void keep(UUID removal, RemovalAnswer wish, String words, Instant now) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO exchange.removal_answer (id, removal, at, done, repetition, sealed)
            VALUES (:id, :removal, :at, :done, :repetition, :sealed)
            """)
        .param("id", id)
        .param("removal", removal)
        .param("at", now)
        .param("done", wish.done())
        .param("repetition", wish.repetition())
        .param("sealed", vault.seal(Lock.CONTENT, place(id), words.getBytes(UTF_8)))
        .update();
  }
}
