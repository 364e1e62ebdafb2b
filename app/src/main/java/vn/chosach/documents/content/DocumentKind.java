package vn.chosach.documents.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document.
 *
 * @param code key that other rooms name, such as {@link Kinds#PERIODIC_REPORT}
 * @param abbreviation in the symbol and key of the series of numbers, such as {@code BC}
 * @param shape which parts it has and where
 * @param titleVi as printed, in capitals
 * @param nameVi name for people
 * @param nameEn name for people, in English
 * @param form code of the form of Nghị định 118/2021/NĐ-CP, {@code null} for others
 * @param sections headings that a new draft begins with
 * @param confirmed {@code false} when the wording of its form was not seen and must be confirmed
 */
public record DocumentKind(
    String code,
    String abbreviation,
    Shape shape,
    String titleVi,
    String nameVi,
    String nameEn,
    @Nullable String form,
    List<String> sections,
    boolean confirmed) {

  public DocumentKind {
    sections = List.copyOf(sections);
  }

  /** Whether those present sign in rows of the minutes, and nobody beside who drew them up. */
  public boolean signedInRows() {
    return shape == Shape.MINUTES && !code.equals(Kinds.MINUTES);
  }

  /** The layouts of Nghị định 30/2020/NĐ-CP, Phụ lục III. */
  public enum Shape {
    /** Kind and abstract in the middle: plan, report, proposal, notice, invitation. */
    NAMED,
    /** Abstract under the number, no kind: công văn. */
    LETTER,
    /** Issuer above articles. */
    DECISION,
    /** Two signatures. */
    MINUTES
  }
}
