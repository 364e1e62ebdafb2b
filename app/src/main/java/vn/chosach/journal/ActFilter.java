package vn.chosach.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are read. Each part narrows; {@code null} leaves it open.
 *
 * @param kind of what it was done to
 * @param subject identifier within the kind
 * @param verb as the journal names it
 * @param agency key of the agency in whose name it was done
 * @param actor who did it
 * @param from first day, in Vietnam
 * @param to last day, in Vietnam
 */
public record ActFilter(
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String verb,
    @Nullable String agency,
    @Nullable UUID actor,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Acts on one subject. */
  public static ActFilter on(@Nullable String kind, @Nullable String subject) {
    return new ActFilter(kind, subject, null, null, null, null, null);
  }
}
