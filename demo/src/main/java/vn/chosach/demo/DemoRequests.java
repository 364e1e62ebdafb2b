package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/** What one administrator asked for and the other, of another agency, has to agree to. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 79)
record DemoRequests(AccountRequests requests, Officers officers, InstantSource clock)
    implements Scene {

  private static final int DEPUTY_DAYS = 21;

  @Override
  public void play() {
    Actor first = actor("quantri");
    Actor second = actor("quantri.2");
    if (requests.newest().stream().anyMatch(one -> one.asked().officer().equals(second.id()))) {
      return;
    }
    LocalDate today = Vietnam.dayOf(clock.instant());
    waits(
        new AccountRequestWish.Grant(
            officer("qltt.vien").id(),
            Role.AGENCY_HEAD,
            today,
            today.plusDays(DEPUTY_DAYS),
            List.of()),
        "Thay người đứng đầu đi học, Quyết định 88/QĐ-QLTT về phân công phụ trách",
        second);
    waits(
        new AccountRequestWish.Grant(
            officer("syt.vien").id(),
            Role.INTEGRITY_OFFICER,
            today,
            today.plusDays(180),
            List.of()),
        "Biệt phái sang bộ phận liêm chính sáu tháng, Công văn 512/SYT-TCCB",
        first);
  }

  private void waits(AccountRequestWish wish, String reason, Actor actor) {
    ActOutcome<?> outcome = requests.ask(wish, reason, actor);
    if (!(outcome instanceof ActOutcome.Waiting)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private Actor actor(String account) {
    return ActingOfficer.of(officer(account)).actor();
  }

  private Officer officer(String account) {
    return officers.named(account).orElseThrow();
  }
}
