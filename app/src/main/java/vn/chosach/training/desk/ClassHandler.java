package vn.chosach.training.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.TestQuestion;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.TrainingClass.Invitation;

/** What the organiser does: opens a class, writes its test, has it announced, closes it. */
@Component
public record ClassHandler(
    ClassTransitions transitions,
    ClassRepository repository,
    AttendeeRepository attendees,
    ClassSigning signing,
    ClassPapers papers,
    ClassChecks checks,
    IdSource ids,
    InstantSource time) {

  /** How long after the last day a test may still be taken; the house's own measure. */
  static final int TEST_DAYS = 3;

  private static final int MOST_SEATS = 200;
  private static final int MOST_QUESTIONS = 40;
  private static final int LONGEST_DAYS = 60;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TRAINERS = 1_000;
  private static final int LONGEST = 4_000;
  private static final int SECRET = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public ActOutcome<TrainingClass> open(ClassWish wish, ActingOfficer officer) {
    if (!officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)) {
      return ActOutcome.refused("training.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<Refusal> refusal =
        words(wish)
            .or(() -> days(wish, today))
            .or(() -> checks.units(wish, today))
            .or(() -> checks.trainers(wish, officer))
            .or(() -> planned(wish, officer));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var opened =
        new TrainingClass(
            ids.next(),
            repository.number(today.getYear()),
            clean(wish.title()),
            Objects.requireNonNull(wish.kind()),
            clean(wish.programme()),
            clean(wish.trainers()),
            clean(wish.place()),
            officer.agency(),
            Objects.requireNonNull(wish.begins()),
            Objects.requireNonNull(wish.ends()),
            Objects.requireNonNull(wish.namesBy()),
            wish.pass(),
            wish.test(),
            ClassState.DRAFT,
            now,
            1,
            null,
            null,
            "",
            wish.skill(),
            wish.skill() == null ? null : wish.level(),
            wish.planLine(),
            checks.trainers(wish),
            wish.units().stream()
                .distinct()
                .sorted()
                .map(unit -> new Invitation(unit, wish.seats(), null, "", null))
                .toList(),
            List.of());
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    repository.add(opened, secret);
    transitions.begun(opened, ids.next(), "", SignedBy.NONE, officer);
    return ActOutcome.done(opened);
  }

  private static Optional<Refusal> words(ClassWish wish) {
    return unlessWords(wish.title(), LONGEST_LINE, "training.title-missing")
        .or(() -> when(wish.kind() == null, "training.kind-missing"))
        .or(() -> unlessWords(wish.programme(), LONGEST, "training.programme-missing"))
        .or(() -> unlessWords(wish.trainers(), LONGEST_TRAINERS, "training.trainers-missing"))
        .or(() -> unlessWords(wish.place(), LONGEST_LINE, "training.place-missing"))
        .or(() -> when(wish.pass() < 1 || wish.pass() > 100, "training.pass-out-of-range"))
        .or(
            () ->
                when(wish.seats() < 1 || wish.seats() > MOST_SEATS, "training.seats-out-of-range"));
  }

  private static Optional<Refusal> days(ClassWish wish, LocalDate today) {
    LocalDate begins = wish.begins();
    LocalDate ends = wish.ends();
    LocalDate names = wish.namesBy();
    if (begins == null || !begins.isAfter(today)) {
      return Optional.of(Refusal.of("training.begins-in-past"));
    }
    if (ends == null || ends.isBefore(begins) || ends.isAfter(begins.plusDays(LONGEST_DAYS))) {
      return Optional.of(Refusal.of("training.ends-wrong"));
    }
    return when(
        names == null || names.isBefore(today) || !names.isBefore(begins),
        "training.names-by-wrong");
  }

  /** A line of a signed plan is carried out once, by the agency that it names. */
  private Optional<Refusal> planned(ClassWish wish, ActingOfficer officer) {
    String skill = wish.skill();
    UUID line = wish.planLine();
    return when(
            skill != null
                && (!repository.teachable(skill) || wish.level() < 1 || wish.level() > Skill.BEST),
            "training.skill-missing")
        .or(
            () ->
                when(
                    line != null && !repository.opens(line, transitions.heirs().of(officer)),
                    "training.line-not-open"));
  }

  public ActOutcome<TrainingClass> proceed(UUID id, ClassAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<TrainingClass, SignedBy> done(
      ClassAct act, TrainingClass one, ActingOfficer who, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    return switch (act) {
      case ClassAct.AddQuestion(var question) ->
          Effect.unless(
              begun(one, today).or(() -> asked(question, one)),
              () -> {
                var test = new ArrayList<>(one.test());
                test.add(kept(question));
                return becomes(one.asking(test), "");
              });
      case ClassAct.DropQuestion(int number) ->
          Effect.unless(
              begun(one, today)
                  .or(
                      () ->
                          when(
                              number < 1 || number > one.test().size(),
                              "training.unknown-question")),
              () -> {
                var test = new ArrayList<>(one.test());
                test.remove(number - 1);
                return becomes(one.asking(test), "");
              });
      case ClassAct.Prepare prepare -> prepared(one, who, now);
      case ClassAct.Close(var report) ->
          Effect.unless(
              ended(one, today)
                  .or(() -> unlessWords(report, LONGEST, "training.words-missing"))
                  .or(
                      () ->
                          when(
                              TrainingClass.nobodyCame(attendees.of(one.id())),
                              "training.nobody-came")),
              () -> {
                attendees.certify(one);
                return becomes(one.reported(clean(report)), clean(report));
              });
      case ClassAct.CallOff(var words) ->
          Effect.unless(
              when(!one.callable(today, attendees.of(one.id())), "training.begun")
                  .or(() -> unlessWords(words, LONGEST, "training.words-missing"))
                  .or(() -> when(signing.waiting(one.id()).isPresent(), "training.paper-open")),
              () -> becomes(one, clean(words)));
    };
  }

  private Effect<TrainingClass, SignedBy> prepared(
      TrainingClass one, ActingOfficer who, Instant now) {
    return Effect.unless(
        begun(one, Vietnam.dayOf(now))
            .or(() -> when(signing.waiting(one.id()).isPresent(), "training.paper-open"))
            .or(() -> papers.draw(one, who, now)),
        () -> becomes(one, ""));
  }

  private static Optional<Refusal> begun(TrainingClass one, LocalDate today) {
    return when(!today.isBefore(one.begins()), "training.begun");
  }

  /** Closed once it is over and nobody may take its test any more. */
  private Optional<Refusal> ended(TrainingClass one, LocalDate today) {
    if (today.isBefore(one.ends())) {
      return Optional.of(Refusal.of("training.runs", "until", one.ends().toString()));
    }
    LocalDate last = one.ends().plusDays(TEST_DAYS);
    boolean waits =
        !one.test().isEmpty()
            && !today.isAfter(last)
            && attendees.of(one.id()).stream()
                .anyMatch(each -> each.score() == null && !each.days().isEmpty());
    return waits
        ? Optional.of(Refusal.of("training.test-runs", "until", last.toString()))
        : Optional.empty();
  }

  private static Optional<Refusal> asked(TestQuestion question, TrainingClass one) {
    return when(one.test().size() >= MOST_QUESTIONS, "training.too-many-questions")
        .or(() -> unlessWords(question.words(), LONGEST_TRAINERS, "training.question-missing"))
        .or(
            () ->
                when(
                    question.options().size() < 2
                        || question.options().stream()
                            .anyMatch(option -> option.isBlank() || option.length() > LONGEST_LINE),
                    "training.options-missing"))
        .or(
            () ->
                when(
                    question.right() < 1 || question.right() > question.options().size(),
                    "training.right-missing"))
        .or(() -> unlessWords(question.why(), LONGEST_TRAINERS, "training.why-missing"));
  }

  private static TestQuestion kept(TestQuestion question) {
    return new TestQuestion(
        clean(question.words()),
        question.options().stream().map(Folding::clean).toList(),
        question.right(),
        clean(question.why()));
  }
}
