package vn.chosach.documents.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chosach.kernel.SeedTable;

/**
 * The kinds of documents that the program knows; a table of reference, not of code. Sources: Nghị
 * định 30/2020/NĐ-CP art. 7 and Phụ lục III; Nghị định 118/2021/NĐ-CP, forms used by a committee
 * 389.
 */
public final class Kinds {

  public static final String PLAN = "KH";
  public static final String PERIODIC_REPORT = "BC-DK";
  public static final String AD_HOC_REPORT = "BC-DX";
  public static final String THEMATIC_REPORT = "BC-CD";
  public static final String LETTER = "CV";
  public static final String PROPOSAL = "TTr";
  public static final String NOTICE = "TB";
  public static final String DECISION = "QD";
  public static final String INVITATION = "GM";
  public static final String MINUTES = "BB";

  private static final Map<String, DocumentKind> ALL = read();

  private Kinds() {}

  /** In the order of the table. */
  public static List<DocumentKind> all() {
    return List.copyOf(ALL.values());
  }

  public static Optional<DocumentKind> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Whether it is a letter, which has addressees. */
  public static boolean isLetter(String code) {
    return of(code).filter(one -> one.shape() == DocumentKind.Shape.LETTER).isPresent();
  }

  private static Map<String, DocumentKind> read() {
    var all = new LinkedHashMap<String, DocumentKind>();
    for (SeedTable.SeedTableRow row : SeedTable.read("/seed/documents/kinds.csv")) {
      String sections = row.optional("sections");
      var documentKind =
          new DocumentKind(
              row.text("code"),
              row.text("abbreviation"),
              DocumentKind.Shape.valueOf(row.text("shape")),
              row.text("title_vi"),
              row.text("name_vi"),
              row.text("name_en"),
              row.optional("form"),
              sections == null ? List.of() : Arrays.asList(sections.split("\\|")),
              row.text("status").equals("V"));
      all.put(documentKind.code(), documentKind);
    }
    return all;
  }
}
