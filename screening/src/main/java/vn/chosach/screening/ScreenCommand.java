package vn.chosach.screening;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.batch.BatchReport;
import vn.chosach.screening.batch.BatchScreening;
import vn.chosach.screening.batch.CsvReport;
import vn.chosach.screening.batch.HtmlReport;
import vn.chosach.screening.batch.JsonReport;
import vn.chosach.screening.batch.TerminalText;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ToldColumns;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleLinter;
import vn.chosach.screening.rules.RuleReader;

/**
 * {@code chosach screen FILE… [--rules F] [--only-rules] [--format jsonl|csv|html] [--threshold N]
 * [--map role=column]… [--stream] [--threads N] [--explain ROW]}.
 *
 * <p>Hits go to standard output, progress and remarks to standard error. Exit codes: 0 all read, 1
 * some rows or rules were refused, 2 a file could not be read or the result not be written, 64
 * wrong use.
 */
public final class ScreenCommand {

  private static final int ROWS_REFUSED = 1;
  private static final int FILE_REFUSED = 2;
  private static final int WRONG_USE = 64;

  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;

  ScreenCommand(PrintStream out, PrintStream err, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code;
    try {
      code = new ScreenCommand(out, err, InstantSource.system()).run(args);
    } catch (OutOfMemoryError e) {
      err.println("chosach: not enough memory; CHOSACH_HEAP=1g ./chosach screen ... gives it more");
      code = FILE_REFUSED;
    } catch (UncheckedIOException e) {
      err.println("chosach: " + TerminalText.plain(String.valueOf(e.getMessage())));
      code = FILE_REFUSED;
    }
    System.exit(code);
  }

  /** What the command line says. */
  private static final class Orders {
    final List<Path> files = new ArrayList<>();
    final List<Path> rules = new ArrayList<>();
    final Map<String, String> map = new HashMap<>();
    String format = "jsonl";
    int threshold = Band.NOTE.from();
    int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    long explained;
    boolean onlyRules;
    boolean stream;
  }

  int run(String[] args) {
    if (args.length > 0 && (args[0].equals("--help") || args[0].equals("-h"))) {
      out.print(RuleLibrary.text("screen-help.txt"));
      out.flush();
      return 0;
    }
    Orders orders = read(args);
    if (orders == null) {
      return WRONG_USE;
    }
    boolean refused = false;
    RuleBook book = orders.onlyRules ? RuleBook.empty() : RuleLibrary.book();
    for (Path file : orders.rules) {
      try {
        book = book.with(RuleReader.read(file.toString(), Files.readString(file)));
      } catch (CharacterCodingException e) {
        say("rules.file-is-not-utf-8: " + file + ": save it as UTF-8");
        return FILE_REFUSED;
      } catch (IOException e) {
        say("rules.file-is-not-readable: " + file);
        return FILE_REFUSED;
      }
    }
    var brands = RuleLibrary.brands();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    CompiledRules rules = CompiledRules.of(book, brands, today);
    List<RuleDefect> defects = new ArrayList<>(book.defects());
    defects.addAll(rules.defects());
    if (!orders.rules.isEmpty()) {
      defects.addAll(RuleLinter.lint(book)); // warnings alone, which are said of those rules only
    }
    for (RuleDefect defect : defects) {
      if (defect.error() || !orders.rules.isEmpty()) {
        say(defect.toString());
      }
      refused |= defect.error();
    }
    if (rules.size() == 0) {
      say("chosach: there is no rule to screen with");
      return FILE_REFUSED;
    }
    if (orders.explained > 0) {
      return explain(orders, rules);
    }
    BatchReport report =
        switch (orders.format) {
          case "csv" -> new CsvReport(out);
          case "html" -> new HtmlReport(out, today, rules.size());
          default -> new JsonReport(out);
        };
    int code = refused ? ROWS_REFUSED : 0;
    try (BatchScreening batch =
        new BatchScreening(rules, orders.threads, orders.threshold, orders.stream, report, err)) {
      Set<Path> seen = new HashSet<>();
      for (Path file : orders.files) {
        try {
          if (!seen.add(Files.exists(file) ? file.toRealPath() : file)) {
            say(file + ": given twice, read once");
            continue;
          }
          batch.file(file, orders.map);
        } catch (FileRefused | IOException e) {
          String reason = String.valueOf(e.getMessage());
          say(file + ": " + reason + hint(e));
          report.unread(file.toString(), reason);
          code = FILE_REFUSED;
        }
      }
      long rowsRefused = batch.finish();
      if (rowsRefused > 0 && code == 0) {
        code = ROWS_REFUSED;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (out.checkError()) {
      say("chosach: the result could not be written to the end");
      return FILE_REFUSED;
    }
    return code;
  }

  private int explain(Orders orders, CompiledRules rules) {
    int code = 0;
    for (Path file : orders.files) {
      try {
        if (!new Explanation(rules, out).of(file, orders.map, orders.explained)) {
          say(file + ": there is no row " + orders.explained);
          code = ROWS_REFUSED;
        }
      } catch (FileRefused | IOException e) {
        say(file + ": " + e.getMessage() + hint(e));
        code = FILE_REFUSED;
      }
    }
    out.flush();
    return code;
  }

  private void say(String line) {
    err.println(TerminalText.plain(line));
  }

  /** What a person can do about a file that was refused. */
  private static String hint(Exception e) {
    return switch (e instanceof FileRefused refused ? refused.code() : "") {
      case "file.has-no-title-column" -> "; say which it is with --map title=COLUMN";
      case "file.is-no-json-lines" ->
          "; jq -c '.items[]' FILE takes the listings out of a member \"items\"";
      default -> "";
    };
  }

  private @Nullable Orders read(String[] args) {
    Orders orders = new Orders();
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      boolean valued =
          switch (arg) {
            case "--rules", "--format", "--threshold", "--map", "--threads", "--explain" -> true;
            default -> false;
          };
      if (valued && i + 1 == args.length) {
        return wrong(arg + " wants a value");
      }
      try {
        switch (arg) {
          case "--rules" -> orders.rules.add(Path.of(args[++i]));
          case "--format" -> orders.format = args[++i].toLowerCase(Locale.ROOT);
          case "--threshold" -> orders.threshold = Integer.parseInt(args[++i]);
          case "--threads" -> orders.threads = Math.min(Integer.parseInt(args[++i]), 64);
          case "--map" -> orders.map.putAll(ToldColumns.read(args[++i]));
          case "--explain" -> orders.explained = Long.parseLong(args[++i]);
          case "--only-rules" -> orders.onlyRules = true;
          case "--stream" -> orders.stream = true;
          default -> {
            if (arg.startsWith("-") && (arg.startsWith("--") || !Files.exists(Path.of(arg)))) {
              return wrong("unknown option " + arg);
            }
            orders.files.add(Path.of(arg));
          }
        }
      } catch (NumberFormatException e) {
        return wrong(arg + " wants a number");
      } catch (InvalidPathException e) {
        return wrong("a name cannot be read here; set LC_ALL=C.UTF-8");
      } catch (IllegalArgumentException e) {
        return wrong(String.valueOf(e.getMessage()));
      }
    }
    if (orders.threshold < 0 || orders.threshold > 100) {
      return wrong("--threshold is 0 to 100");
    }
    if (orders.explained < 0) {
      return wrong("--explain wants the number of a row");
    }
    if (orders.threads < 1) {
      return wrong("--threads is 1 or more");
    }
    if (orders.files.isEmpty()) {
      return wrong("no file");
    }
    if (!List.of("jsonl", "csv", "html").contains(orders.format)) {
      return wrong("--format is jsonl, csv or html");
    }
    return orders;
  }

  private @Nullable Orders wrong(String why) {
    err.println("chosach: " + why + "; see ./chosach screen --help");
    return null;
  }
}
