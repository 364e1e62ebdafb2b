package vn.chosach.forum.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.forum.desk.ForumMeetingHandler.ForumClock;
import vn.chosach.forum.desk.ForumTable.ForumTableRow;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** Takes what was said at a meeting, one by one or as a table. */
@Component
public class ForumIntake {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_SPEAKER = 200;

  private final ForumMeetingRepository meetings;
  private final ForumOpinionRepository opinions;
  private final ForumOpinionTransitions transitions;
  private final ForumSpeakers speakers;
  private final ForumCrimes crimes;
  private final ForumClock clock;

  ForumIntake(
      ForumMeetingRepository meetings,
      ForumOpinionRepository opinions,
      ForumOpinionTransitions transitions,
      ForumSpeakers speakers,
      ForumCrimes crimes,
      ForumClock clock) {
    this.meetings = meetings;
    this.opinions = opinions;
    this.transitions = transitions;
    this.speakers = speakers;
    this.crimes = crimes;
    this.clock = clock;
  }

  /**
   * What became of a table.
   *
   * @param faults rows that were not taken; the others were
   */
  public record ForumBatch(int taken, int repeated, int handedOn, List<ForumRowFault> faults) {

    public ForumBatch {
      faults = List.copyOf(faults);
    }
  }

  /**
   * A row that was not taken.
   *
   * @param line of the table; the heads are line 1
   */
  public record ForumRowFault(int line, Refusal refusal) {}

  public ActOutcome<ForumTaken> take(UUID id, ForumOpinionWish wish, ActingOfficer officer) {
    Optional<ForumMeeting> meeting = meetings.queue(id);
    return barred(meeting, officer)
        .<ActOutcome<ForumTaken>>map(ActOutcome::refused)
        .orElseGet(() -> taken(meeting.orElseThrow(), wish, officer));
  }

  private static Optional<Refusal> barred(Optional<ForumMeeting> meeting, ActingOfficer officer) {
    return ForumChecks.when(
        meeting.filter(one -> ForumMeetingTransitions.works(one.agency(), officer)).isEmpty(),
        "forum.not-yours");
  }

  private ActOutcome<ForumTaken> taken(
      ForumMeeting meeting, ForumOpinionWish wish, ActingOfficer officer) {
    Optional<Refusal> refusal = refused(meeting, wish);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    String words = ForumChecks.clean(wish.words());
    String speaker = ForumChecks.clean(wish.speaker());
    if (wish.crime()) {
      Instant saidAt = Objects.requireNonNull(wish.saidAt());
      return ActOutcome.done(
          new ForumTaken.CrimeHandedOn(
              crimes.handOn(meeting, words, speaker, saidAt, wish.late(), officer)));
    }
    String same = ForumChecks.same(words);
    Optional<String> before = opinions.repeated(meeting.id(), same);
    if (before.isPresent()) {
      return ActOutcome.done(new ForumTaken.OpinionRepeated(before.get()));
    }
    ForumOpinion one = opinion(meeting, wish, words, speaker, officer);
    transitions.begun(
        one,
        same,
        speaker.isEmpty() ? null : speakers.sealed(one.id(), speaker),
        clock.ids().next(),
        officer);
    return ActOutcome.done(new ForumTaken.OpinionTaken(one.number()));
  }

  private ForumOpinion opinion(
      ForumMeeting meeting,
      ForumOpinionWish wish,
      String words,
      String speaker,
      ActingOfficer officer) {
    Instant now = clock.now();
    return new ForumOpinion(
        clock.ids().next(),
        meetings.number("YK", Vietnam.dayOf(now).getYear()),
        meeting.id(),
        meeting.agency(),
        meeting.front(),
        words,
        Objects.requireNonNull(wish.consent()),
        !speaker.isEmpty(),
        1,
        ForumPrivacyPolicy.hold(words, speaker, wish.victim()).orElse(null),
        false,
        null,
        null,
        "",
        null,
        null,
        "",
        "",
        null,
        ForumOpinionState.TAKEN,
        now,
        1,
        Objects.requireNonNull(officer.actor().id()),
        List.of());
  }

  /** What reports a crime waits for no minutes. */
  private Optional<Refusal> refused(ForumMeeting meeting, ForumOpinionWish wish) {
    ForumConsent consent = wish.consent();
    return ForumChecks.when(!open(meeting.state(), wish.crime()), "forum.not-held")
        .or(() -> ForumChecks.words(wish.words(), LONGEST, "forum.opinion-missing"))
        .or(
            () ->
                ForumChecks.when(
                    wish.speaker().length() > LONGEST_SPEAKER, "forum.speaker-too-long"))
        .or(
            () ->
                wish.crime()
                    ? crimes.barred(meeting, wish.words(), wish.saidAt(), wish.late())
                    : consent(consent, wish.speaker()));
  }

  /** Without consent nobody's name is kept. */
  private static Optional<Refusal> consent(@Nullable ForumConsent consent, String speaker) {
    return ForumChecks.when(consent == null, "forum.consent-missing")
        .or(
            () ->
                ForumChecks.when(
                    consent == ForumConsent.NONE && !speaker.isBlank(), "forum.name-unwanted"));
  }

  private static boolean open(ForumMeetingState state, boolean crime) {
    return switch (state) {
      case HELD -> true;
      case PLANNED, CLOSED -> crime;
      case CANCELLED -> false;
    };
  }

  /** One bad row stops no other. */
  public ActOutcome<ForumBatch> takeTable(UUID id, String table, ActingOfficer officer) {
    Optional<ForumMeeting> meeting = meetings.queue(id);
    Optional<Refusal> barred = barred(meeting, officer);
    if (barred.isPresent()) {
      return ActOutcome.refused(barred.get());
    }
    ForumMeeting one = meeting.orElseThrow();
    String digest = ForumChecks.digest(ForumChecks.clean(table));
    if (meetings.known(one.id(), digest)) {
      return ActOutcome.refused("forum.table-known");
    }
    ActOutcome<ForumBatch> outcome =
        switch (ForumTable.read(table, one.day())) {
          case ActOutcome.Done<List<ForumTableRow>>(var rows) -> rows(one, rows, officer);
          case ActOutcome.Refused<List<ForumTableRow>> no -> ActOutcome.refused(no.refusal());
          case ActOutcome.Overtaken<List<ForumTableRow>> never ->
              throw new IllegalStateException(never.toString());
          case ActOutcome.Waiting<List<ForumTableRow>> never ->
              throw new IllegalStateException(never.toString());
        };
    if (outcome instanceof ActOutcome.Done<ForumBatch>) {
      meetings.remember(one.id(), digest, clock.now());
    }
    return outcome;
  }

  private ActOutcome<ForumBatch> rows(
      ForumMeeting meeting, List<ForumTableRow> rows, ActingOfficer officer) {
    int taken = 0;
    int repeated = 0;
    int handedOn = 0;
    var faults = new ArrayList<ForumRowFault>();
    for (ForumTableRow row : rows) {
      switch (taken(meeting, row.wish(), officer)) {
        case ActOutcome.Done<ForumTaken>(ForumTaken.OpinionTaken it) -> taken++;
        case ActOutcome.Done<ForumTaken>(ForumTaken.OpinionRepeated it) -> repeated++;
        case ActOutcome.Done<ForumTaken>(ForumTaken.CrimeHandedOn it) -> handedOn++;
        case ActOutcome.Refused<ForumTaken> no ->
            faults.add(new ForumRowFault(row.line(), no.refusal()));
        case ActOutcome.Overtaken<ForumTaken> never ->
            throw new IllegalStateException(never.toString());
        case ActOutcome.Waiting<ForumTaken> never ->
            throw new IllegalStateException(never.toString());
      }
    }
    return faults.size() == rows.size()
        ? ActOutcome.refused(faults.getFirst().refusal())
        : ActOutcome.done(new ForumBatch(taken, repeated, handedOn, faults));
  }
}
