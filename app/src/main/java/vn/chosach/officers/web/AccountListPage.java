package vn.chosach.officers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * The list of accounts.
 *
 * @param words what was looked for
 * @param agency key of the agency asked for, or empty
 * @param role name of the role asked for, or empty
 * @param status name of the status asked for, or empty
 * @param agencies agencies to choose from
 * @param roles roles to choose from
 * @param statuses states to choose from
 * @param rows accounts of this page
 * @param total how many match
 * @param pager ways to the other pages
 */
public record AccountListPage(
    String words,
    String agency,
    String role,
    String status,
    List<Choice> agencies,
    List<Choice> roles,
    List<Choice> statuses,
    List<AccountListRow> rows,
    int total,
    @Nullable Pager pager) {

  /** One account; texts are in the language of the page. */
  public record AccountListRow(
      String href,
      String name,
      String account,
      String agency,
      String roles,
      Tone tone,
      String status) {}
}
