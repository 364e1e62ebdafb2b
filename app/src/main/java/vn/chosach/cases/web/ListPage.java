package vn.chosach.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;

/**
 * The list of cases.
 *
 * @param rows one for each case of this page
 * @param count how many there are
 * @param words what was searched
 * @param state stage that was chosen
 * @param mine whether only own cases stand there
 * @param states what can be chosen
 * @param pager how to go on
 */
public record ListPage(
    List<ListRow> rows,
    int count,
    String words,
    String state,
    boolean mine,
    List<Choice> states,
    @Nullable Pager pager) {

  /**
   * A case.
   *
   * @param how clock that ends next and how its end came about; {@code null} where it is not shown
   */
  public record ListRow(
      String number,
      String title,
      CaseView.Chip state,
      String agency,
      String officer,
      CaseView.@Nullable Chip due,
      CaseView.@Nullable ClockLine how) {}
}
