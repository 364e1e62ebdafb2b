package vn.chosach.trust.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;

/**
 * A version of the criteria. The newest that has begun holds.
 *
 * @param of who drafted it
 * @param items what is looked at, in order, 1 to 20 lines
 * @param replyDays days that a shop has to reply, 3 to 60
 * @param appealDays days that a shop has to appeal, 5 to 180
 * @param validDays days for which a label is public, 30 to 365
 * @param version {@code null} before its paper is signed
 */
public record RatingCriteria(
    UUID document,
    UUID of,
    String agency,
    LocalDate begins,
    List<String> items,
    int replyDays,
    int appealDays,
    int validDays,
    @Nullable Integer version,
    @Nullable String number,
    @Nullable LocalDate signedOn,
    @Nullable String outcome)
    implements PreparedPaper {

  public RatingCriteria {
    items = List.copyOf(items);
  }
}
