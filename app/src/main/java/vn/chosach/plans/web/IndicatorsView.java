package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

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
    @Nullable IndicatorsForm form) {

  /** An objective with its indicators. */
  public record Goal(String ref, String title, List<IndicatorsRow> rows) {}

  /**
   * An indicator; an actual value that is not known is blank.
   *
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
      List<IndicatorsValue> values) {}

  /** A value by hand; the first of a year counts. */
  public record IndicatorsValue(
      String value, String words, String document, @Nullable String file, String who) {}

  /** The forms; {@code opened} is the one that was refused. */
  public record IndicatorsForm(
      String pass,
      List<Choice> goals,
      List<Choice> duties,
      List<Choice> kinds,
      List<Choice> byHand,
      String opened,
      Map<String, String> typed,
      FormErrors errors) {

    public String value(String form, String field) {
      return form.equals(opened) ? typed.getOrDefault(field, "") : "";
    }

    /** Errors of one form; the others are in order. */
    public FormErrors of(String form) {
      return form.equals(opened) ? errors : FormErrors.none();
    }
  }
}
