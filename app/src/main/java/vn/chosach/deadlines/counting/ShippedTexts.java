package vn.chosach.deadlines.counting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;

/** The texts of this room read straight from the program, for use without Spring. */
public final class ShippedTexts implements Wording.Phrases {

  private final Properties texts = new Properties();
  private final Lang lang;

  public ShippedTexts(Lang lang) {
    this.lang = lang;
    String file = "/messages/deadlines" + (lang == Lang.EN ? "_en" : "") + ".properties";
    try (var stream = Objects.requireNonNull(ShippedTexts.class.getResourceAsStream(file))) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
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
