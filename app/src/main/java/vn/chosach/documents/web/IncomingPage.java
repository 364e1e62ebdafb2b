package vn.chosach.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
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

  /**
   * One incoming document.
   *
   * @param here its address
   * @param document address of the document here that it is, or none
   * @param voided whether its number was declared void after it came
   * @param own whether the agency of the reader keeps it and works on it
   */
  public record IncomingOne(
      String here,
      String title,
      IncomingRow row,
      List<Fact> facts,
      List<File> files,
      @Nullable String document,
      boolean voided,
      boolean own) {}

  /** A file that came with it. */
  public record File(String href, String name, String size, String sha256) {}
}
