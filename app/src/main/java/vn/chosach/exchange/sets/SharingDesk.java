package vn.chosach.exchange.sets;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.sets.SharingSet.SharedFetch;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingSet.SharingWish;
import vn.chosach.exchange.sets.SharingTransitions.SharingLives;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * Sets as agencies arrange and read them. A set is known to the agency that arranged it, a picture
 * there to who sees all its cases, and, once it is in force, to the agencies that it names; to
 * everybody else it is absent.
 */
@Component
public class SharingDesk {

  private static final int LONGEST = 2_000;

  private final SharingLives lives;
  private final SharingRepository sets;
  private final SharingSigning signing;
  private final SharingChecks checks;
  private final SharingFiles files;
  private final IdSource ids;
  private final InstantSource time;

  SharingDesk(
      SharingLives lives,
      SharingRepository sets,
      SharingSigning signing,
      SharingChecks checks,
      SharingFiles files,
      IdSource ids,
      InstantSource time) {
    this.lives = lives;
    this.sets = sets;
    this.signing = signing;
    this.checks = checks;
    this.files = files;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A set with what an officer may know of it.
   *
   * @param fetches by all for the agency that gives, by the own agency otherwise
   * @param waiting the decision that waits for its signature
   * @param gives whether the officer works on it for the agency that gives
   * @param fetching whether the officer may fetch its files
   */
  public record SharingFile(
      SharingSet of,
      List<SharedFile> files,
      List<SharedFetch> fetches,
      Optional<UUID> waiting,
      boolean gives,
      boolean fetching) {}

  /** A page of the sets that an officer may know of. */
  @Transactional(readOnly = true)
  public RowSlice<SharingSet> page(int offset, int limit, ActingOfficer who) {
    return sets.page(lives.tables().heirs().of(who), who, offset, limit);
  }

  /** Whether an officer may arrange a table. */
  public boolean arranges(ActingOfficer who) {
    return lives.tables().arranges(who);
  }

  /** A set by number; empty alike for one that is absent or names other agencies. */
  @Transactional(readOnly = true)
  public Optional<SharingFile> read(String number, ActingOfficer who) {
    return sets.numbered(number)
        .filter(
            one ->
                lives.tables().heirs().act(one.agency(), who) && sets.covers(one.id(), who)
                    || files.receives(one, who))
        .map(one -> file(one, who));
  }

  private SharingFile file(SharingSet one, ActingOfficer who) {
    Heirs heirs = lives.tables().heirs();
    boolean own = heirs.act(one.agency(), who);
    return new SharingFile(
        one,
        sets.files(one.id()),
        sets.fetches(one.id()).stream()
            .filter(fetch -> own || heirs.act(fetch.agency(), who))
            .toList(),
        own ? signing.waiting(one.id()).map(paper -> paper.document()) : Optional.empty(),
        lives.of(one).gives(one, who),
        files.receives(one, who));
  }

  /**
   * Arranges a set as a draft.
   *
   * @return refused with {@code exchange.not-yours}, {@code .title-missing}, {@code
   *     .purpose-missing}, {@code .fields-missing}, {@code .recipients-missing}, {@code
   *     .unknown-recipient}, {@code .period-missing}, {@code .set-starts}, {@code .ground-missing},
   *     {@code .article-missing}, {@code .days-wrong}
   */
  @Transactional
  public ActOutcome<SharingSet> arrange(SharingWish wish, ActingOfficer who) {
    if (!arranges(who)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<Refusal> refusal = barred(wish, who, today);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    SharingPeriod period = Objects.requireNonNull(wish.period());
    var one =
        new SharingSet(
            ids.next(),
            sets.number(today.getYear()),
            clean(wish.title()),
            who.agency(),
            clean(wish.purpose()),
            wish.fields().stream().distinct().sorted().toList(),
            wish.recipients().stream().distinct().sorted().toList(),
            period,
            period.begin(Objects.requireNonNull(wish.starts())),
            wish.ground(),
            clean(wish.article()),
            wish.days(),
            null,
            null,
            List.of(),
            0,
            null,
            null,
            SharingState.DRAFT,
            now,
            1,
            List.of());
    sets.add(one);
    lives.of(one).begun(one, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(one);
  }

  private Optional<Refusal> barred(SharingWish wish, ActingOfficer who, LocalDate today) {
    SharingPeriod period = wish.period();
    LocalDate starts = wish.starts();
    return checks
        .wording(wish.title(), wish.purpose())
        .or(() -> when(wish.fields().isEmpty(), "exchange.fields-missing"))
        .or(() -> checks.recipients(wish.recipients(), who, today))
        .or(() -> when(period == null, "exchange.period-missing"))
        .or(
            () ->
                when(
                    starts == null || period == null || starts.isBefore(period.begin(today)),
                    "exchange.set-starts"))
        .or(() -> checks.ground(wish.ground(), wish.article(), wish.days(), today));
  }

  /**
   * An act of the agency that gives.
   *
   * @return refused with {@code exchange.not-yours}, {@code .paper-open}, {@code .words-missing},
   *     {@code .file-missing}, {@code .file-recalled}
   */
  @Transactional
  public ActOutcome<SharingSet> proceed(UUID id, SharingAct act, int seen, ActingOfficer who) {
    return sets.one(id)
        .map(lives::of)
        .map(
            life ->
                life.act(
                    id, act.event(), seen, who, held -> done(act, held.row(), who, held.now())))
        .orElseGet(() -> ActOutcome.refused("exchange.not-yours"));
  }

  private Effect<SharingSet, SignedBy> done(
      SharingAct act, SharingSet one, ActingOfficer who, Instant now) {
    return switch (act) {
      case SharingAct.PrepareSet prepare ->
          Effect.unless(
              when(signing.waiting(one.id()).isPresent(), "exchange.paper-open")
                  .or(() -> signing.draw(one, who, now)),
              () -> SignedBy.becomes(one, ""));
      case SharingAct.RecallFile(var file, var why) ->
          Effect.unless(
              unlessWords(why, LONGEST, "exchange.words-missing")
                  .or(() -> files.recall(one, file, clean(why), who, now)),
              () -> SignedBy.becomes(one, clean(why)));
      case SharingAct.EndSet(var why) ->
          Effect.unless(
              unlessWords(why, LONGEST, "exchange.words-missing"),
              () -> SignedBy.becomes(one, clean(why)));
      case SharingAct.DropSet(var why) ->
          Effect.unless(
              unlessWords(why, LONGEST, "exchange.words-missing")
                  .or(() -> when(signing.waiting(one.id()).isPresent(), "exchange.paper-open")),
              () -> SignedBy.becomes(one, clean(why)));
    };
  }

  /**
   * An officer of a recipient says for which task, which is the receipt, and may then read the file
   * until it expires.
   *
   * @return refused with {@code exchange.file-gone}, {@code .task-missing}
   */
  @Transactional
  public ActOutcome<SharedFile> fetch(String number, UUID file, String task, ActingOfficer who) {
    return files.fetch(number, file, task, who);
  }

  /**
   * The bytes of a file for an officer who gave the receipt; each reading is journalled. Empty
   * alike for whoever did not, and for a file that is foreign, expired or recalled.
   */
  @Transactional
  public Optional<byte[]> bytes(String number, UUID file, ActingOfficer who) {
    return files.bytes(number, file, who);
  }
}
