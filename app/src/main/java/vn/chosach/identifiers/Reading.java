package vn.chosach.identifiers;

import java.util.List;

/**
 * A text and the identifiers that a machine read in it. Never fails, whatever the text; takes time
 * in proportion to its length.
 *
 * @param identifiers in the order of the text; two may share a place, when a number is an account
 *     and a telephone number at once
 */
public record Reading(List<Identifier> identifiers) {

  /** Reads a text. */
  public static Reading of(String text) {
    var sight = new Sight(text);
    var findings = new Findings(sight);
    new PaymentCodeFinder(sight, findings).find();
    new LinkFinder(sight, findings).find();
    new NameFinder(sight, findings).find();
    new NumberFinder(sight, findings).find();
    return new Reading(findings.inOrder());
  }
}
