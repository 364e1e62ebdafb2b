package vn.chosach.identifiers;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/**
 * A transfer code as banks and wallets print it: EMV QR code for merchant-presented mode (EMVCo,
 * version 1.1), template 38 of the national switch (AID {@code A000000727}), TCCS 03:2018/NHNNVN.
 *
 * @param bin issuer number of the bank
 * @param account account or card number, letters possible
 * @param amount whole đồng; {@code null} when the payer fills it in
 * @param payee name of the receiver; {@code null} when absent
 * @param purpose words on the transfer; {@code null} when absent
 * @param intact whether the check sum agrees; a photo or a typing error breaks it
 * @param length UTF-16 units that the code takes up in the text
 */
public record VietQr(
    String bin,
    String account,
    @Nullable Dong amount,
    @Nullable String payee,
    @Nullable String purpose,
    boolean intact,
    int length) {

  /** How every such code begins: payload format indicator, version 01. */
  static final String BEGINNING = "000201";

  private static final String SWITCH = "A000000727";
  private static final int LONGEST = 512;
  private static final int POLYNOMIAL = 0x1021;

  /** Reads a code that begins at a place of a text. */
  static Optional<VietQr> at(String text, int start) {
    if (!text.startsWith(BEGINNING, start)) {
      return Optional.empty();
    }
    String payload = text.substring(start, Math.min(text.length(), start + LONGEST));
    Fields fields = Fields.of(payload);
    String template = fields.value("38");
    if (template == null) {
      return Optional.empty();
    }
    Fields transfer = Fields.of(template);
    String receiver = transfer.value("01");
    if (!SWITCH.equals(transfer.value("00")) || receiver == null) {
      return Optional.empty();
    }
    String bin = Fields.of(receiver).value("00");
    String account = Fields.of(receiver).value("01");
    if (bin == null || account == null || !bin.matches("\\d{6}") || account.isBlank()) {
      return Optional.empty();
    }
    String more = fields.value("62");
    return Optional.of(
        new VietQr(
            bin,
            account,
            amount(fields.value("54")),
            fields.value("59"),
            more == null ? null : Fields.of(more).value("08"),
            fields.intact(payload),
            fields.end()));
  }

  private static @Nullable Dong amount(@Nullable String value) {
    return value != null && value.matches("\\d{1,13}(\\.0{1,2})?")
        ? new Dong(Long.parseLong(value.replaceAll("\\..*", "")))
        : null;
  }

  /** CRC-16/CCITT-FALSE as annex B of the EMV specification asks: 1021 hex, start FFFF hex. */
  static String checkSum(String data) {
    int sum = 0xFFFF;
    for (byte octet : data.getBytes(StandardCharsets.UTF_8)) {
      sum ^= (octet & 0xFF) << 8;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = (sum & 0x8000) != 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
      }
      sum &= 0xFFFF;
    }
    return HexFormat.of().withUpperCase().toHexDigits((short) sum);
  }

  /** Tag, length and value, two digits each for the first two, as far as they can be read. */
  private record Fields(Map<String, String> values, int end) {

    private static final String CHECK = "63";

    static Fields of(String text) {
      var values = new TreeMap<String, String>();
      int i = 0;
      while (i + 4 <= text.length() && digits(text, i, 4)) {
        String tag = text.substring(i, i + 2);
        int length = Integer.parseInt(text.substring(i + 2, i + 4));
        if (i + 4 + length > text.length()) {
          break;
        }
        values.putIfAbsent(tag, text.substring(i + 4, i + 4 + length));
        i += 4 + length;
        if (tag.equals(CHECK)) {
          break;
        }
      }
      return new Fields(values, i);
    }

    @Nullable String value(String tag) {
      return values.get(tag);
    }

    boolean intact(String payload) {
      String sum = values.get(CHECK);
      return sum != null
          && sum.length() == 4
          && checkSum(payload.substring(0, end - 4)).equals(sum.toUpperCase(Locale.ROOT));
    }

    private static boolean digits(String text, int from, int count) {
      for (int i = from; i < from + count; i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }
  }
}
