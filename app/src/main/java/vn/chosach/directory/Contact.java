package vn.chosach.directory;

import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.Validity;

/**
 * A public contact of a body; never that of a person.
 *
 * @param agencyKey body it belongs to
 * @param kind hotline, e-mail or address
 * @param value as it is to be shown
 * @param hours when it is answered; {@code null} when not known
 * @param fictitious number of the demonstration, which nobody may call
 * @param validity days of use
 * @param basis where it was published
 * @param provenance how it is known
 */
public record Contact(
    String agencyKey,
    ContactKind kind,
    String value,
    @Nullable Hours hours,
    boolean fictitious,
    Validity validity,
    @Nullable String basis,
    Provenance provenance) {

  /** Kinds of contact; a body has at most one of each on a day. */
  public enum ContactKind {
    HOTLINE("directory.contact.hotline"),
    EMAIL("directory.contact.email"),
    ADDRESS("directory.contact.address");

    private final String textKey;

    ContactKind(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }

  /** When somebody answers. */
  public enum Hours {
    /** Trực 24/24. */
    ALWAYS("directory.hours.always"),
    /** Giờ hành chính. */
    OFFICE("directory.hours.office");

    private final String textKey;

    Hours(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }
}
