package vn.chosach.demo.watch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.chosach.watch.register.CheckWish;
import vn.chosach.watch.register.GoodsWatch;
import vn.chosach.watch.register.GoodsWish;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceQuestion;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;
import vn.chosach.watch.register.ProgrammeTeams;
import vn.chosach.watch.register.ProgrammeWish;
import vn.chosach.watch.register.Programmes;

/** Invented places, a programme of checks and goods in demand. Starting it again adds nothing. */
@Component
@Profile("demo")
@Order(Scene.PAST + 40)
class DemoRegister implements Scene {

  private final PlaceRegister placeRegister;
  private final Programmes programmes;
  private final ProgrammeTeams teams;
  private final GoodsWatch goods;
  private final Officers officers;
  private final InstantSource time;

  DemoRegister(
      PlaceRegister placeRegister,
      Programmes programmes,
      ProgrammeTeams teams,
      GoodsWatch goods,
      Officers officers,
      InstantSource time) {
    this.placeRegister = placeRegister;
    this.programmes = programmes;
    this.teams = teams;
    this.goods = goods;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    Optional<Actor> first = actor("qltt.vien");
    Optional<Actor> second = actor("thuongtruc");
    boolean planted =
        placeRegister.count(new PlaceQuestion(null, "", PlaceQuestion.View.WATCHED, null)) > 0;
    if (planted || first.isEmpty() || second.isEmpty()) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    UUID programme = programme(today, second.get());
    places(today, programme, first.get(), second.get());
    goods(today, first.get());
  }

  private @Nullable UUID programme(LocalDate today, Actor actor) {
    var wish =
        new ProgrammeWish(
            "Rà soát gian hàng và kênh phát trực tiếp cuối năm",
            "Xem chủ thể, giá và nguồn gốc của hàng hiệu, mỹ phẩm rao trong mùa mua sắm.",
            "Kế hoạch thử số 17/KH-BCĐ389",
            Set.of(PlaceKind.SHOP, PlaceKind.LIVESTREAM, PlaceKind.ACCOUNT),
            today.minusDays(10),
            today.plusDays(50));
    if (!(programmes.enter(wish, actor) instanceof ActOutcome.Done<UUID> done)) {
      return null;
    }
    teams.join(done.value(), "qltt.vien", actor);
    return done.value();
  }

  private void places(LocalDate today, @Nullable UUID programme, Actor first, Actor second) {
    UUID shop =
        place(
            PlaceKind.SHOP,
            "Tủ Đồ Hiệu Mộng Mơ",
            "https://shopee.vn/tu-do-hieu-mong-mo",
            "",
            "Rao túi hiệu giá thấp hơn mức thường thấy.",
            today.plusDays(60),
            first);
    UUID live =
        place(
            PlaceKind.LIVESTREAM,
            "Kênh Chốt Đơn Đêm Khuya",
            "https://www.tiktok.com/@chot-don-dem-khuya",
            "",
            "Bán mỹ phẩm không nêu nơi sản xuất khi phát trực tiếp.",
            today.plusDays(30),
            first);
    place(
        PlaceKind.ACCOUNT,
        "Trang Nước Hoa Xách Tay Cô Năm",
        "https://www.facebook.com/nuoc-hoa-xach-tay-co-nam",
        "",
        "Rao nước hoa xách tay không có nhãn phụ.",
        today.plusDays(45),
        first);
    place(
        PlaceKind.GROUP,
        "Hội Săn Hàng Biên Giới",
        "https://www.facebook.com/groups/hoi-san-hang-bien-gioi",
        "",
        "Nhắc nhiều lần đến thuốc lá và đường cát nhập lậu.",
        today.plusDays(1),
        second);
    place(
        PlaceKind.SITE,
        "Trang Vườn Thuốc Bà Tư",
        "https://vuon-thuoc-ba-tu.example",
        "Hộ kinh doanh thử nghiệm",
        "Quảng cáo thực phẩm chức năng như thuốc chữa bệnh.",
        today.plusDays(90),
        second);
    place(
        PlaceKind.APP,
        "Ứng dụng Chợ Phiên Trên Mây",
        "cho-phien-tren-may",
        "",
        "Chưa thấy thông báo hoạt động.",
        today.plusDays(120),
        second);
    check(
        shop,
        PlaceFinding.SIGNS,
        List.of("chu-the", "hang-hoa"),
        "Túi gắn nhãn được bảo hộ, giá bằng một phần trăm hàng thật, không nêu chủ thể.",
        programme,
        today,
        first);
    if (shop != null) {
      placeRegister.read(shop, 1, true, "Ảnh trùng với gian hàng đã bị xử lý.", second);
    }
    check(
        live,
        PlaceFinding.SIGNS,
        List.of("dinh-danh", "hang-hoa"),
        "Người phát không nói tên, hàng không có nhãn phụ.",
        programme,
        today,
        first);
  }

  private @Nullable UUID place(
      PlaceKind kind,
      String name,
      String address,
      String owner,
      String purpose,
      LocalDate review,
      Actor actor) {
    var wish = new PlaceWish(kind, name, address, owner, purpose, review);
    return placeRegister.enter(wish, actor) instanceof ActOutcome.Done<UUID> done
        ? done.value()
        : null;
  }

  private void check(
      @Nullable UUID place,
      PlaceFinding finding,
      List<String> unmet,
      String words,
      @Nullable UUID programme,
      LocalDate today,
      Actor actor) {
    if (place != null) {
      var wish = new CheckWish(finding, unmet, words, "", programme, today.plusDays(30));
      placeRegister.check(place, wish, actor);
    }
  }

  private void goods(LocalDate today, Actor actor) {
    goods.enter(
        new GoodsWish(
            "food.processed",
            "sữa",
            today.minusDays(20),
            today.plusDays(80),
            180_000L,
            900_000L,
            "Nhu cầu cao trước Tết; có tin về sữa không hóa đơn."),
        actor);
    goods.enter(
        new GoodsWish(
            "health.cosmetics",
            "kem",
            today.minusDays(5),
            today.plusDays(120),
            60_000L,
            1_500_000L,
            "Mùa mua sắm cuối năm; nhiều tin rao kem trộn."),
        actor);
    goods.enter(
        new GoodsWish(
            "food.sugar",
            "đường cát",
            today.plusDays(30),
            today.plusDays(100),
            600_000L,
            900_000L,
            "Hay bị nhập lậu qua biên giới vào mùa làm bánh mứt."),
        actor);
  }

  private Optional<Actor> actor(String account) {
    return officers.named(account).map(one -> Actor.officer(one.id(), one.agencyKey()));
  }
}
