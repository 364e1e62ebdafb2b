package vn.chosach.national;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleReader;

/**
 * The rules of a run as texts: what travels to all machines, once, and is compiled there once a
 * JVM. The day is fixed by the driver, so that a run over midnight has one day.
 *
 * @param files rule files, each laid over the ones before
 * @param brands the table of marks
 * @param norms the table of norm prices
 * @param digest SHA-256 of all texts; the day is not in it
 */
record RuleTexts(List<Named> files, String brands, String norms, String digest, LocalDate day)
    implements Serializable {

  private static final Map<String, CompiledRules> COMPILED = new ConcurrentHashMap<>();

  /** A rule file. */
  record Named(String name, String text) implements Serializable {}

  /**
   * The rules that ship and those of own files.
   *
   * @param own read in UTF-8
   * @param onlyOwn without those that ship
   */
  static RuleTexts of(List<String> own, boolean onlyOwn, LocalDate day) throws IOException {
    List<Named> files = new ArrayList<>();
    if (!onlyOwn) {
      RuleLibrary.FILES.forEach(name -> files.add(new Named(name, RuleLibrary.text(name))));
    }
    for (String file : own) {
      files.add(new Named(file, Files.readString(Path.of(file))));
    }
    String brands = RuleLibrary.text("brands.csv");
    String norms = RuleLibrary.text("norms.csv");
    return new RuleTexts(files, brands, norms, digest(files, brands, norms), day);
  }

  RuleTexts on(LocalDate other) {
    return new RuleTexts(files, brands, norms, digest, other);
  }

  RuleBook book() {
    RuleBook book = RuleBook.empty();
    for (Named file : files) {
      book = book.with(RuleReader.read(file.name(), file.text()));
    }
    return book;
  }

  private static String digest(List<Named> files, String brands, String norms) {
    StringBuilder all = new StringBuilder();
    files.forEach(file -> all.append(file.text().length()).append('\0').append(file.text()));
    return sha256(all.append(brands.length()).append('\0').append(brands).append(norms));
  }

  /** 64 hexadecimal digits. */
  static String sha256(CharSequence text) {
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The compiled rules; a JVM compiles them when it is first asked. */
  CompiledRules compiled() {
    return COMPILED.computeIfAbsent(
        digest + day, key -> CompiledRules.of(book(), Brands.read(brands, norms), day));
  }
}
