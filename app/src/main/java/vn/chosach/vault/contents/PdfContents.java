package vn.chosach.vault.contents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF would do by itself when an officer opens it. A destination to open at is harmless;
 * scripts, programs to launch, forms that send themselves and files inside are not, and nobody is
 * handed such a document. Names are read as the format writes them, with their {@code #41} escapes,
 * also inside object streams (ISO 32000-2, 7.3.5, 7.5.7, 12.6).
 */
final class PdfContents {

  private static final Set<String> ACTS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "GoToE",
          "RichMedia",
          "Rendition",
          "EmbeddedFile",
          "EmbeddedFiles",
          "XFA");
  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9#]{3,48})(?![A-Za-z0-9#])");
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern OBJECTS = Pattern.compile("\\s*\\d+\\s+\\d+\\s");
  private static final int HEAD = 2_000;
  private static final int FIRST = 64;

  /** What object streams may unpack to, all together. */
  private static final int MOST_UNPACKED = 64_000_000;

  private int unpacked;

  private PdfContents() {}

  /**
   * Reason code of why it is not taken; {@code null} when nothing stands against it: {@code
   * vault.pdf-acts}, {@code vault.pdf-locked} when objects are hidden by encryption, {@code
   * vault.damaged} when they do not unpack.
   */
  static @Nullable String fault(byte[] pdf) {
    return new PdfContents().look(pdf);
  }

  private @Nullable String look(byte[] pdf) {
    String text = new String(pdf, ISO_8859_1);
    if (acts(text)) {
      return "vault.pdf-acts";
    }
    boolean locked = text.contains("/Encrypt");
    Matcher streams = STREAM.matcher(text);
    while (streams.find()) {
      boolean named = unescaped(head(text, streams.start())).contains("/ObjStm");
      if (named && locked) {
        return "vault.pdf-locked";
      }
      // a dictionary can be written so that its type is missed; what objects begin with cannot
      if (!named && !OBJECTS.matcher(inflated(pdf, streams.end(), FIRST)).lookingAt()) {
        continue;
      }
      String objects = inflated(pdf, streams.end(), MOST_UNPACKED);
      if (named && objects.isEmpty() || unpacked > MOST_UNPACKED) {
        return "vault.damaged";
      }
      if (acts(objects)) {
        return "vault.pdf-acts";
      }
    }
    return null;
  }

  /** The dictionary before a stream. */
  private static String head(String text, int end) {
    String near = text.substring(Math.max(0, end - HEAD), end);
    int begins = near.lastIndexOf(" obj");
    return begins < 0 ? near : near.substring(begins);
  }

  private static boolean acts(String text) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      String name = names.group(1);
      if (ACTS.contains(name.indexOf('#') < 0 ? name : unescaped(name))) {
        return true;
      }
    }
    return false;
  }

  private static String unescaped(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  /** What a stream unpacks to, at most so much of it; empty when it is not packed so. */
  private String inflated(byte[] pdf, int from, int most) {
    var inflater = new Inflater();
    var out = new ByteArrayOutputStream();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      byte[] piece = new byte[Math.min(most, 16_384)];
      int some = inflater.inflate(piece);
      while (some > 0 && out.size() < most && unpacked <= MOST_UNPACKED) {
        out.write(piece, 0, some);
        unpacked += most == FIRST ? 0 : some;
        some = inflater.inflate(piece);
      }
    } catch (DataFormatException brokenOff) {
      // what came before is looked at all the same
    } finally {
      inflater.end();
    }
    return out.toString(ISO_8859_1);
  }
}
