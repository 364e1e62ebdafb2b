package vn.chosach.watch.licences;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.watch.register.SecondOpinion;

/**
 * Papers of watched places: what a seller shows, and what the issuing body says of it. All agencies
 * see them. A check appends what was found; signs of a violation are read by a second officer.
 */
@Component
public class Licences {

  private static final int LONGEST_WORDS = 2_000;

  private final LicenceRepository repository;
  private final Catalogue catalogue;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  private final SecondPersonPolicy seconds;

  Licences(
      LicenceRepository repository,
      Catalogue catalogue,
      Journal journal,
      IdSource ids,
      InstantSource time,
      SecondPersonPolicy seconds) {
    this.seconds = seconds;
    this.repository = repository;
    this.catalogue = catalogue;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  public Optional<Licence> one(UUID id) {
    return repository.one(id);
  }

  /** Papers of a place, those that count first. */
  public List<Licence> of(UUID place) {
    return repository.of(List.of(place), true);
  }

  /** Papers of some places that count. */
  public List<Licence> counting(Collection<UUID> places) {
    return repository.of(places, false);
  }

  /** The same paper at other watched places. */
  public List<Licence> elsewhere(Licence licence) {
    return repository.elsewhere(licence);
  }

  /** Checks of a paper, newest first. */
  public List<LicenceCheck> checks(UUID licence) {
    return repository.checks(licence);
  }

  /**
   * Enters a paper of a watched place.
   *
   * @return refused with {@code watch.place-ended}, {@code watch.licence-kind-missing}, {@code
   *     watch.licence-number-missing}, {@code watch.licence-tax-code}, {@code
   *     watch.licence-household-code}, {@code watch.licence-holder-missing}, {@code
   *     watch.licence-issuer-missing}, {@code watch.licence-issued}, {@code watch.licence-term},
   *     {@code watch.licence-until}, {@code watch.goods-group-missing}, {@code
   *     watch.licence-scope-too-long}, {@code watch.licence-seen-missing}, {@code
   *     watch.licence-known}
   */
  @Transactional
  public ActOutcome<UUID> enter(UUID place, LicenceWish wish, Actor actor) {
    if (!repository.holdPlace(place)) {
      return ActOutcome.refused("watch.place-ended");
    }
    LicenceWish clean = wish.clean();
    LicenceKind kind = clean.kind();
    LicenceProvenance seen = clean.seen();
    ActOutcome<UUID> refused = LicenceEntry.refused(clean, today(), this::known);
    if (refused != null) {
      return refused;
    }
    if (kind == null || seen == null) {
      throw new IllegalStateException("asked for before");
    }
    LicenceWish spelled = clean.numbered(LicenceNumbers.spelled(kind, clean.number()));
    UUID id = ids.next();
    if (!repository.add(id, place, kind, seen, spelled, agency(actor), by(actor), time.instant())) {
      return ActOutcome.refused("so", "watch.licence-known");
    }
    journal.append(
        Act.of(actor, "watch.licence-entered", "licence", id)
            .with(
                Map.of(
                    "place", place.toString(),
                    "kind", kind.name(),
                    "number", LicenceNumbers.covered(kind, spelled.number()),
                    "until", String.valueOf(spelled.validUntil()),
                    "seen", seen.name())));
    return ActOutcome.done(id);
  }

  /**
   * Appends what was found of a paper.
   *
   * @param nextOn from tomorrow to one year ahead
   * @return refused with {@code watch.licence-ended}, {@code watch.place-ended}, {@code
   *     watch.finding-missing}, {@code watch.licence-term-passed} for a paper found valid after its
   *     last day, {@code watch.licence-words-missing} for all but valid, and for what two officers
   *     found bad, {@code watch.words-too-long}, {@code watch.review-day}
   */
  @Transactional
  public ActOutcome<UUID> check(
      UUID id,
      @Nullable LicenceFinding finding,
      String words,
      @Nullable LocalDate nextOn,
      Actor actor) {
    ActOutcome<UUID> gone = gone(id);
    if (gone != null) {
      return gone;
    }
    if (finding == null) {
      return ActOutcome.refused("ket-qua", "watch.finding-missing");
    }
    Licence licence = repository.one(id).orElseThrow();
    if (finding == LicenceFinding.VALID && licence.passed(today())) {
      return ActOutcome.refused("ket-qua", "watch.licence-term-passed");
    }
    boolean lifts = licence.lifts(finding);
    if ((finding != LicenceFinding.VALID || lifts) && Folding.blank(words)) {
      return ActOutcome.refused("ghi-chu", "watch.licence-words-missing");
    }
    if (words.length() > LONGEST_WORDS) {
      return ActOutcome.refused("ghi-chu", "watch.words-too-long");
    }
    LocalDate today = today();
    if (nextOn == null || !nextOn.isAfter(today) || nextOn.isAfter(today.plusYears(1))) {
      return ActOutcome.refused("xem-lai", "watch.review-day");
    }
    String said = Folding.nfc(words).strip();
    repository.check(
        ids.next(), id, finding, lifts, said, nextOn, by(actor), agency(actor), time.instant());
    Act act =
        Act.of(actor, "watch.licence-checked", "licence", id)
            .with(
                Map.of(
                    "place", licence.place().toString(),
                    "finding", finding.name(),
                    "next", nextOn.toString()));
    journal.append(said.isEmpty() ? act : act.because(said));
    return ActOutcome.done(id);
  }

  /**
   * A second officer says whether the signs of the check that waits for one are seen, or whether
   * those of two are no more.
   *
   * @param seen number of the check that stood on the page
   * @return refused with {@code watch.licence-ended}, {@code watch.place-ended}, {@code
   *     watch.nothing-to-read}, {@code watch.licence-second-officer}, {@code
   *     watch.licence-words-missing} to disagree without words, {@code watch.words-too-long};
   *     overtaken by a newer check
   */
  @Transactional
  public ActOutcome<UUID> read(UUID id, int seen, boolean agrees, String words, Actor actor) {
    ActOutcome<UUID> gone = gone(id);
    if (gone != null) {
      return gone;
    }
    UUID waits = repository.one(id).map(Licence::toRead).orElse(null);
    LicenceCheck last =
        repository.checks(id).stream()
            .filter(one -> one.id().equals(waits))
            .findFirst()
            .orElse(null);
    if (last == null) {
      return ActOutcome.refused("watch.nothing-to-read");
    }
    if (last.officer().equals(actor.id())) {
      return ActOutcome.refused("watch.licence-second-officer");
    }
    if (last.number() != seen) {
      return SecondOpinion.overtaken(
          last.number(), last.at(), last.officer(), last.agency(), "watch.licence.said.checked");
    }
    Optional<Refusal> puppet = seconds.beside(actor, List.of(last.officer()), "licence", id);
    if (puppet.isPresent()) {
      return ActOutcome.refused(puppet.get());
    }
    if (!agrees && Folding.blank(words)) {
      return ActOutcome.refused("loi-doc", "watch.licence-words-missing");
    }
    if (words.length() > LONGEST_WORDS) {
      return ActOutcome.refused("loi-doc", "watch.words-too-long");
    }
    String said = Folding.nfc(words).strip();
    repository.read(
        last.id(), new SecondOpinion(time.instant(), by(actor), agency(actor), agrees, said));
    Act act =
        Act.of(actor, "watch.licence-read", "licence", id)
            .with(Map.of("check", String.valueOf(last.number()), "agrees", String.valueOf(agrees)));
    journal.append(said.isEmpty() ? act : act.because(said));
    return ActOutcome.done(id);
  }

  /**
   * Lays a paper aside, because it was renewed or entered by mistake; what was found of it stays.
   *
   * @return refused with {@code watch.licence-ended}, {@code watch.place-ended}, {@code
   *     watch.why-missing}, {@code watch.signs-unread} while no second officer has read its signs
   */
  @Transactional
  public ActOutcome<UUID> end(UUID id, String why, Actor actor) {
    ActOutcome<UUID> gone = gone(id);
    if (gone != null) {
      return gone;
    }
    if (repository.one(id).filter(Licence::unread).isPresent()) {
      return ActOutcome.refused("ly-do", "watch.signs-unread");
    }
    if (Folding.blank(why) || why.length() > LONGEST_WORDS) {
      return ActOutcome.refused("ly-do", "watch.why-missing");
    }
    repository.end(id, by(actor), Folding.nfc(why).strip(), time.instant());
    journal.append(Act.of(actor, "watch.licence-left", "licence", id).because(why.strip()));
    return ActOutcome.done(id);
  }

  /** Holds the place of a paper until the act ends; why nothing can be done any more. */
  private @Nullable ActOutcome<UUID> gone(UUID id) {
    Optional<Licence> before = repository.one(id);
    if (before.isEmpty() || !repository.holdPlace(before.get().place())) {
      return ActOutcome.refused("watch.place-ended");
    }
    return repository.one(id).filter(licence -> licence.endedAt() == null).isEmpty()
        ? ActOutcome.refused("watch.licence-ended")
        : null;
  }

  private boolean known(String goods) {
    return catalogue.goodsGroup(goods, today()).isPresent();
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private static UUID by(Actor actor) {
    return Objects.requireNonNull(actor.id(), "an officer acts");
  }

  private static String agency(Actor actor) {
    return Objects.requireNonNull(actor.agency(), "an officer acts for an agency");
  }
}
