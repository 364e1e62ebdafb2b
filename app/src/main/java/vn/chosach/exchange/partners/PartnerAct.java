package vn.chosach.exchange.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a partner.
 *
 * @param on the key or the address with which it is done; {@code null} for the partner itself
 * @param words why; needed to refuse, to withdraw a key and to end, else empty
 */
public record PartnerAct(PartnerEvent event, @Nullable UUID on, String words) {

  /** An act that needs no words. */
  public static PartnerAct of(PartnerEvent event, @Nullable UUID on) {
    return new PartnerAct(event, on, "");
  }
}
