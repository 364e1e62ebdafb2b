package vn.chosach.bench;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.likeness.TextGroups;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureFile;
import vn.chosach.screening.pictures.PictureIndex;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleLibrary;

/** Prints the tables. Arguments name the tables wanted; none means all. */
public final class Bench {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final long SEED = 389;
  private static final int[] COUNTS = {1_000, 10_000, 100_000};

  /** Takes results, so that no measured work is thought useless. */
  private static long taken;

  private Bench() {}

  /** Runs the measurements. */
  public static void main(String[] args) throws Exception {
    List<String> tables =
        args.length == 0
            ? List.of("folding", "matching", "screen", "pictures", "likeness")
            : List.of(args);
    System.out.printf(
        "%s, %s, %d cores, load %.1f, CPU time of one thread%n",
        cpu(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    List<Listing> rows = Rows.all();
    List<String> texts = rows.stream().map(Rows::text).toList();
    for (String table : tables) {
      switch (table) {
        case "folding" -> folding(texts);
        case "matching" -> matching(texts, "real rows", 20_000);
        case "matching-long" -> matching(longRows(texts), "long rows", 6_000);
        case "screen" -> screen(rows, texts);
        case "pictures" -> pictures();
        case "likeness" -> likeness(rows);
        default -> throw new IllegalArgumentException("no such table: " + table);
      }
    }
    if (taken == Long.MIN_VALUE) {
      System.out.println();
    }
  }

  private static String cpu() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown processor");
  }

  private static List<String> longRows(List<String> texts) {
    List<String> longer = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String text : texts) {
      row.append(text).append(' ');
      if (row.length() > 520) {
        longer.add(row.toString());
        row.setLength(0);
      }
    }
    return longer;
  }

  private static void folding(List<String> texts) throws Exception {
    double megabytes = Rows.bytes(texts) / 1e6;
    System.out.printf("%nFolding, MB of UTF-8 a second (%d texts)%n", texts.size());
    FoldedText fold = new FoldedText();
    line(
        "this engine, with tokens and offsets",
        megabytes,
        Clock.best(
            6,
            () -> {
              for (String text : texts) {
                fold.clear();
                fold.add(text);
              }
            }));
    Pattern marks = Pattern.compile("\\p{M}+");
    line(
        "JDK: NFD, strip marks, lower case",
        megabytes,
        Clock.best(
            3,
            () -> {
              for (String text : texts) {
                taken +=
                    marks
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .length();
              }
            }));
    line(
        "JDK: NFD alone",
        megabytes,
        Clock.best(
            3,
            () -> {
              for (String text : texts) {
                taken += Normalizer.normalize(text, Normalizer.Form.NFD).length();
              }
            }));
    Normalizer2 nfkc = Normalizer2.getNFKCCasefoldInstance();
    line(
        "ICU: NFKC case fold",
        megabytes,
        Clock.best(
            3,
            () -> {
              for (String text : texts) {
                taken += nfkc.normalize(text).length();
              }
            }));
    Transliterator latin = Transliterator.getInstance("NFD; [:M:] Remove; Lower; Latin-ASCII");
    List<String> few = texts.subList(0, 2_000);
    line(
        "ICU: transliteration",
        Rows.bytes(few) / 1e6,
        Clock.best(1, () -> few.forEach(text -> taken += latin.transliterate(text).length())));
  }

  private static void line(String name, double amount, double seconds) {
    System.out.printf("  %-40s %,12.0f%n", name, amount / seconds);
  }

  private interface Maker {
    Engines.Engine make(MadeRules rules, List<String> folded) throws Exception;
  }

  private static void matching(List<String> texts, String name, int most) throws Exception {
    List<String> folded =
        texts.stream()
            .map(Folds::fold)
            .map(t -> t.replaceAll("[^\\x00-\\x7F]", "x"))
            .limit(most)
            .toList();
    System.out.printf(
        "%nMatching stage, %s a second (%d rows, %d bytes of folded text each)%n",
        name, folded.size(), Rows.bytes(folded) / folded.size());
    for (int count : COUNTS) {
      MadeRules rules = new MadeRules(folded, count, SEED);
      System.out.printf(" %,d rules%n", count);
      long[] truth = new long[2];
      double own = measure("this engine", Engines::own, rules, folded, folded.size(), 4, truth, 0);
      measure(
          "hankcs double-array Aho-Corasick",
          Engines::hankcs,
          rules,
          folded,
          folded.size(),
          3,
          truth,
          own);
      measure(
          "Hyperscan through JNI", Engines::hyperscan, rules, folded, folded.size(), 2, truth, own);
      measure(
          "robert-bor Aho-Corasick",
          Engines::robertBor,
          rules,
          folded,
          folded.size() / 4,
          1,
          truth,
          own);
      measure(
          "Lucene Monitor, multipass",
          Engines::luceneMonitor,
          rules,
          folded,
          count > 10_000 ? 150 : 1_000,
          1,
          truth,
          own);
    }
  }

  private static double measure(
      String name,
      Maker maker,
      MadeRules rules,
      List<String> folded,
      int rows,
      int rounds,
      long[] truth,
      double own)
      throws Exception {
    try (Engines.Engine engine = maker.make(rules, folded)) {
      double seconds =
          Clock.best(
              rounds,
              () -> {
                engine.matches = 0;
                engine.sum = 0;
                for (int row = 0; row < rows; row++) {
                  engine.match(row);
                }
              });
      String equal = "";
      if (own == 0) {
        truth[0] = engine.matches;
        truth[1] = engine.sum;
      } else if (rows == folded.size()) {
        equal =
            engine.matches == truth[0] && engine.sum == truth[1] ? "equal set" : "DIFFERENT SET";
      } else {
        try (Engines.Engine reference = Engines.own(rules, folded)) {
          for (int row = 0; row < rows; row++) {
            reference.match(row);
          }
          equal =
              engine.matches == reference.matches && engine.sum == reference.sum
                  ? "equal set"
                  : "DIFFERENT SET";
        }
      }
      double speed = rows / seconds;
      System.out.printf(
          "  %-34s %,12.0f %s %,d matches %s%n",
          name,
          speed,
          own == 0 ? "        " : String.format(Locale.ROOT, "1/%-6.1f", own / speed),
          engine.matches,
          equal);
      return speed;
    } catch (LinkageError | RuntimeException e) {
      System.out.printf("  %-34s did not run: %s%n", name, e);
      return 0;
    }
  }

  private static void screen(List<Listing> rows, List<String> texts) throws Exception {
    System.out.printf(
        "%nWhole screen (folding, repair, matching, guards, score, spans), real rows a second%n");
    Screener library =
        new Screener(CompiledRules.of(RuleLibrary.book(), RuleLibrary.brands(), DAY));
    line("the shipped library", rows.size(), Clock.best(5, () -> rows.forEach(library::screen)));
    List<String> folded = texts.stream().map(Folds::fold).toList();
    MadeRules made = new MadeRules(folded, 10_000, SEED);
    Screener many =
        new Screener(
            CompiledRules.of(RuleLibrary.book().with(made.book()), RuleLibrary.brands(), DAY));
    line(
        "library and 10,000 made rules",
        rows.size(),
        Clock.best(5, () -> rows.forEach(many::screen)));
    Screener exact = new Screener(CompiledRules.exact(made.book(), Brands.none(), DAY));
    line(
        "10,000 made rules, no repair",
        rows.size(),
        Clock.best(5, () -> rows.forEach(exact::screen)));
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<Listing> clean =
        rows.stream().filter(row -> library.screen(row).reasons().isEmpty()).toList();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (Listing row : clean) {
      library.screen(row);
    }
    System.out.printf(
        "  %-40s %,12.1f%n",
        "bytes allocated for a row without a hit",
        (threads.getCurrentThreadAllocatedBytes() - before) / (double) clean.size());
  }

  private static void pictures() throws Exception {
    System.out.printf("%nPicture search, queries a second, distance up to 31%n");
    Random random = new Random(SEED);
    int count = 1_000_000;
    PictureIndex index = new PictureIndex();
    PdqHash[] all = new PdqHash[count];
    for (int i = 0; i < count; i++) {
      all[i] =
          new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
      index.add(i, all[i]);
    }
    index.layOut();
    PictureIndex.Search search = index.search();
    List<PdqHash> queries = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      PdqHash near = all[random.nextInt(count)];
      long flips = 0;
      for (int k = 0; k < 7; k++) {
        flips |= 1L << random.nextInt(64);
      }
      queries.add(
          i % 2 == 0
              ? new PdqHash(
                  near.a() ^ flips,
                  near.b() ^ Long.rotateLeft(flips, 9),
                  near.c() ^ flips,
                  near.d() ^ flips >>> 3)
              : new PdqHash(
                  random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()));
    }
    long[] found = new long[1];
    double indexed =
        Clock.best(
            2,
            () -> {
              found[0] = 0;
              for (PdqHash query : queries) {
                found[0] += search.within(query, 31);
              }
            });
    line("multi-index, 1,000,000 hashes", queries.size(), indexed);
    List<PdqHash> some = queries.subList(0, 200);
    long[] scanned = new long[1];
    double scan =
        Clock.best(
            1,
            () -> {
              scanned[0] = 0;
              for (PdqHash query : some) {
                for (PdqHash hash : all) {
                  scanned[0] += hash.distance(query) <= 31 ? 1 : 0;
                }
              }
            });
    line("linear scan", some.size(), scan);
    long check = 0;
    for (PdqHash query : some) {
      check += search.within(query, 31);
    }
    System.out.printf("  answers of the first 200 queries: index %d, scan %d%n", check, scanned[0]);
    Path picture = Rows.folder().resolve("pdq-reference-images/dih/bridge-1-original.jpg");
    byte[] file = Files.readAllBytes(picture);
    double whole =
        Clock.best(
            3,
            () -> {
              for (int i = 0; i < 20; i++) {
                PictureFile.prints(file);
              }
            });
    double decode =
        Clock.best(
            3,
            () -> {
              for (int i = 0; i < 20; i++) {
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(file));
              }
            });
    System.out.printf(
        "  JPEG decode %.1f ms, decode and hash in eight orientations %.1f ms%n",
        decode * 50, whole * 50);
  }

  private static void likeness(List<Listing> rows) throws Exception {
    System.out.printf("%nNear-duplicate titles, built variants%n");
    List<String> titles = new ArrayList<>();
    TextGroups apart = new TextGroups(0.45);
    for (Listing row : rows) {
      String title = row.title().strip();
      if (title.length() > 25 && titles.size() < 13_400) {
        int number = apart.add(title);
        if (apart.group(number) == number) {
          titles.add(title);
        }
      }
    }
    List<String> texts = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < titles.size(); i++) {
      texts.add(titles.get(i));
      truth.add(i);
      for (int v = 0; v < 2; v++) {
        texts.add(Variants.of(titles.get(i), random));
        truth.add(i);
      }
    }
    TextGroups[] groups = new TextGroups[1];
    double seconds =
        Clock.best(
            1,
            () -> {
              TextGroups fresh = new TextGroups();
              texts.forEach(fresh::add);
              groups[0] = fresh;
            });
    long[] score = Variants.score(groups[0], truth);
    System.out.printf(
        "  %,d titles in %.1f s; pairs: precision %.3f, recall %.3f (base titles are less than 0.45 alike)%n",
        texts.size(), seconds, (double) score[0] / score[1], (double) score[0] / score[2]);
  }
}
