package vn.chosach.screening.matching;

import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.Brands;

/** A rule that fired, with the match that is shown for it; reused by the next listing. */
public final class Firing {

  int plan;
  int first;
  int last;
  Brands.@Nullable Norm norm;
  String brand = "";
  String kind = "";

  /** Number of the rule in the compiled rules. */
  public int rule() {
    return plan;
  }

  /** First token of the match. */
  public int first() {
    return first;
  }

  /** Last token of the match (inclusive). */
  public int last() {
    return last;
  }

  /** The norm price behind it, if the rule compares prices. */
  public Brands.@Nullable Norm norm() {
    return norm;
  }

  /** The mark, empty if the rule has none. */
  public String brand() {
    return brand;
  }

  /** Kind of goods, empty if it is not known. */
  public String kind() {
    return kind;
  }
}
