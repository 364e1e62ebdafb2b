package vn.chosach.retention.persons;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.persons.DataMatter.MatterAct;
import vn.chosach.retention.persons.DataMatter.MatterFacts;
import vn.chosach.retention.persons.DataMatter.MatterWords;
import vn.chosach.retention.persons.MatterTerms.MatterGround;
import vn.chosach.retention.persons.MatterTerms.MatterKind;
import vn.chosach.retention.persons.MatterTerms.MatterRight;
import vn.chosach.retention.persons.MatterTerms.MatterState;

/**
 * What is done with requests of persons about their data and with breaches of it. A person has no
 * account and follows by the code that it was given. Officers see what is of their agency, or of
 * one whose work it carries on; anything else does not exist.
 */
@Component
@Transactional
public class DataMatters {

  private static final int LONGEST = 4_000;

  private static final Duration NOTICE = Duration.ofHours(72);

  /** Number of a case, a report or a listing, however it is typed. */
  private static final Pattern RECORD =
      Pattern.compile("(?iu)\\b\\p{L}{2,4}-(\\d{4}-\\d+|\\d{6,})\\b");

  private final MatterRepository rows;
  private final MatterTransitions transitions;
  private final MatterSigning signing;
  private final MatterPapers papers;
  private final MatterClocks clocks;

  DataMatters(
      MatterRepository rows,
      MatterTransitions transitions,
      MatterSigning signing,
      MatterPapers papers,
      MatterClocks clocks) {
    this.rows = rows;
    this.transitions = transitions;
    this.signing = signing;
    this.papers = papers;
    this.clocks = clocks;
  }

  /**
   * A matter as an officer of its agency reads it.
   *
   * @param waiting the paper that waits for its signature; {@code null} for none
   * @param possible what this officer may do with it now
   */
  public record MatterFile(
      DataMatter of,
      MatterWords words,
      @Nullable UUID waiting,
      List<ClockExplanation> clocks,
      Set<MatterEvent> possible) {}

  /** A page of the matters of the own agency, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<DataMatter> page(
      @Nullable MatterKind kind, boolean over, int offset, int limit, ActingOfficer who) {
    return rows.page(transitions.agencies(who), kind, over, offset, limit);
  }

  /** A matter by number; empty alike for one that is absent or of another agency. */
  @Transactional(readOnly = true)
  public Optional<MatterFile> file(String number, ActingOfficer who) {
    return rows.numbered(number)
        .filter(one -> transitions.handles(one, who))
        .map(
            one ->
                new MatterFile(
                    one,
                    rows.words(one.id()),
                    signing.waiting(one.id()).map(paper -> paper.document()).orElse(null),
                    clocks.of(one),
                    possible(one, who)));
  }

  private Set<MatterEvent> possible(DataMatter one, ActingOfficer who) {
    return MatterTransitions.TABLE.stream()
        .filter(row -> row.from().contains(one.state()))
        .filter(
            row ->
                switch (row.who()) {
                  case HANDLER, SIGNATURE -> transitions.handles(one, who);
                  case SECOND -> who.has(Role.AGENCY_HEAD);
                  case PERSON -> false;
                })
        .map(Transition::event)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A request by number and code; empty alike for a wrong one of either. */
  @Transactional(readOnly = true)
  public Optional<DataMatter> follow(String number, String code) {
    return rows.coded(clean(number).toUpperCase(Locale.ROOT), plain(code));
  }

  /**
   * The person adds something, or takes the request back. What is sent twice in a row, as by a
   * button that is pressed twice, is done once and answered alike.
   *
   * @return refused with {@code retention.wrong-code}, {@code .words-missing}, {@code
   *     .not-possible}
   */
  public ActOutcome<DataMatter> say(String number, String code, String words, boolean takenBack) {
    DataMatter one = follow(number, code).orElse(null);
    if (one == null) {
      return ActOutcome.refused("retention.wrong-code");
    }
    boolean done = !takenBack || one.state() == MatterState.WITHDRAWN;
    if (done && (words.isBlank() || said(one, words))) {
      return ActOutcome.done(one);
    }
    return transitions.act(
        one.id(),
        takenBack ? MatterEvent.WITHDRAW : MatterEvent.REPLY,
        null,
        MatterIntake.person(one.id()),
        held ->
            Effect.unless(
                when(words.length() > LONGEST, "retention.words-missing"),
                () -> {
                  added(held.row(), said(held.row(), words) ? "" : words);
                  if (takenBack) {
                    clocks.over(held.row(), held.now(), MatterIntake.person(one.id()).actor());
                  }
                  return becomes(held.row(), "", "", "");
                }));
  }

  /**
   * Does something with a matter, or draws up the paper whose signature does it.
   *
   * @return refused with {@code retention.matter-not-yours}, {@code .not-possible}, {@code
   *     .paper-open}, {@code .extended}, {@code .words-missing}, {@code .proof-missing}, {@code
   *     .ground-missing}, {@code .granted-already}, {@code .not-asked}, {@code .hold-missing},
   *     {@code .names-record}, {@code .not-erased}, {@code .late-words}, {@code .head-decides},
   *     {@code .head-second}, {@code .persons-not-told}
   */
  public ActOutcome<DataMatter> proceed(UUID id, MatterAct act, int seen, ActingOfficer who) {
    boolean paper = act.event().byPaper();
    return transitions.act(
        id,
        paper ? MatterEvent.PREPARE : act.event(),
        seen,
        who,
        held -> {
          DataMatter one = held.row();
          return paper
              ? Effect.unless(
                  unanswerable(one, act, held.now())
                      .or(() -> papers.draw(one, act, who, held.now())),
                  () -> becomes(one, "", "", act.event().name()))
              : Effect.unless(
                  undoable(one, act, who), () -> done(one, act, held.now(), who.actor()));
        });
  }

  /** What stands against a letter or notice. */
  private Optional<Refusal> unanswerable(DataMatter one, MatterAct act, Instant now) {
    MatterGround ground = act.ground();
    boolean notice = act.event() == MatterEvent.NOTIFY;
    boolean late = notice && now.isAfter(one.beganAt().plus(NOTICE));
    boolean refuses = act.event() == MatterEvent.REFUSE || act.event() == MatterEvent.PART;
    boolean unknown = one.state() == MatterState.RECEIVED;
    boolean unproven = ground == MatterGround.UNPROVEN;
    boolean asked = unknown && one.last(MatterEvent.ASK).isPresent();
    // What was granted is taken back for one reason alone: a hold that came since.
    boolean granted = refuses && one.state() == MatterState.GRANTED;
    boolean investigated = refuses && ground == MatterGround.INVESTIGATION;
    return first(
        when(unknown && !unproven, "retention.not-identified"),
        when(!transitions.possible(one, act.event()), "retention.not-possible"),
        when(signing.waiting(one.id()).isPresent(), "retention.paper-open"),
        when(
            act.event() == MatterEvent.EXTEND && one.last(MatterEvent.EXTEND).isPresent(),
            "retention.extended"),
        when(late && act.words().isBlank(), "retention.late-words"),
        notice ? Optional.empty() : words(act),
        when(refuses && ground == null, "retention.ground-missing"),
        when(granted && !investigated, "retention.granted-already"),
        when(unproven && !asked, "retention.not-asked"),
        when(investigated && !rows.held(clean(act.number())), "retention.hold-missing"),
        when(!notice && RECORD.matcher(act.words()).find(), "retention.names-record"));
  }

  private Optional<Refusal> undoable(DataMatter one, MatterAct act, ActingOfficer who) {
    boolean erases = act.event() == MatterEvent.EXECUTE && one.asks() == MatterRight.ERASE;
    boolean untold = one.sensitive() && one.last(MatterEvent.TELL).isEmpty();
    return first(
        words(act),
        when(act.event() == MatterEvent.IDENTIFY && act.proof() == null, "retention.proof-missing"),
        when(
            act.event() == MatterEvent.ASK && RECORD.matcher(act.words()).find(),
            "retention.names-record"),
        when(
            erases && !rows.erased(clean(act.number()), transitions.agencies(who), one.beganAt()),
            "retention.not-erased"),
        when(act.event() == MatterEvent.CLOSE && untold, "retention.persons-not-told"));
  }

  private static Optional<Refusal> words(MatterAct act) {
    return unlessWords(act.words(), LONGEST, "retention.words-missing");
  }

  @SafeVarargs
  static Optional<Refusal> first(Optional<Refusal>... faults) {
    return Arrays.stream(faults).flatMap(Optional::stream).findFirst();
  }

  private Effect<DataMatter, MatterFacts> done(
      DataMatter one, MatterAct act, Instant now, Actor by) {
    String words = clean(act.words());
    var proof = act.proof();
    switch (act.event()) {
      case ASK, IDENTIFY -> {
        clocks.replied(one, now, by);
        if (act.beyond()) {
          clocks.beyond(one, now, by);
        }
      }
      case EXECUTE, SPARE -> clocks.over(one, now, by);
      case SUPPLEMENT -> {
        added(one, words);
        words = "";
      }
      case TELL, CLOSE -> {}
      case OPEN, REPLY, WITHDRAW, PREPARE, EXTEND, GRANT, PART, REFUSE, NOTIFY ->
          throw new IllegalArgumentException(act.event().name());
    }
    return becomes(one, words, clean(act.number()), proof == null ? "" : proof.name());
  }

  /** Whether the last that happened is that the person said this. */
  private boolean said(DataMatter one, String words) {
    MatterEvent last = one.steps().isEmpty() ? null : one.steps().getLast().event();
    return (last == MatterEvent.REPLY || last == MatterEvent.WITHDRAW)
        && rows.words(one.id()).endsWith(clean(words));
  }

  private void added(DataMatter one, String words) {
    if (!words.isBlank()) {
      rows.say(one.id(), rows.words(one.id()).added(clean(words)));
    }
  }

  private static Effect<DataMatter, MatterFacts> becomes(
      DataMatter after, String words, String paper, String detail) {
    return new Effect.Becomes<>(after, null, words, new MatterFacts(null, paper, detail));
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
