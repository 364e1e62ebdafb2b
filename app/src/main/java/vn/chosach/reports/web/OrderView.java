package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * A form of the standing office, or of an officer who states a particular.
 *
 * @param choices what can be chosen, by field
 * @param values what was sent, by field
 * @param picked values of the boxes that were ticked
 * @param lines sentences about what is there already
 * @param errors what is wrong with what was sent
 */
public record OrderView(
    Map<String, List<Choice>> choices,
    Map<String, String> values,
    List<String> picked,
    List<String> lines,
    FormErrors errors) {

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
