package vn.chosach.linking.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads province, district and commune from the end of an address, whatever stands between its
 * words: no commas, too many, names glued to each other, or mistyped. The words are read as one
 * line of letters and digits from behind, and of all ways to read them by the table of units the
 * one that explains most of the line wins.
 */
public final class AddressReader {

  private static final Pattern RANK =
      Pattern.compile(
          "(thanhpho|tinh|quan|huyen|thixa|thitran|phuong|dackhu|tp|tx|tt|xa|[tqhpxf])$");

  /** A unit that no table knows, by the rank before it; units that have a number are such ones. */
  private static final Pattern DISTRICT =
      Pattern.compile(".*(huyen|thixa|thanhpho|quan|q(?=\\d))0?(\\p{L}{2,24}?|\\d{1,2})$");

  private static final Pattern COMMUNE =
      Pattern.compile(".*(xa|phuong|thitran|[pf](?=\\d))0?(\\p{L}{2,24}?|\\d{1,2})$");

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** Worth of such a name: communes were joined before the table was made, too. */
  private static final double UNKNOWN = 3;

  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 34;

  private static final int KEPT = 4;

  /** From so many letters on a name may be mistyped in one, and in two. */
  private static final int SLIP = 6;

  private static final int SLIPS = 12;

  /** Words that stand between two units at most, as that of a unit that no table knows. */
  private static final int SKIPPED = 3;

  private final Map<String, Map<String, Collection<String>>> units = new TreeMap<>();
  private final Map<String, Collection<String>> communes = new TreeMap<>();
  private final Map<String, String> glued = new HashMap<>();

  /** What communes, by province and district, and provinces are called today. */
  AddressReader(Map<String, String> table, Map<String, String> provinces) {
    table.forEach(
        (unit, now) -> {
          String[] names = unit.split("/", -1);
          if (names.length == 3 && !names[1].isEmpty()) {
            units
                .computeIfAbsent(names[0], province -> new TreeMap<>())
                .computeIfAbsent(names[1], district -> new TreeSet<>())
                .add(names[2]);
            communes.computeIfAbsent(names[0], province -> new TreeSet<>()).add(names[2]);
            communes
                .computeIfAbsent(provinces.getOrDefault(names[0], ""), province -> new TreeSet<>())
                .add(now);
            glue(List.of(names));
            glue(List.of(now));
          }
        });
  }

  private void glue(Collection<String> names) {
    names.forEach(name -> glued.put(name, name.replace(" ", "")));
  }

  /** What was read, empty for what was not; the street is what stands before, as written. */
  public record ReadAddress(String province, String district, String commune, String street) {}

  /** A name that ends at some place of the line. */
  private record Found(String name, int start, double worth) {}

  /** Letters and digits of an address, and where words begin. */
  private record Line(String letters, boolean[] begins, int[] places) {

    static Line of(String address) {
      var letters = new StringBuilder();
      var begins = new boolean[address.length() * 2 + 1];
      var places = new int[begins.length];
      boolean within = false;
      for (int i = 0; i < address.length(); i++) {
        String folded = Words.folded(address.substring(i, i + 1)).strip();
        boolean inside = !folded.isEmpty() && Character.isLetterOrDigit(folded.charAt(0));
        for (int j = 0; inside && j < folded.length() && letters.length() < places.length; j++) {
          begins[letters.length()] = !within && j == 0;
          places[letters.length()] = i;
          letters.append(folded.charAt(j));
        }
        within = inside;
      }
      return new Line(letters.toString(), begins, places);
    }

    String words(int start, int end) {
      var words = new StringBuilder();
      for (int at = start; at < end; at++) {
        words.append(begins[at] && at > start ? " " : "").append(letters.charAt(at));
      }
      return words.toString();
    }

    /** Whether it can be that a name with few slips ends at a place. */
    boolean endsAlike(int end, String name) {
      char last = letters.charAt(end - 1);
      return last == name.charAt(name.length() - 1)
          || last == name.charAt(name.length() - 2)
          || end > 1 && letters.charAt(end - 2) == name.charAt(name.length() - 1);
    }

    /** Where a unit begins with the rank before it. */
    int ranked(int start) {
      var rank = RANK.matcher(letters.substring(0, start));
      return rank.find() && (begins[rank.start()] || rank.end() - rank.start() > 2)
          ? rank.start()
          : start;
    }
  }

  /** Reads an address; nothing is read where nothing fits, and no province where two fit alike. */
  public ReadAddress read(String address) {
    Line line = Line.of(address);
    int end = line.letters().replaceFirst("vietnam$", "").length();
    List<Found> named = find(line, end, units.keySet(), 0);
    var best = new ReadAddress("", "", "", address);
    double most = 0;
    for (Found province : with(named, end)) {
      boolean told = !province.name().isEmpty();
      for (String of : told ? List.of(province.name()) : units.keySet()) {
        Map<String, Collection<String>> within = Objects.requireNonNull(units.get(of));
        for (Found district :
            search(line, province.start(), within.keySet(), told ? DISTRICT : NEVER)) {
          boolean any = told || !district.name().isEmpty();
          Collection<String> all = communes.getOrDefault(of, List.of());
          Collection<String> below = any ? within.getOrDefault(district.name(), all) : List.of();
          for (Found commune : search(line, district.start(), below, COMMUNE)) {
            double worth = province.worth() + district.worth() + commune.worth() - (told ? 0 : 1);
            if (worth > most) {
              most = worth;
              int start = commune.start();
              String street = start == 0 ? "" : address.substring(0, line.places()[start - 1] + 1);
              best = new ReadAddress(any ? of : "", district.name(), commune.name(), street);
            } else if (worth == most && !told && !of.equals(best.province())) {
              best = new ReadAddress("", best.district(), best.commune(), best.street());
            }
          }
        }
      }
    }
    return best;
  }

  /** Likely ones and none; a name to the letter is one for sure. */
  private static List<Found> with(List<Found> found, int end) {
    if (!found.isEmpty() && found.getFirst().worth() >= found.getFirst().name().length()) {
      return found.subList(0, 1);
    }
    var all = new ArrayList<>(found.subList(0, Math.min(KEPT, found.size())));
    all.add(new Found("", end, 0));
    return all;
  }

  /** Names that end at a place, or some words before it; one that no table knows; none. */
  private List<Found> search(Line line, int end, Collection<String> names, Pattern ranks) {
    var all = new ArrayList<Found>();
    int from = Math.max(0, end - LONGEST);
    var rank = ranks.matcher(line.letters().substring(from, end));
    if (rank.find() && line.begins()[from + rank.start(1)]) {
      String name = line.words(from + rank.start(2), end);
      boolean number = Character.isDigit(name.charAt(0));
      if (number || line.begins()[from + rank.start(2)] && name.split(" ").length <= MOST_WORDS) {
        all.add(new Found(name, from + rank.start(1), UNKNOWN));
      }
    }
    int at = end;
    for (int skipped = 0; skipped <= SKIPPED && at > 0; skipped++) {
      all.addAll(find(line, at, names, skipped * 1.5));
      at--;
      while (at > 0 && !line.begins()[at]) {
        at--;
      }
    }
    all.sort(Comparator.comparingDouble(found -> -found.worth()));
    return with(all, end);
  }

  private List<Found> find(Line line, int end, Collection<String> names, double lost) {
    var all = new ArrayList<Found>();
    for (String name : names) {
      String letters = glued.getOrDefault(name, name);
      if (letters.length() > 1 && letters.charAt(0) > '9' && line.endsAlike(end, letters)) {
        ending(line, end, name, letters, lost, all);
      }
    }
    all.sort(Comparator.comparingDouble(found -> -found.worth()));
    return all.subList(0, Math.min(KEPT, all.size()));
  }

  /** Adds the readings of a name that ends at a place, with few slips for long names. */
  private static void ending(
      Line line, int end, String name, String glued, double lost, List<Found> all) {
    int slips = glued.length() < SLIP ? 0 : glued.length() < SLIPS ? 1 : 2;
    for (int start = end - glued.length() - slips;
        start <= end - Math.max(2, glued.length() - slips);
        start++) {
      int apart =
          start < 0 || slips == 0 && !line.letters().startsWith(glued, start)
              ? slips + 1
              : Edits.between(line.letters().substring(start, end), glued, slips);
      if (apart <= slips) {
        int ranked = line.ranked(start);
        double worth = glued.length() - 2.5 * apart - lost - (line.begins()[start] ? 0 : 1);
        all.add(new Found(name, ranked, worth + (ranked < start ? 1.5 : 0)));
      }
    }
  }
}
