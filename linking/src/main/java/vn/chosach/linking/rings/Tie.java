package vn.chosach.linking.rings;

/**
 * That somebody is seen with something that can be shared: an account, a telephone, a place.
 *
 * @param actor who, counted from 0
 * @param mark what, counted from 0
 * @param since when it was seen first, in any unit of time
 */
public record Tie(int actor, int mark, TieKind kind, long since) {

  /** How somebody is seen with something, and how much sharing it says of belonging together. */
  public enum TieKind {
    /** Money arrives there. */
    MONEY(1.0),
    /** Somebody was seen to dispose of the money that arrives there. */
    CONTROLS(1.5),
    NUMBER(0.8),
    PAGE(0.7),
    PLACE(0.5),
    /** Carries goods with it, such as the telephone of a rider. */
    DELIVERS(0.5),
    /** Both stand in one record. Victims and neighbours stand in records too. */
    RECORD(0.15),
    /** A report or listing names both: whoever wrote it says so, be it a rival. */
    MENTION(0.1);

    private final double weight;

    TieKind(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }

    /** Whether somebody was seen with it, and not only named beside others. */
    boolean seen() {
      return this != RECORD && this != MENTION;
    }

    boolean money() {
      return this == MONEY || this == CONTROLS;
    }
  }
}
