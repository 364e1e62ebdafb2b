package vn.chosach.demo;

import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.exchange.partners.PartnerQuery;
import vn.chosach.exchange.partners.PartnerQuery.PartnerPart;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/** Two systems of partners: one that calls by its key, and one that waits for the second person. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 78)
record DemoPartners(PartnerHandler partners, PartnerQuery query, Officers officers)
    implements Scene {

  @Override
  public void play() {
    ActingOfficer first = ActingOfficer.of(officers.named("quantri").orElseThrow());
    if (query.page(PartnerPart.PROPOSED, first, 0, 1).count() > 0) {
      return;
    }
    ActingOfficer second = ActingOfficer.of(officers.named("quantri.2").orElseThrow());
    Partner platform =
        done(
            partners.enter(
                new PartnerWish(
                    "Cổng đối soát tin rao, nền tảng mẫu",
                    PartnerKind.PLATFORM,
                    null,
                    "sendo",
                    "Nhận tin rao, báo lại tin bị gắn cờ và nhận yêu cầu gỡ bỏ, theo Quy chế phối"
                        + " hợp 14/QCPH-BCĐ389",
                    new PartnerTerms(
                        "Bà Nguyễn Mẫu, phụ trách tuân thủ",
                        "tuan-thu@nen-tang.example",
                        Set.of(
                            PartnerScope.TIPS,
                            PartnerScope.LISTINGS,
                            PartnerScope.LOOKUP,
                            PartnerScope.REMOVALS),
                        180,
                        600,
                        "")),
                first));
    done(
        partners.proceed(
            platform.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), platform.version(), second));
    HandedKey half = done(partners.giveKey(platform.id(), 2, first));
    done(partners.giveRest(platform.id(), half.id(), 3, second));
    done(
        partners.enter(
            new PartnerWish(
                "Hệ thống tổng hợp của Ban Chỉ đạo quốc gia",
                PartnerKind.NATIONAL,
                null,
                null,
                "Đọc số liệu mở hằng ngày, theo Công văn 221/BCĐ389-VP",
                new PartnerTerms(
                    "Ông Trần Mẫu, Văn phòng Thường trực",
                    "so-lieu@quoc-gia.example",
                    Set.of(PartnerScope.FIGURES),
                    90,
                    60,
                    "")),
            first));
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new IllegalStateException(refusal.toString());
        });
  }
}
