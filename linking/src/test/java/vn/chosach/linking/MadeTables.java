package vn.chosach.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Invented tables of other kinds than persons with numbers: publications, citations, products,
 * names, pieces of music; with the faults of their kind, near misses, and known truth. The same
 * seed gives the same rows.
 */
final class MadeTables {

  /** What is made. */
  enum Kind {
    /** Two bibliographies that each hold a paper once, venues under other names. */
    PUBLICATIONS,
    /** A bibliography beside what was found on the net: several rows a paper, most of others. */
    FOUND_PAPERS,
    /** One list of references as authors write them, up to dozens a paper. */
    CITATIONS,
    /** Software of two shops: versions and editions, hardly a mark of a model. */
    SOFTWARE,
    /** Electronics of two shops: marks of models, most of the second not in the first. */
    ELECTRONICS,
    /** Names of persons alone, of two lists. */
    NAMES,
    /** Pieces of music as five collections write them. */
    MUSIC
  }

  private static final String[] TERMS =
      ("database query data systems efficient processing distributed optimization mining web"
              + " semantic relational object storage parallel index spatial temporal streams views"
              + " learning transaction management adaptive scalable schema integration XML join"
              + " knowledge discovery cache security network clustering workflow mobile")
          .split(" ");
  private static final String[] SMALL = {"of", "for", "in", "a", "the", "and", "with", "on"};
  private static final String[][] VENUES = {
    {
      "SIGMOD Conference",
      "International Conference on Management of Data",
      "ACM SIGMOD",
      "Proc. ACM SIGMOD Conf."
    },
    {"VLDB", "Very Large Data Bases", "Proc. of the Int. Conf. on VLDB", "The VLDB Journal"},
    {"ICDE", "International Conference on Data Engineering", "Proc. IEEE ICDE", "Data Eng."},
    {
      "ACM Trans. Database Syst.", "ACM Transactions on Database Systems (TODS)", "TODS", "ACM TODS"
    },
    {"SIGMOD Record", "ACM SIGMOD Record", "SIGMOD Rec.", "SIGMOD RECORD"},
    {"Machine Learning", "Mach. Learn.", "ML", "Machine Learning Journal"},
    {
      "AAAI",
      "National Conference on Artificial Intelligence",
      "Proc. AAAI",
      "Proc. of the Nat. Conf. on AI"
    },
    {
      "NIPS",
      "Advances in Neural Information Processing Systems",
      "Adv. in NIPS",
      "Neural Inf. Proc. Systems"
    }
  };

  final List<String> a = new ArrayList<>();
  final List<String> b = new ArrayList<>();
  final Set<String> known = new HashSet<>();
  private final Random random;
  private final String[] words;
  private final String[] families;
  private final String[] givens;

  private MadeTables(long seed) {
    this.random = new Random(seed);
    this.words = invented(1_500, 2, 4);
    System.arraycopy(TERMS, 0, words, 0, TERMS.length);
    this.families = invented(500, 2, 3);
    this.givens = invented(120, 2, 3);
    for (String[] names : List.of(families, givens)) {
      Arrays.setAll(
          names, i -> names[i].substring(0, 1).toUpperCase(Locale.ROOT) + names[i].substring(1));
    }
  }

  /** Rows of a kind; {@code size} is about how many subjects there are. */
  static MadeTables of(Kind kind, int size, long seed) {
    MadeTables made = new MadeTables(seed);
    switch (kind) {
      case PUBLICATIONS -> made.publications(size, false);
      case FOUND_PAPERS -> made.publications(size, true);
      case CITATIONS -> made.citations(size);
      case SOFTWARE -> made.software(size);
      case ELECTRONICS -> made.electronics(size);
      case NAMES -> made.names(size);
      case MUSIC -> made.music(size);
    }
    return made;
  }

  /** What the command finds in them. */
  Agreement found(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Files.write(folder.resolve("a.csv"), a).toString());
    if (!b.isEmpty()) {
      arguments.add(Files.write(folder.resolve("b.csv"), b).toString());
    }
    LinkCommandTest.Outcome outcome = LinkCommandTest.run(arguments.toArray(String[]::new));
    if (outcome.code() != 0 || System.getenv("SAID") != null) {
      System.out.println(outcome.err());
    }
    if (System.getenv("KEEP") != null) {
      Files.writeString(folder.resolve("out.jsonl"), outcome.out());
      Files.write(folder.resolve("known"), known);
    }
    return Agreement.of(outcome.out().lines(), known);
  }

  private boolean in(double of) {
    return random.nextDouble() < of;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** The first come most often. */
  private String word() {
    double x = random.nextDouble();
    return words[(int) (words.length * x * x * x)];
  }

  private String[] invented(int count, int least, int most) {
    String[] all = new String[count];
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
        word.append(
                one(
                    "b", "c", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st",
                    "tr", "ch"))
            .append(one("a", "e", "i", "o", "u", "ei", "an", "er", "in", "on"));
      }
      all[i] = word.toString();
    }
    return all;
  }

  private String slip(String text, double chance) {
    if (!in(chance) || text.length() < 6) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 3);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      default -> text.substring(0, at) + 'e' + text.substring(at + 1);
    };
  }

  private static String cell(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private String row(Object... cells) {
    StringBuilder row = new StringBuilder();
    for (Object cell : cells) {
      row.append(row.isEmpty() ? "" : ",").append(cell(cell.toString()));
    }
    return row.toString();
  }

  /** Puts rows in an order of chance under a header; answers where each went, from 1. */
  private int[] put(List<String> rows, String header, List<String> into) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    int[] at = new int[rows.size()];
    into.add(header);
    for (int i = 0; i < order.size(); i++) {
      at[order.get(i)] = i + 1;
      into.add(rows.get(order.get(i)));
    }
    return at;
  }

  private record Of(int subject, String row) {}

  private void two(List<Of> left, String header, List<Of> right, String headerOfB) {
    int[] x = put(left.stream().map(Of::row).toList(), header, a);
    int[] y = put(right.stream().map(Of::row).toList(), headerOfB, b);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (left.get(i).subject == right.get(j).subject) {
          known.add(x[i] + "," + y[j]);
        }
      }
    }
  }

  private void single(List<Of> rows, String header) {
    int[] x = put(rows.stream().map(Of::row).toList(), header, a);
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        if (rows.get(i).subject == rows.get(j).subject) {
          known.add(Math.min(x[i], x[j]) + "," + Math.max(x[i], x[j]));
        }
      }
    }
  }

  private record Paper(List<String> title, List<String[]> authors, int venue, int year, int page) {}

  private Paper paper() {
    List<String> title = new ArrayList<>();
    for (int left = 3 + random.nextInt(6); left > 0; left--) {
      title.add(word());
      if (in(0.3)) {
        title.add(one(SMALL));
      }
    }
    List<String[]> authors = new ArrayList<>();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      authors.add(new String[] {one(givens), one(families)});
    }
    return new Paper(
        title,
        authors,
        random.nextInt(VENUES.length),
        1985 + random.nextInt(20),
        random.nextInt(900));
  }

  /** Another paper by the same, on nearly the same; or one of those that each issue has. */
  private Paper sibling(Paper of) {
    if (in(0.15)) {
      List<String> title =
          List.of(
              one(
                  "Editorial",
                  "Guest Editorial",
                  "Book Review Column",
                  "Reminiscences on Influential Papers"));
      return new Paper(
          title,
          paper().authors,
          random.nextInt(2),
          1985 + random.nextInt(20),
          random.nextInt(900));
    }
    List<String> title = new ArrayList<>(of.title);
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      title.set(random.nextInt(title.size()), word());
    }
    int year = of.year + random.nextInt(3);
    return new Paper(
        title,
        in(0.6) ? of.authors : paper().authors,
        random.nextInt(VENUES.length),
        year,
        random.nextInt(900));
  }

  private String authors(Paper paper, int style) {
    StringBuilder all = new StringBuilder();
    int most = style == 2 && in(0.25) ? 1 : paper.authors.size();
    for (String[] author : paper.authors.subList(0, most)) {
      String initial = author[0].substring(0, 1);
      String written =
          switch (style) {
            case 0 -> author[0] + " " + author[1];
            case 1 -> author[0] + (in(0.2) ? " " + one("A.", "J.", "M.") : "") + " " + author[1];
            case 2 -> initial + (in(0.3) ? one("A", "J", "M") : "") + " " + author[1];
            case 3 -> author[1] + ", " + initial + ".";
            default -> initial + ". " + author[1];
          };
      all.append(all.isEmpty() ? "" : style >= 3 && in(0.5) ? " and " : ", ")
          .append(slip(written, 0.04));
    }
    return all + (most < paper.authors.size() ? ", ..." : "");
  }

  private String title(Paper paper, double slips) {
    List<String> words = new ArrayList<>();
    for (String word : paper.title) {
      words.add(slip(word, slips));
    }
    if (words.size() > 4 && in(slips)) {
      words.subList(4, words.size()).clear();
    }
    String title = String.join(" ", words);
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private void publications(int size, boolean found) {
    List<Of> left = new ArrayList<>();
    List<Of> right = new ArrayList<>();
    for (int subject = 0; subject < size; subject++) {
      Paper paper = paper();
      left.add(
          new Of(
              subject,
              row(
                  "p/" + subject,
                  title(paper, 0.002),
                  authors(paper, 0),
                  VENUES[paper.venue][0],
                  paper.year)));
      int rows =
          !found
              ? in(0.85) ? 1 : 0
              : in(0.1) ? 0 : 1 + (int) Math.min(12, -Math.log(random.nextDouble()) * 1.6);
      for (int i = 0; i < rows; i++) {
        right.add(new Of(subject, found ? foundPaper(subject, i, paper) : listed(subject, paper)));
      }
      for (int others = found ? 4 : 0; others > 0 || !found && others == 0 && in(0.2); others--) {
        Paper other = in(0.1) ? sibling(paper) : paper();
        int number = 1_000_000 + subject * 10 + others;
        right.add(new Of(number, found ? foundPaper(number, 0, other) : listed(number, other)));
        if (!found && in(0.3)) {
          left.add(
              new Of(
                  number,
                  row(
                      "p/" + number,
                      title(other, 0.002),
                      authors(other, 0),
                      VENUES[other.venue][0],
                      other.year)));
        }
      }
    }
    two(left, "id,title,authors,venue,year", right, "id,title,authors,venue,year");
  }

  private String listed(int subject, Paper paper) {
    return row(
        304_586 + subject * 7,
        title(paper, 0.01),
        authors(paper, 1),
        VENUES[paper.venue][1],
        paper.year);
  }

  private String foundPaper(int subject, int copy, Paper paper) {
    String venue = in(0.3) ? "" : in(0.75) ? one(VENUES[paper.venue]) : word() + " " + word();
    Object year = in(0.45) ? "" : in(0.9) ? paper.year : paper.year + 1;
    return row("x" + subject + "y" + copy, title(paper, 0.04), authors(paper, 2), venue, year);
  }

  private void citations(int size) {
    List<Of> rows = new ArrayList<>();
    for (int subject = 0; subject < size; subject++) {
      Paper paper = subject % 3 == 2 ? null : paper();
      paper = paper == null ? sibling(last) : paper;
      last = paper;
      int count = 1 + (int) Math.min(80, Math.exp(random.nextGaussian() * 1.3 + 1.2));
      for (int i = 0; i < count; i++) {
        String venue = one(VENUES[paper.venue]);
        boolean journal = paper.venue % 2 == 1;
        rows.add(
            new Of(
                subject,
                row(
                    rows.size() + 1,
                    authors(paper, 3 + random.nextInt(2)),
                    in(0.04) ? "" : title(paper, 0.03),
                    in(0.2) ? "" : journal || in(0.8) ? venue : "In " + venue,
                    journal && in(0.6) ? 1 + paper.page % 30 : "",
                    in(0.5)
                        ? ""
                        : one("pp. ", "", "pages ")
                            + paper.page
                            + one("-", "--")
                            + (paper.page + 12),
                    in(0.75)
                        ? ""
                        : one(
                            "Morgan Kaufmann", "ACM Press", "Springer", "AAAI Press", "MIT Press"),
                    in(0.15)
                        ? ""
                        : in(0.93) ? "(" + paper.year + ")." : "(" + (paper.year + 1) + ")")));
      }
    }
    single(rows, "id,author,title,venue,volume,pages,publisher,year");
  }

  private Paper last = new Paper(new ArrayList<>(List.of("x")), List.of(), 0, 1990, 1);

  private record Ware(
      String brand,
      String line,
      String what,
      int version,
      String edition,
      String platform,
      double price) {}

  private void software(int size) {
    List<Of> left = new ArrayList<>();
    List<Of> right = new ArrayList<>();
    int subject = 0;
    while (subject < size) {
      String brand = families[random.nextInt(60)].toLowerCase(Locale.ROOT);
      String line = word() + (in(0.6) ? " " + word() : "");
      String what =
          one(
              "image pack",
              "accounting",
              "antivirus",
              "photo editor",
              "learning system",
              "font collection",
              "backup",
              "web studio",
              "tax",
              "typing tutor");
      for (int version = 0; version < 1 + random.nextInt(3); version++, subject++) {
        Ware ware =
            new Ware(
                brand,
                line,
                what,
                2 + random.nextInt(9),
                one("", "", "deluxe", "professional", "standard", "home", "premier"),
                one("", "", "mac", "win"),
                15 + random.nextInt(400));
        boolean inA = in(0.6);
        if (inA) {
          left.add(
              new Of(
                  subject,
                  row(
                      "b000" + subject,
                      ware(ware, 0),
                      about(ware, 25),
                      ware.brand,
                      price(ware.price))));
        }
        if (!inA || in(0.95)) {
          right.add(
              new Of(
                  subject,
                  row(
                      "http://g/" + subject,
                      ware(ware, 1),
                      in(0.2) ? "" : about(ware, 8),
                      in(0.9) ? "" : ware.brand,
                      price(ware.price * (0.75 + random.nextDouble() / 2)))));
        }
      }
    }
    two(
        left,
        "id,title,description,manufacturer,price",
        right,
        "id,name,description,manufacturer,price");
  }

  private String price(double of) {
    return in(0.05) ? "0" : String.format(Locale.ROOT, "%.2f", of);
  }

  private String ware(Ware of, int shop) {
    String version =
        shop == 0 ? of.version + (in(0.5) ? ".0" : "") : one("v", "", "version ", "") + of.version;
    StringBuilder title = new StringBuilder();
    List<String> parts = new ArrayList<>(List.of(of.line, version, of.edition, of.what));
    if (shop == 1 && in(0.3)) {
      Collections.swap(parts, 1, 3);
    }
    if (shop == 0 || in(0.6)) {
      parts.addFirst(of.brand);
    }
    if (shop == 1 && in(0.4)) {
      parts.add(
          one(
              "for windows",
              "- complete package",
              "software",
              "(pc)",
              "small box",
              "upgrade",
              "cd-rom"));
    }
    if (shop == 1 && in(0.25)) {
      parts.remove(of.edition);
    }
    parts.add(of.platform.isEmpty() ? "" : one(of.platform, "(" + of.platform + ")"));
    for (String part : parts) {
      title.append(part.isEmpty() || title.isEmpty() ? "" : " ").append(slip(part, 0.01));
    }
    return title.toString();
  }

  private String about(Ware of, int length) {
    StringBuilder about = new StringBuilder(in(0.7) ? of.line + " " + of.what : of.what);
    for (int i = random.nextInt(length) + 3; i > 0; i--) {
      about.append(' ').append(in(0.3) ? one(SMALL) : word());
    }
    return about.toString();
  }

  private void electronics(int size) {
    List<Of> left = new ArrayList<>();
    List<Of> right = new ArrayList<>();
    for (int subject = 0; subject < size * 5; subject++) {
      String brand = families[random.nextInt(80)];
      String family =
          one("lx", "ps", "dcr", "ht", "sc").toUpperCase(Locale.ROOT)
              + "-"
              + (100 + random.nextInt(9_900));
      String model = family + one("", "B", "S", "K", "W");
      String what =
          one(
              "laptop case",
              "usb cable",
              "printer ink",
              "headphones",
              "router",
              "hard drive",
              "camera",
              "monitor");
      String extra = word() + " " + word() + " " + word();
      boolean inA = subject < size;
      if (inA) {
        String colour = one("black", "silver", "blue", "white");
        left.add(
            new Of(
                subject,
                row(
                    subject + 1,
                    brand + " " + extra + " " + what + " " + colour,
                    one("electronics", "computers", "accessories"),
                    brand,
                    in(0.25) ? "" : model,
                    price(20 + random.nextInt(400)))));
      }
      if (!inA || in(0.4)) {
        right.add(
            new Of(
                subject,
                row(
                    subject + 1,
                    (in(0.8) ? brand + " " : "")
                        + (in(0.5) ? model + " " : "")
                        + what
                        + " "
                        + (in(0.5) ? extra : word() + " " + extra.substring(0, extra.indexOf(' '))),
                    one("laptops", "cables", "ink", "audio"),
                    in(0.1) ? "" : brand,
                    in(0.3) ? "" : in(0.7) ? model : model.replace("-", ""),
                    price(20 + random.nextInt(400)))));
      }
    }
    two(
        left,
        "id,title,category,brand,modelno,price",
        right,
        "id,title,category,brand,modelno,price");
  }

  private void names(int size) {
    List<Of> left = new ArrayList<>();
    List<Of> right = new ArrayList<>();
    for (int subject = 0; subject < size; subject++) {
      String[] name = {
        one(givens),
        in(0.4) ? one(givens) : "",
        families[(int) (families.length * Math.pow(random.nextDouble(), 2))]
      };
      boolean inA = in(0.7);
      if (inA) {
        left.add(new Of(subject, cell(name(name, false))));
      }
      for (int i = inA ? in(0.6) ? 1 : 0 : 1; i > 0; i--) {
        right.add(new Of(subject, cell(name(name, true))));
      }
    }
    two(left, "name", right, "full_name");
  }

  private String name(String[] of, boolean other) {
    String middle =
        of[1].isEmpty() || other && in(0.2)
            ? ""
            : other && in(0.2) ? of[1].substring(0, 1) + ". " : of[1] + " ";
    String first = other && in(0.06) ? of[0].substring(0, 1) + "." : slip(of[0], other ? 0.08 : 0);
    String family = slip(of[2], other ? 0.08 : 0);
    if (other && in(0.3)) {
      return in(0.5)
          ? family.toUpperCase(Locale.ROOT) + ", " + first + " " + middle.strip()
          : family + " " + first + " " + middle.strip();
    }
    return first + " " + middle + family;
  }

  private void music(int size) {
    List<Of> rows = new ArrayList<>();
    List<String> artists = new ArrayList<>();
    Supplier<String> phrase =
        () ->
            word()
                + (in(0.7) ? " " + word() : "")
                + (in(0.3) ? " " + one(SMALL) + " " + word() : "");
    for (int i = 0; i < size / 5 + 2; i++) {
      artists.add(in(0.5) ? one(givens) + " " + one(families) : phrase.get());
    }
    String album = phrase.get();
    String artist = artists.getFirst();
    int year = 1980;
    for (int subject = 0; subject < size; subject++) {
      if (in(0.7)) {
        album = phrase.get();
        artist = artists.get(random.nextInt(artists.size()));
        year = 1970 + random.nextInt(40);
      }
      String title = phrase.get();
      int number = 1 + random.nextInt(15);
      int seconds = 120 + random.nextInt(300);
      for (int copy = in(0.5) ? 1 : 2 + random.nextInt(4); copy > 0; copy--) {
        int source = 1 + random.nextInt(5);
        String written =
            source == 1
                ? String.format(Locale.ROOT, "%03d-%s", number, title)
                : source == 2
                    ? title + " - " + album
                    : source == 3 ? artist + " - " + title : title;
        String length =
            source == 1
                ? seconds / 60 + "m " + seconds % 60 + "sec"
                : source == 2
                    ? seconds + "000"
                    : source == 3
                        ? String.format(Locale.ROOT, "%.3f", seconds / 60.0)
                        : seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60);
        rows.add(
            new Of(
                subject,
                row(
                    rows.size() + 1,
                    source,
                    in(0.2) ? "" : number,
                    slip(written, 0.1),
                    in(0.1) ? "" : length,
                    source == 3 ? "null" : slip(artist, 0.1),
                    in(0.1) ? "" : slip(album, 0.1) + (in(0.2) ? " (" + year + ")" : ""),
                    in(0.2)
                        ? ""
                        : source == 1 ? "'" + String.format(Locale.ROOT, "%02d", year % 100) : year,
                    one("English", "Eng.", "en", "English"))));
      }
    }
    single(rows, "TID,SourceID,number,title,length,artist,album,year,language");
  }

  /** All kinds of a size, or those named; KNOWN: also the public labelled sets. */
  public static void main(String[] args) throws IOException {
    if (List.of(args).contains("KNOWN")) {
      for (Labelled set :
          List.of(
              Labelled.febrl(1),
              Labelled.febrl(2),
              Labelled.febrl3(),
              Labelled.febrl4(),
              Labelled.restaurants(),
              Labelled.abtBuy())) {
        String[] paths = set.files().stream().map(Path::toString).toArray(String[]::new);
        System.out.println(
            set.name()
                + ": "
                + Agreement.of(LinkCommandTest.run(paths).out().lines(), set.known()));
      }
      Path persons = Files.createTempDirectory("made").resolve("persons.csv");
      MadeSubjects.write(persons, 20_000, 5);
      System.out.println(
          "PERSONS: "
              + Agreement.of(
                  LinkCommandTest.run(persons.toString()).out().lines(),
                  Files.readAllLines(Path.of(persons + ".truth"))));
    }
    Path folder = Files.createTempDirectory("made");
    int size = Integer.parseInt(args[0]);
    for (Kind kind : Kind.values()) {
      if (args.length > 1
          && !List.of(args).contains(kind.name())
          && !List.of(args).contains("KNOWN")) {
        continue;
      }
      Path own = Files.createDirectories(folder.resolve(kind.name()));
      MadeTables made = of(kind, kind == Kind.CITATIONS ? size / 10 : size, 20_251_130);
      System.out.printf(
          Locale.ROOT,
          "%s, %d and %d rows, %d pairs: %s%n",
          kind.name(),
          made.a.size() - 1,
          Math.max(0, made.b.size() - 1),
          made.known.size(),
          made.found(own));
      if (System.getenv("KEEP") != null) {
        System.out.println(own);
      }
    }
  }
}
