package vn.chosach.documents.life;

import java.util.Locale;

/** What can happen to a document. */
public enum DocumentEvent {
  DRAFT,
  REVISE,
  ASK_OPINIONS,
  GIVE_OPINION,
  SUBMIT,
  SEND_BACK,
  SIGN,
  NUMBER,
  ISSUE,
  VOID,
  DROP,
  CORRECT,
  REPLACE;

  /** What the journal calls it. */
  public String verb() {
    return "documents." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String textKey() {
    return "documents.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
