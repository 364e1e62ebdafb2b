package vn.chosach.training.desk;

import static vn.chosach.kernel.Refusal.when;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.training.life.Attendee;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TrainingClass;

/**
 * What the units and their officers do with a class: name who comes, be there, take the test, say
 * what it was worth. A code that the room shows on the day proves that somebody was there; what was
 * on a paper list is entered by the organiser and marked.
 */
@Component
public record Attendance(
    ClassRepository repository,
    AttendeeRepository attendees,
    Officers officers,
    Heirs heirs,
    Journal journal,
    InstantSource time) {

  /** Guessing one of a million codes ends here; the house's own measure. */
  private static final int MOST_TRIES = 10;

  /** How long a paper list may be entered after its day; the house's own measure. */
  private static final int LIST_DAYS = 7;

  private static final int CODES = 1_000_000;
  private static final int LONGEST = 2_000;
  private static final int BEST = 5;
  private static final int WHOLE = 100;

  /** Who answers an invitation: head or case officer of the unit, or the standing office of it. */
  public boolean answers(TrainingClass one, ActingOfficer who) {
    return invitation(one, who).isPresent();
  }

  /** What such an officer answers, also for an agency that ended; empty for others. */
  public Optional<TrainingClass.Invitation> invitation(TrainingClass one, ActingOfficer who) {
    return who.hasAny(Role.AGENCY_HEAD, Role.CASE_OFFICER, Role.STANDING_OFFICE)
        ? one.invitation(heirs.of(who))
        : Optional.empty();
  }

  /** Officers of a unit that can be named. */
  public List<Officer> nameable(String agency) {
    return officers.working(agency, null);
  }

  public ActOutcome<TrainingClass> done(UUID id, AttendeeAct act, ActingOfficer who) {
    return switch (act) {
      case AttendeeAct.NameOfficers(var named) -> name(id, named, who);
      case AttendeeAct.SendNobody(var words) -> decline(id, words, who);
      case AttendeeAct.SignIn(var code) -> attend(id, code, who);
      case AttendeeAct.EnterList(var day, var present, var words) ->
          list(id, day, present, words, who);
      case AttendeeAct.TakeTest(var answers) -> take(id, answers, who);
      case AttendeeAct.ValueClass(int mark, var opinion) -> value(id, mark, opinion, who);
    };
  }

  private ActOutcome<TrainingClass> name(UUID id, List<UUID> named, ActingOfficer who) {
    TrainingClass one = repository.hold(id).orElse(null);
    TrainingClass.Invitation asked = one == null ? null : invitation(one, who).orElse(null);
    if (one == null || asked == null) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal =
        answerable(one)
            .or(() -> when(named.isEmpty(), "training.nobody-named"))
            .or(() -> when(named.size() > asked.seats(), "training.beyond-seats"))
            .or(() -> when(!works(named, who.agency()), "training.works-elsewhere"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    repository.answer(id, asked, true, "", who.actor(), now());
    attendees.name(id, asked.agency(), named.stream().distinct().toList(), who.actor(), now());
    tell(one, "training.named", who, Map.of("people", String.valueOf(named.size())), "");
    return ActOutcome.done(one);
  }

  private ActOutcome<TrainingClass> decline(UUID id, String words, ActingOfficer who) {
    TrainingClass one = repository.hold(id).orElse(null);
    TrainingClass.Invitation asked = one == null ? null : invitation(one, who).orElse(null);
    if (one == null || asked == null) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal = answerable(one).or(() -> said(words));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    String clean = Folding.clean(words);
    repository.answer(id, asked, false, clean, who.actor(), now());
    attendees.name(id, asked.agency(), List.of(), who.actor(), now());
    tell(one, "training.declined", who, Map.of(), clean);
    return ActOutcome.done(one);
  }

  private Optional<Refusal> answerable(TrainingClass one) {
    if (one.state() != ClassState.ANNOUNCED) {
      return Optional.of(Refusal.of("training.not-possible"));
    }
    return today().isAfter(one.namesBy())
        ? Optional.of(Refusal.of("training.names-over", "day", one.namesBy().toString()))
        : Optional.empty();
  }

  private boolean works(List<UUID> named, String agency) {
    Set<UUID> there =
        nameable(agency).stream().map(Officer::id).collect(Collectors.toUnmodifiableSet());
    return there.containsAll(named);
  }

  /** The code of today, for the screen of the room; empty unless the class is on today. */
  public Optional<String> code(TrainingClass one) {
    LocalDate today = today();
    return runs(one, today) ? Optional.of(code(one.id(), today)) : Optional.empty();
  }

  private static boolean runs(TrainingClass one, LocalDate day) {
    return one.state() == ClassState.ANNOUNCED
        && !day.isBefore(one.begins())
        && !day.isAfter(one.ends());
  }

  private String code(UUID id, LocalDate day) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(repository.secret(id), "HmacSHA256"));
      byte[] sum = mac.doFinal(day.toString().getBytes(StandardCharsets.UTF_8));
      return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(sum).getInt(), CODES));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  private ActOutcome<TrainingClass> attend(UUID id, String code, ActingOfficer who) {
    UUID officer = Objects.requireNonNull(who.actor().id());
    TrainingClass one = repository.one(id).orElse(null);
    if (one == null || attendees.one(id, officer).isEmpty()) {
      return ActOutcome.refused("training.not-named");
    }
    LocalDate today = today();
    if (!runs(one, today)) {
      return ActOutcome.refused("training.not-today");
    }
    if (attendees.tried(id, officer, today) > MOST_TRIES) {
      return ActOutcome.refused("training.too-many-tries");
    }
    boolean right =
        MessageDigest.isEqual(
            code(id, today).getBytes(StandardCharsets.US_ASCII),
            code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
    if (!right) {
      return ActOutcome.refused("training.wrong-code");
    }
    if (attendees.there(id, officer, today, false, who.actor(), now())) {
      tell(one, "training.attended", who, Map.of("day", today.toString()), "");
    }
    return ActOutcome.done(one);
  }

  private ActOutcome<TrainingClass> list(
      UUID id, LocalDate day, List<UUID> present, String words, ActingOfficer who) {
    TrainingClass one = repository.one(id).orElse(null);
    if (one == null || !ClassTransitions.organises(one, who, heirs)) {
      return ActOutcome.refused("training.not-yours");
    }
    Set<UUID> named =
        attendees.of(id).stream().map(Attendee::officer).collect(Collectors.toUnmodifiableSet());
    Optional<Refusal> refusal =
        when(one.state() != ClassState.ANNOUNCED, "training.not-possible")
            .or(
                () ->
                    when(
                        !runs(one, day)
                            || day.isAfter(today())
                            || today().isAfter(day.plusDays(LIST_DAYS)),
                        "training.list-day"))
            .or(() -> when(present.isEmpty(), "training.nobody-named"))
            .or(() -> when(!named.containsAll(present), "training.not-named"))
            .or(() -> said(words));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    present.forEach(officer -> attendees.there(id, officer, day, true, who.actor(), now()));
    tell(
        one,
        "training.listed",
        who,
        Map.of("day", day.toString(), "people", String.valueOf(present.size())),
        Folding.clean(words));
    return ActOutcome.done(one);
  }

  /** Whether an officer may take the test now. */
  public boolean takes(TrainingClass one, Attendee each) {
    return one.state() == ClassState.ANNOUNCED
        && !one.test().isEmpty()
        && !each.days().isEmpty()
        && each.score() == null
        && !today().isBefore(one.begins())
        && !today().isAfter(one.ends().plusDays(ClassHandler.TEST_DAYS));
  }

  private ActOutcome<TrainingClass> take(UUID id, List<Integer> answers, ActingOfficer who) {
    UUID officer = Objects.requireNonNull(who.actor().id());
    TrainingClass one = repository.one(id).orElse(null);
    Attendee each = attendees.one(id, officer).orElse(null);
    if (one == null || each == null) {
      return ActOutcome.refused("training.not-named");
    }
    if (each.score() != null) {
      return ActOutcome.refused("training.test-taken");
    }
    if (!takes(one, each)) {
      return ActOutcome.refused("training.no-test-now");
    }
    if (answers.size() != one.test().size()) {
      return ActOutcome.refused("training.answers-missing");
    }
    int right = 0;
    for (int n = 0; n < answers.size(); n++) {
      right += one.test().get(n).right() == answers.get(n) ? 1 : 0;
    }
    int score = Math.round((float) right * WHOLE / answers.size());
    attendees.took(id, officer, answers, score, now());
    tell(one, "training.tested", who, Map.of("score", String.valueOf(score)), "");
    return ActOutcome.done(one);
  }

  private ActOutcome<TrainingClass> value(UUID id, int mark, String opinion, ActingOfficer who) {
    UUID officer = Objects.requireNonNull(who.actor().id());
    TrainingClass one = repository.one(id).orElse(null);
    Attendee each = attendees.one(id, officer).orElse(null);
    if (one == null || each == null || each.days().isEmpty()) {
      return ActOutcome.refused("training.not-there");
    }
    Optional<Refusal> refusal =
        when(mark < 1 || mark > BEST, "training.mark-missing")
            .or(() -> when(opinion.length() > LONGEST, "training.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    attendees.valued(id, officer, mark, Folding.clean(opinion));
    return ActOutcome.done(one);
  }

  private void tell(
      TrainingClass one, String verb, ActingOfficer who, Map<String, String> facts, String why) {
    var all = new java.util.HashMap<>(facts);
    all.put("number", one.number());
    Act act = Act.of(who.actor(), verb, "training-class", one.id()).with(all);
    journal.append(why.isEmpty() ? act : act.because(why));
  }

  private static Optional<Refusal> said(String words) {
    return when(words.isBlank() || words.length() > LONGEST, "training.words-missing");
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
