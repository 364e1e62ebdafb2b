package vn.chosach.trust;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one live publication for one identifier.
 *
 * @param label what it says
 * @param slug last part of the address of the publication; {@code null} where the publication does
 *     not name the identifier, so that nobody learns from here whose it is
 * @param title of the publication, under the same condition
 * @param agency key of the agency that decided and published
 * @param since first day on which it was public
 * @param expiresOn last day on which it is public
 */
public record PublicFact(
    TrustLabel label,
    @Nullable String slug,
    @Nullable String title,
    String agency,
    LocalDate since,
    LocalDate expiresOn) {}
