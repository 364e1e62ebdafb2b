package vn.chosach.press.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as somebody wants to draft it.
 *
 * @param title 1 to 200 characters
 * @param words 1 to 6,000 characters
 * @param source address of a published case, a warning or a campaign; for a note
 * @param embargo at most 30 days ahead; {@code null} for none
 * @param signers keys of the agencies that are asked to sign an alert, 1 to 20
 * @param receivers newsrooms of a note, sectors and communes of an alert, 1 to 150
 * @param answerBy last day for the answers; for an alert
 * @param expiresOn last day on which an alert is public, at most a year ahead
 */
public record BulletinWish(
    BulletinKind kind,
    String title,
    String words,
    String source,
    @Nullable Instant embargo,
    List<String> signers,
    List<String> receivers,
    @Nullable LocalDate answerBy,
    @Nullable LocalDate expiresOn) {

  public BulletinWish {
    signers = List.copyOf(signers);
    receivers = List.copyOf(receivers);
  }
}
