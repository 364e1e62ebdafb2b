package vn.chosach.linking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.decisions.Arrivals;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.judgements.JudgedSubjects;
import vn.chosach.linking.judgements.Judgement;
import vn.chosach.linking.rings.SharedMarks;
import vn.chosach.linking.tables.Table;

/** Figures of speed and size that the script {@code bench/linking.sh} prints. */
public final class LinkFigures {

  private LinkFigures() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "edges" -> edges(Integer.parseInt(args[1]));
      case "undo" -> undo(Integer.parseInt(args[1]));
      case "arrivals" -> arrivals(Path.of(args[1]), Integer.parseInt(args[2]));
      case "agreement" ->
          System.out.println(
              Agreement.of(
                  Files.lines(Path.of(args[1])), Set.copyOf(Files.readAllLines(Path.of(args[2])))));
      case "addresses" -> System.out.println(AddressFigures.read(3));
      case "known" -> Labelled.write(Path.of(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void say(String words, Object... of) {
    System.out.println(String.format(Locale.ROOT, words, of));
  }

  private static double cpu() {
    var bean =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return bean.getProcessCpuTime() / 1e9;
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  /** Parts of so many ties: people with numbers of which most are theirs, and some hubs. */
  private static void edges(int ties) {
    var random = new Random(20_250_701);
    int actors = ties * 5 / 8;
    int marks = ties / 2;
    int[] actor = new int[ties];
    int[] mark = new int[ties];
    int hubs = 50;
    for (int tie = 0; tie < ties; tie++) {
      actor[tie] = random.nextInt(actors);
      // one tie in twenty goes to a hub, the others to a mark near by
      mark[tie] =
          random.nextInt(20) == 0
              ? random.nextInt(hubs)
              : hubs
                  + (int)
                      Math.min(
                          marks - hubs - 1L,
                          (long) actor[tie] * (marks - hubs) / actors + random.nextInt(2));
    }
    long begun = System.nanoTime();
    double used = cpu();
    SharedMarks found = SharedMarks.of(actors, marks, actor, mark, 40);
    say(
        "%,d shared edges of %,d actors in parts: %.1f s on the wall, %.1f s of CPU, heap %,d MB;"
            + " %,d parts of two and more, the largest %d, %d hubs named (goal 180 s)",
        ties,
        actors,
        (System.nanoTime() - begun) / 1e9,
        cpu() - used,
        heap(),
        found.sizes().length,
        found.sizes()[0],
        found.hubs().length);
  }

  /**
   * So many judgements, a tenth walls; each tenth taken back; beside the same said without them.
   */
  private static void undo(int count) {
    var random = new Random(20_250_701);
    List<Judgement> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int left = random.nextInt(count);
      // near by, so that subjects have several records
      int right = (left + 1 + random.nextInt(3)) % count;
      all.add(new Judgement(i + 1, left, right, random.nextInt(10) > 0));
    }
    var subjects = new JudgedSubjects();
    long begun = System.nanoTime();
    double used = cpu();
    all.forEach(subjects::give);
    double given = cpu() - used;
    int back = 0;
    for (int i = 0; i < count; i += 10) {
      back += subjects.withdraw(i + 1) ? 1 : 0;
    }
    double taken = cpu() - used - given;
    double wall = (System.nanoTime() - begun) / 1e9;
    var anew = new JudgedSubjects();
    for (int i = 0; i < count; i++) {
      if (i % 10 != 0) {
        anew.give(all.get(i));
      }
    }
    int other = 0;
    for (int record = 0; record < count; record++) {
      other += subjects.subjectOf(record) == anew.subjectOf(record) ? 0 : 1;
    }
    boolean same = other == 0 && subjects.blocked().equals(anew.blocked());
    say(
        "%,d judgements: %.1f s on the wall, %.1f us of CPU to give one, %.1f us to take one of %,d"
            + " back; afterwards %s as if those had never been given (%,d blocked by walls)",
        count,
        wall,
        given * 1e6 / count,
        taken * 1e6 / back,
        back,
        same ? "exactly" : "NOT (" + other + " records)",
        subjects.blocked().size());
    if (!same) {
      throw new IllegalStateException("undo is not exact");
    }
  }

  /** The last rows of a file arrive one by one among all that stand before them. */
  private static void arrivals(Path file, int last) throws Exception {
    Path before = Files.createTempFile("before", ".csv");
    List<Map<String, String>> later = new ArrayList<>();
    int rows = split(file, before, last, later);
    List<String> subjects = Files.readAllLines(Path.of(file + ".truth"));
    Table table = Table.of(before, remark -> {});
    Files.delete(before);
    double used = cpu();
    Records records = RecordsReader.read(table, null, Schema.of(table, null, Map.of()));
    var pairs = new CandidateFinder(records).find();
    Linkage linkage = Linkage.of(records, pairs, remark -> {});
    linkage.decide(0.5);
    say("%,d rows linked before: %.0f s of CPU", rows, cpu() - used);
    used = cpu();
    var arrivals = new Arrivals(records, linkage, last);
    say("index over them: %.0f s of CPU", cpu() - used);
    for (int i = 0; i < 500; i++) {
      arrivals.ask(later.get(i % later.size()));
    }
    long[] took = new long[later.size()];
    long known = 0;
    long told = 0;
    long right = 0;
    Map<String, Integer> seen = new HashMap<>();
    subjects.subList(0, rows).forEach(subject -> seen.merge(subject, 1, Integer::sum));
    used = cpu();
    long begun = System.nanoTime();
    for (int i = 0; i < took.length; i++) {
      long from = System.nanoTime();
      List<Arrivals.Partner> partners = arrivals.arrive(later.get(i));
      took[i] = System.nanoTime() - from;
      String subject = subjects.get(rows + i);
      known += seen.getOrDefault(subject, 0);
      told += partners.size();
      right += partners.stream().filter(p -> subjects.get(p.record()).equals(subject)).count();
      seen.merge(subject, 1, Integer::sum);
    }
    double wall = (System.nanoTime() - begun) / 1e9;
    double cpu = cpu() - used;
    Arrays.sort(took);
    say(
        "one new record against %,d: p50 %.2f ms, p95 %.2f ms, longest %.1f ms, %.0f a second on one"
            + " thread (%.2f ms of CPU each), heap %,d MB (goals 150 ms, 50 a second)",
        rows,
        took[took.length / 2] / 1e6,
        took[took.length * 95 / 100] / 1e6,
        took[took.length - 1] / 1e6,
        took.length / wall,
        cpu * 1e3 / took.length,
        heap());
    say("partners told on arrival: %s", new Agreement(right, told, known));
  }

  /** Writes all rows but the last; these are read into cells. */
  private static int split(Path file, Path before, int last, List<Map<String, String>> later)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    int rows = lines.size() - 1 - last;
    Files.write(before, lines.subList(0, rows + 1));
    String[] names = lines.getFirst().split(",", -1);
    for (String line : lines.subList(rows + 1, lines.size())) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i].replace("\"", ""));
      }
      later.add(row);
    }
    return rows;
  }
}
