package vn.chosach.verify;

/** Something handed in cannot be what it claims to be. The reason is a stable name. */
public final class VerificationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; the exit code of a command follows from it. */
  public enum Reason {
    /** Not of the form that its kind demands. */
    MALFORMED(2),
    /** Larger than anything of its kind can be; it was not read. */
    TOO_LARGE(2),
    /** A tile or bundle ends early. */
    TRUNCATED(2),
    /** A file or answer that should be there is not. */
    MISSING(2),
    /** No signature by a key that is trusted. */
    UNKNOWN_KEY(1),
    /** The trusted key did not sign these words. */
    BAD_SIGNATURE(1),
    /** Fewer witnesses than demanded. */
    TOO_FEW_WITNESSES(1),
    /** The proof leads to another root: another tree, another leaf or another place. */
    WRONG_PROOF(1),
    /** The act that a receipt shows is not the leaf that it proves. */
    WRONG_LEAF(1),
    /** Two trees under one key. */
    SPLIT_VIEW(1),
    /** The log is shorter than it was. */
    ROLLED_BACK(1),
    /** Nobody vouched for it lately. */
    STALE(4),
    /** Written without an act, and it cannot be seen by whom. */
    UNBOUND(4),
    /** No signature stands where one should. */
    UNSIGNED(4),
    /** It is received, and not published yet. */
    NOT_PUBLISHED(3);

    private final int exit;

    Reason(int exit) {
      this.exit = exit;
    }

    /**
     * 1 when somebody tampered, 2 when the input is unusable, 3 when it is too early to say, 4 when
     * nothing is wrong and it is not proven.
     */
    public int exit() {
      return exit;
    }
  }

  private final Reason reason;

  public VerificationRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
