package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Passwords;
import vn.chosach.officers.credentials.SecondFactors;

/**
 * Opens the accounts of the demonstration at the first start, before the demo data of other rooms.
 * An account that is there already stays as it is.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 10)
class DemoOpening implements Scene {

  private static final String REASON = "Tài khoản minh họa";
  private final Officers officers;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DemoOpening(
      Officers officers,
      Passwords passwords,
      SecondFactors factors,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.passwords = passwords;
    this.factors = factors;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void play() {
    for (DemoAccount account : DemoAccount.all()) {
      transaction.executeWithoutResult(all -> open(account));
    }
  }

  /** In the agency since those of today exist, because the demonstration plays its past. */
  private void open(DemoAccount demo) {
    var account =
        new NewAccount(
            demo.account(), demo.name(), demo.name(), demo.agencyKey(), demo.since(), null);
    ActOutcome<UUID> opened = officers.open(Actor.SYSTEM, account, REASON);
    if (opened instanceof ActOutcome.Done<UUID>(UUID id)) {
      equip(demo, id, Vietnam.dayOf(clock.instant()));
    } else if (!opened.whyNot().orElseThrow().code().equals("officers.account-name-taken")) {
      throw new IllegalStateException(demo.account() + ": " + opened);
    }
  }

  private void equip(DemoAccount demo, UUID officer, LocalDate today) {
    for (Role role : demo.roles()) {
      officers.grant(Actor.SYSTEM, officer, role.name(), today, null, REASON);
    }
    passwords.choose(officer, DemoAccount.PASSWORD);
    if (demo.codeKey() != null) {
      factors.keep(officer, Base32.decode(demo.codeKey()), 0);
    }
  }
}
