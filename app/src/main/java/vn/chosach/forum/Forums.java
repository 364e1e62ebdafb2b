package vn.chosach.forum;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.forum.desk.ForumIntake;
import vn.chosach.forum.desk.ForumIntake.ForumBatch;
import vn.chosach.forum.desk.ForumMeetingHandler;
import vn.chosach.forum.desk.ForumMeetingRepository;
import vn.chosach.forum.desk.ForumMeetingRepository.ForumHandingOn;
import vn.chosach.forum.desk.ForumMeetingRepository.ForumPart;
import vn.chosach.forum.desk.ForumOpinionHandler;
import vn.chosach.forum.desk.ForumOpinionRepository;
import vn.chosach.forum.desk.ForumOpinionRepository.ForumOpinionPart;
import vn.chosach.forum.desk.ForumOpinionRepository.ForumQuestion;
import vn.chosach.forum.desk.ForumSigning;
import vn.chosach.forum.desk.ForumSigning.ForumAnswerPaper;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumMeetingWish;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionAct;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.forum.life.ForumTaken;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * The door of the forum. Meetings are known to every officer; an opinion to who convened, the
 * agency that answers, the standing office and the leaders; who said it to the police alone, with a
 * reason.
 */
@Service
public class Forums {

  private final ForumMeetingHandler convening;
  private final ForumIntake intake;
  private final ForumOpinionHandler answering;
  private final ForumMeetingRepository meetings;
  private final ForumOpinionRepository opinions;
  private final ForumSigning signing;
  private final InstantSource time;
  private final Heirs heirs;

  Forums(
      ForumMeetingHandler convening,
      ForumIntake intake,
      ForumOpinionHandler answering,
      ForumMeetingRepository meetings,
      ForumOpinionRepository opinions,
      ForumSigning signing,
      InstantSource time,
      Heirs heirs) {
    this.heirs = heirs;
    this.convening = convening;
    this.intake = intake;
    this.answering = answering;
    this.meetings = meetings;
    this.opinions = opinions;
    this.signing = signing;
    this.time = time;
  }

  /** A meeting with how many reports of crimes went on from it. */
  public record ForumMeetingFile(ForumMeeting of, ForumHandingOn handedOn) {}

  /**
   * An opinion.
   *
   * @param waiting the answer that waits for its signature; for the police
   */
  public record ForumOpinionFile(
      ForumOpinion of, ForumMeeting meeting, Optional<ForumAnswerPaper> waiting) {}

  /** A meeting with its public answers. */
  public record ForumPublished(ForumMeeting of, List<ForumOpinion> answers) {

    public ForumPublished {
      answers = List.copyOf(answers);
    }
  }

  /** Whether an officer works for the police of the province, who convene. */
  public boolean convenes(ActingOfficer officer) {
    return convening.convenes(officer, Vietnam.dayOf(time.instant()));
  }

  /** Meetings, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<ForumMeeting> meetings(ForumPart part, int offset, int limit) {
    return meetings.page(part, offset, limit);
  }

  @Transactional(readOnly = true)
  public Optional<ForumMeetingFile> meeting(String number) {
    return meetings
        .numbered(number)
        .map(one -> new ForumMeetingFile(one, meetings.handedOn(one.id())));
  }

  /**
   * Plans a meeting, convened with the Front of the day by a signed invitation or plan.
   *
   * @return refused with {@code forum.not-police}, {@code .title-missing}, {@code .place-missing},
   *     {@code .unknown-area}, {@code .day-wrong} (past, or more than a year ahead), {@code
   *     .paper-missing} (no number, or neither in the register nor as a file), {@code
   *     .paper-day-wrong}, {@code .front-unknown}, {@code .already-sent}
   */
  @Transactional
  public ActOutcome<ForumMeeting> plan(ForumMeetingWish wish, ActingOfficer officer) {
    return convening.plan(wish, officer);
  }

  /**
   * An act of the police on a meeting.
   *
   * @return refused with {@code forum.not-yours}, {@code .not-possible}, {@code .held-day-wrong}
   *     (ahead, or before the paper), {@code .attended-out-of-range}, {@code .minutes-missing},
   *     {@code .already-sent}, {@code .words-missing}, {@code .opinions-open}
   */
  @Transactional
  public ActOutcome<ForumMeeting> proceed(
      UUID meeting, ForumMeetingAct act, int seen, ActingOfficer officer) {
    return convening.proceed(meeting, act, seen, officer);
  }

  /**
   * Takes what somebody said. The same said again is one opinion with one voice more; what reports
   * a crime goes to the police desk of the tips and leaves nothing here.
   *
   * @return refused with {@code forum.not-yours}, {@code .not-held}, {@code .opinion-missing},
   *     {@code .speaker-too-long}, {@code .consent-missing}, {@code .name-unwanted} (a name without
   *     consent), and for a report of a crime {@code .said-wrong}, {@code .late-words-missing} or
   *     what the tips refuse
   */
  @Transactional
  public ActOutcome<ForumTaken> take(UUID meeting, ForumOpinionWish wish, ActingOfficer officer) {
    return intake.take(meeting, wish, officer);
  }

  /**
   * Takes a table of opinions; one bad row stops no other.
   *
   * @param table CSV, or cells of a spreadsheet, at most 500 rows below the heads
   * @return refused as a whole with {@code forum.not-yours}, {@code .table-known}, {@code
   *     ui.table-unread}, {@code ui.table-heads}, {@code ui.table-empty}, {@code
   *     ui.table-too-long}, or with the fault of its first row when no row was taken
   */
  @Transactional
  public ActOutcome<ForumBatch> takeTable(UUID meeting, String table, ActingOfficer officer) {
    return intake.takeTable(meeting, table, officer);
  }

  /**
   * Opinions that an officer may read, what is due first first.
   *
   * @param meeting number of one meeting; {@code null} for all
   */
  @Transactional(readOnly = true)
  public RowSlice<ForumOpinion> opinions(
      ForumOpinionPart part,
      @Nullable String meeting,
      int offset,
      int limit,
      ActingOfficer officer) {
    var asked =
        new ForumQuestion(part, meeting, String.join(",", heirs.of(officer)), leads(officer));
    return opinions.page(asked, offset, limit);
  }

  /** An opinion by number; empty for one that is absent or not for this officer. */
  @Transactional(readOnly = true)
  public Optional<ForumOpinionFile> opinion(String number, ActingOfficer officer) {
    return opinions
        .numbered(number)
        .filter(
            one ->
                leads(officer)
                    || heirs.act(one.agency(), officer)
                    || heirs.act(one.front(), officer)
                    || one.unit() != null && heirs.act(one.unit(), officer))
        .map(
            one ->
                new ForumOpinionFile(
                    one,
                    meetings.of(one).orElseThrow(),
                    heirs.act(one.agency(), officer)
                        ? signing.waiting(one.id())
                        : Optional.empty()));
  }

  private static boolean leads(ActingOfficer officer) {
    return officer.hasAny(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  }

  /**
   * An act of the police on an opinion.
   *
   * @return refused with {@code forum.not-yours}, {@code .own-opinion} (who recorded it or held it
   *     back does not clear it), {@code .not-possible}, {@code .paper-open}, {@code .unknown-unit},
   *     {@code .due-wrong}, {@code .answer-missing}, {@code .words-missing}, {@code
   *     .not-held-back}, {@code .shown-missing}, {@code .unchanged}, {@code .data-left} (a number,
   *     an address or the name of who spoke), {@code .no-consent}, {@code .held-back}, {@code
   *     .unknown-opinion}, {@code .said-wrong}, {@code .late-words-missing}
   */
  @Transactional
  public ActOutcome<ForumOpinion> answer(
      UUID opinion, ForumOpinionAct act, int seen, ActingOfficer officer) {
    return answering.proceed(opinion, act, seen, officer);
  }

  /**
   * Who said it, for the police, with a reason that stays in the journal.
   *
   * @return refused with {@code forum.not-yours}, {@code .words-missing}, {@code .nobody-named}
   */
  @Transactional
  public ActOutcome<String> speaker(UUID opinion, String why, ActingOfficer officer) {
    return answering.speaker(opinion, why, officer);
  }

  /** Held meetings with their public answers, for everybody, the newest first. */
  @Transactional(readOnly = true)
  public RowSlice<ForumPublished> published(int offset, int limit) {
    return meetings
        .page(ForumPart.PUBLIC, offset, limit)
        .map(one -> new ForumPublished(one, opinions.published(one.id())));
  }
}
