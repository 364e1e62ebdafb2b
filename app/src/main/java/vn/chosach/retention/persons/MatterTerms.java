package vn.chosach.retention.persons;

import java.util.Locale;

/** The words in which a matter of personal data is kept. */
public interface MatterTerms {

  String name();

  /** Message key of its name. */
  default String textKey() {
    String group = getClass().getSimpleName().replace("Matter", "").toLowerCase(Locale.ROOT);
    return "retention." + group + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a person asks something, or something went wrong. */
  enum MatterKind implements MatterTerms {
    REQUEST,
    BREACH
  }

  /** What a person asks for (Luật 91/2025/QH15). */
  enum MatterRight implements MatterTerms {
    ACCESS,
    CORRECT,
    ERASE,
    RESTRICT,
    OBJECT,
    WITHDRAW_CONSENT;

    /** Whether a use of the data is to stop, which has a time of its own. */
    public boolean stops() {
      return switch (this) {
        case ACCESS, CORRECT, ERASE -> false;
        case RESTRICT, OBJECT, WITHDRAW_CONSENT -> true;
      };
    }
  }

  /** How somebody showed to be the person whose data it is. */
  enum MatterProof implements MatterTerms {
    IN_PERSON,
    ELECTRONIC,
    CERTIFIED_COPY,
    GUARDIAN
  }

  /** Why a request is not followed, or not wholly (Luật 91/2025/QH15 Đ19). */
  enum MatterGround implements MatterTerms {
    /** Only while a hold stops the erasure of a record that the handler sees. */
    INVESTIGATION,
    SECRET,
    OTHER_PERSONS,
    LAW_KEEPS,
    /** Who asks did not show to be the person, after having been asked to. */
    UNPROVEN;

    /** Key of what the person is told: nobody learns by asking that they are investigated. */
    public String publicKey() {
      return this == INVESTIGATION || this == SECRET ? "retention.ground.by-law" : textKey();
    }
  }

  /** Where a matter stands. */
  enum MatterState implements MatterTerms {
    RECEIVED,
    IDENTIFIED,
    /** Granted wholly or in part by a signed letter, not carried out yet. */
    GRANTED,
    DONE,
    REFUSED,
    WITHDRAWN,
    DETECTED,
    NOTIFIED,
    /** The head decided that nobody can suffer, and that no notice goes. */
    SPARED,
    CLOSED;

    /** Whether nothing is left to do. */
    public boolean over() {
      return switch (this) {
        case DONE, REFUSED, WITHDRAWN, CLOSED -> true;
        case RECEIVED, IDENTIFIED, GRANTED, DETECTED, NOTIFIED, SPARED -> false;
      };
    }
  }
}
