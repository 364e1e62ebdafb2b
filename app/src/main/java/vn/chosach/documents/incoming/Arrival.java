package vn.chosach.documents.incoming;

import java.time.LocalDate;
import java.util.List;

/**
 * A document that arrived.
 *
 * @param agency who received it
 * @param receivedOn day of arrival, not in the future
 * @param sender who issued it, at most 300 characters
 * @param theirNumber number and symbol printed on it
 * @param theirDay day printed on it
 * @param subject abstract; must be empty when it is secret
 * @param secrecy mark on it; of a secret document only this reference is kept (D6)
 * @param files that came with it; none when it is secret
 */
public record Arrival(
    String agency,
    LocalDate receivedOn,
    String sender,
    String theirNumber,
    LocalDate theirDay,
    String subject,
    Secrecy secrecy,
    List<File> files) {

  public Arrival {
    files = List.copyOf(files);
  }

  /** A file; the bytes are not copied, not to be changed. */
  public record File(String name, String type, byte[] bytes) {}

  /** Degrees of state secrecy (Luật 117/2025/QH15). */
  public enum Secrecy {
    NONE("documents.secrecy.none"),
    SECRET("documents.secrecy.secret"),
    TOP("documents.secrecy.top"),
    UTMOST("documents.secrecy.utmost");

    private final String textKey;

    Secrecy(String textKey) {
      this.textKey = textKey;
    }

    public String textKey() {
      return textKey;
    }
  }
}
