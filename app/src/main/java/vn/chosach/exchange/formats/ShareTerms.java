package vn.chosach.exchange.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Under what something was told. Every form carries it, so that a file that lies alone still says
 * it.
 *
 * @param number of the paper or row at the sender
 * @param sender and
 * @param recipient by their names
 * @param level how far it may be passed on
 * @param ground law and article on which it rests
 * @param purpose for which it may be used
 * @param until last day on which it may be used
 * @param madeAt when it was drawn up
 */
public record ShareTerms(
    String number,
    String sender,
    String recipient,
    TlpLevel level,
    String ground,
    String purpose,
    LocalDate until,
    Instant madeAt) {

  /** Its parts by the names that all forms use. */
  Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("number", number);
    parts.put("sender", sender);
    parts.put("recipient", recipient);
    parts.put("level", level.label());
    parts.put("ground", ground);
    parts.put("purpose", purpose);
    parts.put("until", until.toString());
    parts.put("madeAt", madeAt.toString());
    return parts;
  }

  /** What the parts say; empty where one is missing or is no day, moment or level. */
  static Optional<ShareTerms> of(Map<String, String> parts) {
    try {
      return TlpLevel.of(parts.getOrDefault("level", ""))
          .filter(level -> parts.containsKey("number"))
          .map(
              level ->
                  new ShareTerms(
                      parts.getOrDefault("number", ""),
                      parts.getOrDefault("sender", ""),
                      parts.getOrDefault("recipient", ""),
                      level,
                      parts.getOrDefault("ground", ""),
                      parts.getOrDefault("purpose", ""),
                      LocalDate.parse(parts.getOrDefault("until", "")),
                      Instant.parse(parts.getOrDefault("madeAt", ""))));
    } catch (DateTimeException unread) {
      return Optional.empty();
    }
  }
}
