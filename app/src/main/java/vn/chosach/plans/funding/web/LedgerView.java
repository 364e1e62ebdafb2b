package vn.chosach.plans.funding.web;

import java.util.List;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Tone;

/**
 * The money of a year.
 *
 * @param agencies agencies with money in sight, to choose one of
 * @param agency the one that is chosen; empty for all
 * @param columns names of the sums
 * @param chosen what line the rows belong to; empty for all lines
 * @param whole whether the money of every agency is in sight
 * @param deeds what the member may prepare now
 * @param files address of the files to keep, without their ending
 */
public record LedgerView(
    int year,
    List<Choice> years,
    List<Choice> agencies,
    String agency,
    List<String> columns,
    List<LedgerViewLine> lines,
    List<String> totals,
    List<LedgerViewRow> rows,
    String chosen,
    boolean whole,
    List<Deed> deeds,
    String files) {

  /** A line; a sum of nothing is blank, not zero. */
  public record LedgerViewLine(
      String href,
      String agency,
      String source,
      String spending,
      boolean secret,
      boolean before,
      boolean current,
      List<String> sums) {}

  /** A record behind the lines. */
  public record LedgerViewRow(
      String href,
      String number,
      String stage,
      String state,
      Tone tone,
      String day,
      String agency,
      String what,
      String paper,
      String answer,
      String amount) {}

  /** Something that can be prepared. */
  public record Deed(String href, String text) {}
}
