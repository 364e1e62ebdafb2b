package vn.chosach.officers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * What waits for a second administrator, and what became of earlier requests.
 *
 * @param alone whether there is no administrator of another agency who could agree
 */
public record RequestsPage(
    List<RequestsRow> waiting, List<RequestsRow> settled, boolean alone, FormErrors errors) {

  /**
   * One request; texts are in the language of the page.
   *
   * @param form answers it, or takes it back
   * @param what what shall happen, and to whom
   * @param asked who asks, for which agency, when
   * @param mine whether the viewer asked, and so withdraws instead of answering
   * @param mayAnswer whether the viewer is of another agency than who asks
   * @param outcome what became of it; {@code null} while it waits
   */
  public record RequestsRow(
      FormView form,
      String what,
      String reason,
      String asked,
      boolean mine,
      boolean mayAnswer,
      @Nullable String outcome,
      Tone tone) {}
}
