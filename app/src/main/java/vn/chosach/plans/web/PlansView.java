package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Tone;

/**
 * The register of plans.
 *
 * @param plans those of the committee
 * @param derived implementing plans
 * @param draws whether the reader may draw one up
 */
public record PlansView(List<Line> plans, List<Line> derived, boolean draws) {

  /** A plan; {@code matrix} is {@code null} when the reader sees its title only. */
  public record Line(
      String href,
      @Nullable String matrix,
      String title,
      String number,
      String owner,
      String term,
      Tone tone,
      String state,
      boolean made,
      boolean titleOnly) {}
}
