package vn.chosach.exchange.national;

import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.national.SubmissionBook.Row;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.PartnerRepository;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/** Receives the submissions of provinces, each in its order and under its own key. */
@Component
public class SubmissionReceiver {

  /** Clocks may differ so much, and a letter may be under way so long. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** And a package of the axis so long. */
  private static final Duration UNDER_WAY = Duration.ofDays(60);

  private final JdbcClient jdbc;
  private final SubmissionBook book;
  private final PartnerRepository partners;
  private final SigningKeys keys;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  SubmissionReceiver(
      JdbcClient jdbc,
      SubmissionBook book,
      PartnerRepository partners,
      SigningKeys keys,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.book = book;
    this.partners = partners;
    this.keys = keys;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** What comes with a body. */
  public record SubmissionSeal(String id, long second, String signature) {}

  /**
   * That a submission is here.
   *
   * @param signature of the committee over its digest
   * @param again whether the very same had been received before
   */
  public record SubmissionReceipt(
      long number, String sha256, Instant receivedAt, String signature, boolean again) {}

  /**
   * The last submission of a province as it is held here: its bytes, and what it signed them with.
   *
   * @param body the bytes
   * @param id of the signature
   * @param second of the signature
   * @param signature of the province
   */
  public record LastSubmission(
      long number,
      String sha256,
      Instant receivedAt,
      String id,
      long second,
      String signature,
      byte[] body) {

    /** Another program may leave out anything. */
    boolean whole() {
      return Stream.of(sha256, id, signature, body).noneMatch(Objects::isNull);
    }
  }

  /** What is held last of a province; empty while nothing is. */
  @Transactional(readOnly = true)
  public Optional<LastSubmission> held(UUID caller) {
    return jdbc.sql(
            """
            SELECT number, sha256, received_at, split_part(signature, ' ', 1) AS id,
                   split_part(signature, ' ', 2)::bigint AS second,
                   split_part(signature, ' ', 3) AS signature, body
              FROM exchange.submission WHERE partner = :partner ORDER BY number DESC LIMIT 1
            """)
        .param("partner", caller)
        .query(LastSubmission.class)
        .optional();
  }

  /**
   * Receives a submission of a province.
   *
   * @return refused with {@code exchange.submission-unread}, {@code .submission-foreign}, {@code
   *     .submission-old}, {@code .submission-signature}, {@code .submission-replayed}, {@code
   *     .submission-out-of-order}
   */
  @Transactional
  public ActOutcome<SubmissionReceipt> receive(UUID caller, SubmissionSeal seal, byte[] body) {
    return receive(caller, seal, body, TOLERANCE);
  }

  /** Receives a package that the interface brought; refused likewise, or as a package is. */
  @Transactional
  public ActOutcome<SubmissionReceipt> receive(UUID caller, byte[] parcel) {
    return SubmissionParcel.of(parcel)
        .settle(it -> receive(caller, it.seal(), it.body(), TOLERANCE), ActOutcome::refused);
  }

  /**
   * An officer of the committee takes a package in that the axis of documents brought. It may have
   * been under way for days: that it is none of before, its number and the digest in it show.
   *
   * @return refused as {@link #receive}, or with {@code exchange.not-yours}
   */
  @Transactional
  public ActOutcome<SubmissionReceipt> take(byte[] parcel, ActingOfficer who) {
    return SubmissionBook.works(who)
        ? SubmissionParcel.of(parcel)
            .settle(
                it ->
                    Optional.ofNullable(book.read(it.body()))
                        .flatMap(
                            said ->
                                partners.standing(
                                    PartnerKind.PROVINCE,
                                    said.province(),
                                    PartnerScope.SUBMISSIONS))
                        .map(one -> receive(one.id(), it.seal(), it.body(), UNDER_WAY))
                        .orElseGet(() -> ActOutcome.refused("exchange.submission-foreign")),
                ActOutcome::refused)
        : ActOutcome.refused("exchange.not-yours");
  }

  private ActOutcome<SubmissionReceipt> receive(
      UUID caller, SubmissionSeal seal, byte[] body, Duration tolerance) {
    Partner partner = partners.queue(caller).orElseThrow();
    Submission said = book.read(body);
    if (said == null || !said.whole()) {
      return ActOutcome.refused("exchange.submission-unread");
    }
    Instant now = time.instant();
    String sha256 = Sha256.hex(body);
    Row last = last(caller).orElse(null);
    Optional<Row> before =
        jdbc.sql(SubmissionBook.ROWS + " WHERE s.partner = :partner AND s.number = :number")
            .param("partner", caller)
            .param("number", said.number())
            .query(Row.class)
            .optional();
    boolean same = before.filter(one -> one.sha256().equals(sha256)).isPresent();
    long next = last == null ? 1 : last.number() + 1;
    String previous = last == null ? "" : last.sha256();
    Duration age = Duration.between(Instant.ofEpochSecond(seal.second()), now).abs();
    Optional<Refusal> refusal =
        when(!said.province().equals(partner.code()), "exchange.submission-foreign")
            .or(() -> when(age.compareTo(tolerance) > 0, "exchange.submission-old"))
            .or(
                () ->
                    when(
                        !SigningKeys.made(
                            partner.signingKey(), seal.signature(), seal.id(), seal.second(), body),
                        "exchange.submission-signature"))
            .or(() -> when(before.isPresent() && !same, "exchange.submission-replayed"))
            .or(
                () ->
                    same || said.number() == next && said.previous().equals(previous)
                        ? Optional.empty()
                        : Optional.of(
                            Refusal.of("exchange.submission-out-of-order", "expected", "" + next)));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    if (!same) {
      keep(caller, said, sha256, seal, body, now);
    }
    return ActOutcome.done(
        new SubmissionReceipt(
            said.number(),
            sha256,
            same ? before.orElseThrow().at() : now,
            keys.sign(sha256, 0, body),
            same));
  }

  private void keep(
      UUID caller, Submission said, String sha256, SubmissionSeal seal, byte[] body, Instant now) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO exchange.submission
              (id, partner, number, period, form, edition, sha256, signature, body, received_at)
            VALUES (:id, :partner, :number, :period, :ofForm, :edition, :sha256, :signature, :body, :now)
            """)
        .paramSource(said)
        .param("id", id)
        .param("ofForm", said.key().form())
        .param("partner", caller)
        .param("sha256", sha256)
        .param("signature", seal.id() + " " + seal.second() + " " + seal.signature())
        .param("body", body)
        .param("now", now)
        .update();
    for (UUID question : said.answers()) {
      jdbc.sql(
              """
              UPDATE exchange.submission_question q SET answered_by = :id
                FROM exchange.submission s
               WHERE q.id = :question AND q.answered_by IS NULL AND s.id = q.submission
                 AND s.partner = :partner
              """)
          .param("id", id)
          .param("question", question)
          .param("partner", caller)
          .update();
    }
    journal.append(
        Act.of(
                new Actor(Actor.ActorKind.PARTNER, caller, null),
                "exchange.submission-received",
                "exchange-partner",
                caller)
            .with(Map.of("number", "" + said.number(), "sha256", sha256)));
    Long kept = said.resumes();
    if (kept != null) {
      journal.append(
          Act.of(
                  new Actor(Actor.ActorKind.PARTNER, caller, null),
                  "exchange.submissions-resumed",
                  "exchange-partner",
                  caller)
              .with(
                  Map.of(
                      "number", "" + said.number(), "sha256", said.previous(), "kept", "" + kept)));
    }
  }

  private Optional<Row> last(UUID partner) {
    return jdbc.sql(
            SubmissionBook.ROWS + " WHERE s.partner = :partner ORDER BY s.number DESC LIMIT 1")
        .param("partner", partner)
        .query(Row.class)
        .optional();
  }
}
