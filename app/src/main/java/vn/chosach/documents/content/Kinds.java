package vn.chosach.documents.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chosach.kernel.SeedRows;

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

  private static final Map<String, Kind> ALL = read();

  private Kinds() {}

  /** In the order of the table. */
  public static List<Kind> all() {
    return List.copyOf(ALL.values());
  }

  public static Optional<Kind> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  private static Map<String, Kind> read() {
    var all = new LinkedHashMap<String, Kind>();
    for (SeedRows.Row row : SeedRows.read("/seed/documents/kinds.csv")) {
      String sections = row.optional("sections");
      var kind =
          new Kind(
              row.text("code"),
              row.text("abbreviation"),
              Kind.Shape.valueOf(row.text("shape")),
              row.text("title_vi"),
              row.text("name_vi"),
              row.text("name_en"),
              row.optional("form"),
              sections == null ? List.of() : Arrays.asList(sections.split("\\|")),
              row.text("status").equals("V"));
      all.put(kind.code(), kind);
    }
    return all;
  }
}
