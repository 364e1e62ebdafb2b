package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The form for a new matter.
 *
 * @param preview whether it is shown as the addressees will read it, before it is sent
 * @param followed what it can follow: programmes of the Front, or advice
 * @param bases legal bases in force, for a directive
 * @param chosen keys of the agencies that are ticked
 * @param named names of these agencies
 */
public record CallView(
    String kind,
    String title,
    String lede,
    boolean addresses,
    boolean hasDay,
    List<Choice> provincial,
    List<Choice> communes,
    List<Choice> plans,
    List<Choice> followed,
    List<Choice> bases,
    Set<String> chosen,
    List<String> named,
    Map<String, String> typed,
    FormErrors errors,
    boolean preview,
    String day,
    String pass) {

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
