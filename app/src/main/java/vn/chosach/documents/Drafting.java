package vn.chosach.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.Urgency;

/**
 * What a draft says.
 *
 * @param kind code of a kind, see {@link vn.chosach.documents.content.Kinds}
 * @param agency key of the agency in whose name it is drafted
 * @param subject abstract (trích yếu), one line of at most 500 characters, without {@code V/v}
 * @param addressees lines of {@code Kính gửi}; needed for a letter, at most 50
 * @param content what stands between head and foot
 * @param recipients lines of {@code Nơi nhận}, at most 500; the archive line is added by the layout
 * @param urgency mark in a frame, or none
 * @param origin what it is drafted for, or none
 */
public record Drafting(
    String kind,
    String agency,
    String subject,
    List<String> addressees,
    Content content,
    List<Recipient> recipients,
    @Nullable Urgency urgency,
    @Nullable DocumentOrigin origin) {

  public Drafting {
    addressees = List.copyOf(addressees);
    recipients = List.copyOf(recipients);
  }

  /**
   * Keys of the agencies that receive it to carry it out, each once; bodies not on the roll left
   * out.
   */
  public List<String> carryingOut() {
    return recipients.stream()
        .filter(one -> one.purpose() == Recipient.Purpose.CARRY_OUT)
        .map(Recipient::agency)
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }
}
