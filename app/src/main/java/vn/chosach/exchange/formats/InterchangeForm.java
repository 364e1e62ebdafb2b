package vn.chosach.exchange.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import vn.chosach.subjects.sharing.SharedPicture;

/** A form in which a picture is written and read. */
public enum InterchangeForm {
  /** FollowTheMoney entities, one a line. */
  FTM("application/x-ndjson", "ftm.json"),
  /** A STIX 2.1 bundle. */
  STIX("application/stix+json", "stix.json"),
  GRAPHML("application/graphml+xml", "graphml");

  /** Largest file that is read, in bytes. */
  public static final int MOST = 5_000_000;

  private final String type;
  private final String ending;

  InterchangeForm(String type, String ending) {
    this.type = type;
    this.ending = ending;
  }

  /** Media type. */
  public String type() {
    return type;
  }

  /** Ending of a file name. */
  public String ending() {
    return ending;
  }

  /** Message key of its name. */
  public String textKey() {
    return "exchange.form." + name().toLowerCase(Locale.ROOT);
  }

  /** Writes a picture; the same twice is the same to the byte. */
  public byte[] write(SharedPicture picture, ShareTerms terms) {
    return switch (this) {
      case FTM -> FtmFile.write(picture, terms);
      case STIX -> StixFile.write(picture, terms);
      case GRAPHML -> GraphMlFile.write(picture, terms);
    };
  }

  /** What form bytes have, by their content; empty for none of these. */
  public static Optional<InterchangeForm> of(byte[] bytes) {
    String text = text(bytes).orElse("").replace("\uFEFF", "").strip();
    if (text.startsWith("<")) {
      return text.contains("<graphml") ? Optional.of(GRAPHML) : Optional.empty();
    }
    if (text.startsWith("{")) {
      return text.lines().findFirst().orElse("").contains("\"schema\"")
          ? Optional.of(FTM)
          : text.contains("\"bundle\"") ? Optional.of(STIX) : Optional.empty();
    }
    return Optional.empty();
  }

  /** What a file says; empty for one that has not this form. */
  public Optional<ReadPicture> read(byte[] bytes) {
    return bytes.length > MOST
        ? Optional.empty()
        : text(bytes)
            .flatMap(
                text ->
                    switch (this) {
                      case FTM -> FtmFile.read(text);
                      case STIX -> StixFile.read(text);
                      case GRAPHML -> GraphMlFile.read(text);
                    });
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
