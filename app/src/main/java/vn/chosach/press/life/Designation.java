package vn.chosach.press.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;

/**
 * A paper by which a head says who speaks for the agency. The one that was signed last holds.
 *
 * @param of who shall speak
 * @param begins first day
 * @param ends last day
 * @param number of the signed paper; {@code null} before it
 */
public record Designation(
    UUID document,
    UUID of,
    String agency,
    LocalDate begins,
    LocalDate ends,
    @Nullable String number,
    @Nullable Instant signedAt,
    @Nullable String outcome)
    implements PreparedPaper {}
