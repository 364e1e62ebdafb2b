package vn.chosach.documents.life;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer does with a document. */
public sealed interface DocumentAct {

  DocumentEvent event();

  /** What the officer says with it; empty for nothing. */
  default String words() {
    return "";
  }

  /** Asks agencies for their opinion; at least one, at most 30. */
  record AskOpinions(Set<String> agencies) implements DocumentAct {
    public AskOpinions {
      agencies = Set.copyOf(agencies);
    }

    @Override
    public DocumentEvent event() {
      return DocumentEvent.ASK_OPINIONS;
    }
  }

  /** Says the opinion of the own agency; words are needed when it does not agree. */
  record GiveOpinion(boolean agreed, String words) implements DocumentAct {
    @Override
    public DocumentEvent event() {
      return DocumentEvent.GIVE_OPINION;
    }
  }

  /** Submits it for signature under a right. */
  record Submit(UUID signingRight) implements DocumentAct {
    @Override
    public DocumentEvent event() {
      return DocumentEvent.SUBMIT;
    }
  }

  /**
   * Files it when it is issued.
   *
   * @param fileCode code of the file, at most 60 characters
   * @param keepYears years of retention, {@code null} for ever
   */
  record Issue(String fileCode, @Nullable Integer keepYears) implements DocumentAct {
    @Override
    public DocumentEvent event() {
      return DocumentEvent.ISSUE;
    }
  }

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

    @Override
    public DocumentEvent event() {
      return DocumentEvent.SIGN;
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
    @Override
    public DocumentEvent event() {
      return DocumentEvent.AFFIX;
    }

    /** The PIN goes into no log. */
    @Override
    public String toString() {
      return "Affix[]";
    }
  }

  /** Acts that need no more than words; which of them must have words says the door. */
  record Plainly(DocumentEvent event, String words) implements DocumentAct {}
}
