package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * Rules of coordination in force.
 *
 * @param form {@code null} for who may not record one
 */
public record ArrangementsView(List<ArrangementsRow> rows, @Nullable ArrangementsForm form) {

  /** A rule with its parties. */
  public record ArrangementsRow(
      String title, String document, String term, String hours, List<Party> parties) {}

  /** A party and its focal point. */
  public record Party(String agency, String focal) {}

  /** The form for a new rule. */
  public record ArrangementsForm(
      List<Choice> agencies, Map<String, String> typed, FormErrors errors, String pass) {

    public String value(String field) {
      return typed.getOrDefault(field, "");
    }
  }
}
