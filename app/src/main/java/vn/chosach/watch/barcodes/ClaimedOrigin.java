package vn.chosach.watch.barcodes;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chosach.kernel.Folding;

/**
 * The country from which an offer says that its goods come: a word of origin, then a country.
 *
 * @param country ISO 3166 code
 * @param words as folded: lower case, without marks
 */
public record ClaimedOrigin(String country, String words) {

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("viet nam|vietnam", "VN"),
          Map.entry("han quoc|han(?! su)|korea", "KR"),
          Map.entry("nhat ban|nhat|japan", "JP"),
          Map.entry("hoa ky|my(?! pham)|usa|america", "US"),
          Map.entry("uc|australia", "AU"),
          Map.entry("phap|france", "FR"),
          Map.entry("duc|germany", "DE"),
          Map.entry("anh quoc|anh(?! chi| em)|england", "GB"),
          Map.entry("thai lan|thai|thailand", "TH"),
          Map.entry("trung quoc|china|quang chau", "CN"),
          Map.entry("dai loan|taiwan", "TW"),
          Map.entry("hong kong", "HK"),
          Map.entry("singapore", "SG"),
          Map.entry("malaysia", "MY"),
          Map.entry("indonesia", "ID"),
          Map.entry("campuchia|cambodia", "KH"),
          Map.entry("y|italy|italia", "IT"),
          Map.entry("nga|russia", "RU"),
          Map.entry("new zealand|newzealand", "NZ"),
          Map.entry("canada", "CA"),
          Map.entry("ha lan|holland", "NL"),
          Map.entry("thuy si|switzerland", "CH"));

  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(?:xuat xu|nguon goc|made in|san xuat tai|nhap khau|nhap|noi dia|xach tay|chuan|hang)"
              + "(?: hang| tu| tai| noi dia| nguyen hop)*[ :.-]*\\b("
              + COUNTRIES.keySet().stream()
                  .flatMap(words -> Pattern.compile("\\|(?![^(]*\\))").splitAsStream(words))
                  .sorted(java.util.Comparator.comparingInt(word -> -word.length()))
                  .collect(Collectors.joining("|"))
              + ")\\b");

  /** The first claim of a text; empty when it makes none. */
  public static Optional<ClaimedOrigin> of(String text) {
    Matcher claim = CLAIM.matcher(Folding.fold(text));
    if (!claim.find()) {
      return Optional.empty();
    }
    String country = claim.group(1);
    return COUNTRIES.entrySet().stream()
        .filter(one -> country.matches(one.getKey()))
        .findFirst()
        .map(one -> new ClaimedOrigin(one.getValue(), claim.group()));
  }
}
