package vn.chosach.documents.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.kernel.SeedTable;

/** Symbols and widths of numbers that forms of the law have of their own; data with its source. */
public final class FormSymbols {

  /** Stands for all forms of Nghị định 118/2021/NĐ-CP, and for the papers of an inspection. */
  private static final String FORMS = "FORMS";

  private static final Set<String> INSPECTION = Set.of("QDKT", "BBCB", "BBKT");
  private static final int USUAL = 2;

  private static final List<SeedTable.SeedTableRow> ALL =
      SeedTable.read("/seed/documents/symbols.csv");

  private FormSymbols() {}

  /** What follows the abbreviation of the kind in place of the issuing body; empty for none. */
  public static Optional<String> symbol(DocumentKind kind) {
    return ALL.stream()
        .filter(row -> covers(row, kind))
        .flatMap(row -> Optional.ofNullable(row.optional("symbol")).stream())
        .findFirst();
  }

  /**
   * How many digits a number has at least; two, where nothing else is said.
   *
   * @param issuer name of the issuing body in capitals, or its abbreviation
   */
  public static int digits(DocumentKind kind, String issuer) {
    return ALL.stream()
        .filter(row -> covers(row, kind) && issued(row, issuer))
        .flatMap(row -> Optional.ofNullable(row.optional("digits")).stream())
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(USUAL);
  }

  private static boolean issued(SeedTable.SeedTableRow row, String issuer) {
    String of = row.optional("issuer");
    return of != null && List.of(of.split("\\|")).stream().anyMatch(issuer::startsWith);
  }

  private static boolean covers(SeedTable.SeedTableRow row, DocumentKind kind) {
    String kinds = row.text("kinds");
    return kinds.equals(FORMS)
        ? kind.form() != null || INSPECTION.contains(kind.code())
        : List.of(kinds.split("\\|")).contains(kind.code());
  }
}
