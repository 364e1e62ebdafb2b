package vn.chosach.deadlines;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.deadlines.calendar.ShippedCalendar;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.CountingQuestion;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.ShippedTexts;

/**
 * {@code chosach deadline 2026-02-13 7 WD}: when a limit ends and how that is counted, from the
 * calendar that ships with the program. Needs no database and no running program.
 *
 * <p>Exit status: 0 for a due date; 2 when the question cannot be read, with one line on standard
 * error; 3 for a due date that rests on a year whose days off are not or not fully entered.
 */
final class DeadlineCommand {

  static final int ANSWERED = 0;
  static final int NOT_UNDERSTOOD = 2;
  static final int UNCERTAIN = 3;

  private DeadlineCommand() {}

  /** Prints to standard output in UTF-8, whatever the locale of the shell is. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    var words = new ArrayList<>(arguments);
    Lang lang = words.removeIf("--en"::equals) ? Lang.EN : Lang.VI;
    boolean json = words.removeIf("--json"::equals);
    boolean help = words.removeIf(word -> word.equals("--help") || word.equals("-h"));
    var texts = new ShippedTexts("deadlines", lang);
    if (help) {
      out.println(texts.text("deadlines.command.usage"));
      return ANSWERED;
    }
    if (words.size() != 3 || words.stream().anyMatch(word -> word.startsWith("-"))) {
      err.println(texts.text("deadlines.command.usage"));
      return NOT_UNDERSTOOD;
    }
    String[] moment = words.get(0).split("T", 2);
    String time = moment.length == 2 ? moment[1] : null;
    return switch (CountingQuestion.read(moment[0], time, words.get(1), words.get(2))) {
      case CountingQuestion.NotUnderstood not -> {
        err.println(texts.text(not.problems().getFirst().refusal()));
        yield NOT_UNDERSTOOD;
      }
      case CountingQuestion.Understood understood -> {
        CountingQuestion countingQuestion = understood.question();
        DueDate due =
            new Counting(ShippedCalendar.read())
                .due(countingQuestion.limit(), countingQuestion.start());
        var wording = new Wording(lang, texts::text, CountingGround.CIVIL);
        out.print(json ? json(countingQuestion, time, due, wording) : text(texts, due, wording));
        out.flush();
        yield due.uncertain() ? UNCERTAIN : ANSWERED;
      }
    };
  }

  private static String text(ShippedTexts texts, DueDate due, Wording wording) {
    var lines = new StringBuilder();
    lines.append(texts.text("deadlines.command.due", wording.due(due))).append('\n');
    lines.append(texts.text("deadlines.command.steps")).append('\n');
    int number = 1;
    for (String step : wording.steps(due)) {
      lines.append("  ").append(number++).append(". ").append(step).append('\n');
    }
    return lines.toString();
  }

  private static String json(
      CountingQuestion countingQuestion, @Nullable String time, DueDate due, Wording wording) {
    var answer = new LinkedHashMap<String, Object>();
    var start = countingQuestion.start().atZone(Vietnam.ZONE);
    answer.put(
        "start",
        time == null ? start.toLocalDate().toString() : ISO_OFFSET_DATE_TIME.format(start));
    answer.put("limit", countingQuestion.limit().toString());
    answer.put("due", ISO_OFFSET_DATE_TIME.format(due.at().atZone(Vietnam.ZONE)));
    answer.put("lastDay", due.day().toString());
    answer.put("wholeDay", due.endOfDay());
    answer.put("certain", !due.uncertain());
    answer.put("flags", due.flags().stream().map(Enum::name).sorted().toList());
    answer.put("steps", wording.steps(due));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(answer)
        + "\n";
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
