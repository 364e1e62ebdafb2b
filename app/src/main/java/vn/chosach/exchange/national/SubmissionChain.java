package vn.chosach.exchange.national;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.national.SubmissionReceiver.LastSubmission;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * The submissions of this province as one chain. After a restore its newest links are gone here and
 * stand with the committee, which then takes nothing more: two persons continue behind what it
 * holds, and the next submission says so.
 */
@Component
public class SubmissionChain {

  private static final int LONGEST = 4_000;
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('exchange.sent_submission', 0))";

  private final JdbcClient jdbc;
  private final SecondPersonPolicy second;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  SubmissionChain(
      JdbcClient jdbc,
      SecondPersonPolicy second,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.second = second;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Behind what the next submission goes.
   *
   * @param number of the one before; 0 for none
   * @param sha256 its digest; empty for none
   * @param resumes the last that was kept, where those between are lost here; else {@code null}
   */
  record ChainEnd(long number, String sha256, @Nullable Long resumes) {}

  /**
   * A gap between what is here and what the committee holds.
   *
   * @param number of the last submission that the committee holds
   * @param own whether the key that is here signed it
   * @param kept number of the last one that is here and was received
   * @param waiting how many wait under numbers that are taken
   * @param asked whether one person asked to continue, and a second one has not agreed
   */
  public record ChainGap(
      long number,
      String sha256,
      boolean own,
      Instant toldAt,
      long kept,
      long waiting,
      boolean asked) {}

  private record Continuation(UUID id, long number, String sha256, long kept, UUID askedBy) {}

  /** Holds the chain until the transaction ends. */
  static ChainEnd held(JdbcClient jdbc) {
    jdbc.sql(LOCK).query((row, n) -> true).single();
    return jdbc.sql(
            """
            SELECT number, sha256, resumes FROM (
              SELECT number, sha256, NULL::bigint AS resumes FROM exchange.sent_submission
              UNION ALL
              SELECT number, sha256, kept FROM exchange.continuation WHERE agreed_by IS NOT NULL) c
             ORDER BY number DESC, resumes NULLS FIRST LIMIT 1
            """)
        .query(ChainEnd.class)
        .optional()
        .orElse(new ChainEnd(0, "", null));
  }

  /**
   * Notes what the committee holds last, if it is what it says: its digest is that of its bytes.
   * Whether it is of this province shows the signature, which nobody else can make.
   */
  static void told(JdbcClient jdbc, SigningKeys keys, LastSubmission last, Instant now) {
    byte[] body = last.body();
    if (!Sha256.hex(body).equals(last.sha256())) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO exchange.held_there (sole, number, sha256, own, told_at)
            VALUES (true, :number, :sha256, :own, :now)
            ON CONFLICT (sole) DO UPDATE
              SET number = excluded.number, sha256 = excluded.sha256, own = excluded.own,
                  told_at = excluded.told_at
            """)
        .param("number", last.number())
        .param("sha256", last.sha256())
        .param(
            "own",
            SigningKeys.made(keys.published(), last.signature(), last.id(), last.second(), body))
        .param("now", now)
        .update();
  }

  /**
   * What keeps the committee from taking more: it holds submissions under numbers at which others
   * wait here. Empty while nothing does.
   */
  @Transactional(readOnly = true)
  public Optional<ChainGap> gap() {
    return jdbc.sql(
            """
            SELECT h.number, h.sha256, h.own, h.told_at, w.waiting,
                   coalesce((SELECT max(number) FROM exchange.sent_submission
                              WHERE received_at IS NOT NULL), 0) AS kept,
                   EXISTS (SELECT FROM exchange.continuation c
                            WHERE c.number = h.number AND c.sha256 = h.sha256
                              AND c.agreed_by IS NULL) AS asked
              FROM exchange.held_there h,
                   LATERAL (SELECT count(*) AS waiting, min(number) AS first
                              FROM exchange.sent_submission WHERE received_at IS NULL) w
             WHERE w.first <= h.number
               AND NOT EXISTS (SELECT FROM exchange.sent_submission s
                                WHERE s.number = h.number AND s.sha256 = h.sha256)
            """)
        .query(ChainGap.class)
        .optional();
  }

  /**
   * Asks to continue behind what the committee holds, or agrees as the second person to just what
   * the first one saw. What waits is set aside then; its reports are submitted anew.
   *
   * @param number as the page showed it
   * @return refused with {@code exchange.not-yours}, {@code .not-possible}, {@code .words-missing},
   *     {@code .second-person}, or as the policy of the second person says
   */
  @Transactional
  public ActOutcome<Long> proceed(long number, String words, ActingOfficer who) {
    UUID me = Objects.requireNonNull(who.actor().id());
    jdbc.sql(LOCK).query((row, n) -> true).single();
    ChainGap gap = gap().filter(one -> one.number() == number).orElse(null);
    Continuation asked = gap == null ? null : asked(gap).orElse(null);
    Optional<Refusal> refusal =
        when(!SubmissionBook.works(who), "exchange.not-yours")
            .or(() -> when(gap == null, "exchange.not-possible"))
            .or(
                () ->
                    asked == null
                        ? when(!who.has(Role.STANDING_OFFICE), "exchange.not-yours")
                            .or(() -> unlessWords(words, LONGEST, "exchange.words-missing"))
                        : when(asked.askedBy().equals(me), "exchange.second-person")
                            .or(
                                () ->
                                    second.beside(
                                        who.actor(),
                                        List.of(asked.askedBy()),
                                        "exchange-submission",
                                        number)));
    if (refusal.isPresent() || gap == null) {
      return refusal.<ActOutcome<Long>>map(ActOutcome::refused).orElseThrow();
    }
    if (asked == null) {
      ask(gap, clean(words), who);
    } else {
      agree(asked, who);
    }
    return ActOutcome.done(number);
  }

  private Optional<Continuation> asked(ChainGap gap) {
    return jdbc.sql(
            """
            SELECT id, number, sha256, kept, asked_by FROM exchange.continuation
             WHERE agreed_by IS NULL AND number = :number AND sha256 = :sha256 AND kept = :kept
             ORDER BY asked_at DESC LIMIT 1
            """)
        .paramSource(gap)
        .query(Continuation.class)
        .optional();
  }

  private void ask(ChainGap gap, String words, ActingOfficer who) {
    jdbc.sql(
            """
            INSERT INTO exchange.continuation (id, number, sha256, kept, words, asked_by, asked_at)
            VALUES (:id, :number, :sha256, :kept, :words, :officer, :now)
            """)
        .paramSource(gap)
        .param("id", ids.next())
        .param("words", words)
        .param("officer", who.actor().id())
        .param("now", time.instant())
        .update();
    written(who, "exchange.continuation-asked", gap.number(), gap.sha256(), gap.kept(), words);
  }

  private void agree(Continuation asked, ActingOfficer who) {
    jdbc.sql(
            "UPDATE exchange.continuation SET agreed_by = :officer, agreed_at = :now WHERE id = :id")
        .param("officer", who.actor().id())
        .param("now", time.instant())
        .param("id", asked.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO exchange.set_aside
              (continuation, number, period, form, edition, sha256, body, made_by, made_at)
            SELECT :id::uuid, number, period, form, edition, sha256, body, made_by, made_at
              FROM exchange.sent_submission WHERE received_at IS NULL
            """)
        .param("id", asked.id())
        .update();
    // What they answered is open again.
    jdbc.sql(
            """
            UPDATE exchange.asked_back SET answered_by = NULL WHERE answered_by IN (
              SELECT number FROM exchange.sent_submission WHERE received_at IS NULL)
            """)
        .update();
    jdbc.sql("DELETE FROM exchange.sent_submission WHERE received_at IS NULL").update();
    written(
        who,
        "exchange.continuation-agreed",
        asked.number(),
        asked.sha256(),
        asked.kept(),
        "first: " + asked.askedBy());
  }

  private void written(
      ActingOfficer who, String verb, long number, String sha256, long kept, String words) {
    journal.append(
        Act.of(who.actor(), verb, "exchange-submission", number)
            .because(words)
            .with(Map.of("sha256", sha256, "kept", "" + kept)));
  }
}
