package vn.chosach.demo.watch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.watch.licences.LicenceFinding;
import vn.chosach.watch.licences.LicenceKind;
import vn.chosach.watch.licences.LicenceProvenance;
import vn.chosach.watch.licences.LicenceWish;
import vn.chosach.watch.licences.Licences;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceQuestion;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;
import vn.chosach.watch.register.RegisteredPlace;

/**
 * Invented papers of watched places. The tax codes begin with a number that no office gives out,
 * the personal number is of a person born in 2099. Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 50)
class DemoLicences implements Scene {

  private static final String SHARED = "9900000009";

  private final PlaceRegister placeRegister;
  private final Licences licences;
  private final Officers officers;
  private final InstantSource time;

  DemoLicences(
      PlaceRegister placeRegister, Licences licences, Officers officers, InstantSource time) {
    this.placeRegister = placeRegister;
    this.licences = licences;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    Actor first = actor("qltt.vien").orElse(null);
    UUID garden = place("Trang Vườn Thuốc Bà Tư");
    UUID bags = place("Tủ Đồ Hiệu Mộng Mơ");
    if (first == null || garden == null || bags == null || !licences.of(garden).isEmpty()) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    garden(garden, today, first);
    bags(bags, today, first);
  }

  private void garden(UUID garden, LocalDate today, Actor first) {
    UUID household =
        paper(
            garden,
            wish(
                LicenceKind.HOUSEHOLD,
                "089399000001",
                "Hộ kinh doanh thử nghiệm",
                "Cơ quan đăng ký kinh doanh thử nghiệm",
                today.minusMonths(8),
                null,
                LicenceProvenance.PAPER),
            first);
    check(household, LicenceFinding.VALID, "Tra trong hệ thống đăng ký: đúng chủ.", today, first);
    paper(
        garden,
        wish(
            LicenceKind.SUPPLEMENT,
            "00389/THU/ĐKSP",
            "Hộ kinh doanh thử nghiệm",
            "Cơ quan an toàn thực phẩm thử nghiệm",
            today.minusYears(3).plusDays(20),
            today.plusDays(20),
            LicenceProvenance.PICTURE),
        first);
    paper(
        garden,
        wish(
            LicenceKind.FOOD_SAFETY,
            "00012/THU/ATTP",
            "Hộ kinh doanh thử nghiệm",
            "Cơ quan an toàn thực phẩm thử nghiệm",
            today.minusYears(3).minusDays(12),
            today.minusDays(12),
            LicenceProvenance.PICTURE),
        first);
  }

  /** The same number at a shop that the demonstration flags, so that both places show it. */
  private void bags(UUID bags, LocalDate today, Actor first) {
    UUID claimed =
        paper(
            bags,
            wish(
                LicenceKind.ENTERPRISE,
                SHARED,
                "Công ty Dựng Thử",
                "Cơ quan đăng ký kinh doanh thử nghiệm",
                null,
                null,
                LicenceProvenance.CLAIMED),
            first);
    check(
        claimed,
        LicenceFinding.NOT_IN_REGISTER,
        "Tra mã số thuế trong hệ thống đăng ký: không có.",
        today,
        first);
    var shop =
        new PlaceWish(
            PlaceKind.SHOP,
            "Hàng Hiệu Dựng 88",
            "https://www.lazada.vn/shop/hang-hieu-dung-88",
            "Công ty Dựng Thử",
            "Rao túi hiệu giá thấp, có tin bị gắn dấu.",
            today.plusDays(50));
    if (placeRegister.enter(shop, first) instanceof ActOutcome.Done<UUID> done) {
      paper(
          done.value(),
          wish(
              LicenceKind.ENTERPRISE,
              SHARED,
              "Công ty Dựng Thử",
              "Cơ quan đăng ký kinh doanh thử nghiệm",
              today.minusYears(1),
              null,
              LicenceProvenance.PICTURE),
          first);
    }
  }

  private static LicenceWish wish(
      LicenceKind kind,
      String number,
      String holder,
      String issuer,
      @Nullable LocalDate issued,
      @Nullable LocalDate until,
      LicenceProvenance seen) {
    return new LicenceWish(
        kind, number, holder, issuer, issued, until, until == null, "", "", seen);
  }

  private @Nullable UUID paper(UUID place, LicenceWish wish, Actor actor) {
    return licences.enter(place, wish, actor) instanceof ActOutcome.Done<UUID> done
        ? done.value()
        : null;
  }

  private void check(
      @Nullable UUID paper, LicenceFinding finding, String words, LocalDate today, Actor actor) {
    if (paper != null) {
      licences.check(paper, finding, words, today.plusDays(60), actor);
    }
  }

  private @Nullable UUID place(String name) {
    List<RegisteredPlace> found =
        placeRegister.page(new PlaceQuestion(null, name, PlaceQuestion.View.WATCHED, null), 0, 1);
    return found.isEmpty() ? null : found.getFirst().id();
  }

  private Optional<Actor> actor(String account) {
    return officers.named(account).map(one -> Actor.officer(one.id(), one.agencyKey()));
  }
}
