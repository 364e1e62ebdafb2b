package vn.chosach.trust.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;

/**
 * What sellers read and send.
 *
 * @param duties by kind of channel, in the order of the table
 * @param said what was done; {@code null} for nothing
 */
public record SellerView(
    Map<String, List<SellerDuty>> duties,
    String shop,
    String channels,
    FormErrors errors,
    @Nullable String said) {

  /**
   * What the law asks.
   *
   * @param law article and law
   * @param confirmed whether an official confirmed that it says so
   */
  public record SellerDuty(String words, String law, boolean confirmed) {}
}
