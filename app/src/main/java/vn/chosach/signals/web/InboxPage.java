package vn.chosach.signals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.Inbox;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.form.FormView;

/**
 * The inbox as it is drawn.
 *
 * @param filter what is looked at
 * @param rows lines of the list
 * @param count how many there are, in words
 * @param tally what there is to do
 * @param withPolice how many reports of crimes the police alone sift, for whoever follows all
 *     inboxes; of them no more is shown
 * @param pager pages before and after; {@code null} when all is shown
 * @param item the signal beside the list; {@code null} when the list is empty
 * @param choices what can be filtered by
 * @param chosen whether a signal was asked for, not just the first of the list; a narrow screen
 *     shows either the list or that
 * @param shortcuts whether single keys act
 * @param deeds what can be done with many
 * @param next the press that takes the most pressing free one of what is looked at; {@code null}
 *     for who sifts nothing, and where that is not its order
 */
public record InboxPage(
    InboxFilter filter,
    List<InboxPageRow> rows,
    String count,
    Inbox.InboxTally tally,
    int withPolice,
    @Nullable Pager pager,
    @Nullable ItemPage item,
    Choices choices,
    boolean chosen,
    boolean shortcuts,
    List<Choice> deeds,
    @Nullable FormView next) {

  /**
   * One line.
   *
   * @param id the signal
   * @param version that the page showed
   * @param number as people say it
   * @param title beginning of what was told
   * @param facts how it came, where, when, how many photos
   * @param due time left, or what became of it
   * @param current whether it stands beside the list
   * @param fresh whether it is news for the officer
   */
  public record InboxPageRow(
      UUID id,
      int version,
      String number,
      String title,
      String facts,
      Due due,
      boolean current,
      boolean fresh) {}

  /** What can be filtered by. */
  public record Choices(
      List<Choice> views, List<Choice> channels, List<Choice> goods, List<Choice> procedures) {}
}
