package vn.chosach.documents.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * The incoming register.
 *
 * @param many whether it holds lines of more than one agency
 * @param query what exports ask for
 */
public record IncomingPage(
    List<IncomingRow> rows,
    int count,
    String words,
    int year,
    boolean many,
    String query,
    @Nullable Pager pager) {

  /** A line in words; {@code agency} is empty when all are of one. */
  public record IncomingRow(
      String href,
      int number,
      String received,
      String sender,
      String theirNumber,
      String day,
      String subject,
      String agency,
      Tone tone,
      String state) {}

  /** The form that enters a document, or takes a package. */
  public record IncomingForm(
      List<Choice> agencies,
      List<Choice> secrecies,
      Map<String, String> values,
      FormErrors errors) {

    public String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  /**
   * One incoming document.
   *
   * @param here its address
   * @param next how far it can be handled now
   * @param document address of the document here that it is, or none
   * @param voided whether its number was declared void after it came
   */
  public record IncomingOne(
      String here,
      String title,
      IncomingRow row,
      List<Fact> facts,
      List<File> files,
      List<Choice> next,
      @Nullable String document,
      boolean voided,
      FormErrors errors) {}

  /** A file that came with it. */
  public record File(String href, String name, String size, String sha256) {}
}
