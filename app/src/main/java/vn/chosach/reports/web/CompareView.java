package vn.chosach.reports.web;

import java.util.List;
import vn.chosach.reports.paper.Table;

/**
 * Two editions of a report beside each other.
 *
 * @param href address of the report
 * @param title what the report is about
 * @param lede form and agency
 * @param first name of the earlier edition, with the moment until which it knew
 * @param second the same of the later one
 * @param reason why the later one was made; empty when nobody said
 * @param tables the lines of both, and every cell that differs
 * @param words text parts that differ
 * @param download address of the files, without the name of the table
 * @param query which editions, as part of an address
 */
public record CompareView(
    String href,
    String title,
    String lede,
    String first,
    String second,
    String reason,
    List<Table> tables,
    List<CompareWords> words,
    String download,
    String query) {

  /** A text part before and after. */
  public record CompareWords(String label, String before, String after) {}
}
