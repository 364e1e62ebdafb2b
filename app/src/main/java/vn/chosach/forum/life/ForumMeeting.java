package vn.chosach.forum.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the forum.
 *
 * @param id the signed invitation lies in the vault under it, where the register does not have it
 * @param number as people say it, {@code DD-2026-0001}
 * @param place where it is, in words
 * @param area code of a commune; {@code null} for none
 * @param day when it is to be, and later when it was
 * @param agency key of the police who convene it
 * @param front key of the Front who convenes it with them
 * @param paper number of the signed invitation or plan
 * @param attended how many people came; {@code null} before
 * @param minutes under which the minutes lie in the vault; {@code null} before
 */
public record ForumMeeting(
    UUID id,
    String number,
    String title,
    String place,
    @Nullable String area,
    LocalDate day,
    String agency,
    String front,
    String paper,
    LocalDate paperDay,
    @Nullable Integer attended,
    @Nullable UUID minutes,
    ForumMeetingState state,
    Instant since,
    int version,
    List<ForumStep<ForumMeetingEvent>> steps) {

  public ForumMeeting {
    steps = List.copyOf(steps);
  }

  public ForumMeeting in(ForumMeetingState next) {
    return copy(day, attended, minutes, next, since, version);
  }

  public ForumMeeting held(LocalDate on, int people, UUID scan) {
    return copy(on, people, scan, state, since, version);
  }

  /** As an act leaves it. */
  public ForumMeeting moved(int step, Instant at, boolean elsewhere) {
    return copy(day, attended, minutes, state, elsewhere ? at : since, step);
  }

  private ForumMeeting copy(
      LocalDate day,
      @Nullable Integer attended,
      @Nullable UUID minutes,
      ForumMeetingState state,
      Instant since,
      int version) {
    return new ForumMeeting(
        id, number, title, place, area, day, agency, front, paper, paperDay, attended, minutes,
        state, since, version, steps);
  }
}
