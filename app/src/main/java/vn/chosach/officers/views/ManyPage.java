package vn.chosach.officers.views;

import java.util.List;

/**
 * What became of an act for many rows.
 *
 * @param whole whether none was refused
 * @param back address of the list
 * @param undo address of the form that takes back what was done; empty for none
 */
public record ManyPage(
    String title, List<ManyResult> results, boolean whole, String back, String undo) {

  /** What became of one. */
  public record ManyResult(String name, boolean done, String text) {}
}
