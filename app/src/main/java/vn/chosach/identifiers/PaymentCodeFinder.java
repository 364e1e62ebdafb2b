package vn.chosach.identifiers;

import java.util.Locale;
import vn.chosach.identifiers.Identifier.Sureness;

/** Transfer codes that were pasted as text, or that a reader of QR codes handed on. */
final class PaymentCodeFinder {

  private final Sight sight;
  private final Findings findings;

  PaymentCodeFinder(Sight sight, Findings findings) {
    this.sight = sight;
    this.findings = findings;
  }

  void find() {
    int i = sight.plain.indexOf(VietQr.BEGINNING);
    while (i >= 0) {
      var code = VietQr.at(sight.plain, i);
      int length = VietQr.BEGINNING.length();
      if (code.isPresent()) {
        VietQr transfer = code.get();
        length = transfer.length();
        String account = transfer.account().toLowerCase(Locale.ROOT);
        findings.add(
            IdentifierKind.BANK_ACCOUNT,
            transfer.bin() + ":" + account,
            account,
            i,
            i + length,
            transfer.intact() ? Sureness.STATED : Sureness.DOUBTFUL);
      }
      i = sight.plain.indexOf(VietQr.BEGINNING, i + length);
    }
  }
}
