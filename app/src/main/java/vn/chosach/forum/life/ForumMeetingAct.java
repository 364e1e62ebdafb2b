package vn.chosach.forum.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act of the police on a meeting. */
public sealed interface ForumMeetingAct {

  ForumMeetingEvent event();

  /**
   * It took place.
   *
   * @param owner under which the signed minutes wait in the vault
   */
  record Hold(@Nullable LocalDate day, @Nullable Integer attended, @Nullable UUID owner)
      implements ForumMeetingAct {
    @Override
    public ForumMeetingEvent event() {
      return ForumMeetingEvent.HOLD;
    }
  }

  /** Every opinion was settled. */
  record Close(String words) implements ForumMeetingAct {
    @Override
    public ForumMeetingEvent event() {
      return ForumMeetingEvent.CLOSE;
    }
  }

  record Cancel(String words) implements ForumMeetingAct {
    @Override
    public ForumMeetingEvent event() {
      return ForumMeetingEvent.CANCEL;
    }
  }
}
