package vn.chosach.linking.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as they are written since 1 July 2025, when districts were dissolved and communes and
 * provinces joined: the same place reads the same whether it was written before or after. What
 * cannot be told, such as a commune that was parted among several, stays as it was.
 */
public final class Places {

  private static final Pattern RANK =
      Pattern.compile(
          "(?:thanh pho|tinh|quan|huyen|thi xa|thi tran|phuong|xa|dac khu|tp|tx|tt|[tqhpx])"
              + " (?=\\S)");

  /** A rank that is glued to a number: P4, Q.10. */
  private static final Pattern GLUED = Pattern.compile("[pq](?=\\d+$)");

  /** What tells that an address is one of this country although no comma parts it. */
  private static final Pattern UNPARTED =
      Pattern.compile(
          "\\b(?:phuong|quan|huyen|thi xa|thi tran|thanh pho|tinh|xa|tp|[pq]\\.? ?\\d+)\\b");

  private static final Pattern PARTS = Pattern.compile("\\s*[,;]\\s*|\\s+[-\u2013]\\s+");

  /** How people shorten names of provinces. */
  private static final Map<String, String> SHORT =
      Map.of(
          "tphcm", "ho chi minh",
          "tp hcm", "ho chi minh",
          "hcm", "ho chi minh",
          "sai gon", "ho chi minh",
          "tphn", "ha noi",
          "hn", "ha noi",
          "brvt", "ba ria vung tau",
          "tt hue", "thua thien hue");

  private static final String PARTED = "?";

  private final Map<String, String> provinces = new HashMap<>();

  /** By province, district and commune; by the first and last where that is one; districts too. */
  private final Map<String, String> communes = new HashMap<>();

  private static final Places PLACES = read();

  /** Made where the first address without separators comes: most tables have none. */
  private static final class Unparted {
    private static final AddressReader READER =
        new AddressReader(PLACES.communes, PLACES.provinces);
  }

  private Places() {}

  private static Places read() {
    Places places = new Places();
    try (var in = Places.class.getResourceAsStream("places.txt");
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      String province = "";
      String district = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        switch (line.charAt(0)) {
          case '#' -> {}
          case '=' -> {
            int to = line.indexOf('=', 1);
            province = line.substring(1, to);
            places.provinces.put(province, line.substring(to + 1));
          }
          case '-' -> {
            district = line.substring(1);
            places.communes.put(province + '/' + district, "");
          }
          default -> {
            int to = line.indexOf('>');
            String old = to < 0 ? line : line.substring(0, to);
            String now = to < 0 ? line : line.substring(to + 1);
            places.communes.put(province + '/' + district + '/' + old, now);
            places.communes.merge(province + "//" + old, now, (a, b) -> a.equals(b) ? a : PARTED);
          }
        }
      }
      // what a province is called since is known too, without its communes
      for (String now : List.copyOf(places.provinces.values())) {
        places.provinces.putIfAbsent(now, now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  /** Province, district and commune of an address, as they are called in it, folded. */
  public static AddressReader.ReadAddress read(String address) {
    return Unparted.READER.read(address);
  }

  /**
   * Folded words of an address as of today.
   *
   * @return null if it names no province at its end, as addresses of other countries do
   */
  public static @Nullable String today(String address) {
    String renewed = PLACES.renewed(address);
    boolean parted = renewed != null || PARTS.matcher(address).find();
    return !parted && UNPARTED.matcher(Words.folded(address)).find()
        ? PLACES.unparted(address)
        : renewed;
  }

  private @Nullable String unparted(String address) {
    AddressReader.ReadAddress read = Unparted.READER.read(address);
    return renewed(
        Stream.of(read.street(), read.commune(), read.district(), read.province())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", ")));
  }

  private @Nullable String renewed(String address) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(address)) {
      String folded = Words.folded(part).replace('.', ' ').strip();
      if (!folded.isEmpty()) {
        parts.add(folded);
      }
    }
    if (parts.size() > 1 && parts.getLast().matches("viet ?nam|vn")) {
      parts.removeLast();
    }
    if (parts.size() < 2) {
      return null;
    }
    String last = parts.removeLast();
    String province = SHORT.getOrDefault(last, bare(last));
    province = SHORT.getOrDefault(province, province);
    String now = provinces.get(province);
    if (now == null) {
      return null;
    }
    String district = "";
    if (parts.size() > 1 && communes.containsKey(province + '/' + bare(parts.getLast()))) {
      // a ward may bear the name of its district, and then stands alone behind the street
      district = bare(parts.removeLast());
    }
    String commune = bare(parts.getLast());
    String renewed = communes.get(province + '/' + district + '/' + commune);
    boolean parted = PARTED.equals(renewed);
    if (renewed != null) {
      parts.removeLast();
      parts.add(parted ? commune : renewed);
    }
    // Which of the new ones a parted commune is, nobody can say: it stays that of its district.
    if ((renewed == null || parted) && !district.isEmpty()) {
      parts.add(district);
    }
    return String.join(" ", parts) + " " + now;
  }

  private static String bare(String part) {
    String name = RANK.matcher(part).lookingAt() ? RANK.matcher(part).replaceFirst("") : part;
    name = GLUED.matcher(name).replaceFirst("");
    return name.matches("0\\d") ? name.substring(1) : name;
  }
}
