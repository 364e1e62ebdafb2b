package vn.chosach.linking.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads province, district and commune from the end of an address, whatever stands between its
 * words: no commas, too many, names glued to each other, shortened or mistyped. The words are read
 * as one line of letters and digits from behind, and of all ways to read them by the table of units
 * the one that explains most of the line wins.
 */
public final class AddressReader {

  private static final Pattern RANK =
      Pattern.compile(
          "(thanhpho|tinh|quan|huyen|thixa|thitran|phuong|dackhu|tp|tx|tt|xa|[tqhpxf])$");

  /** Ranks that stand before a unit that has a number for a name. */
  private static final Pattern NUMBERED = Pattern.compile("(phuong|quan|p|q|f)0?$");

  private static final Pattern DISTRICT =
      Pattern.compile(".*(huyen|thixa|thanhpho|quan)(\\p{L}{2,24}?|\\d{1,2})$");

  private static final Pattern COMMUNE =
      Pattern.compile(".*(xa|phuong|thitran|p(?=\\d))(\\p{L}{2,24}?|\\d{1,2})$");

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** Worth of a name that no table knows: communes were joined before the table was made, too. */
  private static final double UNKNOWN = 3;

  private static final int MOST_WORDS = 4;

  /** Letters of a unit with its rank at most. */
  private static final int LONGEST = 34;

  private static final int KEPT = 4;

  /** From so many letters on a name may be mistyped in one, and in two. */
  private static final int SLIP = 6;

  private static final int SLIPS = 12;

  /** Words that stand between two units at most, as that of a unit that no table knows. */
  private static final int SKIPPED = 3;

  /** Districts by province, communes by district; all folded. */
  private final Map<String, Map<String, Collection<Name>>> units = new TreeMap<>();

  private final Map<String, Collection<Name>> districts = new TreeMap<>();
  private final Map<String, Collection<Name>> communes = new TreeMap<>();
  private final List<Name> provinces;

  /**
   * @param old communes by district by province
   * @param since communes of today by province
   */
  AddressReader(Map<String, Map<String, List<String>>> old, Map<String, List<String>> since) {
    old.forEach(
        (province, by) -> {
          var of = new TreeMap<String, Collection<Name>>();
          by.forEach((district, all) -> of.put(district, names(all.stream())));
          units.put(province, of);
          districts.put(province, names(by.keySet().stream()));
          communes.put(
              province,
              names(
                  Stream.concat(
                      by.values().stream().flatMap(List::stream),
                      since.getOrDefault(province, List.of()).stream())));
        });
    provinces = List.copyOf(names(old.keySet().stream()));
  }

  private static List<Name> names(Stream<String> all) {
    return all.collect(Collectors.toCollection(TreeSet::new)).stream().map(Name::of).toList();
  }

  /**
   * What was read; empty for what was not.
   *
   * @param street what stands before, as it was written
   */
  public record ReadAddress(String province, String district, String commune, String street) {}

  /** A name without blanks, and how it is shortened: its first words by their first letters. */
  private record Name(String name, String glued, List<String> shortened) {

    static Name of(String name) {
      String[] words = name.split(" ");
      var shortened = new TreeSet<String>();
      var initials = new StringBuilder();
      for (int i = 0; i + 1 < words.length; i++) {
        initials.append(words[i], 0, 1);
        shortened.add(initials + String.join("", List.of(words).subList(i + 1, words.length)));
      }
      String all = initials + (words.length > 2 ? words[words.length - 1].substring(0, 1) : "");
      shortened.removeIf(one -> one.length() < 4);
      if (all.equals("hcm")) {
        shortened.add(all);
      }
      return new Name(name, String.join("", words), List.copyOf(shortened));
    }
  }

  /** A name that ends at some place of the line. */
  private record Found(String name, int start, double worth) {

    static final Found NOTHING = new Found("", 0, 0);

    Found at(int end) {
      return new Found(name, end, worth);
    }
  }

  /** Letters and digits of an address, and where words begin. */
  private record Line(String letters, boolean[] begins, int[] places) {

    static Line of(String address) {
      var letters = new StringBuilder();
      var begins = new boolean[address.length() * 2 + 1];
      var places = new int[address.length() * 2 + 1];
      boolean before = false;
      for (int i = 0; i < address.length(); i++) {
        String folded = Words.folded(address.substring(i, i + 1)).strip();
        for (char letter : folded.toCharArray()) {
          if (Character.isLetterOrDigit(letter) && letters.length() < begins.length - 1) {
            begins[letters.length()] |= !before;
            places[letters.length()] = i;
            letters.append(letter);
            before = true;
          }
        }
        before &= !folded.isEmpty() && Character.isLetterOrDigit(folded.charAt(0));
      }
      return new Line(letters.toString(), begins, places);
    }

    /** Whether it can be that a name with few slips ends at a place. */
    boolean endsAlike(int end, String name) {
      char last = letters.charAt(end - 1);
      char named = name.charAt(name.length() - 1);
      return last == named
          || name.charAt(name.length() - 2) == last
          || end > 1 && letters.charAt(end - 2) == named;
    }

    /** A part with its blanks. */
    String words(int start, int end) {
      var words = new StringBuilder();
      for (int at = start; at < end; at++) {
        words.append(begins[at] && at > start ? " " : "").append(letters.charAt(at));
      }
      return words.toString();
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
    var best = new Best(address);
    List<Found> named = find(line, end, provinces, 0);
    boolean sure = !named.isEmpty() && named.getFirst().worth() >= named.getFirst().name().length();
    for (Found province : sure ? named.subList(0, 1) : with(named, end)) {
      boolean told = !province.name().isEmpty();
      for (String of : told ? List.of(province.name()) : units.keySet()) {
        for (Found district :
            with(
                search(line, province.start(), of(districts, of), told ? DISTRICT : NEVER),
                province.start())) {
          Collection<Name> below = List.of();
          if (told || !district.name().isEmpty()) {
            below = of(units, of).getOrDefault(district.name(), of(communes, of));
          }
          double worth = province.worth() + district.worth() - (told ? 0 : 1);
          with(search(line, district.start(), below, COMMUNE), district.start())
              .forEach(commune -> best.offer(told, of, district, commune, worth, line));
        }
      }
    }
    return best.read;
  }

  private static <T> T of(Map<String, T> all, String key) {
    return Objects.requireNonNull(all.get(key));
  }

  /** The best reading so far. */
  private static final class Best {

    private final String address;
    private double worth;
    private ReadAddress read;

    Best(String address) {
      this.address = address;
      this.read = new ReadAddress("", "", "", address);
    }

    void offer(
        boolean told, String province, Found district, Found commune, double before, Line line) {
      double now = before + commune.worth();
      boolean other = !province.equals(read.province());
      if (now > worth) {
        worth = now;
        int start = commune.start();
        read =
            new ReadAddress(
                told || !district.name().isEmpty() ? province : "",
                district.name(),
                commune.name(),
                start == 0 ? "" : address.substring(0, line.places()[start - 1] + 1));
      } else if (now == worth && now > 0 && !told && other) {
        read = new ReadAddress("", read.district(), read.commune(), read.street());
      }
    }
  }

  private static List<Found> with(List<Found> found, int end) {
    var all = new ArrayList<>(found);
    all.add(Found.NOTHING.at(end));
    return all;
  }

  /** Names that end at a place, or some words before it; one that no table knows by its rank. */
  private static List<Found> search(Line line, int end, Collection<Name> names, Pattern ranks) {
    var all = new ArrayList<Found>();
    var rank = ranks.matcher(line.letters().substring(Math.max(0, end - LONGEST), end));
    int from = Math.max(0, end - LONGEST);
    if (rank.find() && line.begins()[from + rank.start(1)] && line.begins()[from + rank.start(2)]) {
      String name = line.words(from + rank.start(2), end);
      if (name.split(" ").length <= MOST_WORDS) {
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
    return all.subList(0, Math.min(KEPT, all.size()));
  }

  private static List<Found> find(Line line, int end, Collection<Name> names, double lost) {
    var all = new ArrayList<Found>();
    for (Name name : names) {
      Found found = Character.isDigit(name.glued().charAt(0)) ? number(line, end, name) : null;
      if (found == null && !Character.isDigit(name.glued().charAt(0))) {
        found = ending(line, end, name.name(), name.glued(), 0);
        for (String shortened : name.shortened()) {
          Found other = ending(line, end, name.name(), shortened, 1.5);
          found = found == null || other != null && other.worth() > found.worth() ? other : found;
        }
      }
      if (found != null && found.worth() > lost) {
        all.add(new Found(found.name(), found.start(), found.worth() - lost));
      }
    }
    all.sort(Comparator.comparingDouble(one -> -one.worth()));
    return all.subList(0, Math.min(KEPT, all.size()));
  }

  private static @Nullable Found number(Line line, int end, Name name) {
    int start = end - name.glued().length();
    if (start < 1 || !line.letters().startsWith(name.glued(), start)) {
      return null;
    }
    var rank = NUMBERED.matcher(line.letters().substring(0, start));
    return rank.find() && line.begins()[rank.start()]
        ? new Found(name.name(), rank.start(), name.glued().length() + 2)
        : null;
  }

  /** The best reading of a name that ends at a place, with few slips for long names. */
  private static @Nullable Found ending(
      Line line, int end, String name, String glued, double lost) {
    int slips = lost > 0 || glued.length() < SLIP ? 0 : glued.length() < SLIPS ? 1 : 2;
    Found best = null;
    for (int length = glued.length() - slips; length <= glued.length() + slips; length++) {
      int start = end - length;
      if (start < 0 || length < 2 || slips > 0 && !line.endsAlike(end, glued)) {
        continue;
      }
      int apart = apart(line.letters(), start, end, glued, slips);
      if (apart <= slips) {
        double worth = glued.length() - 2.5 * apart - lost - (line.begins()[start] ? 0 : 1);
        int ranked = line.ranked(start);
        worth += ranked < start ? 1.5 : 0;
        if (best == null || worth > best.worth()) {
          best = new Found(name, ranked, worth);
        }
      }
    }
    return best;
  }

  /** Letters that differ between a part of the line and a name; more than asked are not counted. */
  private static int apart(String line, int start, int end, String name, int most) {
    if (most == 0) {
      return line.startsWith(name, start) && end - start == name.length() ? 0 : 1;
    }
    int[] row = new int[name.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = start; i < end; i++) {
      int corner = row[0];
      row[0] = i - start + 1;
      int least = row[0];
      for (int j = 1; j < row.length; j++) {
        int kept = row[j];
        int same = line.charAt(i) == name.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(corner + same, Math.min(row[j], row[j - 1]) + 1);
        corner = kept;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[name.length()];
  }
}
