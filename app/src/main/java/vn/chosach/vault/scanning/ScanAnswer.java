package vn.chosach.vault.scanning;

/** What the virus scanner said of a file. */
public sealed interface ScanAnswer {

  /** It knows nothing against it. */
  record Clean() implements ScanAnswer {}

  /**
   * It knows it as harmful.
   *
   * @param name of what was found, as the scanner calls it
   */
  record Infected(String name) implements ScanAnswer {}

  /** It is away, too slow, or could not look at the file. */
  record Unavailable() implements ScanAnswer {}
}
