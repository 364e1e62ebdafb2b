package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.tips.Code;
import vn.chosach.tips.Reception;
import vn.chosach.vault.Vault;

/** Carries the receipt from the sending to the page that shows it, until the code is kept. */
@Component
class ReceiptCookie {

  static final String NAME = "bien-nhan";

  private static final Duration LASTS = Duration.ofHours(2);

  private final SealedCookie cookie;
  private final InstantSource clock;

  ReceiptCookie(Vault vault, InstantSource clock) {
    this.cookie = new SealedCookie(vault, NAME, LASTS);
    this.clock = clock;
  }

  /**
   * What the receipt page shows.
   *
   * @param receivedAt when the report was received
   */
  record Receipt(String number, Code code, Instant receivedAt) {}

  Receipt give(
      HttpServletRequest request, HttpServletResponse response, Reception.Received received) {
    var receipt = new Receipt(received.number(), received.code(), clock.instant());
    cookie.give(
        request,
        response,
        String.join(
            "\n",
            receipt.number(),
            receipt.code().characters(),
            String.valueOf(receipt.receivedAt().toEpochMilli())),
        clock.instant());
    return receipt;
  }

  Optional<Receipt> read(HttpServletRequest request) {
    return cookie
        .read(request, clock.instant())
        .map(text -> text.split("\n", -1))
        .map(
            parts ->
                new Receipt(
                    parts[0], new Code(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2]))));
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    cookie.takeBack(request, response);
  }
}
