package vn.chosach.signals.life;

import java.util.Locale;
import java.util.UUID;

/**
 * What an officer decides about a signal. Each carries the words for the reporter, to the letter
 * except for the closing lines of a refusal, which the preview shows.
 */
public sealed interface Decision {

  String words();

  default SignalEvent event() {
    return switch (this) {
      case Admit _ -> SignalEvent.ADMIT;
      case Refer _ -> SignalEvent.REFER;
      case Merge _ -> SignalEvent.MERGE;
      case Refuse _ -> SignalEvent.REFUSE;
      case AskMore _ -> SignalEvent.ASK;
    };
  }

  /** It becomes a case. */
  record Admit(String words) implements Decision {}

  /**
   * Another agency is competent.
   *
   * @param agency its key
   * @param note for the receiving agency, which the reporter does not see; empty for none
   */
  record Refer(String agency, String words, String note) implements Decision {
    /** Without a note. */
    public Refer(String agency, String words) {
      this(agency, words, "");
    }
  }

  /**
   * It is about what another signal is about.
   *
   * @param into that signal
   */
  record Merge(UUID into, String words) implements Decision {}

  /**
   * No agency here takes it. The reporter reads who refused, why, and where to go next.
   *
   * @param why reason code
   * @param next the next door, in words: an agency, a telephone number, a counter
   */
  record Refuse(Why why, String next, String words) implements Decision {}

  /** The reporter is asked for more. */
  record AskMore(String words) implements Decision {}

  /** Why a signal is refused. */
  enum Why {
    /** Another authority outside the committee is competent. */
    NOT_COMPETENT,
    /** It is not about smuggling, trade fraud, fakes or consumers. */
    OUT_OF_SCOPE,
    /** Too little to check, and the reporter cannot be asked or did not answer. */
    NOT_SPECIFIC,
    /** The same was settled before and nothing is new. */
    SETTLED_BEFORE,
    /** The procedure needs a name (Luật 25/2018 art. 25). */
    NAME_MISSING,
    /** Advertising, a test, no message. */
    NO_MESSAGE;

    /** Message key of its name. */
    public String textKey() {
      return "signals.why-refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
