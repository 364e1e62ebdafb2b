package vn.chosach.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, word for word against the documents in {@code deadlines/command}. */
class DeadlineCommandTest {

  @ParameterizedTest
  @CsvSource({
    "0, tet-7-working-days.txt, 2026-02-13 7 WD",
    "0, swap-saturday.txt, 2025-12-31 7 WD",
    "0, swapped-monday.txt, 2026-08-01 30 D",
    "0, hours-through-holiday.txt, 2026-11-24T08:30 24 H",
    "0, month-without-the-day.en.txt, 2026-01-31 1 M --en",
    "0, counted-back.txt, 2026-12-04 5 WD_BEFORE",
    "0, unconfirmed-days.en.txt, --en 2023-01-19 1 WD",
    "0, long-count.txt, 2026-02-13 40 WD",
    "3, two-months-into-2027.txt, 2026-11-16 2 M",
    "3, year-without-calendar.txt, 2031-03-03 5 WD",
    "3, years-without-calendar.en.txt, --en 2029-12-20 10 WD",
    "0, swapped-monday.json, --json 2026-08-01 30 D",
    "3, leap-day.en.json, --en --json 2028-02-29 1 Y",
    "0, usage.txt, --help"
  })
  void itPrintsTheDueDateAndItsArithmetic(int status, String document, String line)
      throws IOException {
    var printed = run(line.split(" "));

    assertThat(printed.out()).isEqualTo(document(document));
    assertThat(printed.err()).isEmpty();
    assertThat(printed.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13/02/2026 7 WD            | Không đọc được ngày “13/02/2026”",
        "2026-02-30 7 WD            | Không đọc được ngày “2026-02-30”",
        "2026-02-13 x WD            | “x” không phải là một số nguyên dương",
        "2026-02-13 0 WD            | Số 0 nằm ngoài khoảng từ 1 đến",
        "2026-02-13 999999999 WD    | nằm ngoài khoảng từ 1 đến",
        "2026-02-13 99999999999 WD  | không phải là một số nguyên dương",
        "2026-02-13 7 tuần          | Không có đơn vị “TUẦN”",
        "2026-02-13 7 DATE          | Không có đơn vị “DATE”",
        "2026-02-13 24 H            | cần giờ bắt đầu",
        "2026-02-13T25:00 24 H      | Không đọc được giờ “25:00”",
        "1999-12-31 7 WD            | nằm ngoài khoảng từ năm 2000",
        "2101-01-01 7 WD            | nằm ngoài khoảng từ năm 2000",
        "2026-02-13 7 WD --en x     | Usage: ",
        "2026-02-13 7               | Cách dùng: ",
        "--xml 2026-02-13 7         | Cách dùng: ",
        "2026-02-13 7 WD --xml      | Cách dùng: "
      })
  void aWrongQuestionGetsOneClearLine(String line, String words) {
    var printed = run(line.strip().split(" +"));

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err().lines()).hasSize(1).first().asString().contains(words.strip());
  }

  @Test
  void noArgumentsShowTheUsage() {
    assertThat(run().status()).isEqualTo(2);
  }

  @Test
  void unitsMayBeTypedInSmallLetters() {
    assertThat(run("2026-02-13", "7", "wd").out()).isEqualTo(run("2026-02-13", "7", "WD").out());
  }

  @Test
  void aHugeQuestionIsNotRepeatedInFull() {
    assertThat(run("9".repeat(10_000), "7", "WD").err()).hasSizeLessThan(300);
  }

  private record Printed(int status, String out, String err) {}

  private static Printed run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        DeadlineCommand.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Printed(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String document(String name) throws IOException {
    try (var file =
        Objects.requireNonNull(
            DeadlineCommandTest.class.getResourceAsStream("/deadlines/command/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
