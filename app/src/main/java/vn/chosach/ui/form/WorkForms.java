package vn.chosach.ui.form;

import static vn.chosach.ui.form.FormField.hidden;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Forms for which browsers work. Their secrets are given out here, with the hour and a keyed mark,
 * and known again: whoever floods can neither choose them nor work ahead for longer than a day.
 * That one counts once, the room sees to that takes the form.
 */
@Component
public record WorkForms(FormFiles marks, InstantSource time) {

  private static final Duration COUNTS = Duration.ofDays(1);
  private static final int HOUR = Long.BYTES;
  private static final int RANDOM = 8;
  private static final int MARK = 8;
  private static final SecureRandom CHANCE = new SecureRandom();

  /** Fields that go along unseen: a fresh secret, and how many bits are asked for. */
  public List<FormField> asked(int bits) {
    return List.of(
        hidden(BrowserWork.FORM, fresh()), hidden(BrowserWork.DONE, String.valueOf(bits)));
  }

  /**
   * What a form that was sent brings: no secret but one of ours, and no work for one of more than a
   * day ago.
   */
  public BrowserWork of(SubmittedForm sent) {
    var work = new BrowserWork(sent.text(BrowserWork.FORM), sent.text(BrowserWork.DONE));
    if (work.form().isEmpty()) {
      return work;
    }
    byte[] secret = Base64.getUrlDecoder().decode(work.form());
    if (!MessageDigest.isEqual(secret, marked(secret))) {
      return new BrowserWork("", "");
    }
    Instant drawn = Instant.ofEpochSecond(ByteBuffer.wrap(secret).getLong());
    return drawn.plus(COUNTS).isBefore(time.instant()) ? new BrowserWork(work.form(), "") : work;
  }

  private String fresh() {
    byte[] chance = new byte[RANDOM];
    CHANCE.nextBytes(chance);
    byte[] secret =
        ByteBuffer.allocate(HOUR + RANDOM + MARK)
            .putLong(time.instant().getEpochSecond())
            .put(chance)
            .array();
    return Base64.getUrlEncoder().encodeToString(marked(secret));
  }

  /** The same with our mark at its end. */
  private byte[] marked(byte[] secret) {
    byte[] mark = marks.mark("form-work", Arrays.copyOf(secret, HOUR + RANDOM));
    return ByteBuffer.wrap(secret.clone()).position(HOUR + RANDOM).put(mark, 0, MARK).array();
  }
}
