package vn.chosach.directory.pack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;
import vn.chosach.ui.Lang;
import vn.chosach.ui.ShippedTexts;

/**
 * {@code ./chosach province check FOLDER | new FOLDER CODE | list}: what is missing in a pack, a
 * first draft of one, and the 34 provinces with their codes. Needs no database.
 *
 * <p>Exit status: 0 for a pack that a program can start with; 1 for one it cannot; 2 when the
 * command cannot be read, with one line on standard error.
 */
final class ProvinceCommand {

  static final int WHOLE = 0;
  static final int BROKEN = 1;
  static final int NOT_UNDERSTOOD = 2;

  /** So many alike are told in full, of more the first ones and their number. */
  private static final int SHOWN = 5;

  private final ShippedTexts texts;
  private final PrintStream out;
  private final PrintStream err;
  private final LocalDate today;

  private ProvinceCommand(ShippedTexts texts, PrintStream out, PrintStream err, LocalDate today) {
    this.texts = texts;
    this.out = out;
    this.err = err;
    this.today = today;
  }

  /** The script gives the day first. */
  public static void main(String[] arguments) {
    var words = List.of(arguments);
    System.exit(
        run(
            words.subList(1, words.size()),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            LocalDate.parse(words.getFirst())));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err, LocalDate today) {
    var words = new ArrayList<>(arguments);
    Lang lang = words.removeIf("--en"::equals) ? Lang.EN : Lang.VI;
    var command = new ProvinceCommand(new ShippedTexts("directory", lang), out, err, today);
    int status = command.run(words);
    out.flush();
    return status;
  }

  private int run(List<String> words) {
    if (words.size() == 2 && words.getFirst().equals("check")) {
      return check(words.get(1));
    }
    if (words.size() == 3 && words.getFirst().equals("new")) {
      return make(words.get(1), words.get(2));
    }
    if (words.equals(List.of("list"))) {
      SeedTable.read("/province/units/provinces.csv")
          .forEach(row -> out.println(row.text("code") + "  " + row.text("full_name")));
      return WHOLE;
    }
    return notUnderstood("directory.pack.usage");
  }

  private int check(String named) {
    ProvincePack pack;
    try {
      pack = ProvincePack.of(named);
    } catch (IllegalArgumentException absent) {
      return notUnderstood("directory.pack.absent", named);
    }
    List<PackFault> faults = PackCheck.of(pack, today);
    tell("directory.pack.grave", faults.stream().filter(PackFault::grave).toList());
    tell("directory.pack.thin", faults.stream().filter(fault -> !fault.grave()).toList());
    boolean whole = faults.stream().noneMatch(PackFault::grave);
    out.println(texts.text(whole ? "directory.pack.whole" : "directory.pack.broken"));
    return whole ? WHOLE : BROKEN;
  }

  private void tell(String head, List<PackFault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    out.println(texts.text(head, String.valueOf(faults.size())));
    var alike = new LinkedHashMap<String, List<PackFault>>();
    faults.forEach(
        fault ->
            alike
                .computeIfAbsent(fault.code() + fault.file(), one -> new ArrayList<>())
                .add(fault));
    for (List<PackFault> same : alike.values()) {
      same.stream().limit(SHOWN).forEach(fault -> out.println("  " + line(fault)));
      if (same.size() > SHOWN) {
        out.println("  " + texts.text("directory.pack.more", String.valueOf(same.size() - SHOWN)));
      }
    }
  }

  private String line(PackFault fault) {
    String where =
        fault.line() == 0
            ? fault.file()
            : texts.text("directory.pack.at", fault.file(), String.valueOf(fault.line()));
    return where
        + ": "
        + texts.text("directory.pack." + fault.code(), fault.facts().toArray(Object[]::new));
  }

  private int make(String folder, String code) {
    try {
      String name = PackMaker.make(code, Path.of(folder), today);
      out.println(texts.text("directory.pack.made", name, folder));
      return WHOLE;
    } catch (IllegalArgumentException refused) {
      return notUnderstood(String.valueOf(refused.getMessage()), code, folder);
    } catch (IOException unwritten) {
      return notUnderstood("directory.pack.unwritten", folder);
    }
  }

  private int notUnderstood(String key, Object... facts) {
    err.println(texts.text(key, facts));
    return NOT_UNDERSTOOD;
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
