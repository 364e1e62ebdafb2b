package vn.chosach.reports.facts;

import java.util.List;

/**
 * What a recount of all records found.
 *
 * @param cases cases read
 * @param tips tips read
 * @param added entries that were missing and are there now
 * @param strange entries that follow from no record; there must be none
 */
public record Recount(long cases, long tips, int added, List<String> strange) {

  /** Edition of the rules by which is counted now ({@code CaseLedger}). */
  public static final int RULES = CaseLedger.RULES;

  public Recount {
    strange = List.copyOf(strange);
  }
}
