package vn.chosach.demo.vault;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officers;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;

/** Asks for the pages of the demonstration once; the usual job fetches, seals and stamps them. */
@Component
@Profile("demo")
@Order(Scene.PAST + 110)
class DemoCaptures implements Scene {

  private static final String REASON = "Tin rao nghi bán hàng cấm, lưu lại trước khi bị gỡ";

  private final Captures captures;
  private final Officers officers;

  DemoCaptures(Captures captures, Officers officers) {
    this.captures = captures;
    this.officers = officers;
  }

  @Override
  public void play() {
    if (!captures.list(null, "", 0, 1).isEmpty()) {
      return;
    }
    officers.working(null, Role.CASE_OFFICER).stream()
        .findFirst()
        .ifPresent(
            officer -> {
              var actor = Actor.officer(officer.id(), officer.agencyKey());
              DemoPages.PAGES.keySet().stream()
                  .sorted()
                  .forEach(
                      address ->
                          captures.preserve(new CaptureWish(address, REASON, null, null), actor));
            });
  }
}
