package vn.chosach.outreach.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was told; see {@link OutreachItem}.
 *
 * @param line {@code TT-2026-0001/2}; empty outside any plan: then theme, audience and channel are
 *     its own
 * @param owner under which its picture or scan waits in the vault; {@code null} for none
 */
public record OutreachItemWish(
    String title,
    String line,
    @Nullable OutreachTheme theme,
    @Nullable OutreachAudience audience,
    @Nullable OutreachChannel channel,
    String area,
    @Nullable LocalDate day,
    String link,
    @Nullable Integer reach,
    String reachHow,
    @Nullable UUID owner) {}
