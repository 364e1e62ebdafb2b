package vn.chosach.demo.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseResult;
import vn.chosach.demo.Scene;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.vault.Staging;

/**
 * Two invented test purchases on the case of the cream: one with its result, one whose parcel waits
 * to be opened. The film is drawn, nothing in it is real. Starting it again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 140)
class DemoPurchases implements Scene {

  private static final String CASE = "Kem trộn “Bạch Sứ” bán qua livestream, phường Long Xuyên";
  private static final String SHOP = "Gian hàng Bạch Sứ Trắng (minh họa)";
  private static final String GROUND = "Kế hoạch kiểm tra chuyên đề (minh họa)";

  private final Cases cases;
  private final TestPurchases purchases;
  private final Officers officers;
  private final InstantSource time;

  DemoPurchases(Cases cases, TestPurchases purchases, Officers officers, InstantSource time) {
    this.cases = cases;
    this.purchases = purchases;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer handler = reader("qltt.vien");
    ActingOfficer head = reader("qltt.truong");
    if (handler == null || head == null) {
      return;
    }
    CaseFile file =
        cases.list(new CaseQuestion(CASE, null, false, true, 0, 1), handler).cases().stream()
            .findFirst()
            .map(one -> cases.read(one.number(), handler).orElseThrow().file())
            .orElse(null);
    if (file != null && purchases.list(file.id(), handler).isEmpty()) {
      finished(file, handler, head);
      running(cases.read(file.number(), handler).orElseThrow().file(), handler, head);
    }
  }

  private void finished(CaseFile file, ActingOfficer handler, ActingOfficer head) {
    CaseFile now = ordered(file, 1, "Kem trộn Bạch Sứ 50 g, 2 hũ", 320_000, handler, head);
    now = received(now, 1, handler);
    film(now, handler);
    now =
        step(
            now,
            1,
            new PurchaseAct.Unpack(
                moment(),
                "Phòng họp Đội số 2",
                "Hai cán bộ Đội số 2; đại diện tổ dân phố (minh họa)",
                "2 hũ kem không số công bố, lô in MB2508K, không hóa đơn kèm theo.",
                "0092-MT1",
                "Kho tang vật Đội số 2"),
            handler);
    now =
        step(
            now,
            1,
            new PurchaseAct.SendSample(
                moment(),
                "Trung tâm Kiểm nghiệm (minh họa)",
                "01 hũ kem 50 g lô MB2508K",
                "0092-MT1-M",
                "15/YC-ĐQLTT2"),
            handler);
    step(
        now,
        1,
        new PurchaseAct.Conclude(
            day(),
            PurchaseResult.COUNTERFEIT,
            "Phiếu kết quả 88/KN (minh họa)",
            "Mẫu không đúng thành phần ghi trên nhãn. Dùng làm căn cứ xử lý lô MB2508K trong vụ"
                + " việc."),
        handler);
  }

  private void running(CaseFile file, ActingOfficer handler, ActingOfficer head) {
    received(
        ordered(file, 2, "Sữa rửa mặt Bạch Sứ 100 ml, 1 tuýp", 150_000, handler, head), 2, handler);
  }

  private CaseFile ordered(
      CaseFile file,
      int number,
      String goods,
      long price,
      ActingOfficer handler,
      ActingOfficer head) {
    UUID buyer = Objects.requireNonNull(handler.actor().id());
    CaseFile now =
        done(
            purchases.plan(
                file.id(),
                new PurchaseAct.PurchaseActWish(
                    "tiktok",
                    SHOP,
                    goods,
                    "Xác định hàng bán trên livestream có đúng công bố không",
                    GROUND,
                    new Dong(400_000),
                    buyer,
                    Objects.requireNonNull(head.actor().id())),
                file.version(),
                handler));
    now = step(now, number, new PurchaseAct.Approve("Đồng ý, mở gói phải quay phim."), head);
    return step(
        now,
        number,
        new PurchaseAct.PurchaseActOrder(
            "DH-MINH-HOA-" + number,
            day(),
            new Dong(price),
            "Trả khi nhận hàng, biên lai lưu hồ sơ",
            "Địa chỉ minh họa, không có thật"),
        handler);
  }

  private CaseFile received(CaseFile file, int number, ActingOfficer handler) {
    return step(
        file,
        number,
        new PurchaseAct.Receive(
            moment(),
            "Cán bộ mua mẫu Đội số 2",
            "Đơn vị giao hàng (minh họa)",
            "VD-MINH-HOA-" + number,
            "Hộp giấy nguyên vẹn, nhãn gửi đủ",
            "Băng dán của nền tảng còn nguyên"),
        handler);
  }

  private void film(CaseFile file, ActingOfficer handler) {
    var purchase = purchases.read(file.id(), 1, handler).orElseThrow();
    try (InputStream in =
        Objects.requireNonNull(
            DemoPurchases.class.getResourceAsStream("/seed/cases/demo-unpacking.mp4"))) {
      if (purchases.stage(purchase, "mo-goi.mp4", in) instanceof Staging.StagingRefused no) {
        throw new IllegalStateException("the film of the demonstration: " + no.refusal());
      }
    } catch (IOException shipped) {
      throw new UncheckedIOException(shipped);
    }
  }

  private CaseFile step(CaseFile file, int number, PurchaseAct act, ActingOfficer by) {
    return done(purchases.proceed(file.id(), number, act, file.version(), by));
  }

  private Instant moment() {
    return time.instant();
  }

  private LocalDate day() {
    return Vietnam.dayOf(time.instant());
  }

  private @Nullable ActingOfficer reader(String account) {
    return officers.named(account).map(one -> ActingOfficer.of(one)).orElse(null);
  }

  private static CaseFile done(ActOutcome<CaseFile> outcome) {
    if (outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done)) {
      return done;
    }
    throw new IllegalStateException("a test purchase of the demonstration: " + outcome);
  }
}
