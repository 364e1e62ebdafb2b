package vn.chosach.demo.signals;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.Officers;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * Hands in the tips of the demonstration, the oldest first, as reporters and officers would.
 * Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 160)
class DemoTips implements Scene {

  private final Tips tips;
  private final Vault vault;
  private final Officers officers;
  private final InstantSource time;
  private final IdSource ids;

  DemoTips(Tips tips, Vault vault, Officers officers, InstantSource time, IdSource ids) {
    this.tips = tips;
    this.vault = vault;
    this.officers = officers;
    this.time = time;
    this.ids = ids;
  }

  @Override
  public void play() {
    DemoTip.all().stream()
        .filter(tip -> tips.sent(tip.sendingKey()).isEmpty())
        .forEach(this::handIn);
  }

  private void handIn(DemoTip tip) {
    UUID id = ids.next();
    for (int i = 0; i < tip.photos().size(); i++) {
      byte[] picture = DemoPicture.png(tip.photos().get(i), (tip.key() + i).hashCode());
      if (vault.stage(id, id, "anh-" + i + ".png", new ByteArrayInputStream(picture))
          instanceof Staging.StagingRefused refused) {
        throw new IllegalStateException(tip.key() + ": " + refused.refusal());
      }
    }
    Reception reception =
        tips.receive(
            id,
            tip.sendingKey(),
            tip.receivedAt(time.instant().minus(tip.age())),
            tip.reporter(),
            actor(tip, id));
    if (reception instanceof Reception.ReceptionRefused refused) {
      throw new IllegalStateException(tip.key() + ": " + refused.faults());
    }
  }

  private Actor actor(DemoTip tip, UUID id) {
    return tip.account() == null
        ? new Actor(Actor.ActorKind.CITIZEN, id, null)
        : officers
            .named(tip.account())
            .map(officer -> Actor.officer(officer.id(), officer.agencyKey()))
            .orElseThrow();
  }
}
