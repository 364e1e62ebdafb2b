package vn.chosach.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Tone;

/**
 * Official documents of a thing of another room.
 *
 * @param rows those that were drafted for it
 * @param draft address that drafts one, {@code null} when none may be drafted now
 * @param note what the paper does; empty for none
 * @param kinds to choose from
 */
public record DraftedPage(
    List<DocumentsRow> rows, @Nullable String draft, String note, List<Choice> kinds) {

  /** A document in a list. */
  public record DocumentsRow(
      String href,
      String subject,
      String kind,
      String agency,
      String number,
      String day,
      Tone tone,
      String state) {}
}
