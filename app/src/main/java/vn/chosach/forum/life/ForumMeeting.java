package vn.chosach.forum.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

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
    List<Step<ForumMeetingEvent, SignedBy>> steps)
    implements Stepped<ForumMeetingState, ForumMeetingEvent, SignedBy> {

  public ForumMeeting {
    steps = List.copyOf(steps);
  }

  public ForumMeeting held(LocalDate on, int people, UUID scan) {
    return new ForumMeeting(
        id, number, title, place, area, on, agency, front, paper, paperDay, people, scan, state,
        since, version, steps);
  }
}
