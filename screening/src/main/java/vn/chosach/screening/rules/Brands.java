package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Folds;

/**
 * The marks that are watched, with their spellings, and what the authentic article costs at least.
 *
 * <p>A mark belongs to a tier (luxury, sport, fashion, watch ...): {@code @brands} in a rule means
 * every mark but those that are used for a kind of goods (tier {@code generic}), home brands and
 * signs that only some rules look for (tiers {@code home}, {@code logo}), {@code @brands.luxury}
 * those of one tier.
 */
public final class Brands {

  /** Prefix of the lists that hold marks. */
  public static final String LIST = "brands";

  /** Tiers that {@code @brands} does not mean: their names say little without more. */
  private static final Set<String> APART = Set.of("generic", "home", "logo");

  /** Prefix of the lists of a rule book whose rows are norms, one list a section. */
  public static final String NORMS = "norm.";

  /** Prices behind a norm that was learned; an estimate rests on none and says so. */
  public static final int LEAST_SAMPLE = 20;

  private static final String ANY = "any";

  /** Makers give the same tube as 50 ml and 52 ml, and 236 ml as 237. */
  private static final double SLACK = 1.06;

  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, String> brandOfSpelling = new HashMap<>();
  private final Map<String, Map<String, List<Norm>>> norms = new HashMap<>();
  private final List<RuleDefect> defects = new ArrayList<>();

  /**
   * What the authentic article costs.
   *
   * @param low robust low quantile in dong: authentic goods of the kind are rarely sold below it
   * @param median in dong
   * @param sample number of prices behind it; 0 for an officer's estimate
   * @param size for goods of at least so many ml, g or pieces; 0 if the size does not matter
   */
  public record Norm(long low, long median, int sample, double size) {

    /** Of goods whose size does not matter. */
    public Norm(long low, long median, int sample) {
      this(low, median, sample, 0);
    }
  }

  /**
   * Reads the two tables.
   *
   * @param brands rows {@code brand,tier,spellings} with spellings parted by {@code |}
   * @param norms rows {@code brand,kind,low,median,sample[,size]}; {@code *TIER} as brand stands
   *     for every mark of a tier, {@code any} as kind for every kind that has no row of its own; a
   *     row with a size ({@code 50}, of ml, g or pieces) is of goods of that size and larger
   */
  public static Brands read(String brands, String norms) {
    Brands read = new Brands();
    Map<String, List<String>> byTier = new HashMap<>();
    each(
        brands,
        read,
        "brands.csv",
        3,
        3,
        row -> {
          byTier.computeIfAbsent(row[1], t -> new ArrayList<>()).add(row[0]);
          for (String spelling : RuleReader.alternatives(row[2])) {
            if (!APART.contains(row[1])) {
              read.lists.computeIfAbsent(LIST, l -> new ArrayList<>()).add(spelling);
            }
            read.lists.computeIfAbsent(LIST + "." + row[1], l -> new ArrayList<>()).add(spelling);
            read.brandOfSpelling.put(spelling, row[0]);
          }
        });
    each(
        norms,
        read,
        "norms.csv",
        5,
        6,
        row -> {
          Norm norm = norm(row);
          if (row[0].startsWith("*")) {
            for (String brand : byTier.getOrDefault(row[0].substring(1), List.of())) {
              read.normsOf(brand).putIfAbsent(row[1], List.of(norm));
            }
          } else if (norm.size() == 0) {
            read.normsOf(row[0]).put(row[1], List.of(norm));
          } else {
            read.normsOf(row[0]).merge(row[1], List.of(norm), Brands::bySize);
          }
        });
    return read;
  }

  private static Norm norm(String[] row) {
    return new Norm(
        Long.parseLong(row[2]),
        Long.parseLong(row[3]),
        Integer.parseInt(row[4]),
        row.length == 5 ? 0 : positive(row[5]));
  }

  /**
   * These marks with the norms of a book laid over what is known: of equal mark, kind and size the
   * book's counts.
   *
   * @param unknown receives rows whose mark or kind is none
   */
  public Brands with(RuleBook book, Consumer<RuleDefect> unknown) {
    Brands more = new Brands();
    more.lists.putAll(lists);
    more.brandOfSpelling.putAll(brandOfSpelling);
    more.defects.addAll(defects);
    norms.forEach((brand, ofBrand) -> more.norms.put(brand, new HashMap<>(ofBrand)));
    for (var list : book.lists().entrySet()) {
      for (String text : list.getKey().startsWith(NORMS) ? list.getValue() : List.<String>of()) {
        String[] row = text.split(",", -1);
        boolean mark = brandOfSpelling.containsValue(row[0]);
        if (mark && (row[1].equals(ANY) || book.kinds().contains(row[1]))) {
          Norm norm = norm(row);
          List<Norm> all = new ArrayList<>(more.normsOf(row[0]).getOrDefault(row[1], List.of()));
          all.removeIf(other -> other.size() == norm.size());
          more.normsOf(row[0]).put(row[1], bySize(List.of(norm), all));
        } else {
          String code = mark ? "rule.kind-is-unknown" : "rule.mark-is-unknown";
          unknown.accept(new RuleDefect("", 0, list.getKey(), code, text, true));
        }
      }
    }
    return more;
  }

  /**
   * What is wrong with a row of norms as {@link #read} takes it; null if nothing is. One that rests
   * on fewer than {@link #LEAST_SAMPLE} prices says nothing of what goods cost.
   */
  static @Nullable String fault(String text) {
    String[] row = text.split(",", -1);
    try {
      Norm norm = row.length == 5 || row.length == 6 ? norm(row) : new Norm(0, 0, 0);
      boolean sound = norm.low() > 0 && norm.median() >= norm.low() && norm.sample() >= 0;
      boolean few = norm.sample() > 0 && norm.sample() < LEAST_SAMPLE;
      return !sound ? "rule.norm-is-malformed" : few ? "rule.norm-rests-on-too-few" : null;
    } catch (NumberFormatException e) {
      return "rule.norm-is-malformed";
    }
  }

  /** The mark that a field such as a platform's brand names, in whatever spelling; null if none. */
  public @Nullable String markNamed(String field) {
    String folded = Folds.fold(field);
    return brandOfSpelling.keySet().stream()
        .filter(spelling -> Folds.fold(spelling).equals(folded))
        .findFirst()
        .map(brandOfSpelling::get)
        .orElse(null);
  }

  private static double positive(String text) {
    double number = Double.parseDouble(text);
    if (!(number > 0 && number < 1e9)) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  /** Both, the largest first, so that the first that is not too large is the nearest. */
  private static List<Norm> bySize(List<Norm> some, List<Norm> more) {
    List<Norm> all = new ArrayList<>(some);
    all.addAll(more);
    all.sort(Comparator.comparingDouble(Norm::size).reversed());
    return List.copyOf(all);
  }

  private Map<String, List<Norm>> normsOf(String brand) {
    return norms.computeIfAbsent(brand, b -> new HashMap<>());
  }

  /** No marks at all. */
  public static Brands none() {
    return new Brands();
  }

  private interface Row {
    void take(String[] cells);
  }

  private static void each(String table, Brands into, String file, int least, int most, Row row) {
    int number = 0;
    for (String line : table.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] read = line.strip().split(",", -1);
      try {
        if (read.length < least || read.length > most) {
          throw new NumberFormatException(line);
        }
        row.take(read);
      } catch (NumberFormatException e) {
        into.defects.add(
            new RuleDefect(file, number, read[0], "brands.row-is-malformed", line.strip(), true));
      }
    }
  }

  /** Lists of spellings by list name. */
  public Map<String, List<String>> lists() {
    return lists;
  }

  /** Rows that could not be read. */
  public List<RuleDefect> defects() {
    return List.copyOf(defects);
  }

  /** The mark behind a spelling as written in the table; null if it is none. */
  public @Nullable String brandOf(String spelling) {
    return brandOfSpelling.get(spelling);
  }

  /**
   * What authentic goods of a mark and kind cost: else what goods of the wider kind cost ({@code
   * cosmetics} for {@code cosmetics.cleanser}), else what the cheapest of its goods cost (rows of
   * the kind {@code any}); null if none is known.
   *
   * @param kind empty if the kind is not known
   * @param size smallest size that the goods are offered in; 0 if none is stated, and then only
   *     norms count that do not ask for one
   */
  public @Nullable Norm norm(String brand, String kind, double size) {
    return fitting(norms(brand, kind).toArray(new Norm[0]), size);
  }

  /** What goods of a mark and kind cost by their size, the largest first; see {@link #norm}. */
  public List<Norm> norms(String brand, String kind) {
    Map<String, List<Norm>> ofBrand = norms.getOrDefault(brand, Map.of());
    for (String k = kind; !k.isEmpty(); k = k.substring(0, Math.max(0, k.lastIndexOf('.')))) {
      List<Norm> ofKind = ofBrand.get(k);
      if (ofKind != null) {
        return ofKind;
      }
    }
    return ofBrand.getOrDefault(ANY, List.of());
  }

  /** {@link #norm(String, String, double)} of goods whose size is not stated. */
  public @Nullable Norm norm(String brand, String kind) {
    return norm(brand, kind, 0);
  }

  /** Larger goods cost no less: of the sizes that are not larger the first, largest, counts. */
  public static @Nullable Norm fitting(Norm[] norms, double size) {
    for (Norm norm : norms) {
      if (norm.size() <= size * SLACK) {
        return norm;
      }
    }
    return null;
  }
}
