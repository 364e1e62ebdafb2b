package vn.chosach.conduct.interests;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.conduct.desk.IntegrityRowSecurity;
import vn.chosach.conduct.interests.InterestHit.HitJudgement;
import vn.chosach.conduct.interests.InterestHit.InterestOutcome;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.InterestStatement.InterestEvent;
import vn.chosach.conduct.interests.InterestStatement.InterestRelation;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Statements of interests (plan I.2): each officer who works with what reports and cases say files
 * one a year and states changes when they happen. What is compared and what is found is known to
 * the integrity desk alone: neither the officer nor anybody of the own agency learns of a hit.
 */
@Component
public class Interests {

  private static final int MOST = 50;
  private static final int LINE = 200;
  private static final int WORDS = 4_000;

  private final InterestRepository repository;
  private final IntegrityRowSecurity rowSecurity;
  private final Officers officers;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Interests(
      InterestRepository repository,
      IntegrityRowSecurity rowSecurity,
      Officers officers,
      SecondPersonPolicy seconds,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.repository = repository;
    this.rowSecurity = rowSecurity;
    this.officers = officers;
    this.seconds = seconds;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A hit with the statement in which it stood and the one that holds now.
   *
   * @param changed whether what met is stated no more
   */
  public record HitFile(
      InterestHit of, InterestStatement then, InterestStatement now, boolean changed) {}

  /** Own statements, the newest first. */
  @Transactional(readOnly = true)
  public List<InterestStatement> own(ActingOfficer who) {
    rowSecurity.of(who);
    return repository.of(Objects.requireNonNull(who.actor().id()));
  }

  /** Whether an officer states this interest now. */
  @Transactional(readOnly = true)
  public boolean states(UUID interest, ActingOfficer who) {
    return own(who).stream()
        .findFirst()
        .filter(now -> now.interests().stream().anyMatch(one -> one.id().equals(interest)))
        .isPresent();
  }

  /** Whether an officer has not filed for this year. */
  @Transactional(readOnly = true)
  public boolean owes(ActingOfficer who) {
    int year = today().getYear();
    return owing(who)
        && own(who).stream()
            .noneMatch(one -> one.year() == year && one.event() == InterestEvent.FILED);
  }

  private static boolean owing(ActingOfficer who) {
    return who.roles().stream().anyMatch(Role::readsContent);
  }

  /** Who has not filed for this year, by agency; for the integrity desk, nothing for others. */
  @Transactional(readOnly = true)
  public Map<String, List<Officer>> owing(LocalDate day, ActingOfficer desk) {
    if (!desk.has(Role.INTEGRITY_OFFICER)) {
      return Map.of();
    }
    rowSecurity.of(desk);
    var filed = repository.filed(day.getYear());
    return officers.working(null, null).stream()
        .filter(one -> owing(ActingOfficer.of(one)) && !filed.contains(one.id()))
        .collect(Collectors.groupingBy(Officer::agencyKey));
  }

  /**
   * Adds a person or business to the own statement.
   *
   * @return refused with {@code conduct.interest-relation-missing}, {@code .interest-name-missing},
   *     {@code .too-long}, {@code .interest-nothing-to-compare}, {@code .interest-too-many}
   */
  @Transactional
  public ActOutcome<InterestStatement> add(
      @Nullable InterestRelation relation, Interest wish, ActingOfficer who) {
    var clean =
        new Interest(
            ids.next(),
            relation == null ? InterestRelation.OTHER : relation,
            clean(wish.name()),
            clean(wish.phone()),
            clean(wish.taxCode()),
            clean(wish.shop()));
    List<Interest> before = interests(who);
    Optional<Refusal> refusal =
        when(relation == null, "conduct.interest-relation-missing")
            .or(() -> unlessWords(clean.name(), LINE, "conduct.interest-name-missing"))
            .or(
                () ->
                    when(
                        clean.values().anyMatch(one -> one.value().length() > LINE),
                        "conduct.interest-too-long"))
            .or(() -> when(before.size() >= MOST, "conduct.interest-too-many"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var after = new ArrayList<>(before);
    after.add(clean);
    return ActOutcome.done(state(InterestEvent.ADDED, after, "", who));
  }

  /**
   * Takes one out of the own statement; the one before stays.
   *
   * @return refused with {@code conduct.unknown} or {@code .words-missing}
   */
  @Transactional
  public ActOutcome<InterestStatement> drop(UUID interest, String words, ActingOfficer who) {
    List<Interest> before = interests(who);
    List<Interest> after = before.stream().filter(one -> !one.id().equals(interest)).toList();
    Optional<Refusal> refusal =
        when(after.size() == before.size(), "conduct.unknown")
            .or(() -> unlessWords(words, WORDS, "conduct.words-missing"));
    return refusal.isPresent()
        ? ActOutcome.refused(refusal.get())
        : ActOutcome.done(state(InterestEvent.DROPPED, after, clean(words), who));
  }

  /**
   * Files the own statement, as it stands, for this year.
   *
   * @return refused with {@code conduct.interest-filed}
   */
  @Transactional
  public ActOutcome<InterestStatement> file(ActingOfficer who) {
    repository.queue(Objects.requireNonNull(who.actor().id()));
    return owes(who)
        ? ActOutcome.done(state(InterestEvent.FILED, interests(who), "", who))
        : ActOutcome.refused("conduct.interest-filed");
  }

  private List<Interest> interests(ActingOfficer who) {
    repository.queue(Objects.requireNonNull(who.actor().id()));
    return own(who).stream().findFirst().map(InterestStatement::interests).orElse(List.of());
  }

  private InterestStatement state(
      InterestEvent event, List<Interest> interests, String words, ActingOfficer who) {
    int number = own(who).stream().findFirst().map(InterestStatement::number).orElse(0) + 1;
    var one =
        new InterestStatement(
            ids.next(),
            Objects.requireNonNull(who.actor().id()),
            who.agency(),
            number,
            today().getYear(),
            now(),
            event,
            interests,
            words);
    repository.add(one);
    note(Act.of(who.actor(), event.verb(), "interest-statement", one.id()));
    return one;
  }

  /** What was found, what nobody has looked at first; nothing for who is not of the desk. */
  @Transactional(readOnly = true)
  public List<InterestHit> hits(ActingOfficer desk) {
    rowSecurity.of(desk);
    return repository.hits();
  }

  /** One; empty alike for what is foreign and what does not exist. */
  @Transactional(readOnly = true)
  public Optional<HitFile> hit(UUID id, ActingOfficer desk) {
    rowSecurity.of(desk);
    return repository
        .hit(id)
        .map(
            one -> {
              InterestStatement now = repository.of(one.officer()).getFirst();
              boolean stands =
                  now.interests().stream()
                      .flatMap(Interest::values)
                      .anyMatch(value -> value.value().equals(one.value()));
              return new HitFile(
                  one, repository.statement(one.statement()).orElseThrow(), now, !stands);
            });
  }

  /**
   * An officer of the desk says what to make of a hit. It ends once two say the same, or when one
   * makes an integrity case of it; what each said stays.
   *
   * @return refused with {@code conduct.unknown}, {@code .interest-outcome-missing}, {@code
   *     .words-missing}, {@code .overtaken}, {@code .interest-second-person}, or as {@link
   *     SecondPersonPolicy} says
   */
  @Transactional
  public ActOutcome<InterestHit> judge(
      UUID id, @Nullable InterestOutcome outcome, String words, ActingOfficer desk) {
    rowSecurity.of(desk);
    InterestHit one = repository.hold(id).orElse(null);
    if (one == null) {
      return ActOutcome.refused("conduct.unknown");
    }
    UUID officer = Objects.requireNonNull(desk.actor().id());
    Optional<Refusal> refusal =
        when(outcome == null, "conduct.interest-outcome-missing")
            .or(() -> unlessWords(words, WORDS, "conduct.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var said = new HitJudgement(officer, now(), Objects.requireNonNull(outcome), clean(words));
    List<UUID> besides = one.besides(said);
    Optional<Refusal> barred =
        when(one.outcome() != null, "conduct.overtaken")
            .or(
                () ->
                    when(
                        one.last(officer).filter(it -> it.outcome() == outcome).isPresent(),
                        "conduct.interest-second-person"))
            .or(() -> seconds.beside(desk.actor(), besides, "interest-hit", id));
    if (barred.isPresent()) {
      return ActOutcome.refused(barred.get());
    }
    repository.say(id, ids.next(), said);
    boolean ends = outcome == InterestOutcome.CASE || !besides.isEmpty();
    if (ends) {
      repository.judge(id, said);
    }
    note(
        Act.of(
            desk.actor(),
            ends ? "conduct.interest-hit-judged" : "conduct.interest-hit-looked-at",
            "interest-hit",
            id));
    return ActOutcome.done(repository.hit(id).orElseThrow());
  }

  private void note(Act act) {
    journal.append(act.under(CommitteePlan.at("I.2")));
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
