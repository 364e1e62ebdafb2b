package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Proof;
import vn.chosach.tips.Code;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Vault;

/** Carries the receipt from the sending to the page that shows it, until the code is kept. */
@Component
class ReceiptCookie {

  static final String NAME = "bien-nhan";

  private static final Duration LASTS = Duration.ofHours(2);

  private final SealedCookie cookie;
  private final Vault vault;
  private final Journal journal;
  private final InstantSource clock;

  ReceiptCookie(Vault vault, Journal journal, InstantSource clock) {
    this.vault = vault;
    this.journal = journal;
    this.cookie = new SealedCookie(vault, NAME, LASTS);
    this.clock = clock;
  }

  /**
   * What the receipt page shows.
   *
   * @param receivedAt when the report was received
   * @param leaf hash of its leaf in the log, 64 digits
   * @param files how many photos and papers came with it; below 0 on a receipt of an older version
   */
  record Receipt(String number, Code code, Instant receivedAt, String leaf, int files) {}

  Receipt give(
      HttpServletRequest request, HttpServletResponse response, Reception.Received received) {
    var receipt =
        new Receipt(
            received.number(),
            received.code(),
            received.receivedAt(),
            journal
                .prove(Tips.RECEIVED, Tips.SUBJECT, received.tip().toString())
                .map(Proof::leafText)
                .orElse(""),
            (int)
                vault.files(received.tip()).stream()
                    .filter(file -> file.batch().equals(received.tip()))
                    .count());
    cookie.give(
        request,
        response,
        String.join(
            "\n",
            receipt.number(),
            receipt.code().characters(),
            String.valueOf(receipt.receivedAt().toEpochMilli()),
            receipt.leaf(),
            String.valueOf(receipt.files())),
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
                    parts[0],
                    new Code(parts[1]),
                    Instant.ofEpochMilli(Long.parseLong(parts[2])),
                    parts.length > 3 ? parts[3] : "",
                    parts.length > 4 ? Integer.parseInt(parts[4]) : -1));
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    cookie.takeBack(request, response);
  }
}
