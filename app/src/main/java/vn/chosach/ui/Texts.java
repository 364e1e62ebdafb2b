package vn.chosach.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Refusal;

/**
 * All texts of all rooms, read once: {@code messages/<room>.properties} in Vietnamese, {@code
 * messages/<room>_en.properties} in English, UTF-8. Numbered placeholders as in {@link
 * MessageFormat}, named ones {@code {name}} in refusals, and {@code %{name}} for what belongs to
 * the province of the installation: {@link ProvincePack}.
 */
@Component
public class Texts {

  private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

  private static final Pattern OF_THE_PROVINCE = Pattern.compile("%\\{([a-z.-]+)}");

  private final Map<Lang, Map<String, String>> all = new EnumMap<>(Lang.class);
  private final Properties province;

  /**
   * Reads all texts.
   *
   * @throws IllegalStateException if a key stands in two files, or the province lacks a word
   */
  Texts() {
    this.province = ProvincePack.current().words();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        String name = String.valueOf(file.getFilename());
        read(file, name.endsWith("_en.properties") ? Lang.EN : Lang.VI);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a key with its placeholders filled in.
   *
   * @throws IllegalArgumentException if no room has that key in that language; the texts test finds
   *     this at build time
   */
  public String text(Lang lang, String key, Object... arguments) {
    String pattern = pattern(lang, key);
    // Most texts of a page are what they are, and a page holds hundreds.
    return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
        ? pattern
        : new MessageFormat(pattern, lang.locale()).format(arguments);
  }

  /**
   * The text of a key that data names, such as a verb of the journal; empty when no room has it.
   * Without placeholders.
   */
  public java.util.Optional<String> known(Lang lang, String key) {
    return java.util.Optional.ofNullable(all.getOrDefault(lang, Map.of()).get(key));
  }

  /** What a person reads when an act is refused: {@code refusal.<code>} with its facts. */
  public String text(Lang lang, Refusal refusal) {
    String sentence = pattern(lang, "refusal." + refusal.code());
    for (var fact : refusal.facts().entrySet()) {
      sentence = sentence.replace("{" + fact.getKey() + "}", forPeople(fact.getValue()));
    }
    return sentence;
  }

  /** A fact travels as an ISO day, which partners read by machine; a person reads 22/11/2026. */
  private static String forPeople(String fact) {
    return ISO_DAY.matcher(fact).replaceAll("$3/$2/$1");
  }

  private String pattern(Lang lang, String key) {
    String pattern = all.getOrDefault(lang, Map.of()).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key + " in " + lang.tag());
    }
    return pattern;
  }

  private void read(Resource file, Lang lang) throws IOException {
    Properties properties = load(file);
    var texts = all.computeIfAbsent(lang, any -> new HashMap<>());
    for (String key : properties.stringPropertyNames()) {
      String text = Folding.nfc(ofTheProvince(properties.getProperty(key), lang));
      if (texts.put(key, text) != null) {
        throw new IllegalStateException("text " + key + " stands in two files");
      }
    }
  }

  private String ofTheProvince(String text, Lang lang) {
    return OF_THE_PROVINCE
        .matcher(text)
        .replaceAll(
            found -> {
              String word =
                  province.getProperty(
                      found.group(1) + "." + lang.tag(), province.getProperty(found.group(1)));
              if (word == null) {
                throw new IllegalStateException("the province has no word " + found.group(1));
              }
              return Matcher.quoteReplacement(word);
            });
  }

  private static Properties load(Resource file) throws IOException {
    var properties = new Properties();
    try (InputStream in = file.getInputStream()) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
