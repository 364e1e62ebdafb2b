package vn.chosach.forum.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingAct;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumMeetingWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;

/** Plans a meeting, and takes its minutes. */
@Component
public record ForumMeetingHandler(
    ForumMeetingTransitions transitions,
    ForumMeetingRepository meetings,
    ForumOpinionRepository opinions,
    ForumScans scans,
    Committees committees,
    Areas areas,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_WORDS = 2_000;
  private static final int MOST_PEOPLE = 100_000;
  private static final int FARTHEST_DAYS = 366;

  /** Whether an officer works for the police of the province on a day. */
  public boolean convenes(ActingOfficer officer, LocalDate day) {
    return holder(RoleAssignment.Role.POLICE, day)
        .filter(police -> transitions.works(police, officer))
        .isPresent();
  }

  private Optional<String> holder(RoleAssignment.Role role, LocalDate day) {
    return committees.holder(role, day).map(RoleAssignment::agencyKey);
  }

  public ActOutcome<ForumMeeting> plan(ForumMeetingWish wish, ActingOfficer officer) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    if (!convenes(officer, today)) {
      return ActOutcome.refused("forum.not-police");
    }
    Optional<String> front = holder(RoleAssignment.Role.FRONT, today);
    UUID owner = wish.owner();
    Optional<Refusal> refusal =
        ForumChecks.words(wish.title(), LONGEST_LINE, "forum.title-missing")
            .or(() -> ForumChecks.words(wish.place(), LONGEST_LINE, "forum.place-missing"))
            .or(() -> area(wish.area()))
            .or(() -> day(wish.day(), today))
            .or(() -> ForumChecks.words(wish.paper(), LONGEST_NUMBER, "forum.paper-missing"))
            .or(() -> paperDay(wish, today))
            .or(() -> when(front.isEmpty(), "forum.front-unknown"))
            .or(() -> scans.unshown(wish.paper(), owner, officer));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var planned =
        new ForumMeeting(
            owner == null ? ids.next() : owner,
            meetings.number("DD", today.getYear()),
            clean(wish.title()),
            clean(wish.place()),
            wish.area().isBlank() ? null : wish.area(),
            Objects.requireNonNull(wish.day()),
            officer.agency(),
            front.orElseThrow(),
            clean(wish.paper()),
            Objects.requireNonNull(wish.paperDay()),
            null,
            null,
            ForumMeetingState.PLANNED,
            now,
            1,
            List.of());
    meetings.add(planned);
    transitions.begun(planned, ids.next(), "", SignedBy.NONE, officer);
    if (owner != null) {
      scans.keep(owner, officer);
    }
    return ActOutcome.done(planned);
  }

  private Optional<Refusal> area(String code) {
    return when(
        !code.isBlank()
            && areas.area(code).filter(area -> area.level() == Area.Level.COMMUNE).isEmpty(),
        "forum.unknown-area");
  }

  private static Optional<Refusal> day(@Nullable LocalDate day, LocalDate today) {
    return when(
        day == null || day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS)),
        "forum.day-wrong");
  }

  private static Optional<Refusal> paperDay(ForumMeetingWish wish, LocalDate today) {
    LocalDate signed = wish.paperDay();
    return when(
        signed == null || signed.isAfter(today) || signed.isBefore(today.minusDays(FARTHEST_DAYS)),
        "forum.paper-day-wrong");
  }

  public ActOutcome<ForumMeeting> proceed(
      UUID id, ForumMeetingAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, Vietnam.dayOf(held.now())));
  }

  private Effect<ForumMeeting, SignedBy> done(
      ForumMeetingAct act, ForumMeeting one, ActingOfficer who, LocalDate today) {
    return switch (act) {
      case ForumMeetingAct.Hold hold ->
          Effect.unless(
              minutes(hold, one, today),
              () -> {
                UUID owner = Objects.requireNonNull(hold.owner());
                scans.keep(owner, who);
                return SignedBy.becomes(
                    one.held(
                        Objects.requireNonNull(hold.day()),
                        Objects.requireNonNull(hold.attended()),
                        owner),
                    "");
              });
      case ForumMeetingAct.CloseMeeting(var words) ->
          Effect.unless(
              ForumChecks.words(words, LONGEST_WORDS, "forum.words-missing")
                  .or(() -> when(opinions.open(one.id()) > 0, "forum.opinions-open")),
              () -> SignedBy.becomes(one, clean(words)));
      case ForumMeetingAct.Cancel(var words) ->
          Effect.unless(
              ForumChecks.words(words, LONGEST_WORDS, "forum.words-missing"),
              () -> SignedBy.becomes(one, clean(words)));
    };
  }

  private Optional<Refusal> minutes(ForumMeetingAct.Hold hold, ForumMeeting one, LocalDate today) {
    LocalDate day = hold.day();
    Integer attended = hold.attended();
    UUID owner = hold.owner();
    return when(
            day == null || day.isAfter(today) || day.isBefore(one.paperDay()),
            "forum.held-day-wrong")
        .or(
            () ->
                when(
                    attended == null || attended < 1 || attended > MOST_PEOPLE,
                    "forum.attended-out-of-range"))
        .or(() -> scans.missing(owner, "forum.minutes-missing"));
  }
}
