package vn.chosach.journal.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.Act;
import vn.chosach.journal.JournalEntry;

/**
 * The canonical bytes of an entry, version 1: what its leaf commits to. Lengths before texts, all
 * numbers big-endian; the definition for other programs stands in docs/verify.md.
 */
public final class CanonicalBytes {

  private static final byte VERSION = 1;
  private static final long MICROS = 1_000_000L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  private CanonicalBytes() {}

  public static byte[] of(JournalEntry journalEntry) {
    var bytes = new CanonicalBytes();
    Act act = journalEntry.act();
    bytes.out.write(VERSION);
    bytes.id(journalEntry.id());
    bytes.moment(journalEntry.at());
    bytes.text(act.actor().kind().name());
    UUID actor = act.actor().id();
    bytes.out.write(actor == null ? 0 : 1);
    if (actor != null) {
      bytes.id(actor);
    }
    bytes.optional(act.actor().agency());
    bytes.text(act.verb());
    bytes.text(act.subjectKind());
    bytes.text(act.subjectId());
    bytes.optional(act.reason());
    bytes.optional(act.legalBasis());
    bytes.number(act.details().size());
    act.details().entrySet().stream()
        .sorted((a, b) -> Arrays.compareUnsigned(utf8(a.getKey()), utf8(b.getKey())))
        .forEach(bytes::detail);
    return bytes.out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void detail(Map.Entry<String, String> detail) {
    text(detail.getKey());
    text(detail.getValue());
  }

  private void id(UUID id) {
    out.writeBytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  private void moment(Instant at) {
    long micros =
        Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1000);
    out.writeBytes(ByteBuffer.allocate(8).putLong(micros).array());
  }

  private void number(int number) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
  }

  private void optional(@Nullable String text) {
    out.write(text == null ? 0 : 1);
    if (text != null) {
      text(text);
    }
  }

  private void text(String text) {
    byte[] bytes = utf8(text);
    number(bytes.length);
    out.writeBytes(bytes);
  }
}
