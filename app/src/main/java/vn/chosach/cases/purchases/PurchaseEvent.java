package vn.chosach.cases.purchases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a test purchase. */
public enum PurchaseEvent {
  APPROVE("duyet"),
  DECLINE("khong-duyet"),
  ORDER("dat-mua"),
  RECEIVE("nhan-hang"),
  UNPACK("mo-goi"),
  /** More films and photos, of the label for instance. */
  ADD_FILES("bo-sung"),
  SEND_SAMPLE("gui-mau"),
  CONCLUDE("ket-luan"),
  CANCEL("huy"),
  /** The sealed address of the delivery is opened; each opening stands in the journal. */
  REVEAL("mo-dia-chi");

  private final String slug;

  PurchaseEvent(String slug) {
    this.slug = slug;
  }

  /** Its name in forms and addresses. */
  public String slug() {
    return slug;
  }

  public static Optional<PurchaseEvent> of(String slug) {
    return Arrays.stream(values()).filter(event -> event.slug.equals(slug)).findFirst();
  }

  /** Message key of what the button says. */
  public String textKey() {
    return "cases.purchase.act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
