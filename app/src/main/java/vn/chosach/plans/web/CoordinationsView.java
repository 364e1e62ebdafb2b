package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Tone;

/**
 * A page of matters of one kind.
 *
 * @param begin address of the form for a new one; {@code null} for who may not begin one
 */
public record CoordinationsView(
    String kind,
    String title,
    String hint,
    List<CoordinationsTab> tabs,
    List<Choice> states,
    @Nullable String begin) {

  /** A kind with how many are open. */
  public record CoordinationsTab(String href, boolean current, String label) {}

  /** A matter in one line. */
  public record CoordinationsRow(
      String href,
      String number,
      String title,
      String issuer,
      String issuedAt,
      String agencies,
      Tone tone,
      String state,
      String due,
      @Nullable Tone dueTone) {}
}
