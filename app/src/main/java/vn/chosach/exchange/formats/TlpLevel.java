package vn.chosach.exchange.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How far a recipient may pass something on: the Traffic Light Protocol 2.0 of FIRST. */
public enum TlpLevel {
  /** To everybody. */
  CLEAR("94868c89-83c2-464b-929b-a1a8aa3c8487"),
  /** Within the community of the recipient, not to the public. */
  GREEN("bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
  /** Within the own organisation and those that work for it, who need to know it. */
  AMBER("55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
  /** Within the own organisation alone. */
  AMBER_STRICT("939a9414-2ddd-4d32-a0cd-375ea402b003"),
  /** To the person who received it and nobody else. */
  RED("e828b379-4e03-4974-9ac4-e53a884c97c1");

  private final UUID marking;

  TlpLevel(String marking) {
    this.marking = UUID.fromString(marking);
  }

  /** Identifier that OASIS gave its marking definition in STIX. */
  UUID marking() {
    return marking;
  }

  /** As the protocol writes it, {@code TLP:AMBER+STRICT}. */
  public String label() {
    return "TLP:" + word().toUpperCase(Locale.ROOT);
  }

  /** As its STIX extension writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '+');
  }

  /** Whether what tells of a natural person may leave under it. */
  public boolean hidesPersons() {
    return compareTo(AMBER) >= 0;
  }

  /** Message key of its name. */
  public String textKey() {
    return "exchange.tlp." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<TlpLevel> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}
