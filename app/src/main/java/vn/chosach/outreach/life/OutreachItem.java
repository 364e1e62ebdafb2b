package vn.chosach.outreach.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * Something that was done: an article, a broadcast, a meeting.
 *
 * @param number as people say it, {@code SP-2026-0001}
 * @param agency key of the agency that did it
 * @param plan the plan that it is done for; {@code null} outside any
 * @param line number of its line; {@code null} outside any
 * @param area code of a commune; {@code null} for the whole area of the agency
 * @param link where it stands; empty for what has no address
 * @param reach how many people it reached; {@code null} when nobody counted
 * @param reachHow how that was counted; empty with {@code reach}
 * @param campaign word of the call that it belongs to; {@code null} for none
 */
public record OutreachItem(
    UUID id,
    String number,
    String title,
    String agency,
    @Nullable UUID plan,
    @Nullable Integer line,
    OutreachTheme theme,
    OutreachAudience audience,
    OutreachChannel channel,
    @Nullable String area,
    LocalDate day,
    String link,
    @Nullable Integer reach,
    String reachHow,
    @Nullable String campaign,
    OutreachItemState state,
    Instant since,
    int version,
    UUID recordedBy,
    List<Step<OutreachItemEvent, SignedBy>> steps)
    implements Stepped<OutreachItemState, OutreachItemEvent, SignedBy> {

  public OutreachItem {
    steps = List.copyOf(steps);
  }
}
