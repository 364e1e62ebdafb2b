package vn.chosach.forum.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act of the police on a meeting. */
public sealed interface ForumMeetingAct {

  default ForumMeetingEvent event() {
    return switch (this) {
      case Hold _ -> ForumMeetingEvent.HOLD;
      case CloseMeeting _ -> ForumMeetingEvent.CLOSE;
      case Cancel _ -> ForumMeetingEvent.CANCEL;
    };
  }

  /**
   * It took place.
   *
   * @param owner under which the signed minutes wait in the vault
   */
  record Hold(@Nullable LocalDate day, @Nullable Integer attended, @Nullable UUID owner)
      implements ForumMeetingAct {}

  /** Every opinion was settled. */
  record CloseMeeting(String words) implements ForumMeetingAct {}

  record Cancel(String words) implements ForumMeetingAct {}
}
