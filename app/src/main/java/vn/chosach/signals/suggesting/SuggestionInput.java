package vn.chosach.signals.suggesting;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/**
 * What the policies look at.
 *
 * @param sender who speaks
 * @param named whether the sender gave a name
 * @param goods code of the goods group that the reporter chose
 * @param paid what the reporter paid
 * @param words words and signs found in the text
 * @param toldCrime whether it was told as a report of a crime
 */
public record SuggestionInput(
    Sender sender,
    boolean named,
    @Nullable String goods,
    @Nullable Dong paid,
    WordFinds words,
    boolean toldCrime) {

  /** Who speaks; the law tells a person from an agency and from the media. */
  public enum Sender {
    PERSON,
    AGENCY,
    MEDIA
  }
}
