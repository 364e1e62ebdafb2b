package vn.chosach.watch.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Register of sites, shops, groups, accounts, livestreams and programs that are watched, each with
 * its owner, a purpose and a day of review (plan 2022–2025, II.3, II.6, III.3, III.4). All agencies
 * see it. A check appends what was found; signs of a violation are read by a second officer.
 */
@Component
public class PlaceRegister {

  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_EVIDENCE = 300;

  private final PlaceRepository repository;
  private final Programmes programmes;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;
  private final SecondPersonPolicy seconds;

  PlaceRegister(
      PlaceRepository repository,
      Programmes programmes,
      Journal journal,
      IdSource ids,
      InstantSource time,
      SecondPersonPolicy seconds) {
    this.seconds = seconds;
    this.repository = repository;
    this.programmes = programmes;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** Places, those whose review comes first before the others. */
  public List<RegisteredPlace> page(PlaceQuestion question, int offset, int limit) {
    return repository.page(question, today(), offset, limit);
  }

  public int count(PlaceQuestion question) {
    return repository.count(question, today());
  }

  public Optional<RegisteredPlace> one(UUID id) {
    return repository.one(id);
  }

  /** Watched places with three or more characters in address, name or owner; at most 100. */
  public List<RegisteredPlace> standing(String words) {
    return repository.standing(words);
  }

  /** Checks of a place, newest first. */
  public List<PlaceCheck> checks(UUID place) {
    return repository.checks(place);
  }

  /**
   * Enters a place.
   *
   * @return refused with {@code watch.place-kind-missing}, {@code watch.place-name-missing}, {@code
   *     watch.place-address-missing}, {@code watch.place-owner-too-long}, {@code
   *     watch.place-purpose-missing}, {@code watch.review-day}, {@code watch.place-known}
   */
  @Transactional
  public ActOutcome<UUID> enter(PlaceWish wish, Actor actor) {
    PlaceWish clean = wish.clean();
    PlaceKind kind = clean.kind();
    boolean placed = !clean.address().isEmpty() && clean.address().length() <= LONGEST_WORDS;
    ActOutcome<UUID> refused =
        clean
            .faults(
                new Faults()
                    .when(kind == null, "loai", "watch.place-kind-missing")
                    .when(!placed, "dia-chi", "watch.place-address-missing"))
            .when(!reviewable(clean.reviewOn()), "xem-lai", "watch.review-day")
            .refused();
    if (refused != null) {
      return refused;
    }
    if (kind == null) {
      throw new IllegalStateException("asked for before");
    }
    UUID id = ids.next();
    if (!repository.add(id, kind, clean, agency(actor), by(actor), time.instant())) {
      return ActOutcome.refused("dia-chi", "watch.place-known");
    }
    journal.append(
        Act.of(actor, "watch.place-entered", "place", id)
            .because(clean.purpose())
            .with(Map.of("kind", kind.name(), "address", clean.address())));
    return ActOutcome.done(id);
  }

  /**
   * Amends name, owner, purpose and day of review; kind and address say what it is and stay.
   *
   * @return refused with {@code watch.place-ended} and as {@link #enter} refuses
   */
  @Transactional
  public ActOutcome<UUID> amend(UUID id, PlaceWish wish, Actor actor) {
    Optional<RegisteredPlace> place = held(id);
    if (place.isEmpty()) {
      return ActOutcome.refused("watch.place-ended");
    }
    PlaceWish clean = wish.clean();
    ActOutcome<UUID> refused =
        clean
            .faults(new Faults())
            .when(!reviewable(clean.reviewOn()), "xem-lai", "watch.review-day")
            .refused();
    if (refused != null) {
      return refused;
    }
    repository.amend(id, clean);
    journal.append(
        Act.of(actor, "watch.place-amended", "place", id)
            .because(clean.purpose())
            .with(
                Map.of(
                    "name", clean.name(),
                    "owner", clean.owner(),
                    "review", String.valueOf(clean.reviewOn()))));
    return ActOutcome.done(id);
  }

  /**
   * Takes a place off the register; what was found there stays.
   *
   * @return refused with {@code watch.place-ended}, {@code watch.why-missing} and with what {@link
   *     RegisteredPlace#kept} says
   */
  @Transactional
  public ActOutcome<UUID> end(UUID id, String why, Actor actor) {
    Optional<RegisteredPlace> place = held(id);
    if (place.isEmpty()) {
      return ActOutcome.refused("watch.place-ended");
    }
    String kept = place.get().kept();
    if (kept != null) {
      return ActOutcome.refused("ly-do", kept);
    }
    if (why.isBlank() || why.length() > LONGEST_WORDS) {
      return ActOutcome.refused("ly-do", "watch.why-missing");
    }
    repository.end(id, time.instant());
    journal.append(Act.of(actor, "watch.place-left", "place", id).because(why.strip()));
    return ActOutcome.done(id);
  }

  /**
   * Appends a check and sets the next day of review.
   *
   * @return refused with {@code watch.place-ended}, {@code watch.finding-missing}, {@code
   *     watch.words-missing} for what was seen without words, and for signs of two officers that
   *     are no more, {@code watch.words-too-long}, {@code watch.evidence-too-long}, {@code
   *     watch.condition-unknown}, {@code watch.programme-closed}, {@code watch.review-day}
   */
  @Transactional
  public ActOutcome<UUID> check(UUID id, CheckWish wish, Actor actor) {
    Optional<RegisteredPlace> place = held(id);
    if (place.isEmpty()) {
      return ActOutcome.refused("watch.place-ended");
    }
    PlaceFinding finding = wish.finding();
    if (finding == null) {
      return ActOutcome.refused("ket-qua", "watch.finding-missing");
    }
    ActOutcome<UUID> refused = refused(wish, finding, place.get(), actor);
    if (refused != null) {
      return refused;
    }
    var clean =
        new CheckWish(
            finding,
            wish.unmet().stream().distinct().sorted().toList(),
            Folding.nfc(wish.words()).strip(),
            Folding.nfc(wish.evidence()).strip(),
            wish.programme(),
            wish.nextOn());
    boolean lifts = place.get().lifts(finding);
    repository.check(
        ids.next(), id, clean, finding, lifts, by(actor), agency(actor), time.instant());
    journal.append(
        Act.of(actor, "watch.place-checked", "place", id)
            .with(
                Map.of(
                    "finding", finding.name(),
                    "unmet", String.join(" ", clean.unmet()),
                    "next", String.valueOf(clean.nextOn()))));
    return ActOutcome.done(id);
  }

  private @Nullable ActOutcome<UUID> refused(
      CheckWish wish, PlaceFinding finding, RegisteredPlace registeredPlace, Actor actor) {
    boolean reasoned = finding != PlaceFinding.GONE || registeredPlace.lifts(finding);
    if (reasoned && wish.words().isBlank()) {
      return ActOutcome.refused("ghi-chu", "watch.words-missing");
    }
    if (wish.words().length() > LONGEST_WORDS) {
      return ActOutcome.refused("ghi-chu", "watch.words-too-long");
    }
    if (wish.evidence().length() > LONGEST_EVIDENCE) {
      return ActOutcome.refused("bang-chung", "watch.evidence-too-long");
    }
    if (wish.unmet().stream().anyMatch(code -> PlaceCondition.of(code).isEmpty())) {
      return ActOutcome.refused("chua-dat", "watch.condition-unknown");
    }
    UUID programme = wish.programme();
    if (programme != null
        && programmes.open(registeredPlace, by(actor)).stream()
            .noneMatch(one -> one.id().equals(programme))) {
      return ActOutcome.refused("dot", "watch.programme-closed");
    }
    return reviewable(wish.nextOn()) ? null : ActOutcome.refused("xem-lai", "watch.review-day");
  }

  /**
   * A second officer says whether signs that wait are seen, or whether signs of two are no more.
   *
   * @param seen number of the check that stood on the page
   * @return refused with {@code watch.nothing-to-read}, {@code watch.second-officer}, {@code
   *     watch.words-missing} to disagree without words, {@code watch.words-too-long}; overtaken
   */
  @Transactional
  public ActOutcome<UUID> read(UUID id, int seen, boolean agrees, String words, Actor actor) {
    UUID waits = held(id).map(RegisteredPlace::toRead).orElse(null);
    PlaceCheck last =
        repository.checks(id).stream().filter(c -> c.id().equals(waits)).findFirst().orElse(null);
    if (last == null) {
      return ActOutcome.refused("watch.nothing-to-read");
    }
    if (last.officer().equals(actor.id())) {
      return ActOutcome.refused("watch.second-officer");
    }
    if (last.number() != seen) {
      return SecondOpinion.overtaken(
          last.number(), last.at(), last.officer(), last.agency(), "watch.place.said.checked");
    }
    Optional<Refusal> puppet = seconds.beside(actor, List.of(last.officer()), "place", id);
    if (puppet.isPresent()) {
      return ActOutcome.refused(puppet.get());
    }
    if (!agrees && words.isBlank()) {
      return ActOutcome.refused("loi-doc", "watch.words-missing");
    }
    if (words.length() > LONGEST_WORDS) {
      return ActOutcome.refused("loi-doc", "watch.words-too-long");
    }
    repository.read(
        last.id(),
        new SecondOpinion(
            time.instant(), by(actor), agency(actor), agrees, Folding.nfc(words).strip()));
    Act act =
        Act.of(actor, "watch.check-read", "place", id)
            .with(
                Map.of(
                    "check", String.valueOf(last.number()),
                    "agrees", String.valueOf(agrees)));
    journal.append(words.isBlank() ? act : act.because(words.strip()));
    return ActOutcome.done(id);
  }

  /**
   * The signs that two officers saw became a case.
   *
   * @return refused with {@code watch.no-confirmed-signs}, {@code watch.signs-cased}
   */
  @Transactional
  public ActOutcome<UUID> cased(UUID id, Actor actor) {
    UUID signs = held(id).map(RegisteredPlace::confirmed).orElse(null);
    if (signs == null) {
      return ActOutcome.refused("watch.no-confirmed-signs");
    }
    if (!repository.cased(signs, by(actor), agency(actor), time.instant())) {
      return ActOutcome.refused("watch.signs-cased");
    }
    journal.append(
        Act.of(actor, "watch.place-cased", "place", id).with(Map.of("check", signs.toString())));
    return ActOutcome.done(signs);
  }

  /** A place that is watched, held until the act ends. */
  private Optional<RegisteredPlace> held(UUID id) {
    return repository.hold(id)
        ? repository.one(id).filter(registeredPlace -> registeredPlace.endedAt() == null)
        : Optional.empty();
  }

  /**
   * Nobody is watched without end: at the latest after a year somebody asks whether it is needed.
   */
  private boolean reviewable(@Nullable LocalDate day) {
    LocalDate today = today();
    return day != null && day.isAfter(today) && !day.isAfter(today.plusYears(1));
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
