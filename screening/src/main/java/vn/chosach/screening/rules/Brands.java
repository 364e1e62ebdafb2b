package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private static final String ANY = "any";

  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, String> brandOfSpelling = new HashMap<>();
  private final Map<String, Map<String, Norm>> norms = new HashMap<>();
  private final List<RuleDefect> defects = new ArrayList<>();

  /**
   * What the authentic article costs.
   *
   * @param low robust low quantile in dong: authentic goods of the kind are rarely sold below it
   * @param median in dong
   * @param sample number of prices behind it; 0 for an officer's estimate
   */
  public record Norm(long low, long median, int sample) {}

  /**
   * Reads the two tables.
   *
   * @param brands rows {@code brand,tier,spellings} with spellings parted by {@code |}
   * @param norms rows {@code brand,kind,low,median,sample}; {@code *TIER} as brand stands for every
   *     mark of a tier, {@code any} as kind for every kind that has no row of its own
   */
  public static Brands read(String brands, String norms) {
    Brands read = new Brands();
    Map<String, List<String>> byTier = new HashMap<>();
    each(
        brands,
        read,
        "brands.csv",
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
        row -> {
          Norm norm =
              new Norm(Long.parseLong(row[2]), Long.parseLong(row[3]), Integer.parseInt(row[4]));
          if (row[0].startsWith("*")) {
            for (String brand : byTier.getOrDefault(row[0].substring(1), List.of())) {
              read.normsOf(brand).putIfAbsent(row[1], norm);
            }
          } else {
            read.normsOf(row[0]).put(row[1], norm);
          }
        });
    return read;
  }

  private Map<String, Norm> normsOf(String brand) {
    return norms.computeIfAbsent(brand, b -> new HashMap<>());
  }

  /** No marks at all. */
  public static Brands none() {
    return new Brands();
  }

  private interface Row {
    void take(String[] cells);
  }

  private static void each(String table, Brands into, String file, int cells, Row row) {
    int number = 0;
    for (String line : table.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] read = line.strip().split(",", -1);
      try {
        if (read.length != cells) {
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
   * What authentic goods of a mark and kind cost: else what the cheapest of its goods cost (rows of
   * the kind {@code any}); null if neither is known.
   *
   * @param kind empty if the kind is not known
   */
  public @Nullable Norm norm(String brand, String kind) {
    Map<String, Norm> ofBrand = norms.get(brand);
    if (ofBrand == null) {
      return null;
    }
    Norm norm = ofBrand.get(kind);
    return norm == null ? ofBrand.get(ANY) : norm;
  }
}
