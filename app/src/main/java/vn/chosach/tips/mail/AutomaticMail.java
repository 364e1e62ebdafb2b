package vn.chosach.tips.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages no person wrote: answers of machines, lists, reports of delivery (RFC 3834, RFC
 * 3464). Taken as tips they would answer each other for ever.
 */
final class AutomaticMail {

  private AutomaticMail() {}

  static boolean is(MimeMessage message, String ownAddress) throws MessagingException {
    String submitted = first(message, "Auto-Submitted");
    String precedence = first(message, "Precedence");
    String path = first(message, "Return-Path");
    return submitted != null && !submitted.toLowerCase(Locale.ROOT).startsWith("no")
        || precedence != null
            && Stream.of("bulk", "junk", "list", "auto_reply")
                .anyMatch(precedence.strip().toLowerCase(Locale.ROOT)::equals)
        || path != null && path.strip().equals("<>")
        || Stream.of("X-Autoreply", "X-Autorespond", "List-Id", "X-Loop")
            .anyMatch(header -> has(message, header))
        || message.isMimeType("multipart/report")
        || !ownAddress.isEmpty() && MailLetter.sender(message).equalsIgnoreCase(ownAddress);
  }

  private static boolean has(MimeMessage message, String header) {
    try {
      return message.getHeader(header) != null;
    } catch (MessagingException unreadable) {
      // A header that cannot be read says nothing about who wrote the message.
      return false;
    }
  }

  private static @Nullable String first(MimeMessage message, String header)
      throws MessagingException {
    String[] values = message.getHeader(header);
    return values == null ? null : values[0];
  }
}
