package vn.chosach.trust;

import java.time.LocalDate;

/**
 * What follows from one live publication for one identifier.
 *
 * @param label what it says
 * @param slug last part of the address of the publication
 * @param title of the publication
 * @param agency key of the agency that decided and published
 * @param since first day on which it was public
 * @param expiresOn last day on which it is public
 */
public record PublicFact(
    TrustLabel label,
    String slug,
    String title,
    String agency,
    LocalDate since,
    LocalDate expiresOn) {}
