package vn.chosach.ui.form;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Forms for which browsers work. Their secrets are given out here, with the hour and a keyed mark,
 * and known again: whoever floods can neither choose them nor work ahead for longer than a day.
 * That one counts once, the room sees to that takes the form, or the secret counts for one only.
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
        hidden(BrowserWork.FORM, fresh("")), hidden(BrowserWork.DONE, String.valueOf(bits)));
  }

  /**
   * What a form that was sent brings: no secret but one of ours, and no work for one of more than a
   * day ago.
   */
  public BrowserWork of(SubmittedForm sent) {
    var work = new BrowserWork(sent.text(BrowserWork.FORM), sent.text(BrowserWork.DONE));
    if (work.form().isEmpty() || counts(work.form(), "")) {
      return work;
    }
    return new BrowserWork(drawn(work.form(), "") == null ? "" : work.form(), "");
  }

  /** Whether a secret was given out within a day, for this one alone. */
  public boolean counts(String form, String only) {
    Instant drawn = form.isEmpty() ? null : drawn(form, only);
    return drawn != null && !drawn.plus(COUNTS).isBefore(time.instant());
  }

  /** When a secret was given out; {@code null} for one that is none of ours. */
  private @Nullable Instant drawn(String form, String only) {
    byte[] secret = Base64.getUrlDecoder().decode(form);
    return MessageDigest.isEqual(secret, marked(secret, only))
        ? Instant.ofEpochSecond(ByteBuffer.wrap(secret).getLong())
        : null;
  }

  /**
   * A fresh secret.
   *
   * @param only name of the one form that it counts for; empty where the room sees to that
   */
  public String fresh(String only) {
    byte[] chance = new byte[RANDOM];
    CHANCE.nextBytes(chance);
    byte[] secret =
        ByteBuffer.allocate(HOUR + RANDOM + MARK)
            .putLong(time.instant().getEpochSecond())
            .put(chance)
            .array();
    return Base64.getUrlEncoder().encodeToString(marked(secret, only));
  }

  /** The same with our mark at its end. */
  private byte[] marked(byte[] secret, String only) {
    byte[] name = only.getBytes(UTF_8);
    byte[] what = Arrays.copyOf(secret, HOUR + RANDOM + name.length);
    System.arraycopy(name, 0, what, HOUR + RANDOM, name.length);
    byte[] mark = marks.mark("form-work", what);
    return ByteBuffer.wrap(secret.clone()).position(HOUR + RANDOM).put(mark, 0, MARK).array();
  }
}
