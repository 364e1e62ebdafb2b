package vn.chosach.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * A group of goods as it stands in law during a span of days.
 *
 * @param code hierarchical, {@code health.medicine} stands under {@code health}
 * @param standing whether trade in it is forbidden, tied to conditions or free
 * @param name in both languages
 * @param basisCodes codes of the legal bases
 * @param validity days on which this row holds
 * @param provenance how it is known
 * @param note what is uncertain, in Vietnamese
 */
public record GoodsGroup(
    String code,
    GoodsGroupStanding standing,
    Bilingual name,
    List<String> basisCodes,
    Validity validity,
    Provenance provenance,
    @Nullable String note) {

  /** Standing of goods in law; one word of the law each. */
  public enum GoodsGroupStanding {
    /** Hàng cấm: trade is forbidden. */
    BANNED("catalogue.standing.banned"),
    /** Hàng kinh doanh có điều kiện: a licence or a declaration is needed. */
    CONDITIONAL("catalogue.standing.conditional"),
    /** Nhu cầu tiêu thụ lớn, watched by the plan (III.6); free to trade. */
    HIGH_DEMAND("catalogue.standing.high-demand"),
    /** Anything else. */
    ORDINARY("catalogue.standing.ordinary");

    private final String textKey;

    GoodsGroupStanding(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }

  /** Whether it is a heading over finer groups or stands alone at the top. */
  public boolean top() {
    return code.indexOf('.') < 0;
  }
}
