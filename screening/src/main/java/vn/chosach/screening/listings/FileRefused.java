package vn.chosach.screening.listings;

/** A file that cannot be read at all. The message is {@link #code} and a detail. */
public final class FileRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final String code;

  public FileRefused(String code, String detail) {
    super(code + ": " + detail);
    this.code = code;
  }

  /** Stable reason code, {@code file.words-with-hyphens}. */
  public String code() {
    return code;
  }
}
