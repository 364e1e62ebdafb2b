package vn.chosach.referrals.web;

import java.util.List;
import java.util.Optional;
import vn.chosach.kernel.ProvincePack;

/**
 * How the investigating body of an agency is addressed, and the procuracy that receives a copy (Bộ
 * luật Tố tụng hình sự art. 144, K); data by the beginning of the key of the agency.
 */
record InvestigatingBody(String agencies, String body, String procuracy) {

  private static final List<InvestigatingBody> ALL =
      ProvincePack.current().table("investigating-bodies.csv").stream()
          .map(
              row ->
                  new InvestigatingBody(
                      row.text("agencies"), row.text("body_vi"), row.text("procuracy_vi")))
          .toList();

  static Optional<InvestigatingBody> of(String agency) {
    return ALL.stream().filter(one -> agency.startsWith(one.agencies())).findFirst();
  }

  /** As it stands behind {@code Kính gửi}. */
  String addressed(String agencyName) {
    return body.replace("{0}", agencyName);
  }
}
