package vn.chosach.cases.demo;

import java.time.InstantSource;
import vn.chosach.cases.Cases;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.DemoAccount;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;

/** The officers and cases of the demonstration, for tests of rooms above. */
public final class DemoOffice {

  private DemoOffice() {}

  public static void plant(Cases cases, Officers officers, InstantSource time) {
    DemoAccount.all().forEach(account -> open(account, officers, time));
    new DemoCases(cases, officers, new DemoActs(cases, time), time).plant();
  }

  private static void open(DemoAccount demo, Officers officers, InstantSource time) {
    var today = Vietnam.dayOf(time.instant());
    var account =
        new NewAccount(demo.account(), demo.name(), demo.name(), demo.agencyKey(), today, null);
    if (officers.open(Actor.SYSTEM, account, "test") instanceof AccountOutcome.Done done) {
      for (Role role : demo.roles()) {
        officers.grant(Actor.SYSTEM, done.id(), role.name(), today, null, "test");
      }
    }
  }
}
