package vn.chosach.screening.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule while its lines are read. */
final class RuleDraft {

  private final String id;
  private final Set<String> taken = new HashSet<>();
  private int version;
  private String title = "";
  private @Nullable Integer weight;
  private String group = "";
  private RuleForm ruleForm = RuleForm.COMPATIBLE;
  private Set<RuleField> where = EnumSet.of(RuleField.TITLE, RuleField.DESCRIPTION);
  private final List<Rule.RuleNeed> needs = new ArrayList<>();
  private final Map<String, List<String>> guards = new LinkedHashMap<>();
  private final List<Rule.Near> near = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private @Nullable String pattern;
  private long priceFrom;
  private long priceTo = Long.MAX_VALUE;
  private int normFrom;
  private int normShare;
  private final Map<String, Set<String>> sets = new LinkedHashMap<>();
  private int strikes;
  private int suspects;
  private @Nullable Boolean official;
  private boolean disguised;
  private @Nullable Boolean branded;
  private @Nullable Boolean own;
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;
  private String campaign = "";
  private String law = "";

  RuleDraft(String id) {
    this.id = id;
  }

  @Nullable String take(String key, String value) {
    if (value.isEmpty()) {
      return "rule.statement-is-empty";
    }
    if (RulePhrases.standsOnce(key) && !taken.add(key)) {
      return "rule.statement-is-doubled";
    }
    try {
      return switch (key) {
        case "title" -> set(() -> title = value);
        case "group" -> set(() -> group = value);
        case "campaign" -> set(() -> campaign = value);
        case "law" -> set(() -> law = value);
        case "version" -> set(() -> version = positive(value));
        case "weight" -> weight(Integer.parseInt(value));
        case "form" -> form(value);
        case "where" -> where(value);
        case "need" -> need(value, null);
        case "need-title" -> need(value, RuleField.TITLE);
        case "need-description" -> need(value, RuleField.DESCRIPTION);
        case "need-brand" -> need(value, RuleField.BRAND);
        case "need-category" -> need(value, RuleField.CATEGORY);
        case "need-seller" -> need(value, RuleField.SELLER);
        case "none", "nowhere", "except", "not-after", "not-before", "category-not" ->
            guard(key, value);
        case "near" -> near(value);
        case "unit", "unit-not" ->
            set(() -> quantities.add(Quantity.of(key.equals("unit"), value)));
        case "pattern" -> pattern(value);
        case "price" -> price(value);
        case "norm" -> norm(value);
        case "kind", "kind-not", "platform" ->
            set(
                () ->
                    sets.computeIfAbsent(key, k -> new LinkedHashSet<>())
                        .addAll(RuleReader.alternatives(value.toLowerCase(Locale.ROOT))));
        case "strikes" -> set(() -> strikes = positive(value));
        case "suspects" -> set(() -> suspects = positive(value));
        case "official" -> set(() -> official = yes(value));
        case "disguised" -> set(() -> disguised = yes(value));
        case "branded" -> set(() -> branded = yes(value));
        case "own" -> set(() -> own = yes(value));
        case "from" -> set(() -> from = LocalDate.parse(value));
        case "until" -> set(() -> until = LocalDate.parse(value));
        default -> "rule.statement-is-unknown";
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return "rule.value-is-malformed";
    }
  }

  private static @Nullable String set(Runnable setter) {
    setter.run();
    return null;
  }

  private static int positive(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new NumberFormatException(value);
    }
    return number;
  }

  private static boolean yes(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "có" -> true;
      case "no", "không" -> false;
      default -> throw new NumberFormatException(value);
    };
  }

  private @Nullable String weight(int value) {
    weight = value;
    return value == 0 || value < -100 || value > 100 ? "rule.weight-out-of-range" : null;
  }

  private @Nullable String form(String value) {
    for (RuleForm candidate : RuleForm.values()) {
      if (candidate.word().equals(value)
          || candidate.name().toLowerCase(Locale.ROOT).equals(value)) {
        ruleForm = candidate;
        return null;
      }
    }
    return "rule.form-is-unknown";
  }

  private @Nullable String where(String value) {
    Set<RuleField> fields = EnumSet.noneOf(RuleField.class);
    for (String word : RuleReader.alternatives(value.toLowerCase(Locale.ROOT))) {
      boolean known = false;
      for (RuleField ruleField : RuleField.values()) {
        if (ruleField.word().equals(word)
            || ruleField.name().toLowerCase(Locale.ROOT).equals(word)) {
          fields.add(ruleField);
          known = true;
        }
      }
      if (!known) {
        return "rule.field-is-unknown";
      }
    }
    where = fields;
    return null;
  }

  private @Nullable String need(String value, @Nullable RuleField where) {
    List<String> phrases = RuleReader.alternatives(value);
    if (phrases.size() == 1 && phrases.getFirst().startsWith("@")) {
      needs.add(new Rule.RuleNeed(List.of(), phrases.getFirst().substring(1), where));
      return null;
    }
    needs.add(new Rule.RuleNeed(phrases, null, where));
    return phrases.isEmpty() ? "rule.statement-is-empty" : RulePhrases.fault(phrases);
  }

  private @Nullable String guard(String key, String value) {
    List<String> phrases = RuleReader.alternatives(value);
    guards.computeIfAbsent(key, k -> new ArrayList<>()).addAll(phrases);
    return RulePhrases.faultBesideLists(phrases);
  }

  private @Nullable String near(String value) {
    Rule.Near read = RulePhrases.near(value);
    if (read == null) {
      return "rule.near-is-malformed";
    }
    near.add(read);
    String left = RulePhrases.faultBesideLists(read.left());
    return left == null ? RulePhrases.faultBesideLists(read.right()) : left;
  }

  private @Nullable String pattern(String value) {
    pattern = value;
    if (value.length() > 500) {
      return "rule.pattern-is-too-long";
    }
    if (PatternCost.of(value) > PatternCost.MOST) {
      return "rule.pattern-is-too-costly";
    }
    try {
      return Pattern.compile(value).matches("") ? "rule.pattern-matches-everything" : null;
    } catch (PatternSyntaxException e) {
      return "rule.pattern-is-refused";
    }
  }

  private @Nullable String price(String value) {
    long[] band = band(value);
    priceFrom = band[0];
    priceTo = band[1];
    return priceFrom > priceTo || priceFrom < 0 ? "rule.price-band-is-empty" : null;
  }

  private @Nullable String norm(String value) {
    long[] band = band(value);
    normFrom = (int) band[0];
    normShare = (int) Math.min(band[1], 1000);
    return normFrom >= normShare ? "rule.norm-band-is-empty" : null;
  }

  private static long[] band(String value) {
    String[] ends = value.replace("_", "").split("\\.\\.", -1);
    if (ends.length != 2) {
      throw new NumberFormatException(value);
    }
    return new long[] {
      ends[0].isBlank() ? 0 : Long.parseLong(ends[0].strip()),
      ends[1].isBlank() ? Long.MAX_VALUE : Long.parseLong(ends[1].strip())
    };
  }

  @Nullable String missing() {
    if (version == 0) {
      return "rule.version-is-missing";
    }
    if (weight == null) {
      return "rule.weight-is-missing";
    }
    if (title.isEmpty()) {
      return "rule.title-is-missing";
    }
    if (law.isEmpty()) {
      return "rule.legal-basis-is-missing";
    }
    if (needs.isEmpty()) {
      return "rule.no-required-phrase";
    }
    return (normShare > 0 || own != null) && needs.stream().noneMatch(RulePhrases::namesMarks)
        ? "rule.marks-are-missing"
        : null;
  }

  private List<String> guarded(String key) {
    return guards.getOrDefault(key, List.of());
  }

  Rule toRule() {
    return new Rule(
        id,
        version,
        title,
        weight == null ? 0 : weight,
        group,
        ruleForm,
        where,
        needs,
        new Rule.Guards(
            guarded("none"),
            guarded("nowhere"),
            guarded("except"),
            guarded("not-after"),
            guarded("not-before"),
            guarded("category-not")),
        near,
        quantities,
        pattern,
        new Rule.When(
            priceFrom,
            priceTo,
            normShare,
            normFrom,
            sets.getOrDefault("kind", Set.of()),
            sets.getOrDefault("kind-not", Set.of()),
            sets.getOrDefault("platform", Set.of()),
            strikes,
            suspects,
            official,
            disguised,
            branded,
            own),
        new Rule.RuleStanding(from, until, campaign, law));
  }
}
