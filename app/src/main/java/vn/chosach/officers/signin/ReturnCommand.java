package vn.chosach.officers.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code ./chosach administrator-return}: the way back in when no administrator can sign in. It
 * asks for the sealed record on paper that two people of two agencies signed, and leaves what it
 * was told for the next start of the program, which enters it into the journal and prints a
 * one-time link. The procedure stands in {@code docs/operations.md}.
 */
final class ReturnCommand {

  /** File in the home of the installation that the next start reads and removes. */
  static final String FILE = "administrator-return.txt";

  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put(
        "paper", "Số, ngày của biên bản niêm phong (number and day of the sealed record)");
    QUESTIONS.put("first", "Người ký thứ nhất (first signer)");
    QUESTIONS.put("firstFor", "Cơ quan của người thứ nhất (agency of the first)");
    QUESTIONS.put("second", "Người ký thứ hai (second signer)");
    QUESTIONS.put("secondFor", "Cơ quan của người thứ hai (agency of the second)");
    QUESTIONS.put("reason", "Lý do (reason)");
  }

  private ReturnCommand() {}

  /**
   * {@code ReturnCommand <home>}; ends with 2 when the record does not name two of two agencies.
   */
  public static void main(String[] arguments) {
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.exit(run(Path.of(arguments[0]), in, System.out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int run(Path home, BufferedReader in, PrintStream out) throws IOException {
    var answers = new LinkedHashMap<String, String>();
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      out.println(question.getValue() + ":");
      String answer = in.readLine();
      if (answer == null || answer.isBlank()) {
        out.println("Thiếu; không có gì được ghi. (Missing; nothing was written.)");
        return 2;
      }
      answers.put(question.getKey(), answer.strip());
    }
    if (answers.get("first").equalsIgnoreCase(answers.get("second"))
        || answers.get("firstFor").equalsIgnoreCase(answers.get("secondFor"))) {
      out.println("Cần hai người của hai cơ quan. (Two people of two agencies are needed.)");
      return 2;
    }
    Files.createDirectories(home);
    Path file = home.resolve(FILE);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var lines =
        answers.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
    Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    out.println(
        "Khởi động lại hệ thống: liên kết hiện ra một lần ở cửa sổ lệnh, và nhật ký ghi lại."
            + " (Restart: a link is printed once at the console and the journal notes it.)");
    return 0;
  }
}
