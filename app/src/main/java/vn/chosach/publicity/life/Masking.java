package vn.chosach.publicity.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/**
 * Hides who must not be named. Natural persons, private addresses and identifiers are covered on
 * every ground, without initials: beside a ward they would name somebody; a business or shop is
 * named only where the ground allows it (Luật 15/2012 art. 72, Luật 19/2023 art. 40, Luật 91/2025).
 */
public final class Masking {

  private static final Map<String, String> WORDS =
      SeedTable.read("/seed/publicity/masking.csv").stream()
          .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("value")));

  private static final String ADDRESS = word("address");
  private static final String BUSINESS = word("business");
  private static final String HIDDEN = word("hidden");
  private static final String SOMEBODY = word("somebody");
  private static final String PLATED = word("plated");

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** A form of address with a name of two to five words that begin with a capital. */
  private static final Pattern PERSON =
      Pattern.compile(word("person"), Pattern.UNICODE_CHARACTER_CLASS);

  /** A house in a street, alley or group of houses. */
  private static final Pattern HOUSE =
      Pattern.compile(word("house"), Pattern.UNICODE_CHARACTER_CLASS);

  /** A number plate as it is written in Vietnam: two digits, a series, four or five digits. */
  private static final Pattern PLATE = Pattern.compile(word("plate"));

  private final List<Dossier.Subject> subjects;
  private final boolean names;

  /**
   * @param subjects of the case
   * @param names whether the ground lets businesses and shops be named
   */
  public Masking(List<Dossier.Subject> subjects, boolean names) {
    this.subjects =
        subjects.stream()
            .sorted(Comparator.comparingInt((Dossier.Subject one) -> -one.name().length()))
            .toList();
    this.names = names;
  }

  /** The words as the public may read them. Masking what is masked changes nothing. */
  public String mask(String words) {
    String text = Folding.nfc(words);
    for (Dossier.Subject subject : subjects) {
      text = cover(text, subject);
    }
    text = HOUSE.matcher(text).replaceAll(ADDRESS);
    text = PERSON.matcher(text).replaceAll(SOMEBODY);
    text = PLATE.matcher(text).replaceAll(PLATED);
    return identifiers(text);
  }

  private String cover(String text, Dossier.Subject subject) {
    String name = Folding.nfc(subject.name()).strip();
    String instead =
        switch (subject.kind()) {
          case PERSON -> SOMEBODY;
          case PHONE, ACCOUNT -> covered(name);
          case ADDRESS -> ADDRESS;
          case BUSINESS, SHOP -> names ? null : BUSINESS;
          case GOODS -> null;
        };
    if (instead == null || name.length() < 2) {
      return text;
    }
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])", FLAGS)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(instead));
  }

  /** Subjects whose kind is never named, or not on this ground, and that the words still name. */
  public List<String> left(String words) {
    String folded = Folding.fold(words);
    return subjects.stream()
        .filter(one -> one.kind() != SubjectKind.GOODS)
        .filter(
            one -> !names || one.kind() != SubjectKind.BUSINESS && one.kind() != SubjectKind.SHOP)
        .map(Dossier.Subject::name)
        .filter(name -> name.length() > 2 && folded.contains(Folding.fold(name)))
        .toList();
  }

  private String identifiers(String text) {
    var found = new ArrayList<>(IdentifierScan.of(text).identifiers());
    found.sort(Comparator.comparingInt(Identifier::start).reversed());
    var masked = new StringBuilder(text);
    int before = text.length();
    for (Identifier one : found) {
      if (one.end() <= before && (one.kind().personal() || !names)) {
        masked.replace(one.start(), one.end(), one.kind().personal() ? one.shown() : HIDDEN);
        before = one.start();
      }
    }
    return masked.toString();
  }

  /** Letters and digits hidden but for the last two. */
  private static String covered(String name) {
    int tail = Math.max(0, name.length() - 2);
    return name.substring(0, tail).replaceAll("[\\p{L}\\d]", "•") + name.substring(tail);
  }

  private static String word(String key) {
    return Objects.requireNonNull(WORDS.get(key), key);
  }
}
