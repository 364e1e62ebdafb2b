package vn.chosach.documents.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Pager;

/** The incoming register and the form that enters a document. */
public record IncomingPage(
    List<Row> rows,
    int count,
    String words,
    int year,
    @Nullable Pager pager,
    List<Choice> agencies,
    List<Choice> secrecies,
    Map<String, String> values,
    FormErrors errors) {

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** A line in words. */
  public record Row(
      int number, String received, String sender, String theirNumber, String day, String subject) {}
}
