package vn.chosach.demo.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.desk.LessonBook;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.SubjectLink;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;

/**
 * Four officers of three agencies have gone through invented shops that open under new names: the
 * telephone stays while the name changes, and shops of one chain bear its name and are not the
 * same. Two hundred judgements, those of "the same" confirmed by a second officer, teach what
 * evidence is worth. A watched place names the ring of the creams.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 135)
class DemoLessons implements Scene {

  private static final String PAGE = "Trang Kem Minh Hoạ, số 0900 000 712";
  private static final String TITLE = "Rà gian hàng đổi tên sau khi bị gỡ, đợt ";
  private static final int JUDGED = 50;
  private static final int SHOPS = 8;

  private static final String[] NAMES = {
    "Mộc Nhiên",
    "Hạ Trắng",
    "Sóng Xanh",
    "Lá Sen",
    "Gió Đồng",
    "Bến Nước",
    "Cỏ May",
    "Vàm Nao",
    "Thốt Nốt",
    "Mây Chiều",
    "Nắng Sớm",
    "Điên Điển",
    "Hoa Súng",
    "Bông Trang",
    "Tràm Vàng",
    "Lúa Mới",
    "Sao Khuya",
    "Lục Bình"
  };

  private static final String[] AGAIN = {
    "Kho sỉ %s", "Tiệm nhà %s", "Ghé là mua %s", "Chợ đêm %s", "Xả hàng %s", "Góc nhỏ %s"
  };

  private final Cases cases;
  private final Subjects subjects;
  private final LessonBook lessons;
  private final PlaceRegister places;
  private final DemoRings.Office office;
  private final boolean taught;

  /**
   * @param taught whether two hundred judgements are given, which takes some seconds
   */
  DemoLessons(
      Cases cases,
      Subjects subjects,
      LessonBook lessons,
      PlaceRegister places,
      DemoRings.Office office,
      @Value("${chosach.demo.taught:true}") boolean taught) {
    this.taught = taught;
    this.cases = cases;
    this.subjects = subjects;
    this.lessons = lessons;
    this.places = places;
    this.office = office;
  }

  @Override
  public void play() {
    ActingOfficer first = office.member("qltt.vien");
    if (!places.standing(PAGE).isEmpty()) {
      return;
    }
    places.enter(
        new PlaceWish(
            PlaceKind.SITE,
            PAGE,
            "https://kemminhhoa-demo.example/",
            "Gian hàng Kem Minh Hoạ",
            "Trang bán hàng của gian hàng đang bị kiểm tra",
            office.today().plusDays(30)),
        first.actor());
    if (taught) {
      round(1, first, office.member("qltt.truong"));
      round(2, office.member("qltt.vien2"), office.member("qltt.truong"));
      round(3, office.member("syt.vien"), office.member("syt.truong"));
      round(4, office.member("thue.vien"), office.member("thue.truong"));
      lessons.tick();
    }
  }

  private void round(int number, ActingOfficer handler, ActingOfficer head) {
    CaseFile file =
        done(
            cases.open(
                new CaseOpening(
                    TITLE + number,
                    "fashion",
                    "counterfeit",
                    "30316",
                    office.time().instant().minus(Duration.ofHours(70)),
                    "Danh sách gian hàng từ đợt gỡ tháng trước"),
                head));
    file = go(file, office.acts().of("assign", "", file, handler), head);
    file = go(file, new CaseAct.Declare(), handler);
    List<List<String>> shops = new ArrayList<>();
    for (int shop = 0; shop < SHOPS; shop++) {
      String phone = "Gọi 0900 000 8" + (2 + number * SHOPS + shop);
      List<String> known = names(number, shop);
      for (String name : known) {
        file = go(file, new CaseAct.NameSubject(SubjectKind.SHOP, name, phone), handler);
      }
      shops.add(known);
    }
    judge(shops, handler, head);
  }

  /** Under three names; its neighbour of the same chain bears all of them in another town. */
  private static List<String> names(int number, int shop) {
    int chain = (number - 1) * SHOPS / 2 + shop / 2;
    String town = shop % 2 == 0 ? " Châu Đốc" : " Tân Châu";
    return IntStream.range(0, 3)
        .mapToObj(
            i -> i == 0 ? NAMES[chain] : AGAIN[(2 * chain + i) % 6].formatted(NAMES[chain + i]))
        .map(name -> name + town)
        .toList();
  }

  private void judge(List<List<String>> shops, ActingOfficer handler, ActingOfficer head) {
    var ids = new HashMap<String, UUID>();
    subjects
        .list("", 0, 5_000, handler)
        .rows()
        .forEach(row -> row.members().forEach(one -> ids.put(one.name(), one.id())));
    int judged = 0;
    for (List<String> shop : shops) {
      for (int i = 0; i < 3; i++) {
        SubjectLink same =
            judged(ids.get(shop.get(i)), ids.get(shop.get((i + 1) % 3)), true, handler);
        done(subjects.proceed(same.id(), LinkEvent.CONFIRM, "Đã đối chiếu.", same.version(), head));
        judged++;
      }
    }
    for (int pair = 0; judged < JUDGED; pair++, judged++) {
      // neighbours under the same name first, then under others
      List<String> one = shops.get(pair % 4 * 2);
      List<String> other = shops.get(pair % 4 * 2 + 1);
      int name = pair / 4 % 3;
      judged(ids.get(one.get(name)), ids.get(other.get((name + pair / 12) % 3)), false, handler);
    }
  }

  private SubjectLink judged(
      @Nullable UUID one, @Nullable UUID other, boolean same, ActingOfficer by) {
    return done(
        subjects.judge(
            Objects.requireNonNull(one),
            Objects.requireNonNull(other),
            same,
            same
                ? "Cùng số, cùng ảnh hàng, mở lại sau khi bị gỡ."
                : "Hai cửa hàng của một chuỗi, hai người đứng tên.",
            by));
  }

  private CaseFile go(CaseFile file, CaseAct act, ActingOfficer by) {
    return done(cases.proceed(file.id(), act, file.version(), by));
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        no -> {
          throw new IllegalStateException(no.toString());
        });
  }
}
