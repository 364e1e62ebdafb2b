package vn.chosach.conduct.life;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can happen to an integrity case. */
public enum IntegrityEvent {
  OPEN("opened"),
  /** Taken up: the time for verification runs. */
  ACCEPT("accepted"),
  /** One officer proposes to pass it on. */
  PROPOSE_PASS_ON("passing-on-proposed"),
  /** Another officer of the desk agrees: another body is competent. */
  PASS_ON("passed-on"),
  /** One officer proposes to extend the time for verification. */
  PROPOSE_EXTEND("extension-proposed"),
  /** Another officer of the desk agrees: the time for verification is extended. */
  EXTEND("extended"),
  /** The letter to the competent body was drawn up. */
  PREPARE_LETTER("letter-prepared"),
  /** It was signed: the competent body is asked to act, until a day. */
  RECOMMEND("recommended"),
  /** The competent body is reminded. */
  REMIND("reminded"),
  /** The competent body has answered. */
  ANSWER("answered"),
  /** One officer proposes to close it with a result. */
  PROPOSE_CONCLUDE("conclusion-proposed"),
  /** Another officer of the desk agrees: closed with a result. */
  CONCLUDE("concluded"),
  /** One officer proposes to close it as not proven. */
  PROPOSE_UNPROVEN("unproven-proposed"),
  /** Another officer of the desk agrees: closed as not proven. */
  AGREE_UNPROVEN("unproven-agreed"),
  /** Another officer does not agree, or the same one takes it back. */
  DENY_UNPROVEN("unproven-denied"),
  /** New facts: verified again. */
  REOPEN("reopened"),
  /** A word by hand. */
  NOTE("noted"),
  /** An officer of the desk steps aside because of a conflict of interest. */
  RECUSE("recused");

  private final String words;

  IntegrityEvent(String words) {
    this.words = words;
  }

  /** What another officer does if they agree; {@code null} for what is no proposal. */
  public @Nullable IntegrityEvent agreed() {
    return switch (this) {
      case PROPOSE_PASS_ON -> PASS_ON;
      case PROPOSE_EXTEND -> EXTEND;
      case PROPOSE_CONCLUDE -> CONCLUDE;
      case PROPOSE_UNPROVEN -> AGREE_UNPROVEN;
      case OPEN,
          ACCEPT,
          PASS_ON,
          EXTEND,
          PREPARE_LETTER,
          RECOMMEND,
          REMIND,
          ANSWER,
          CONCLUDE,
          AGREE_UNPROVEN,
          DENY_UNPROVEN,
          REOPEN,
          NOTE,
          RECUSE ->
          null;
    };
  }

  /** The verb in the journal. */
  public String verb() {
    return "conduct." + words;
  }

  /** Message key of its name; the slug of its form is the same word. */
  public String textKey() {
    return "conduct.event." + slug();
  }

  /** Its name in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
