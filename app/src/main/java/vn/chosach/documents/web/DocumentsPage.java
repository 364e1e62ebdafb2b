package vn.chosach.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * A list of documents: those at work, or the outgoing register.
 *
 * @param register whether it is the register
 * @param rows of this page
 * @param count in all
 * @param words what was searched
 * @param state chosen state, empty for any
 * @param states to choose from
 * @param year of the register
 * @param query what exports ask for
 * @param pager how to go on
 */
public record DocumentsPage(
    boolean register,
    List<DocumentsRow> rows,
    int count,
    String words,
    String state,
    List<Choice> states,
    int year,
    String query,
    @Nullable Pager pager) {

  /** A document. */
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
