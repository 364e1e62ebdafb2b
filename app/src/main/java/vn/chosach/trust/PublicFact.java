package vn.chosach.trust;

import java.time.LocalDate;
import vn.chosach.trust.rating.TrustLabel;

/**
 * What follows from one live publication, or from a label, for one identifier.
 *
 * @param label what it says
 * @param path where it stands, without language prefix
 * @param title of the publication, or the name of the shop
 * @param agency key of the agency that decided and published
 * @param since first day on which it was public
 * @param expiresOn last day on which it is public
 * @param rated whether it is a label by the criteria
 */
public record PublicFact(
    TrustLabel label,
    String path,
    String title,
    String agency,
    LocalDate since,
    LocalDate expiresOn,
    boolean rated) {}
