package vn.chosach.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import vn.chosach.kernel.Refusal;

/** The texts of one room read straight from the program, for commands that run without a server. */
public final class ShippedTexts {

  private final Properties texts = new Properties();
  private final Lang lang;

  /**
   * @param room whose texts they are, as its package is named
   */
  public ShippedTexts(String room, Lang lang) {
    this.lang = lang;
    String file = "/messages/" + room + (lang == Lang.EN ? "_en" : "") + ".properties";
    try (var stream = Objects.requireNonNull(ShippedTexts.class.getResourceAsStream(file))) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key with its placeholders filled in. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(pattern(key), lang.locale()).format(arguments);
  }

  /** What a person reads when a question is refused. */
  public String text(Refusal refusal) {
    String sentence = pattern("refusal." + refusal.code());
    for (var fact : refusal.facts().entrySet()) {
      sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return sentence;
  }

  private String pattern(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }
}
