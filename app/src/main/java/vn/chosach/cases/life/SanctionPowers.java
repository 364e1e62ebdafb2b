package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/**
 * Who may decide what: shares of the highest fine of a field by office (Nghị định 189/2025/NĐ-CP),
 * and the highest fines of the fields (Luật Xử lý vi phạm hành chính art. 24 and the decrees of the
 * fields), as rows with their days. The law of the day of the signature decides. A power is
 * measured by the upper end of the frame of the act, not by the amount that is fined (art. 52).
 */
public final class SanctionPowers {

  /** For an organisation everything is twice as much (Luật 15/2012 art. 23, 24). */
  private static final int ORGANISATION = 2;

  private static final int WHOLE = 100;

  private static final List<Power> POWERS =
      SeedTable.read("/seed/cases/sanction-powers.csv").stream()
          .map(SanctionPowers::power)
          .toList();

  private static final List<SanctionField> FIELDS =
      SeedTable.read("/seed/cases/sanction-fields.csv").stream()
          .map(SanctionPowers::field)
          .toList();

  /**
   * What an office may decide.
   *
   * @param office key of the office
   * @param act event that its signature makes
   * @param share of the highest fine of the field, percent; {@code null} for no limit
   * @param ground where it stands
   * @param confirmed whether the article was read in a published text
   */
  public record Power(
      String office,
      CaseEvent act,
      @Nullable Integer share,
      CaseGround ground,
      Validity validity,
      boolean confirmed) {

    /** The upper end of a frame that the office still decides; {@code null} for any. */
    public @Nullable Dong most(Dong highest) {
      Integer percent = share;
      return percent == null ? null : new Dong(highest.amount() / WHOLE * percent);
    }
  }

  /**
   * A field of sanctions.
   *
   * @param most highest fine for a natural person, đồng
   */
  public record SanctionField(
      String key,
      Bilingual name,
      Dong most,
      CaseGround ground,
      Validity validity,
      boolean confirmed) {

    /** The highest fine that the field knows for this sort of violator. */
    public Dong highest(boolean organisation) {
      return organisation ? new Dong(Math.multiplyExact(most.amount(), ORGANISATION)) : most;
    }
  }

  private SanctionPowers() {}

  /** The power of an office for an act on a day. */
  public static Optional<Power> of(String office, CaseEvent act, LocalDate day) {
    return POWERS.stream()
        .filter(one -> one.office().equals(office) && one.act() == act)
        .filter(one -> one.validity().contains(day))
        .findFirst();
  }

  /** The fields of a day. */
  public static List<SanctionField> fields(LocalDate day) {
    return FIELDS.stream().filter(one -> one.validity().contains(day)).toList();
  }

  /** A field by its key on a day. */
  public static Optional<SanctionField> field(String key, LocalDate day) {
    return fields(day).stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private static Power power(SeedTable.SeedTableRow row) {
    String share = row.optional("share_percent");
    return new Power(
        row.text("office"),
        CaseEvent.valueOf(row.text("act")),
        share == null ? null : Integer.valueOf(share),
        ground(row),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        row.text("status").equals("V"));
  }

  private static SanctionField field(SeedTable.SeedTableRow row) {
    return new SanctionField(
        row.text("field"),
        new Bilingual(row.text("name_vi"), row.text("name_en")),
        new Dong(Long.parseLong(row.text("most_dong"))),
        ground(row),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        row.text("status").equals("V"));
  }

  private static CaseGround ground(SeedTable.SeedTableRow row) {
    String article = row.optional("article");
    return new CaseGround(row.text("basis"), article == null ? "" : article);
  }
}
