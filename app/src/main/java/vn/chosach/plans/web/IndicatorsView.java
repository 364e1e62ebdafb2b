package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * Objective, measure, indicator.
 *
 * @param form {@code null} for who may not write any
 */
public record IndicatorsView(
    String plan,
    String title,
    List<Choice> years,
    String year,
    String yearName,
    List<Goal> goals,
    @Nullable IndicatorsForms form) {

  /**
   * An objective with its measures and indicators.
   *
   * @param objective whether it was written as one; a heading of the plan else
   * @param lacks what it lacks, a finished sentence; empty for nothing
   */
  public record Goal(
      String ref,
      String title,
      boolean objective,
      List<IndicatorsMeasure> measures,
      List<IndicatorsRow> rows,
      String lacks) {}

  /** A duty under an objective. */
  public record IndicatorsMeasure(String href, String text) {}

  /**
   * An indicator; an actual value that is not known is blank.
   *
   * @param retire the form that takes it out of the list; {@code null} for who may not
   * @param href leads to the rows behind a counted value; {@code null} for one by hand
   */
  public record IndicatorsRow(
      String id,
      String name,
      String measure,
      @Nullable String measureHref,
      String baseline,
      String target,
      String actual,
      @Nullable String href,
      boolean counted,
      Tone tone,
      String state,
      List<IndicatorsValue> values,
      @Nullable FormView retire) {}

  /** A value by hand; the first of a year counts. */
  public record IndicatorsValue(
      String value, String words, String document, @Nullable String file, String who) {}

  /**
   * What can be done.
   *
   * @param opened name of the form that was sent
   * @param measure for a value by hand; {@code null} when no indicator has one
   */
  public record IndicatorsForms(
      String opened, @Nullable FormView measure, FormView add, FormErrors errors) {}
}
