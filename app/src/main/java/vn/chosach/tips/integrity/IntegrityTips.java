package vn.chosach.tips.integrity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * The door to reports against officers and agencies. Whoever may not know of one gets the answer of
 * one that does not exist.
 */
@Service
public class IntegrityTips {

  private static final String GROUND = "luat-25-2018";
  private static final int LONGEST = 2_000;
  private static final int LONGEST_NAMING = 4_000;

  private final Tips tips;
  private final Accusations accusations;
  private final Journal journal;
  private final List<HeldByIntegrity> rooms;
  private final ApplicationEventPublisher events;
  private final SecondPersonPolicy seconds;
  private final Heirs heirs;

  IntegrityTips(
      Tips tips,
      Accusations accusations,
      Journal journal,
      List<HeldByIntegrity> rooms,
      ApplicationEventPublisher events,
      SecondPersonPolicy seconds,
      Heirs heirs) {
    this.seconds = seconds;
    this.heirs = heirs;
    this.tips = tips;
    this.accusations = accusations;
    this.journal = journal;
    this.rooms = rooms;
    this.events = events;
  }

  /**
   * The newest that an officer may know of.
   *
   * @param offset how many newer ones are passed over
   * @param limit at most this many, 1 to 500
   * @param roles of the officer today
   */
  @Transactional(readOnly = true)
  public List<Tip> newest(int offset, int limit, Actor actor, Set<Role> roles) {
    List<UUID> seen = accusations.newest(offset, Math.clamp(limit, 1, 500), actor, roles);
    return tips.read(seen, TipDesk.INTEGRITY).stream()
        .sorted(Comparator.comparing(tip -> seen.indexOf(tip.id())))
        .toList();
  }

  /** How many an officer may know of. */
  @Transactional(readOnly = true)
  public int count(Actor actor, Set<Role> roles) {
    return accusations.count(actor, roles);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Optional<Tip> read(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles)
        ? Optional.empty()
        : tips.read(List.of(tip), TipDesk.INTEGRITY).stream().findFirst();
  }

  /** Why the desk got one that had come to the common inbox; empty for one that came directly. */
  @Transactional(readOnly = true)
  public Optional<String> sentBecause(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles) ? Optional.empty() : accusations.reason(tip);
  }

  /** Keys of the agencies that it accuses, as far as they are known. */
  @Transactional(readOnly = true)
  public List<String> accused(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles) ? List.of() : accusations.of(tip);
  }

  /** Why they were named, where who named them had to say it. */
  @Transactional(readOnly = true)
  public List<String> accusedBecause(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles) ? List.of() : accusations.reasons(tip);
  }

  /**
   * An officer of the desk says which agency it accuses: from now on it does not exist for the
   * officers of that one. The first naming needs nobody else; a further one leaves the report to an
   * integrity officer of another agency than the one who names, so that nobody alone takes it out
   * of all other eyes.
   *
   * @param why at most 4,000 characters, kept sealed beside the agency
   * @return refused with {@code tips.no-such-tip}, {@code tips.unknown-agency}, {@code
   *     tips.own-agency} for the own one, which another officer must name, {@code
   *     tips.nobody-else-sees}, {@code tips.why-needed} or {@code tips.too-long}; nothing when it
   *     was named before
   */
  @Transactional
  public Optional<Refusal> accuse(
      UUID tip, String agency, String why, Actor actor, Set<Role> roles) {
    if (accusations.hidden(tip, actor, roles)) {
      return Optional.of(Refusal.of("tips.no-such-tip"));
    }
    if (agency.equals(actor.agency())) {
      return Optional.of(Refusal.of("tips.own-agency"));
    }
    if (!accusations.known(agency)) {
      return Optional.of(Refusal.of("tips.unknown-agency"));
    }
    List<String> named = accusations.of(tip);
    if (named.contains(agency)) {
      return Optional.empty();
    }
    Optional<Refusal> words = words(why, LONGEST_NAMING);
    if (words.isPresent()) {
      return words;
    }
    if (!named.isEmpty() && !accusations.othersSee(tip, agency, actor)) {
      return Optional.of(Refusal.of("tips.nobody-else-sees"));
    }
    if (accusations.name(tip, agency, actor.id(), clean(why))) {
      // Which agency stands in the sealed row alone.
      journal.append(
          Act.of(actor, "tips.accused-named", Tips.SUBJECT, tip)
              .under(GROUND)
              .with(Map.of("named", String.valueOf(accusations.of(tip).size()))));
    }
    return Optional.empty();
  }

  /**
   * The common desk sends a report that turns out to accuse an office. Whether the officer may was
   * settled in the room that sifts; from now on the report exists for the integrity desk alone.
   *
   * @param agency key of the accused agency; {@code null} while it is not known
   * @return refused with {@code tips.no-such-tip} or {@code tips.unknown-agency}
   */
  @Transactional
  public Optional<Refusal> steer(UUID tip, String reason, @Nullable String agency, Actor actor) {
    if (agency != null && !accusations.known(agency)) {
      return Optional.of(Refusal.of("tips.unknown-agency"));
    }
    if (!accusations.steer(tip, TipDesk.INTEGRITY, reason, actor)) {
      return Optional.of(Refusal.of("tips.no-such-tip"));
    }
    if (agency != null) {
      accusations.name(tip, agency, actor.id());
    }
    journal.append(Act.of(actor, "tips.steered", Tips.SUBJECT, tip).under(GROUND));
    return Optional.empty();
  }

  /**
   * Takes a sending back at once, before the desk did anything with it.
   *
   * @return refused with {@code tips.no-such-tip} or {@code tips.held-by-integrity}
   */
  @Transactional
  public Optional<Refusal> takeBack(UUID tip, Actor actor) {
    if (accusations.namedByOthersSince(tip, actor)) {
      return Optional.of(Refusal.of("tips.held-by-integrity"));
    }
    return back(tip, "", actor, "tips.steering-taken-back");
  }

  /**
   * An officer of the desk gives a report to the common inbox, because it accuses no office. Where
   * an agency is named, that agency would read it: an officer of another agency agrees first, by
   * asking the same.
   *
   * @param reason at most 2,000 characters
   * @return waiting for the second officer, or refused with {@code tips.no-such-tip}, {@code
   *     tips.why-needed}, {@code tips.too-long}, {@code tips.back-asked} or {@code
   *     tips.held-by-integrity}
   */
  @Transactional
  public ActOutcome<UUID> handBack(UUID tip, String reason, Actor actor, Set<Role> roles) {
    if (accusations.hidden(tip, actor, roles)) {
      return ActOutcome.refused("tips.no-such-tip");
    }
    Optional<Refusal> words = words(reason, LONGEST);
    if (words.isPresent()) {
      return ActOutcome.refused(words.get());
    }
    if (!accusations.of(tip).isEmpty()) {
      List<Accusations.HandingBack> asked = accusations.askedBack(tip);
      Optional<Refusal> alone =
          seconds.beside(
              actor,
              asked.stream().map(Accusations.HandingBack::officer).toList(),
              Tips.SUBJECT,
              tip);
      if (alone.isPresent()) {
        return ActOutcome.refused(alone.get());
      }
      // Who moved to another agency since is still one person.
      if (asked.stream()
          .allMatch(
              one -> heirs.one(one.agency(), actor.agency()) || one.officer().equals(actor.id()))) {
        return askBack(tip, clean(reason), asked, actor);
      }
    }
    Optional<Refusal> refused = back(tip, clean(reason), actor, "tips.handed-back");
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    events.publishEvent(new TipHandedBack(tip));
    return ActOutcome.done(tip);
  }

  private ActOutcome<UUID> askBack(
      UUID tip, String reason, List<Accusations.HandingBack> asked, Actor actor) {
    if (held(tip)) {
      return ActOutcome.refused("tips.held-by-integrity");
    }
    if (!asked.isEmpty()) {
      return ActOutcome.refused("tips.back-asked");
    }
    accusations.askBack(tip, reason, actor);
    journal.append(Act.of(actor, "tips.back-asked", Tips.SUBJECT, tip).under(GROUND));
    return new ActOutcome.Waiting<>(tip);
  }

  /** Why an officer of another agency shall agree to give it back; empty while nobody asks. */
  @Transactional(readOnly = true)
  public Optional<String> backAsked(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles)
        ? Optional.empty()
        : accusations.askedBack(tip).stream().findFirst().map(Accusations.HandingBack::reason);
  }

  private static Optional<Refusal> words(String reason, int limit) {
    String words = clean(reason);
    if (Folding.blank(words)) {
      return Optional.of(Refusal.of("tips.why-needed"));
    }
    return words.length() > limit
        ? Optional.of(
            new Refusal(
                "tips.too-long",
                Map.of("length", String.valueOf(words.length()), "limit", String.valueOf(limit))))
        : Optional.empty();
  }

  private static String clean(String words) {
    return Folding.nfc(words).strip();
  }

  private boolean held(UUID tip) {
    return rooms.stream().anyMatch(room -> room.holds(tip));
  }

  private Optional<Refusal> back(UUID tip, String reason, Actor actor, String verb) {
    if (held(tip)) {
      return Optional.of(Refusal.of("tips.held-by-integrity"));
    }
    if (!accusations.steer(tip, TipDesk.SIFTING, reason, actor)) {
      return Optional.of(Refusal.of("tips.no-such-tip"));
    }
    journal.append(Act.of(actor, verb, Tips.SUBJECT, tip).under(GROUND));
    return Optional.empty();
  }
}
