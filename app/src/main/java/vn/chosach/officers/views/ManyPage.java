package vn.chosach.officers.views;

import java.util.List;
import vn.chosach.ui.form.FormView;

/**
 * What became of an act for many rows.
 *
 * @param act message key of the act
 * @param again the same form for the rows that were refused
 * @param whole whether none was refused
 * @param back address of the list
 * @param undo address of the form that takes back what was done; empty for none
 */
public record ManyPage(
    String act, List<ManyResult> results, FormView again, boolean whole, String back, String undo) {

  /** What became of one. */
  public record ManyResult(String name, boolean done, String text) {}
}
