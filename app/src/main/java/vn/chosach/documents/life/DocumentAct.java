package vn.chosach.documents.life;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer does with a document. */
public sealed interface DocumentAct {

  default DocumentEvent event() {
    return switch (this) {
      case AskOpinions _ -> DocumentEvent.ASK_OPINIONS;
      case GiveOpinion _ -> DocumentEvent.GIVE_OPINION;
      case Submit _ -> DocumentEvent.SUBMIT;
      case Issue _ -> DocumentEvent.ISSUE;
      case Sign _ -> DocumentEvent.SIGN;
      case Affix _ -> DocumentEvent.AFFIX;
      case Plainly one -> one.event();
    };
  }

  /** What the officer says with it; empty for nothing. */
  default String words() {
    return "";
  }

  /** Asks agencies for their opinion; at least one, at most 30. */
  record AskOpinions(Set<String> agencies) implements DocumentAct {
    public AskOpinions {
      agencies = Set.copyOf(agencies);
    }
  }

  /** Says the opinion of the own agency; words are needed when it does not agree. */
  record GiveOpinion(boolean agreed, String words) implements DocumentAct {}

  /** Submits it for signature under a right. */
  record Submit(UUID signingRight) implements DocumentAct {}

  /**
   * Files it when it is issued.
   *
   * @param fileCode code of the file, at most 60 characters
   * @param keepYears years of retention, {@code null} for ever
   */
  record Issue(String fileCode, @Nullable Integer keepYears) implements DocumentAct {}

  /**
   * Signs it.
   *
   * @param seen what the signatory saw of it, as a hash; {@code null} when nobody showed it
   * @param pin of the key store, as typed
   * @param words answer to what is odd about it; empty where nothing is
   * @param confirmed whether the signatory compared the rules of general knowledge with their texts
   */
  record Sign(@Nullable String seen, String pin, String words, boolean confirmed)
      implements DocumentAct {
    /** For who signs without the pages and without a key store of the own. */
    public Sign(String words, boolean confirmed) {
      this(null, "", words, confirmed);
    }

    /** The PIN goes into no log. */
    @Override
    public String toString() {
      return "Sign[]";
    }
  }

  /**
   * Puts the digital signature of the agency behind that of the signatory.
   *
   * @param pin of the key store of the agency, as typed; not looked at when it lies beside the
   *     store
   */
  record Affix(String pin) implements DocumentAct {
    /** The PIN goes into no log. */
    @Override
    public String toString() {
      return "Affix[]";
    }
  }

  /** Acts that need no more than words; which of them must have words says the door. */
  record Plainly(DocumentEvent event, String words) implements DocumentAct {}
}
