package vn.chosach.forum.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/**
 * Hands what reports a crime on to the police desk of the tips. Its clocks run from when it was
 * said; whoever hands it on after more than 24 hours says why (TTLT 01/2017 art. 8, 9).
 */
@Component
record ForumCrimes(
    Tips tips, ForumMeetingRepository meetings, Journal journal, IdSource ids, InstantSource time) {

  private static final Duration AT_ONCE = Duration.ofHours(24);
  private static final int LONGEST_WORDS = 2_000;

  /** Why it cannot be handed on; a day on which nobody spoke, or lateness without a reason. */
  Optional<Refusal> barred(
      ForumMeeting meeting, String words, @Nullable Instant saidAt, String late) {
    Instant now = time.instant();
    return when(
            saidAt == null || saidAt.isAfter(now) || !Vietnam.dayOf(saidAt).equals(meeting.day()),
            "forum.said-wrong")
        .or(
            () ->
                late(saidAt, now)
                    ? ForumChecks.words(late, LONGEST_WORDS, "forum.late-words-missing")
                    : Optional.empty())
        .or(
            () ->
                tips.check(report(meeting, words, saidAt), Reporter.UNKNOWN).stream()
                    .findFirst()
                    .map(Reception.ReceptionFault::refusal));
  }

  private static boolean late(@Nullable Instant saidAt, Instant now) {
    return saidAt != null && Duration.between(saidAt, now).compareTo(AT_ONCE) > 0;
  }

  /**
   * Hands it on. The desk calls the person back; nobody is given a code here.
   *
   * @return number of the tip
   */
  String handOn(
      ForumMeeting meeting,
      String words,
      String speaker,
      Instant saidAt,
      String late,
      ActingOfficer officer) {
    Instant now = time.instant();
    boolean overdue = late(saidAt, now);
    return switch (tips.receive(
        ids.next(),
        ids.next() + "/" + ids.next(),
        report(meeting, words, saidAt),
        new Reporter(speaker, "", "", ""),
        officer.actor())) {
      case Reception.Received received -> {
        tips.codeKept(received.code(), false);
        meetings.handedOn(ids.next(), meeting.id(), saidAt, now, overdue ? late : "");
        journal.append(
            Act.of(officer.actor(), "forum.crime-handed-on", "forum-meeting", meeting.id())
                .under(ForumLifeCycles.CRIME)
                .with(Map.of("number", meeting.number(), "late", overdue ? "yes" : "no")));
        yield received.number();
      }
      case Reception.ReceptionRefused no ->
          throw new IllegalStateException("it was checked before");
    };
  }

  private static Report report(ForumMeeting meeting, String words, @Nullable Instant saidAt) {
    return new Report(
        Channel.FORUM,
        null,
        "",
        meeting.area(),
        meeting.number() + ", " + meeting.place(),
        null,
        words,
        null,
        null,
        null,
        false,
        "",
        null,
        saidAt,
        true);
  }
}
