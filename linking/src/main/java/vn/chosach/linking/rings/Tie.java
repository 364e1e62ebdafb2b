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
    RECORD(0.15);

    private final double weight;

    TieKind(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }

    boolean money() {
      return this == MONEY || this == CONTROLS;
    }
  }
}
