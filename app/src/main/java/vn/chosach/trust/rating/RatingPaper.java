package vn.chosach.trust.rating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;

/**
 * A paper of a label.
 *
 * @param event what its signature does
 * @param label as it shall stand
 * @param words reasons
 */
public record RatingPaper(
    UUID document,
    UUID of,
    RatingEvent event,
    TrustLabel label,
    String words,
    @Nullable String outcome)
    implements PreparedPaper {}
