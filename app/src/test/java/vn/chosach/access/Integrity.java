package vn.chosach.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.ConductOutcome;
import vn.chosach.conduct.Desk;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** Integrity cases against either agency: its own integrity officers know of none. */
@Component
class Integrity {

  private final Conduct conduct;

  Integrity(Conduct conduct) {
    this.conduct = conduct;
  }

  void plant(Scene scene) {
    against(scene, Scene.POLICE, "accuses the police", Scene.OFFICE);
    against(scene, Scene.OFFICE, "accuses the office", Scene.POLICE);
    against(scene, Scene.MARKET, "accuses a third", Scene.OFFICE, Scene.POLICE);
    scene.add("integrity-case", Item.guessed(UUID.randomUUID()));
  }

  private void against(Scene scene, String accused, String name, String holder, String... others) {
    String word = Scene.word();
    var desk =
        new Desk(Actor.officer(UUID.randomUUID(), "BCD389-AG"), Set.of(Role.INTEGRITY_OFFICER));
    var about = new Accusation("Bao che " + word, accused, "Đội " + word, null, "");
    var opened =
        (ConductOutcome.Done)
            conduct.open(
                new IntegrityWish(null, about, Instant.EPOCH, "Đơn gửi tận tay " + word), desk);
    scene.add("integrity-case", Item.of(name, opened.id(), holder, others), word);
  }
}
