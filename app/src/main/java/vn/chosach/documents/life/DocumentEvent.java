package vn.chosach.documents.life;

import java.util.Locale;

/** What can happen to a document. */
public enum DocumentEvent {
  DRAFT("documents.drafted"),
  REVISE("documents.revised"),
  ASK_OPINIONS("documents.opinions-asked"),
  GIVE_OPINION("documents.opinion-given"),
  SUBMIT("documents.submitted"),
  SEND_BACK("documents.sent-back"),
  SIGN("documents.signed"),
  NUMBER("documents.numbered"),
  /** The registry signs with the key of the agency, behind the signatory. */
  AFFIX("documents.seal-affixed"),
  ISSUE("documents.issued"),
  VOID("documents.voided"),
  DROP("documents.dropped"),
  CORRECT("documents.corrected"),
  REPLACE("documents.replaced");

  private final String verb;

  DocumentEvent(String verb) {
    this.verb = verb;
  }

  /** Its verb in the journal. */
  public String verb() {
    return verb;
  }

  /** Message key of its name. */
  public String textKey() {
    return "documents.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
