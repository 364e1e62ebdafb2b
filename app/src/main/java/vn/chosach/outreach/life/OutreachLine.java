package vn.chosach.outreach.life;

import org.jspecify.annotations.Nullable;

/**
 * A line of a plan: to whom, what about, by which way, where, how often at least.
 *
 * @param number from 1, as the plan counts them
 * @param area code of a commune; {@code null} for the whole area of the agency
 * @param times how often at least in each {@code pace}, 1 to 100
 * @param campaign word under which reports that come of its call are counted, 4 to 20 of A–Z and
 *     0–9; {@code null} for a line without a call
 * @param appeal the words of the call, as everybody reads them; empty without one
 * @param goods code of the group of goods that the call is about; {@code null} for all
 */
public record OutreachLine(
    int number,
    OutreachTheme theme,
    OutreachAudience audience,
    OutreachChannel channel,
    @Nullable String area,
    OutreachPace pace,
    int times,
    @Nullable String campaign,
    String appeal,
    @Nullable String goods) {

  public OutreachLine as(int other) {
    return new OutreachLine(
        other, theme, audience, channel, area, pace, times, campaign, appeal, goods);
  }
}
