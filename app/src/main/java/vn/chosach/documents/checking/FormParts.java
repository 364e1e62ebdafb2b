package vn.chosach.documents.checking;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.kernel.SeedTable;

/**
 * The obligatory parts of forms, in their order: data with source and mark (V read, V2 from a
 * secondary source, K general knowledge). A form of the law without a row was not read.
 */
final class FormParts {

  private static final int AS_PEOPLE_WRITE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final List<FormPart> ALL =
      SeedTable.read("/seed/documents/form-parts.csv").stream().map(FormParts::part).toList();

  private FormParts() {}

  /**
   * A part.
   *
   * @param kind code of the kind of paper
   * @param when what a paper of that kind says that must have the part; {@code null} for each
   * @param pattern how the part is recognised
   * @param source article or form
   * @param status V, V2 or K
   */
  public record FormPart(
      String kind,
      @Nullable Pattern when,
      Bilingual name,
      Pattern pattern,
      String source,
      String status) {

    boolean asked(DocumentKind of, String text) {
      return kind.equals(of.code()) && (when == null || when.matcher(text).find());
    }
  }

  /** All rows. */
  public static List<FormPart> all() {
    return ALL;
  }

  /** Whether the text of a form was read, so that a paper can be compared with it. */
  public static boolean known(DocumentKind kind) {
    return ALL.stream().anyMatch(one -> one.kind().equals(kind.code()));
  }

  private static FormPart part(SeedTable.SeedTableRow row) {
    String when = row.optional("when");
    return new FormPart(
        row.text("kind"),
        when == null ? null : Pattern.compile(when, AS_PEOPLE_WRITE),
        new Bilingual(row.text("name_vi"), row.text("name_en")),
        Pattern.compile(row.text("pattern"), AS_PEOPLE_WRITE),
        row.text("source"),
        row.text("status"));
  }
}
