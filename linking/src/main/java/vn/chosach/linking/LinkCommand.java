package vn.chosach.linking;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.candidates.Grounds;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.decisions.Decision;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.tables.RawColumn;
import vn.chosach.linking.tables.Table;
import vn.chosach.screening.batch.TerminalText;
import vn.chosach.screening.listings.FileRefused;

/**
 * {@code chosach link A [B] [--map column=kind,…] [--threshold N] [--clusters] [--format
 * jsonl|csv]}.
 *
 * <p>Pairs go to standard output, progress and remarks to standard error. Exit codes: 0 all read, 1
 * some rows were refused, 2 a file could not be read or the result not be written, 64 wrong use.
 */
public final class LinkCommand {

  private static final int ROWS_REFUSED = 1;
  private static final int FILE_REFUSED = 2;
  private static final int WRONG_USE = 64;

  private static final String HELP =
      """
      ./chosach link A [B] [--map COLUMN=KIND,...] [--threshold N] [--clusters] [--format jsonl|csv]

      Says which rows speak of the same subject: of A alone, duplicates in it; of A and B, links
      between them. Any CSV (commas, semicolons, tabs, pipes) or JSONL with any columns; what a
      column holds is guessed and said on standard error. No labels and no settings are needed.

        --map COLUMN=KIND,... where a guess is wrong; kinds: %s
                              (id: numbers the rows of its own file, never compared)
        --threshold N         leaves out pairs that score less, 0 to 1; 0.5 unless said otherwise
        --clusters            all rows of one subject on a line instead of pairs
        --format jsonl        one object a pair: left, right (data rows from 1), score, reasons
        --format csv          the same as a table

      A reason says what was compared, how alike it is (0 to 1) and what that is worth: natural
      logarithms of odds, which add up; below zero it speaks against the pair.

      Files are read row by row; each different cell is held once, with its words, and a number for
      each row and column: about 3 GB for a million rows of persons (CHOSACH_HEAP=4g).

      Exit codes: 0 everything was read; 1 some rows were refused, the rest was linked; 2 a file
      could not be read or the result not be written; 64 wrong use.
      """
          .formatted(LinkOptions.words());

  private final PrintStream out;
  private final PrintStream err;

  private final LinkPlace place;

  LinkCommand(PrintStream out, PrintStream err) {
    this(out, err, LinkPlace.HERE);
  }

  /**
   * @param out receives pairs or clusters
   * @param err receives remarks
   * @param place where candidates are sought and compared
   */
  public LinkCommand(PrintStream out, PrintStream err, LinkPlace place) {
    this.out = out;
    this.err = err;
    this.place = place;
  }

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code;
    try {
      code = new LinkCommand(out, err).run(args);
    } catch (OutOfMemoryError e) {
      err.println("chosach: not enough memory; CHOSACH_HEAP=4g ./chosach link ... gives it more");
      code = FILE_REFUSED;
    } catch (UncheckedIOException e) {
      err.println("chosach: " + TerminalText.plain(String.valueOf(e.getMessage())));
      code = FILE_REFUSED;
    }
    System.exit(code);
  }

  /** Does what the words ask; answers the exit code. */
  public int run(String[] args) {
    if (args.length > 0 && (args[0].equals("--help") || args[0].equals("-h"))) {
      out.print(HELP);
      out.flush();
      return 0;
    }
    LinkOptions options;
    try {
      options = LinkOptions.of(args);
    } catch (LinkOptions.WrongUse e) {
      return wrong(String.valueOf(e.getMessage()));
    }
    List<Table> tables = new ArrayList<>();
    long refused = 0;
    for (Path file : options.files()) {
      try {
        Table table = Table.of(file, remark -> say(file + ": " + remark));
        say(file + ": " + table.rows() + " rows read, " + table.refused() + " refused");
        refused += table.refused();
        tables.add(table);
      } catch (FileRefused | IOException e) {
        say(file + ": " + e.getMessage());
        return FILE_REFUSED;
      }
    }
    Table a = tables.getFirst();
    Table b = tables.size() == 2 ? tables.get(1) : null;
    String unknown = unknown(options, tables);
    if (unknown != null) {
      return wrong("--map: no column " + unknown);
    }
    Schema schema = Schema.of(a, b, options.kinds());
    say("columns " + words(schema, b != null));
    Records records = RecordsReader.read(a, b, schema);
    if (!records.canBeCompared()) {
      say("nothing can be compared: no column means anything; say what they hold with --map");
      return FILE_REFUSED;
    }
    Pairs pairs = place.candidates(records, options);
    say(pairs.size() + " pairs looked at");
    Grounds.of(records, pairs).forEach((ground, count) -> say("  " + count + " for " + ground));
    records.hubs().forEach(hub -> say("many have it, so it counts little: " + hub));
    Linkage linkage = place.compared(records, pairs, options, this::say);
    Decision decision = linkage.decide(options.threshold());
    LinkReport report = new LinkReport(out, options.csv(), tables, records);
    if (options.clusters()) {
      say(report.clusters(decision) + " clusters");
    } else {
      report.pairs(decision, linkage.judge());
      say(decision.size() + " pairs");
    }
    out.flush();
    if (out.checkError()) {
      say("chosach: the result could not be written to the end");
      return FILE_REFUSED;
    }
    return refused > 0 ? ROWS_REFUSED : 0;
  }

  private static @Nullable String unknown(LinkOptions options, List<Table> tables) {
    Set<String> known = new TreeSet<>();
    tables.forEach(table -> table.columns().forEach(column -> known.add(column.name())));
    for (String name : options.kinds().keySet()) {
      if (!known.contains(name)) {
        return name + "; there are " + String.join(", ", known);
      }
    }
    return null;
  }

  private static String words(Schema schema, boolean two) {
    StringBuilder words = new StringBuilder();
    for (Schema.Pair pair : schema.pairs()) {
      RawColumn left = pair.left();
      RawColumn right = pair.right();
      words.append(words.isEmpty() ? "" : ", ").append(pair.name());
      if (left != null && right != null && !left.name().equals(right.name())) {
        words.append(" and ").append(right.name());
      }
      words.append('=').append(pair.kind().word());
      if (two && (left == null || right == null)) {
        words.append(left == null ? " (second file only)" : " (first file only)");
      }
    }
    return words.toString();
  }

  private void say(String line) {
    err.println(TerminalText.plain(line));
  }

  private int wrong(String why) {
    err.println("chosach: " + TerminalText.plain(why) + "; see ./chosach link --help");
    return WRONG_USE;
  }
}
