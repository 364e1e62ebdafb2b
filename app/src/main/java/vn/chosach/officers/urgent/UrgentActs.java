package vn.chosach.officers.urgent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Account;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.officers.OfficerReason;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.sessions.DeskSessions;

/**
 * What cannot wait for a second person (decision 0105): one administrator locks an account whose
 * key was stolen, or an administrator comes back by a record on paper. Auditors and the integrity
 * desk have it on their first page at once, until two of them looked. A lock ends by itself.
 */
@Component
public class UrgentActs {

  /** How long a lock lasts; the database refuses a longer one. */
  public static final Duration LASTS = Duration.ofDays(3);

  /** For so long nobody of the agency that locked an account locks it anew. */
  static final Duration QUIET = Duration.ofDays(30);

  private static final Set<Role> LOOKERS = EnumSet.of(Role.AUDITOR, Role.INTEGRITY_OFFICER);
  private static final int LONGEST = 1_000;

  private final UrgentActRepository repository;
  private final Officers officers;
  private final DeskSessions sessions;
  private final SecondPersonPolicy seconds;
  private final Heirs heirs;
  private final Journal journal;
  private final InstantSource clock;
  private final IdSource ids;

  UrgentActs(
      UrgentActRepository repository,
      Officers officers,
      DeskSessions sessions,
      SecondPersonPolicy seconds,
      Heirs heirs,
      Journal journal,
      InstantSource clock,
      IdSource ids) {
    this.repository = repository;
    this.officers = officers;
    this.sessions = sessions;
    this.seconds = seconds;
    this.heirs = heirs;
    this.journal = journal;
    this.clock = clock;
    this.ids = ids;
  }

  /** All of them, the newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<UrgentAct> newest() {
    return repository.newest();
  }

  /**
   * Those at which an auditor or an officer of the integrity desk has to look, the oldest first.
   * Where nobody came in by a record on paper there is nobody to look at yet.
   */
  @Transactional(readOnly = true)
  public List<UrgentAct> waiting(Actor officer, Set<Role> roles) {
    return roles.stream().noneMatch(LOOKERS::contains)
        ? List.of()
        : newest().reversed().stream()
            .filter(one -> one.waits() && one.officer() != null)
            .filter(one -> !one.concerns(officer.id()) && !one.lookers().contains(officer.id()))
            .toList();
  }

  /** Until when an account is locked; empty while it is not. */
  @Transactional(readOnly = true)
  public Optional<Instant> lockedUntil(UUID officer) {
    return repository.lockOf(officer, clock.instant()).map(UrgentAct::until);
  }

  /**
   * Bars an account from signing in, at once and for three days, and ends its sessions; what lies
   * with the officer stays there. For a stolen key and the like: that the account ends, or has
   * another way in, needs two.
   *
   * @return refused with {@code officers.own-account}, {@code officers.not-active}, {@code
   *     officers.locked-already}, {@code officers.locked-lately}, {@code
   *     officers.last-administrator}, {@code officers.nobody-left-to-look}, by the rules of second
   *     persons where another agency locked it lately, or for the reason
   */
  @Transactional
  public ActOutcome<UUID> lock(UUID officer, String reason, Actor actor) {
    repository.alone();
    Instant now = clock.instant();
    var why = new OfficerReason(reason);
    Optional<Refusal> refused =
        onOthers(officer, why, actor)
            .or(() -> active(officer))
            .or(() -> anew(officer, actor, now))
            .or(() -> leavesNobody(officer));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    Instant until = now.plus(LASTS);
    repository.add(ids.next(), officer, actor, why.words(), now, until);
    int ended = sessions.endAll(officer, null);
    journal.append(
        Act.of(actor, "officers.account-locked", "officer", officer)
            .because(why.words())
            .with(Map.of("until", until.toString(), "sessions", String.valueOf(ended))));
    return ActOutcome.done(officer);
  }

  /**
   * Ends a lock before its time.
   *
   * @return refused with {@code officers.own-account}, {@code officers.not-locked} or for the
   *     reason
   */
  @Transactional
  public ActOutcome<UUID> unlock(UUID officer, String reason, Actor actor) {
    repository.alone();
    var why = new OfficerReason(reason);
    Optional<Refusal> refused = onOthers(officer, why, actor);
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    Instant now = clock.instant();
    UrgentAct lock = repository.lockOf(officer, now).orElse(null);
    if (lock == null) {
      return ActOutcome.refused("officers.not-locked");
    }
    repository.lift(lock.id(), actor, now);
    journal.append(
        Act.of(actor, "officers.account-unlocked", "officer", officer).because(why.words()));
    return ActOutcome.done(officer);
  }

  /**
   * An auditor or an integrity officer says to have looked at one.
   *
   * @return refused with {@code officers.urgent-nobody-yet} while nobody came in by the record on
   *     paper, {@code officers.urgent-unknown} also for who does not look at them, {@code
   *     officers.urgent-own} for who did it or whose account it is, {@code officers.urgent-looked},
   *     or by the rules of second persons
   */
  @Transactional
  public ActOutcome<UUID> look(UUID id, Actor actor, Set<Role> roles) {
    UrgentAct one =
        roles.stream().anyMatch(LOOKERS::contains) ? repository.hold(id).orElse(null) : null;
    if (one == null) {
      return ActOutcome.refused("officers.urgent-unknown");
    }
    if (one.officer() == null) {
      // There is nobody to look at before somebody came in by the record.
      return ActOutcome.refused("officers.urgent-nobody-yet");
    }
    if (one.concerns(actor.id())) {
      return ActOutcome.refused("officers.urgent-own");
    }
    if (one.lookers().contains(actor.id())) {
      return ActOutcome.refused("officers.urgent-looked");
    }
    List<UUID> before =
        Stream.concat(
                Stream.of(one.by(), one.officer()).filter(Objects::nonNull), one.lookers().stream())
            .toList();
    Optional<Refusal> puppet = seconds.beside(actor, before, "urgent-act", id);
    if (puppet.isPresent()) {
      return ActOutcome.refused(puppet.get());
    }
    repository.look(id, actor, clock.instant());
    UUID officer = one.officer();
    journal.append(
        Act.of(
            actor,
            "officers.urgent-looked",
            officer == null ? "urgent-act" : "officer",
            officer == null ? id : officer));
    return ActOutcome.done(id);
  }

  /**
   * The program lets an administrator back in by a record on paper; there is no account yet.
   *
   * @param words number of the record, its signers and why
   */
  @Transactional
  public void letIn(String words) {
    String said = new OfficerReason(words).words();
    repository.add(
        ids.next(),
        null,
        Actor.SYSTEM,
        said.isEmpty() ? "–" : said.substring(0, Math.min(said.length(), LONGEST)),
        clock.instant(),
        null);
  }

  /** Who came back has this account now; it signs nothing before two looked. */
  @Transactional
  public void returned(UUID officer) {
    if (!repository.returned(officer)) {
      repository.add(ids.next(), officer, Actor.SYSTEM, "–", clock.instant(), null);
    }
  }

  private static Optional<Refusal> onOthers(UUID officer, OfficerReason why, Actor actor) {
    return Optional.ofNullable(why.refusal())
        .or(
            () ->
                officer.equals(actor.id())
                    ? Optional.of(Refusal.of("officers.own-account"))
                    : Optional.empty());
  }

  private Optional<Refusal> active(UUID officer) {
    return officers
            .account(officer)
            .filter(one -> one.status() == Account.Status.ACTIVE)
            .isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("officers.not-active"));
  }

  /** An agency alone keeps nobody locked by locking again and again. */
  private Optional<Refusal> anew(UUID officer, Actor actor, Instant now) {
    if (repository.lockOf(officer, now).isPresent()) {
      return Optional.of(Refusal.of("officers.locked-already"));
    }
    List<UrgentAct> lately = repository.locksSince(officer, now.minus(QUIET));
    if (lately.stream()
        .anyMatch(
            one ->
                Objects.equals(one.agency(), actor.agency())
                    || one.agency() != null && heirs.one(one.agency(), actor.agency()))) {
      return Optional.of(
          Refusal.of("officers.locked-lately", "days", String.valueOf(QUIET.toDays())));
    }
    List<UUID> lockers = lately.stream().map(UrgentAct::by).filter(Objects::nonNull).toList();
    return lockers.isEmpty()
        ? Optional.empty()
        : seconds.beside(actor, lockers, "officer", officer);
  }

  /** Somebody is left who administers, and who looks at what was done here. */
  private Optional<Refusal> leavesNobody(UUID officer) {
    List<Officer> all = officers.working(null, null);
    Set<Role> roles =
        all.stream()
            .filter(one -> one.id().equals(officer))
            .findFirst()
            .map(Officer::roles)
            .orElse(Set.of());
    if (roles.contains(Role.ADMINISTRATOR) && alone(officer, all, Set.of(Role.ADMINISTRATOR))) {
      return Optional.of(Refusal.of("officers.last-administrator"));
    }
    return roles.stream().anyMatch(LOOKERS::contains) && alone(officer, all, LOOKERS)
        ? Optional.of(Refusal.of("officers.nobody-left-to-look"))
        : Optional.empty();
  }

  private static boolean alone(UUID officer, List<Officer> all, Set<Role> roles) {
    return all.stream()
        .filter(one -> !one.id().equals(officer) && !one.locked())
        .noneMatch(one -> one.roles().stream().anyMatch(roles::contains));
  }
}
