package vn.chosach.conduct.interests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chosach.identifiers.StatedValues.StatedKind;
import vn.chosach.identifiers.StatedValues.StatedValue;

/**
 * What an officer states of own interests, as it stood after an act; each act makes a new one and
 * none is changed (plan I.2). Content is sealed where it is kept.
 *
 * @param number of the officer, from 1 on
 * @param year for which it was filed, or in which it was changed
 * @param interests persons and businesses near to the officer; none says that there are none
 * @param words why it was changed; empty for none
 */
public record InterestStatement(
    UUID id,
    UUID officer,
    String agency,
    int number,
    int year,
    Instant at,
    InterestEvent event,
    List<Interest> interests,
    String words) {

  public InterestStatement {
    interests = List.copyOf(interests);
  }

  /** What was done. */
  public enum InterestEvent {
    /** A person or business was added. */
    ADDED("conduct.interests-added"),
    /** One was taken out. */
    DROPPED("conduct.interests-dropped"),
    /** The whole was filed for a year. */
    FILED("conduct.interests-filed");

    private final String verb;

    InterestEvent(String verb) {
      this.verb = verb;
    }

    /** The verb in the journal. */
    public String verb() {
      return verb;
    }

    public String textKey() {
      return "conduct.interest.event." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** How near. */
  public enum InterestRelation {
    OWN,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER;

    public String textKey() {
      return "conduct.interest.relation." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A person or business.
   *
   * @param name 1 to 200 characters
   * @param phone empty for none, likewise tax code and shop
   */
  public record Interest(
      UUID id, InterestRelation relation, String name, String phone, String taxCode, String shop) {

    /** What can be compared. */
    public Stream<StatedValue> values() {
      return Stream.of(
              new StatedValue(StatedKind.NAME, name),
              new StatedValue(StatedKind.PHONE, phone),
              new StatedValue(StatedKind.TAX_CODE, taxCode),
              new StatedValue(StatedKind.SHOP, shop))
          .filter(one -> !one.value().isEmpty());
    }

    /** Hides what is said. */
    @Override
    public String toString() {
      return "Interest[hidden]";
    }
  }
}
