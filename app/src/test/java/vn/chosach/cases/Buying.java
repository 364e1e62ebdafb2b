package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseResult;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.FilmReels;
import vn.chosach.vault.Staging;

/** Steps of test purchases for tests. */
@Component
public class Buying {

  public static final String ADDRESS = "Số 5 ngõ thử nghiệm, phường Long Xuyên";

  private final TestPurchases purchases;
  private final Cases cases;
  private final InstantSource clock;

  Buying(TestPurchases purchases, Cases cases, InstantSource clock) {
    this.purchases = purchases;
    this.cases = cases;
    this.clock = clock;
  }

  public static PurchaseAct.PurchaseActWish wish(ActingOfficer buyer, ActingOfficer approver) {
    return new PurchaseAct.PurchaseActWish(
        "shopee",
        "https://shopee.vn/thu-i.1.2",
        "Kem thử 50 g, 2 hũ",
        "Xác định thật giả",
        "Kế hoạch 1/KH thử",
        new Dong(500_000),
        Office.id(buyer),
        Office.id(approver));
  }

  public PurchaseAct.PurchaseActOrder order(long price) {
    return new PurchaseAct.PurchaseActOrder(
        "DH1", Vietnam.dayOf(clock.instant()), new Dong(price), "Biên lai 1", ADDRESS);
  }

  public PurchaseAct.Receive receive() {
    return new PurchaseAct.Receive(
        clock.instant(), "Cán bộ mua", "Bưu cục", "VD1", "Nguyên vẹn", "Còn nguyên");
  }

  public PurchaseAct.Unpack unpack() {
    return new PurchaseAct.Unpack(
        clock.instant(), "Phòng họp", "Hai người", "2 hũ", "NP-1", "Kho tang vật");
  }

  public PurchaseAct.SendSample sample() {
    return new PurchaseAct.SendSample(
        clock.instant(), "Trung tâm kiểm nghiệm", "1 hũ", "NP-2", "5/YC");
  }

  public PurchaseAct.Conclude conclude() {
    return new PurchaseAct.Conclude(
        Vietnam.dayOf(clock.instant()), PurchaseResult.COUNTERFEIT, "8/KN", "Đủ căn cứ kiểm tra");
  }

  public static PurchaseAct.End cancel() {
    return new PurchaseAct.End(PurchaseEvent.CANCEL, "Gian hàng đã đóng");
  }

  public CaseFile go(CaseFile file, PurchaseAct act, ActingOfficer by) {
    ActOutcome<CaseFile> outcome = purchases.proceed(file.id(), 1, act, file.version(), by);
    return Office.file(outcome);
  }

  public ActOutcome<CaseFile> tried(CaseFile file, PurchaseAct act, ActingOfficer by) {
    return purchases.proceed(file.id(), 1, act, file.version(), by);
  }

  public CaseFile planned(CaseFile file, ActingOfficer by, ActingOfficer approver) {
    return Office.file(purchases.plan(file.id(), wish(by, approver), file.version(), by));
  }

  public CaseFile received(CaseFile file, ActingOfficer handler, ActingOfficer head) {
    CaseFile now = planned(file, handler, head);
    now = go(now, new PurchaseAct.Approve(""), head);
    now = go(now, order(300_000), handler);
    return go(now, receive(), handler);
  }

  public Purchase one(CaseFile file, ActingOfficer reader) {
    return purchases.read(file.id(), 1, reader).orElseThrow();
  }

  public void film(CaseFile file, ActingOfficer reader) {
    assertThat(
            purchases.stage(
                one(file, reader), "mo-goi.mp4", new ByteArrayInputStream(FilmReels.mp4())))
        .isInstanceOf(Staging.Staged.class);
  }

  public CaseFile fresh(CaseFile file, ActingOfficer reader) {
    return cases.read(file.number(), reader).orElseThrow().file();
  }
}
