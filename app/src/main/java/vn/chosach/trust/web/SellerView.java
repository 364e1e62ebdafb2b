package vn.chosach.trust.web;

/** What sellers read. */
public interface SellerView {

  /**
   * What the law asks.
   *
   * @param law article and law
   * @param confirmed whether an official confirmed that it says so
   */
  record SellerDuty(String words, String law, boolean confirmed) {}
}
