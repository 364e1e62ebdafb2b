package vn.chosach.tips.form;

import java.util.List;

/**
 * What was typed into a form that had been sent already.
 *
 * @param number of the report that was sent, as people say it
 * @param token secret of the form
 * @param typed what was typed, in its order
 * @param files whether files came that the report does not have
 * @param chosen whether anything was chosen that is not typed
 * @param again whether the receipt can be shown again
 */
public record LatePage(
    String number, String token, List<String> typed, boolean files, boolean chosen, boolean again) {

  public LatePage {
    typed = List.copyOf(typed);
  }
}
