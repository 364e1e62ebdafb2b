package vn.chosach.ui.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;

/**
 * The forms of a page as they are drawn: those that nobody sent are blank.
 *
 * @param sent the one that was sent and not carried out; {@code null} for none
 */
public record PageForms(List<FormView> all, @Nullable FormView sent) {

  /** The form whose address ends so. */
  public FormView of(String end) {
    return all.stream().filter(one -> one.action().endsWith(end)).findFirst().orElseThrow();
  }

  /** Whether the page has a form whose address ends so. */
  public boolean has(String end) {
    return all.stream().anyMatch(one -> one.action().endsWith(end));
  }

  /**
   * The one that was sent, where the page draws it no more because others went on meanwhile; {@code
   * null} for none. What was typed into it is told.
   *
   * @param drawn ends of the addresses of those that the page draws; empty ones count for nothing
   */
  public @Nullable FormView lost(String... drawn) {
    return sent == null
            || Arrays.stream(drawn).anyMatch(one -> !one.isEmpty() && sent.action().endsWith(one))
        ? null
        : sent;
  }

  /** What was wrong with the one that was sent. */
  public FormErrors errors() {
    return sent == null ? FormErrors.none() : sent.errors();
  }
}
