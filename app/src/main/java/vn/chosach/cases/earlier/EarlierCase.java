package vn.chosach.cases.earlier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Dong;

/**
 * A case of an earlier year as its file has it.
 *
 * @param number as people say it here, {@code VC-2024-0001}; the year is that of the decision
 * @param agency key of the agency that entered it
 * @param keeper key of the agency that keeps it: that one, or since it ended who carries on its
 *     work
 * @param actedBy key of the agency that settled it then
 * @param violator whom it was about, as written in the file
 * @param goods code of the goods group, as of the day of the receipt
 * @param violation code of the kind of violation, as of the day of the receipt
 * @param area code of the commune of today
 * @param basis code of the law or decree on which it was decided, in force on that day
 * @param decision number of the paper that settled it, as printed
 * @param worth value of the goods that were seized or confiscated; {@code null} where none were
 * @param fine fine decided; {@code null} where none was, as of a warning
 * @param paid what of it was paid; {@code null} for nothing
 * @param document number under which the file stands in the register of the agency
 * @param byHead whether a head entered it; else the second person must be one
 * @param accepted what the second person found; {@code null} before that
 */
public record EarlierCase(
    UUID id,
    String number,
    String title,
    String agency,
    String keeper,
    String actedBy,
    SubjectKind kind,
    String violator,
    @Nullable String goods,
    @Nullable String violation,
    @Nullable String area,
    String basis,
    LocalDate receivedOn,
    @Nullable LocalDate inspectedOn,
    LocalDate decidedOn,
    EarlierEnd outcome,
    String decision,
    @Nullable Dong worth,
    @Nullable Dong fine,
    @Nullable Dong paid,
    @Nullable LocalDate paidOn,
    String document,
    UUID enteredBy,
    Instant enteredAt,
    boolean byHead,
    @Nullable Boolean accepted,
    @Nullable String answer,
    @Nullable UUID answeredBy,
    @Nullable Instant answeredAt) {

  /** How it was settled. */
  public enum EarlierEnd {
    FINED,
    /** Cảnh cáo: a sanction without an amount. */
    WARNED,
    /** No violation was found. */
    CLEARED,
    /** The file went to an investigating body. */
    HANDED_ON;

    /** Message key of its name. */
    public String textKey() {
      return "cases.earlier.end." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Parts of the list. */
  public enum EarlierPile {
    WAITING,
    COUNTED,
    REFUSED
  }

  public EarlierPile pile() {
    return accepted == null
        ? EarlierPile.WAITING
        : accepted ? EarlierPile.COUNTED : EarlierPile.REFUSED;
  }

  /** What somebody wants to enter; what is not known is {@code null} or empty. */
  public record EarlierWish(
      String title,
      String actedBy,
      SubjectKind kind,
      String violator,
      @Nullable String goods,
      @Nullable String violation,
      @Nullable String area,
      String basis,
      LocalDate receivedOn,
      @Nullable LocalDate inspectedOn,
      LocalDate decidedOn,
      EarlierEnd outcome,
      String decision,
      @Nullable Dong worth,
      @Nullable Dong fine,
      @Nullable Dong paid,
      @Nullable LocalDate paidOn,
      String document) {}
}
