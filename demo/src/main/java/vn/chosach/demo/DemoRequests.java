package vn.chosach.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountRequest.AccountRequestWish;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;

/** An administrator of one agency asks for an account; one of another agency is to agree. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 232)
record DemoRequests(AccountRequests requests, Officers officers, StagedTime time) implements Scene {

  @Override
  public void play() {
    if (!requests.newest().isEmpty()) {
      return;
    }
    Actor asks = officers.named("quantri.2").map(ActingOfficer::of).orElseThrow().actor();
    var account =
        new NewAccount(
            "snnmt.vien2",
            "Thanh tra viên Nông nghiệp 12",
            "Thanh tra viên Nông nghiệp 12",
            "SNNMT-AG",
            Vietnam.dayOf(time.instant()),
            null);
    var wish = new AccountRequestWish.WishOpen(account, Role.CASE_OFFICER.name());
    ActOutcome<?> outcome = requests.ask(wish, "Công văn đề nghị của Sở (minh họa)", asks);
    if (!(outcome instanceof ActOutcome.Waiting<?>)) {
      throw new IllegalStateException(outcome.toString());
    }
  }
}
