package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.form.FormView;

/**
 * Rules of coordination in force.
 *
 * @param form {@code null} for who may not record one
 */
public record ArrangementsView(List<ArrangementsRow> rows, @Nullable FormView form) {

  /** A rule with its parties. */
  public record ArrangementsRow(
      String title, String document, String term, String hours, List<Party> parties) {}

  /** A party and its focal point. */
  public record Party(String agency, String focal) {}
}
