package vn.chosach.documents;

import vn.chosach.kernel.Refusal;

/** What became of an act on a document. */
public sealed interface DocumentOutcome {

  /** Done; the document as it stands now. */
  record Done(Document document) implements DocumentOutcome {}

  /** Somebody else acted since the page was drawn; nothing was done. */
  record Overtaken(Document document) implements DocumentOutcome {}

  /**
   * Not done, nothing changed. {@code documents.unknown} answers alike for what does not exist and
   * what the officer may not see.
   */
  record Refused(Refusal refusal) implements DocumentOutcome {}

  /** Refused with a code that needs no facts. */
  static Refused refused(String code) {
    return new Refused(Refusal.of(code));
  }

  static Refused refused(String code, String fact, String value) {
    return new Refused(Refusal.of(code, fact, value));
  }
}
