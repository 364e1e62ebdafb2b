package vn.chosach.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Office;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/** Integrity cases against either agency: its own integrity officers know of none. */
@Component
class Integrity {

  private final Conduct conduct;
  private final Tips tips;

  Integrity(Conduct conduct, Tips tips) {
    this.conduct = conduct;
    this.tips = tips;
  }

  void plant(Scene scene) {
    against(scene, Scene.POLICE, "accuses the police", Scene.OFFICE);
    against(scene, Scene.OFFICE, "accuses the office", Scene.POLICE);
    against(scene, Scene.MARKET, "accuses a third", Scene.OFFICE, Scene.POLICE);
    aside(scene);
    scene.add("integrity-case", Item.guessed(UUID.randomUUID()));
    told(scene, Scene.POLICE, "accuses the police by form", Scene.OFFICE);
    told(scene, Scene.OFFICE, "accuses the office by form", Scene.POLICE);
    told(scene, Scene.MARKET, "accuses a third by form", Scene.OFFICE, Scene.POLICE);
    told(scene, null, "accuses somebody by form", Scene.OFFICE);
  }

  /** While the agency is not known, the desk of the standing agency alone reads it. */
  private void told(
      Scene scene, @Nullable String accused, String name, String holder, String... others) {
    String word = Scene.word();
    UUID tip = UUID.randomUUID();
    var report =
        new Report(
            Channel.WEB,
            null,
            "https://vt.example/" + word,
            null,
            "chợ " + word,
            null,
            "Bao che " + word,
            null,
            null,
            null,
            true,
            "Đội " + word,
            accused,
            null);
    var reporter = new Reporter("Người " + word, "", "", "");
    var citizen = new Actor(Actor.ActorKind.CITIZEN, tip, null);
    if (tips.receive(tip, tip + "-" + word, report, reporter, citizen)
        instanceof Reception.ReceptionRefused refused) {
      throw new IllegalStateException(refused.faults().toString());
    }
    scene.add("tip", Item.of(name, tip, holder, others), word);
  }

  /** One of two officers of a desk steps aside, and it is closed to that one alone. */
  private void aside(Scene scene) {
    String word = Scene.word();
    UUID id = opened(Scene.MARKET, word);
    ActingOfficer relative = Scene.reader(scene.asideAtTheDesk());
    int seen = conduct.read(id, relative).orElseThrow().version();
    if (!(conduct.proceed(id, IntegrityAct.of(IntegrityEvent.RECUSE, "Người thân"), seen, relative)
        instanceof ActOutcome.Done)) {
      throw new IllegalStateException("nobody steps aside");
    }
    scene.add(
        "integrity-case",
        new Item(
            "accuses a relative",
            id.toString(),
            Scene.OFFICE,
            Set.of(Scene.POLICE),
            Set.of(Office.id(relative)),
            false,
            false),
        word);
  }

  private void against(Scene scene, String accused, String name, String holder, String... others) {
    String word = Scene.word();
    scene.add("integrity-case", Item.of(name, opened(accused, word), holder, others), word);
  }

  private UUID opened(String accused, String word) {
    var desk =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), "BCD389-AG"), Set.of(Role.INTEGRITY_OFFICER));
    var about = new Accusation("Bao che " + word, accused, "Đội " + word, null, "");
    var wish = new IntegrityWish(null, about, Instant.EPOCH, "Đơn gửi tận tay " + word);
    return ((ActOutcome.Done<UUID>) conduct.open(wish, desk)).value();
  }
}
