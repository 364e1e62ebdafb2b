package vn.chosach.outreach.life;

import org.jspecify.annotations.Nullable;

/** A line as it was asked for; see {@link OutreachLine}. */
public record OutreachLineWish(
    @Nullable OutreachTheme theme,
    @Nullable OutreachAudience audience,
    @Nullable OutreachChannel channel,
    String area,
    @Nullable OutreachPace pace,
    int times,
    String campaign,
    String appeal,
    String goods) {}
