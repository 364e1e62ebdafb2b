package vn.chosach.cases.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to open a case in the own agency.
 *
 * @param title what it is about, 1 to 200 characters
 * @param goods code of the goods group; {@code null} when not known
 * @param violation code of the kind of violation; {@code null} when not known
 * @param area code of the commune, ward or special zone
 * @param receivedAt when the first information reached an office, not later than now
 * @param words on what information it is opened
 */
public record CaseOpening(
    String title,
    @Nullable String goods,
    @Nullable String violation,
    @Nullable String area,
    Instant receivedAt,
    String words) {}
