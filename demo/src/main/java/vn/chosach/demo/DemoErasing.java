package vn.chosach.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/** One reporter who was forgotten on request, one who waits for it, one report that is held. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 170)
class DemoErasing implements Scene {

  private static final String BASIS = "Luật 91/2025/QH15";

  private final Retention retention;
  private final Tips tips;
  private final Officers officers;

  DemoErasing(Retention retention, Tips tips, Officers officers) {
    this.retention = retention;
    this.tips = tips;
    this.officers = officers;
  }

  @Override
  public void play() {
    Officer leader = officers.named("lanhdao").orElse(null);
    Officer standing = officers.named("thuongtruc").orElse(null);
    List<Tip> named =
        tips.newest(TipDesk.SIFTING, null, 200).stream()
            .filter(tip -> tip.named() && tip.reserved() == null)
            .toList()
            .reversed();
    if (leader == null
        || standing == null
        || named.size() < 3
        || !retention.waiting().isEmpty()
        || retention.stubs("").count() > 0) {
      return;
    }
    UUID first =
        done(propose(named.get(0), "Người gửi yêu cầu xóa tên và số điện thoại", standing));
    done(
        retention.answer(
            first, true, "Đã đối chiếu yêu cầu, đồng ý", actor(leader), leader.roles()));
    done(propose(named.get(1), "Người gửi rút lại sự đồng ý", standing));
    done(
        retention.keep(
            RecordKind.TIP,
            named.get(2).number(),
            "Đang khiếu nại quyết định xử phạt, hồ sơ còn phải dùng",
            "Luật Khiếu nại 02/2011/QH13",
            actor(standing),
            standing.roles()));
  }

  private ActOutcome<UUID> propose(Tip tip, String words, Officer by) {
    return retention.propose(
        new ErasureWish(
            RecordKind.REPORTER, tip.number(), ErasureProposal.Ground.REQUEST, words, BASIS),
        actor(by),
        by.roles());
  }

  private static Actor actor(Officer officer) {
    return Actor.officer(officer.id(), officer.agencyKey());
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<UUID> done -> done.value();
      case ActOutcome.Waiting<UUID> waiting -> waiting.value();
      case ActOutcome.Refused<UUID> no -> throw new IllegalStateException(no.refusal().toString());
      case ActOutcome.Overtaken<UUID> overtaken -> throw new IllegalStateException();
    };
  }
}
