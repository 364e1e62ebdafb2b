package vn.chosach.cases.life;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/**
 * What was found, in figures; a missing figure is not zero.
 *
 * @param worth value of the goods (Luật 15/2012 art. 60); of fakes the price of the genuine
 * @param gain unlawful gain
 * @param damage damage to others
 * @param quantity pieces or weight, where the law counts them
 * @param unit unit of the quantity
 * @param repeated whether the subject was sanctioned for the same before
 * @param kept whether two persons decided to keep it administrative
 */
public record Valuation(
    @Nullable Dong worth,
    @Nullable Dong gain,
    @Nullable Dong damage,
    @Nullable Integer quantity,
    @Nullable ValuationUnit unit,
    boolean repeated,
    boolean kept) {

  public static final Valuation NONE = new Valuation(null, null, null, null, null, false, false);

  /** Units in which the Penal Code counts. */
  public enum ValuationUnit {
    PACK("cases.unit.pack"),
    KG("cases.unit.kg"),
    LITRE("cases.unit.litre");

    private final String textKey;

    ValuationUnit(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }

  public Valuation keeping(boolean administrative) {
    return new Valuation(worth, gain, damage, quantity, unit, repeated, administrative);
  }
}
