package vn.chosach.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;

/** A key as two officers give it. */
public final class WholeKey {

  private WholeKey() {}

  /** Both parts, one behind the other. */
  public static String of(
      PartnerHandler handler, UUID partner, int seen, ActingOfficer first, ActingOfficer second) {
    HandedKey half = done(handler.giveKey(partner, seen, first));
    return half.part() + done(handler.giveRest(partner, half.id(), seen + 1, second)).part();
  }

  private static HandedKey done(ActOutcome<HandedKey> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<HandedKey>) outcome).value();
  }
}
