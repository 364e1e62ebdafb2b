package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.documents.SigningOffice;
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

  /** What shipped, until the program has read its tables; then what stands there. */
  private static final AtomicReference<List<Power>> POWERS =
      new AtomicReference<>(
          SeedTable.read("/seed/cases/sanction-powers.csv").stream()
              .map(SanctionPowers::power)
              .toList());

  private static final AtomicReference<List<SanctionField>> FIELDS =
      new AtomicReference<>(
          SeedTable.read("/seed/cases/sanction-fields.csv").stream()
              .map(SanctionPowers::field)
              .toList());

  /**
   * What an office may decide.
   *
   * @param office key of the office
   * @param act event that its signature makes
   * @param share of the highest fine of the field, percent; {@code null} for no limit
   * @param ground where it stands
   * @param confirmed whether the article was read, in a published text or in one that quotes it
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

    /** Whether the office decides a frame with this upper end. */
    public boolean reaches(Dong to, Dong highest) {
      Dong most = most(highest);
      return most == null || to.compareTo(most) <= 0;
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

  /** From here on these rows count: the tables were read, or a version was confirmed. */
  public static void read(List<Power> powers, List<SanctionField> fields) {
    POWERS.set(List.copyOf(powers));
    FIELDS.set(List.copyOf(fields));
  }

  /** Key of a shipped power: the same in all its versions. */
  public static String key(SeedTable.SeedTableRow row) {
    return key(row.text("office"), row.text("act"));
  }

  /** Key of the power of an office for an act. */
  public static String key(String office, String act) {
    return office + "." + act.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The power of an office for an act on a day. */
  public static Optional<Power> of(String office, CaseEvent act, LocalDate day) {
    return Objects.requireNonNull(POWERS.get()).stream()
        .filter(one -> one.office().equals(office) && one.act() == act)
        .filter(one -> one.validity().contains(day))
        .findFirst();
  }

  /** What the offices of an agency may decide on a day, the widest power first. */
  public static List<Power> ofAgency(String agency, CaseEvent act, LocalDate day) {
    return SigningOffice.ofAgency(agency).stream()
        .flatMap(office -> of(office.key(), act, day).stream())
        .sorted(Comparator.comparing(one -> -Objects.requireNonNullElse(one.share(), WHOLE)))
        .toList();
  }

  /** The highest fine that the field of a sanction knows for its violator on a day. */
  public static Optional<Dong> highest(PaperTerms.Sanction sanction, LocalDate day) {
    return field(sanction.provision().field(), day)
        .map(field -> field.highest(sanction.violator().organisation()));
  }

  /** Whether an office of the agency may decide a sanction; by the upper end of its frame. */
  public static boolean within(PaperTerms.Sanction sanction, String agency, LocalDate day) {
    Dong highest = highest(sanction, day).orElse(Dong.ZERO);
    return ofAgency(agency, CaseEvent.FINE, day).stream()
        .anyMatch(power -> power.reaches(sanction.provision().to(), highest));
  }

  /** The fields of a day. */
  public static List<SanctionField> fields(LocalDate day) {
    return Objects.requireNonNull(FIELDS.get()).stream()
        .filter(one -> one.validity().contains(day))
        .toList();
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
        !row.text("status").equals("K"));
  }

  private static SanctionField field(SeedTable.SeedTableRow row) {
    return new SanctionField(
        row.text("field"),
        new Bilingual(row.text("name_vi"), row.text("name_en")),
        new Dong(Long.parseLong(row.text("most_dong"))),
        ground(row),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        !row.text("status").equals("K"));
  }

  private static CaseGround ground(SeedTable.SeedTableRow row) {
    String article = row.optional("article");
    return new CaseGround(row.text("basis"), article == null ? "" : article);
  }
}
