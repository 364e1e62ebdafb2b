package vn.chosach.identifiers;

import java.util.Locale;
import vn.chosach.identifiers.Identifier.Sureness;

/** Transfer codes that were pasted as text, or that a reader of QR codes handed on. */
record PaymentCodeFinder(NormalizedText normalizedText, Findings findings) {

  void find() {
    int i = normalizedText.plain.indexOf(VietQr.BEGINNING);
    while (i >= 0) {
      var code = VietQr.at(normalizedText.plain, i);
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
      i = normalizedText.plain.indexOf(VietQr.BEGINNING, i + length);
    }
  }
}
