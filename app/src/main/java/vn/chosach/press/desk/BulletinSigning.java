package vn.chosach.press.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.Signatory.SigningAs;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty;
import vn.chosach.press.life.BulletinParty.BulletinAnswer;
import vn.chosach.press.life.BulletinParty.BulletinPart;

/**
 * What the signature under a paper of a bulletin does. A note is signed by who speaks for the
 * agency on that day and did not write it; an alert by the head or a deputy of each agency, that of
 * the drafting one last.
 */
@Component
public class BulletinSigning extends PreparedPapers<BulletinSigning.BulletinPaper> {

  private final BulletinRepository repository;
  private final BulletinTransitions transitions;
  private final BulletinLeakPolicy leaks;
  private final Spokespersons spokespersons;
  private final SecondPersonPolicy seconds;
  private final InstantSource time;

  BulletinSigning(
      JdbcClient jdbc,
      BulletinRepository repository,
      BulletinTransitions transitions,
      BulletinLeakPolicy leaks,
      Spokespersons spokespersons,
      SecondPersonPolicy seconds,
      InstantSource time) {
    super(
        jdbc,
        BulletinPaper.class,
        new PaperTable(
            "press.prepared_paper",
            "of_row",
            "bulletin, event, title, words, reason, ",
            ":bulletin, :event, :title, :words, :reason, "));
    this.repository = repository;
    this.transitions = transitions;
    this.leaks = leaks;
    this.spokespersons = spokespersons;
    this.seconds = seconds;
    this.time = time;
  }

  /**
   * A paper.
   *
   * @param of the bulletin, or the agency that is asked to sign it
   * @param event what its signature does
   * @param title as it shall stand
   * @param reason why it is corrected or withdrawn; empty for neither
   */
  public record BulletinPaper(
      UUID document,
      UUID of,
      UUID bulletin,
      BulletinEvent event,
      String title,
      String words,
      String reason,
      @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(BulletinPaper paper, Signatory by, LocalDate day) {
    Bulletin one = repository.one(paper.bulletin()).orElseThrow();
    if (paper.outcome() != null || !transitions.possible(one, paper.event())) {
      return Optional.of(Refusal.of("press.not-possible"));
    }
    Optional<Refusal> why =
        one.kind() == BulletinKind.NOTE
            ? speaks(one, by, day)
            : when(by.as() == SigningAs.OTHER, "press.not-competent")
                .or(
                    () ->
                        paper.event() == BulletinEvent.CORRECT
                            ? ofAll(one)
                            : joined(paper, one, day));
    return why.or(
            () ->
                when(
                    paper.event() != BulletinEvent.WITHDRAW
                        && one.kind() == BulletinKind.NOTE
                        && !leaks.open(one.source()),
                    "press.source-not-public"))
        .or(() -> leaks.found(String.join("\n", paper.title(), paper.words(), paper.reason())));
  }

  private Optional<Refusal> speaks(Bulletin one, Signatory by, LocalDate day) {
    boolean speaker =
        spokespersons
            .on(by.agency(), day)
            .filter(named -> named.of().equals(by.officer()))
            .filter(named -> transitions.heirs().act(one.agency(), by.agency(), day))
            .isPresent();
    return when(!speaker, "press.not-spokesperson")
        .or(() -> when(one.writers().contains(by.officer()), "press.own-words"))
        .or(
            () ->
                seconds.beside(
                    Actor.officer(by.officer(), by.agency()), one.writers(), "bulletin", one.id()));
  }

  /** What several agencies signed no one of them puts in other words: it is taken back instead. */
  static Optional<Refusal> ofAll(Bulletin one) {
    return when(one.kind() == BulletinKind.ALERT, "press.alert-withdrawn-instead");
  }

  private static Optional<Refusal> joined(BulletinPaper paper, Bulletin one, LocalDate day) {
    LocalDate until = java.util.Objects.requireNonNull(one.answerBy());
    boolean over = until.isBefore(day);
    if (paper.event() == BulletinEvent.JOIN) {
      return over
          ? Optional.of(Refusal.of("press.answer-over", "day", until.toString()))
          : Optional.empty();
    }
    if (paper.event() != BulletinEvent.RELEASE) {
      return Optional.empty();
    }
    boolean open =
        !over && one.of(BulletinPart.SIGNS).stream().anyMatch(party -> party.answer() == null);
    return open
        ? Optional.of(Refusal.of("press.others-still-answer", "day", until.toString()))
        : when(
            one.of(BulletinPart.SIGNS).stream().noneMatch(BulletinParty::signed),
            "press.nobody-joined");
  }

  @Override
  protected Optional<Refusal> signed(
      BulletinPaper paper, String number, LocalDate day, Actor signer) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return transitions.signed(
        paper.bulletin(),
        paper.event(),
        signer,
        paper.reason(),
        new SignedBy(paper.document()),
        one -> {
          if (paper.event() == BulletinEvent.JOIN) {
            repository.answer(paper.of(), BulletinAnswer.JOINED, "", number, now);
            return one;
          }
          if (paper.event() != BulletinEvent.RELEASE) {
            return one.saying(paper.title(), paper.words());
          }
          one.of(BulletinPart.SIGNS).stream()
              .filter(party -> party.answer() == null)
              .forEach(party -> repository.answer(party.id(), BulletinAnswer.SILENT, "", "", now));
          return one.sent(now, number);
        });
  }

  /**
   * Bulletins that are public no more, with nothing asked that waits and no paper to sign. A note
   * is public until it is withdrawn.
   */
  @Bean
  static EndedOrigins endedBulletins(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "press",
        "",
        """
            SELECT b.id,
                   greatest(b.since, (SELECT max(q.answered_at) FROM press.question q WHERE q.bulletin = b.id),
                            CASE b.state WHEN 'OUT' THEN
                              (b.expires_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' END) AS since
              FROM press.bulletin b
             WHERE NOT EXISTS (SELECT FROM press.question q WHERE q.bulletin = b.id AND q.answer IS NULL)
               AND (b.state IN ('WITHDRAWN', 'DROPPED')
                    OR b.state = 'OUT' AND b.expires_on < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                       AND NOT EXISTS (SELECT FROM press.prepared_paper p WHERE p.bulletin = b.id AND p.outcome IS NULL))
            """);
  }
}
