package vn.chosach.tips.form;

import java.time.Instant;
import vn.chosach.tips.Code;
import vn.chosach.tips.Tip;
import vn.chosach.ui.Page;
import vn.chosach.ui.Qr;

/**
 * What the receipt shows.
 *
 * @param number as people say it
 * @param code by which the report is followed
 * @param receivedAt when it was received
 * @param sortedBefore until when it is read and sorted
 * @param leaf hash of its leaf in the log, 64 digits; empty on a receipt of an older version
 * @param files how many photos and papers came with it; below 0 where that is not known
 * @param qr path of the QR code of the address with the code, in modules
 * @param qrSize modules of a side
 */
public record ReceiptPage(
    String number,
    Code code,
    Instant receivedAt,
    Instant sortedBefore,
    String leaf,
    int files,
    String qr,
    int qrSize) {

  /** Where a report is followed; servers never see what follows the sign {@code #}. */
  static String address(ReceiptCookie.Receipt receipt, Page page) {
    return page.visit().origin() + page.href("/theo-doi") + "#" + receipt.code().grouped();
  }

  static ReceiptPage of(ReceiptCookie.Receipt receipt, Page page) {
    var qr = Qr.of(address(receipt, page));
    return new ReceiptPage(
        receipt.number(),
        receipt.code(),
        receipt.receivedAt(),
        Tip.sortedBefore(receipt.receivedAt()),
        receipt.leaf(),
        receipt.files(),
        qr.path(),
        qr.size());
  }
}
