package vn.chosach.national;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import vn.chosach.screening.batch.TerminalText;
import vn.chosach.screening.listings.FileRefused;

/**
 * {@code chosach national screen IN… OUT} and {@code chosach national link IN [IN] OUT}, on this
 * machine or by spark-submit on a cluster.
 *
 * <p>Remarks and counts go to standard error. Exit codes: 0 all read, 1 some rows or rules were
 * refused, 2 a file could not be read or the result not be written, 64 wrong use.
 */
public final class NationalCommand {

  static final int ROWS_REFUSED = 1;
  static final int FILE_REFUSED = 2;
  private static final int WRONG_USE = 64;

  private static final String HELP =
      """
      ./chosach national screen IN ... OUT   screens CSV, JSONL and Parquet on Apache Spark
      ./chosach national link A [B] OUT      which rows of CSV or JSONL speak of the same subject

      IN is a file, a folder or a pattern in quotes; a file of text is read by one task, Parquet in
      pieces. OUT is a new folder. When a run breaks off, the same command goes on with it.

        --master URL          where Spark runs; all cores of this machine unless said otherwise

      screen writes OUT/hits (Parquet by band and day) and OUT/refused (rows and files left out, with
      reason code and row number). Bands, scores and reasons are those of ./chosach screen.

        --rules F             adds the rules of a file; may be repeated
        --only-rules          without the rules that ship
        --threshold N         leaves out what scores less (note from 20, review from 50, case from 80)
        --map ROLE=COLUMN,... where a guess at the columns is wrong
        --stream              judges each row by itself, without what the run shows of its seller
        --format F,...        further forms: jsonl (the lines of ./chosach screen, in order) in
                              OUT/jsonl, import (files for the import of listings) in OUT/import

      link writes OUT/links.jsonl (or links.csv): the lines of ./chosach link, whose options it takes
      (--map COLUMN=KIND,..., --threshold N, --clusters, --format jsonl|csv).

      link IN ... STATE --day 2026-11-24 --id COLUMN links the rows of one day with those of all days
      before, which STATE holds (Parquet by day), and compares only what can be a partner of them.
      STATE/day=.../clusters then has all clusters (a cluster is named by the id of its first row),
      /changes what became of which: new, changed, renamed, joined, split, ended. The first day
      learns what evidence is worth, and later days go by it; --learnt STATE takes that from another
      folder. Days come one by one; one on which nothing came is a file with its first line alone.

        --id COLUMN           by which a row is known on every day; a row whose id is there corrects
                              the earlier one
        --withdrawn FILE      ids of rows that shall no longer be there, one a line

      The same day again changes nothing; with other rows, out of order or over a gap it is refused,
      and so is a STATE that was damaged. A day appears whole or not at all.

      Exit codes: 0 everything was read; 1 some rows or rules were refused, the rest was done; 2 a
      file could not be read or the result not be written; 64 wrong use.
      """;

  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;

  NationalCommand(PrintStream out, PrintStream err, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    System.exit(new NationalCommand(out, err, InstantSource.system()).run(List.of(args)));
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  int run(List<String> args) {
    String verb = args.isEmpty() ? "--help" : args.getFirst();
    List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
    if (verb.equals("--help") || verb.equals("-h") || rest.contains("--help")) {
      out.print(HELP);
      out.flush();
      return 0;
    }
    try {
      return switch (verb) {
        case "screen" -> ScreenRun.of(ScreenOrders.of(rest), this::say, clock);
        case "link" -> LinkRun.of(rest, err);
        default -> throw new CommandArguments.WrongUse("unknown verb " + verb);
      };
    } catch (CommandArguments.WrongUse e) {
      say("chosach: " + e.getMessage() + "; see ./chosach national --help");
      return WRONG_USE;
    } catch (FileRefused e) {
      say("chosach: " + e.getMessage());
      return FILE_REFUSED;
    } catch (IOException e) {
      say("chosach: cannot be read or written: " + e.getMessage());
      return FILE_REFUSED;
    }
  }

  private void say(String line) {
    err.println(TerminalText.plain(line));
  }
}
