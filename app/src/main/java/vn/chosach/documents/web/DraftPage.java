package vn.chosach.documents.web;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The form of a draft.
 *
 * @param action address that it is sent to
 * @param back where to go back to
 * @param fresh whether kind and agency are still to be chosen
 * @param kinds to choose from
 * @param agencies to choose from
 * @param urgencies to choose from
 * @param roll bodies that may be named as recipients, by key
 * @param values as typed, by field
 * @param version that the page shows
 * @param errors of what was sent
 */
public record DraftPage(
    String action,
    String back,
    boolean fresh,
    List<Choice> kinds,
    List<Choice> agencies,
    List<Choice> urgencies,
    List<Choice> roll,
    Map<String, String> values,
    int version,
    FormErrors errors) {

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
