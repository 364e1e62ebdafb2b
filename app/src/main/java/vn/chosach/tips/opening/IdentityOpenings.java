package vn.chosach.tips.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.integrity.Accusations;

/**
 * Wishes to know who told it (Luật Tố cáo 25/2018, Điều 9, 47): whoever is given the work opens it
 * alone, others once, within three days of the consent of the head of their agency; at the
 * integrity desk, of another officer of that desk. The desk is told each opening and says what it
 * makes of it, nobody of an own one.
 */
@Service
public class IdentityOpenings {

  /** For so long a consent holds. */
  public static final Duration CONSENT = Duration.ofDays(3);

  private static final String GROUND = "luat-25-2018";
  private static final int LONGEST = 2_000;

  private final IdentityOpeningRepository repository;
  private final Journal journal;
  private final InstantSource clock;
  private final Accusations accusations;
  private final SecondPersonPolicy seconds;
  private final List<TipAssignment> assignments;
  private final Heirs heirs;

  IdentityOpenings(
      IdentityOpeningRepository repository,
      Journal journal,
      InstantSource clock,
      Accusations accusations,
      SecondPersonPolicy seconds,
      List<TipAssignment> assignments,
      Heirs heirs) {
    this.repository = repository;
    this.journal = journal;
    this.clock = clock;
    this.accusations = accusations;
    this.seconds = seconds;
    this.assignments = assignments;
    this.heirs = heirs;
  }

  /** Whether the officer may open it alone, with a consent, or must ask, or waits. */
  public enum OpeningWay {
    ASSIGNED,
    CONSENTED,
    WAITS,
    MUST_ASK
  }

  /** In which way the officer would open the identity now. */
  @Transactional(readOnly = true)
  public OpeningWay way(UUID tip, ActingOfficer officer) {
    if (assignments.stream().anyMatch(room -> room.assigned(tip, officer))) {
      return OpeningWay.ASSIGNED;
    }
    IdentityOpening last = repository.last(tip, officer).orElse(null);
    if (last == null) {
      return OpeningWay.MUST_ASK;
    }
    return consented(last)
        ? OpeningWay.CONSENTED
        : last.decidedAt() == null ? OpeningWay.WAITS : OpeningWay.MUST_ASK;
  }

  /**
   * Writes an opening down, or the wish for one.
   *
   * @param number of the report
   * @return the way that was gone; {@code WAITS} after asking, and when it was asked before
   */
  public OpeningWay open(
      UUID tip,
      String number,
      TipDesk desk,
      ActingOfficer officer,
      IdentityPurpose purpose,
      String words) {
    Actor actor = officer.actor();
    OpeningWay way = way(tip, officer);
    switch (way) {
      case ASSIGNED -> {
        repository.add(tip, number, desk, actor, purpose, words, true);
        opened(actor, tip, purpose, words, "assigned");
      }
      case CONSENTED -> {
        repository.opened(repository.last(tip, officer).orElseThrow().id());
        opened(actor, tip, purpose, words, "consented");
      }
      case MUST_ASK -> {
        repository.add(tip, number, desk, actor, purpose, words, false);
        journal.append(
            Act.of(actor, "tips.identity-asked", "tip", tip)
                .because(words)
                .under(GROUND)
                .with(Map.of("purpose", purpose.name())));
        return OpeningWay.WAITS;
      }
      case WAITS -> {
        // Nothing is asked twice.
      }
    }
    return way;
  }

  private void opened(Actor actor, UUID tip, IdentityPurpose purpose, String words, String ground) {
    journal.append(
        Act.of(actor, "tips.identity-opened", "tip", tip)
            .because(words)
            .under(GROUND)
            .with(
                Map.of(
                    "agency",
                    String.valueOf(actor.agency()),
                    "purpose",
                    purpose.name(),
                    "ground",
                    ground)));
  }

  /** Wishes on which the officer may decide, the oldest first. */
  @Transactional(readOnly = true)
  public List<IdentityOpening> toDecide(Actor actor, Set<Role> roles) {
    return repository.undecided(actor, own(actor)).stream()
        .filter(one -> decides(one, actor, roles))
        .toList();
  }

  /**
   * Grants or refuses a wish.
   *
   * @return refused with {@code tips.no-such-opening} also to who may not decide on it, {@code
   *     tips.why-needed}, {@code tips.too-long}, or for the reasons of {@link SecondPersonPolicy}
   */
  @Transactional
  public Optional<Refusal> decide(
      UUID opening, boolean granted, String words, Actor actor, Set<Role> roles) {
    IdentityOpening asked = repository.hold(opening).orElse(null);
    if (asked == null
        || asked.assigned()
        || asked.decidedAt() != null
        || !decides(asked, actor, roles)) {
      return Optional.of(Refusal.of("tips.no-such-opening"));
    }
    Optional<Refusal> refused =
        words(words).or(() -> seconds.beside(actor, List.of(asked.officer()), "tip", asked.tip()));
    if (refused.isPresent()) {
      return refused;
    }
    repository.decided(opening, granted, clean(words), actor);
    journal.append(
        Act.of(
                actor,
                granted ? "tips.identity-granted" : "tips.identity-refused",
                "tip",
                asked.tip())
            .because(clean(words))
            .under(GROUND)
            .with(Map.of("officer", asked.officer().toString())));
    return Optional.empty();
  }

  /**
   * The newest openings that the integrity desk of the officer is told, at most 200, and as many of
   * those at which nobody looked for longest.
   */
  @Transactional(readOnly = true)
  public List<IdentityOpening> told(Actor actor, Set<Role> roles) {
    String own = actor.agency();
    if (own == null || !roles.contains(Role.INTEGRITY_OFFICER)) {
      return List.of();
    }
    return repository.newest(accusations.home(own), own(actor)).stream()
        .filter(one -> visible(one, actor, roles))
        .toList();
  }

  /**
   * The integrity desk says what it makes of an opening.
   *
   * @return refused with {@code tips.no-such-opening}, {@code tips.own-opening}, {@code
   *     tips.opening-reviewed}, {@code tips.why-needed} or {@code tips.too-long}
   */
  @Transactional
  public Optional<Refusal> review(
      UUID opening, boolean justified, String words, Actor actor, Set<Role> roles) {
    IdentityOpening told =
        told(actor, roles).stream()
            .filter(one -> one.id().equals(opening))
            .findFirst()
            .orElse(null);
    if (told == null) {
      return Optional.of(Refusal.of("tips.no-such-opening"));
    }
    if (told.officer().equals(actor.id()) || Objects.equals(told.decidedBy(), actor.id())) {
      return Optional.of(Refusal.of("tips.own-opening"));
    }
    Optional<Refusal> refused = words(words);
    if (refused.isPresent()) {
      return refused;
    }
    if (!repository.reviewed(opening, justified, clean(words), actor)) {
      return Optional.of(Refusal.of("tips.opening-reviewed"));
    }
    // Kept with the opening, so that whoever is looked at learns nothing from the tip's journal.
    journal.append(
        Act.of(actor, "tips.identity-reviewed", "identity-opening", opening)
            .under(GROUND)
            .with(Map.of("justified", String.valueOf(justified))));
    return Optional.empty();
  }

  /** What is wrong with words that must be given; empty for nothing. */
  public static Optional<Refusal> words(String given) {
    String words = clean(given);
    if (Folding.blank(words)) {
      return Optional.of(Refusal.of("tips.why-needed"));
    }
    return words.length() > LONGEST
        ? Optional.of(
            new Refusal(
                "tips.too-long",
                Map.of("length", String.valueOf(words.length()), "limit", String.valueOf(LONGEST))))
        : Optional.empty();
  }

  private boolean decides(IdentityOpening one, Actor actor, Set<Role> roles) {
    return !one.officer().equals(actor.id())
        && (one.desk() == TipDesk.INTEGRITY
            ? visible(one, actor, roles)
            : roles.contains(Role.AGENCY_HEAD)
                && heirs.act(one.agency(), new ActingOfficer(actor, roles)));
  }

  private Set<String> own(Actor actor) {
    String agency = actor.agency();
    return agency == null ? Set.of() : heirs.of(agency);
  }

  private boolean visible(IdentityOpening one, Actor actor, Set<Role> roles) {
    return one.desk() != TipDesk.INTEGRITY || !accusations.hidden(one.tip(), actor, roles);
  }

  private boolean consented(IdentityOpening one) {
    Instant at = one.decidedAt();
    return at != null
        && Boolean.TRUE.equals(one.granted())
        && one.openedAt() == null
        && clock.instant().isBefore(at.plus(CONSENT));
  }

  private static String clean(String words) {
    return Folding.nfc(words.replace("\r\n", "\n")).strip();
  }
}
