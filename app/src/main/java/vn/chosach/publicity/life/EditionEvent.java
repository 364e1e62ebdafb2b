package vn.chosach.publicity.life;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to an edition. */
public enum EditionEvent {
  /** Its words are written or changed. */
  WRITE("written"),
  SUBMIT("submitted"),
  /** Another officer than the author found that the law allows it. */
  CHECK("checked"),
  /** Another officer than the author lets everyone read it. */
  APPROVE("approved"),
  /** It goes back to its author, with what must be mended. */
  RETURN("returned"),
  DROP("dropped"),
  /** A corrected edition was approved. */
  SUPERSEDE("superseded"),
  EXPIRE("expired"),
  /** The decision behind it was annulled, or the case went to the investigators. */
  LAPSE("lapsed"),
  WITHDRAW("withdrawn"),
  /** Another officer than who withdrew it looked at why. */
  REVIEW("reviewed");

  private final String words;

  EditionEvent(String words) {
    this.words = words;
  }

  /** The verb in the journal. */
  public String verb() {
    return "publicity." + words;
  }

  /** Whether it needs a reason. */
  public boolean needsWords() {
    return this == RETURN || this == WITHDRAW || this == DROP;
  }

  /** The one that an address names. */
  public static Optional<EditionEvent> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }

  /** Last part of the address of its form. */
  public String slug() {
    return words;
  }

  /** Message key of what happened, or of the button. */
  public String textKey() {
    return "publicity.event." + name().toLowerCase(Locale.ROOT);
  }
}
