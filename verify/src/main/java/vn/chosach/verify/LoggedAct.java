package vn.chosach.verify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * An act in its canonical bytes, version 1, as docs/verify.md defines them. What the log holds is
 * one byte 1 and the SHA-256 of these bytes: who has the act can prove it, who has not learns
 * nothing, since each act carries 74 random bits in its identifier.
 *
 * @param at to the microsecond
 * @param details sorted by the bytes of the key in UTF-8
 */
public record LoggedAct(
    UUID id,
    Instant at,
    String actorKind,
    @Nullable UUID actor,
    @Nullable String agency,
    String verb,
    String subjectKind,
    String subject,
    @Nullable String reason,
    @Nullable String legalBasis,
    SortedMap<String, String> details) {

  /** Version byte of the canonical bytes and of the entry in the log. */
  public static final int VERSION = 1;

  private static final int MOST_TEXT = 10_000_000;

  public static TreeMap<String, String> sorted() {
    return new TreeMap<>(
        (a, b) ->
            Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the log holds of it. */
  public byte[] entry() {
    return entryOf(canonical());
  }

  static byte[] entryOf(byte[] canonical) {
    return ByteBuffer.allocate(1 + Merkle.HASH)
        .put((byte) VERSION)
        .put(Merkle.sha256(canonical))
        .array();
  }

  public byte[] canonical() {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      uuid(out, id);
      out.writeLong(Math.addExact(at.getEpochSecond() * 1_000_000L, at.getNano() / 1_000));
      text(out, actorKind);
      out.writeByte(actor == null ? 0 : 1);
      if (actor != null) {
        uuid(out, actor);
      }
      optional(out, agency);
      text(out, verb);
      text(out, subjectKind);
      text(out, subject);
      optional(out, reason);
      optional(out, legalBasis);
      out.writeInt(details.size());
      for (var detail : details.entrySet()) {
        text(out, detail.getKey());
        text(out, detail.getValue());
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws VerificationRefused if the bytes are not the canonical bytes of an act
   */
  public static LoggedAct read(byte[] canonical) {
    try {
      ByteBuffer in = ByteBuffer.wrap(canonical);
      if (in.get() != VERSION) {
        throw new VerificationRefused(Reason.MALFORMED, "an act of an unknown version");
      }
      UUID id = uuid(in);
      long micros = in.getLong();
      Instant at =
          Instant.ofEpochSecond(
              Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
      String kind = text(in);
      UUID actor = in.get() == 0 ? null : uuid(in);
      String agency = optional(in);
      String verb = text(in);
      String subjectKind = text(in);
      String subject = text(in);
      String reason = optional(in);
      String basis = optional(in);
      var details = sorted();
      for (int left = in.getInt(); left > 0; left--) {
        details.put(text(in), text(in));
      }
      var act =
          new LoggedAct(
              id, at, kind, actor, agency, verb, subjectKind, subject, reason, basis, details);
      if (!Arrays.equals(act.canonical(), canonical)) {
        throw new VerificationRefused(
            Reason.MALFORMED, "an act that is not in its canonical bytes");
      }
      return act;
    } catch (BufferUnderflowException | CharacterCodingException | ArithmeticException e) {
      throw new VerificationRefused(Reason.MALFORMED, "not the canonical bytes of an act");
    }
  }

  private static void uuid(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  private static void optional(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeByte(text == null ? 0 : 1);
    if (text != null) {
      text(out, text);
    }
  }

  private static @Nullable String optional(ByteBuffer in) throws CharacterCodingException {
    return in.get() == 0 ? null : text(in);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String text(ByteBuffer in) throws CharacterCodingException {
    int length = in.getInt();
    if (length < 0 || length > Math.min(MOST_TEXT, in.remaining())) {
      throw new BufferUnderflowException();
    }
    ByteBuffer utf8 = in.slice(in.position(), length);
    in.position(in.position() + length);
    return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
  }
}
