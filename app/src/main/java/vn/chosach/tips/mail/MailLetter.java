package vn.chosach.tips.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import vn.chosach.kernel.Folding;

/**
 * What a message says: its text and its files. Nothing in it is trusted, least of all its sender.
 *
 * @param subject as written
 * @param text as written; of a message that has words only in HTML, its text
 * @param files parts that are files, to be read once
 * @param whole whether all its parts were looked at
 */
record MailLetter(String subject, String text, List<Part> files, boolean whole) {

  private static final int LONGEST_TEXT = 2_000_000;
  private static final int MOST_PARTS = 200;
  private static final int DEEPEST = 20;

  static MailLetter read(MimeMessage message) throws MessagingException, IOException {
    var reading = new LetterParser();
    reading.part(message, 0);
    boolean onlyHtml = Folding.blank(reading.plain.toString());
    String text = onlyHtml ? reading.html.toString() : reading.plain.toString();
    String subject = message.getSubject();
    return new MailLetter(
        subject == null ? "" : subject.strip(), text.strip(), reading.files, reading.whole);
  }

  /** The address that the message claims, empty when it claims none. */
  static String sender(MimeMessage message) throws MessagingException {
    try {
      Address[] from = message.getFrom();
      return from != null && from.length > 0 && from[0] instanceof InternetAddress one
          ? one.getAddress()
          : "";
    } catch (AddressException damaged) {
      return "";
    }
  }

  /** Name of a file, as its sender calls it. */
  static String name(Part file) throws MessagingException {
    String name = file.getFileName();
    try {
      return name == null ? "" : MimeUtility.decodeText(name);
    } catch (java.io.UnsupportedEncodingException unknown) {
      return name;
    }
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "MailLetter[hidden]";
  }

  private static final class LetterParser {

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Part> files = new ArrayList<>();
    private boolean whole = true;
    private int parts;

    private void part(Part part, int depth) throws MessagingException, IOException {
      parts++;
      if (parts > MOST_PARTS || depth > DEEPEST) {
        whole = false;
        return;
      }
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
        for (int n = 0; n < many.getCount(); n++) {
          BodyPart inside = many.getBodyPart(n);
          part(inside, depth + 1);
        }
      } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
          || part.getFileName() != null
          || !part.isMimeType("text/*")) {
        files.add(part);
      } else if (part.isMimeType("text/html")) {
        html.append(Jsoup.parse(words(part)).wholeText()).append('\n');
      } else {
        plain.append(words(part)).append('\n');
      }
    }

    private static String words(Part part) throws MessagingException, IOException {
      try (InputStream in = part.getInputStream()) {
        return new String(in.readNBytes(LONGEST_TEXT), charset(part.getContentType()));
      }
    }

    private static Charset charset(String contentType) {
      String type = contentType.toLowerCase(Locale.ROOT);
      int at = type.indexOf("charset=");
      if (at < 0) {
        return StandardCharsets.UTF_8;
      }
      String name = type.substring(at + 8).split("[;\\s]", 2)[0].replace("\"", "");
      try {
        return Charset.forName(MimeUtility.javaCharset(name));
      } catch (IllegalArgumentException unknown) {
        return StandardCharsets.UTF_8;
      }
    }
  }
}
