package vn.chosach.forum.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is planned; see {@link ForumMeeting}.
 *
 * @param owner under which the signed invitation waits in the vault; {@code null} where its number
 *     is in the register
 */
public record ForumMeetingWish(
    String title,
    String place,
    String area,
    @Nullable LocalDate day,
    String paper,
    @Nullable LocalDate paperDay,
    @Nullable UUID owner) {}
