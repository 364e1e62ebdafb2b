package vn.chosach.forum.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.forum.desk.ForumTable.ForumTableRow;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.form.PastedTable.PastedFault;

/** Takes what was said at a meeting, one by one or as a table. */
@Component
public record ForumIntake(
    ForumMeetingRepository meetings,
    ForumOpinionRepository opinions,
    ForumOpinionTransitions transitions,
    ForumSpeakers speakers,
    ForumCrimes crimes,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_SPEAKER = 200;

  /**
   * What became of a table.
   *
   * @param faults rows that were not taken; the others were
   */
  public record ForumBatch(int taken, int repeated, int handedOn, List<PastedFault> faults) {

    public ForumBatch {
      faults = List.copyOf(faults);
    }
  }

  /** One after the other at a meeting: the same said twice is one opinion. */
  public ActOutcome<ForumTaken> take(UUID id, ForumOpinionWish wish, ActingOfficer officer) {
    Optional<ForumMeeting> meeting = meetings.queue(id);
    return barred(meeting, officer)
        .<ActOutcome<ForumTaken>>map(ActOutcome::refused)
        .orElseGet(() -> taken(meeting.orElseThrow(), wish, officer));
  }

  private Optional<Refusal> barred(Optional<ForumMeeting> meeting, ActingOfficer officer) {
    return when(
        meeting.filter(one -> transitions.works(one.agency(), officer)).isEmpty(),
        "forum.not-yours");
  }

  private ActOutcome<ForumTaken> taken(
      ForumMeeting meeting, ForumOpinionWish wish, ActingOfficer officer) {
    Optional<Refusal> refusal = refused(meeting, wish);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    String words = clean(wish.words());
    String speaker = clean(wish.speaker());
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
    opinions.add(one, same, speaker.isEmpty() ? null : speakers.sealed(one.id(), speaker));
    transitions.begun(one, ids.next(), "", SignedBy.NONE, officer);
    return ActOutcome.done(new ForumTaken.OpinionTaken(one.number()));
  }

  private ForumOpinion opinion(
      ForumMeeting meeting,
      ForumOpinionWish wish,
      String words,
      String speaker,
      ActingOfficer officer) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return new ForumOpinion(
        ids.next(),
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
    return when(!open(meeting.state(), wish.crime()), "forum.not-held")
        .or(() -> ForumChecks.words(wish.words(), LONGEST, "forum.opinion-missing"))
        .or(() -> when(wish.speaker().length() > LONGEST_SPEAKER, "forum.speaker-too-long"))
        .or(
            () ->
                wish.crime()
                    ? crimes.barred(meeting, wish.words(), wish.saidAt(), wish.late())
                    : consent(consent, wish.speaker()));
  }

  /** Without consent nobody's name is kept. */
  private static Optional<Refusal> consent(@Nullable ForumConsent consent, String speaker) {
    return when(consent == null, "forum.consent-missing")
        .or(() -> when(consent == ForumConsent.NONE && !speaker.isBlank(), "forum.name-unwanted"));
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
    String digest = Sha256.hex(clean(table));
    if (meetings.known(one.id(), digest)) {
      return ActOutcome.refused("forum.table-known");
    }
    ActOutcome<ForumBatch> outcome =
        ForumTable.read(table, one.day())
            .settle(rows -> rows(one, rows, officer), ActOutcome::refused);
    if (outcome instanceof ActOutcome.Done<ForumBatch>) {
      meetings.remember(one.id(), digest, time.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return outcome;
  }

  private ActOutcome<ForumBatch> rows(
      ForumMeeting meeting, List<ForumTableRow> rows, ActingOfficer officer) {
    int taken = 0;
    int repeated = 0;
    int handedOn = 0;
    var faults = new ArrayList<PastedFault>();
    for (ForumTableRow row : rows) {
      Optional<ForumTaken> done =
          taken(meeting, row.wish(), officer)
              .settle(
                  Optional::of,
                  no -> {
                    faults.add(new PastedFault(row.line(), no));
                    return Optional.empty();
                  });
      switch (done.orElse(null)) {
        case ForumTaken.OpinionTaken it -> taken++;
        case ForumTaken.OpinionRepeated it -> repeated++;
        case ForumTaken.CrimeHandedOn it -> handedOn++;
        case null -> {}
      }
    }
    return faults.size() == rows.size()
        ? ActOutcome.refused(faults.getFirst().refusal())
        : ActOutcome.done(new ForumBatch(taken, repeated, handedOn, faults));
  }
}
