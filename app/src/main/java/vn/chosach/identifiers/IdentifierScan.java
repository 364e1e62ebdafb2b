package vn.chosach.identifiers;

import java.util.List;

/**
 * A text and the identifiers that a machine read in it. Never fails, whatever the text; takes time
 * in proportion to its length.
 *
 * @param identifiers in the order of the text; two may share a place, when a number is an account
 *     and a telephone number at once
 */
public record IdentifierScan(List<Identifier> identifiers) {

  /** Reads a text. */
  public static IdentifierScan of(String text) {
    var normalizedText = new NormalizedText(text);
    var findings = new Findings(normalizedText);
    new PaymentCodeFinder(normalizedText, findings).find();
    new LinkFinder(normalizedText, findings).find();
    new NameFinder(normalizedText, findings).find();
    new NumberFinder(normalizedText, findings).find();
    return new IdentifierScan(findings.inOrder());
  }
}
