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
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * {@code ./chosach administrator-return}: the way back in when no administrator can sign in. It
 * asks for the sealed record on paper that two people of two agencies signed, and leaves what it
 * was told for the next start of the program, which enters it into the journal and prints a
 * one-time link. The procedure stands in {@code docs/operations.md}.
 */
final class ReturnCommand {

  /** File in the home of the installation that the next start reads and removes. */
  static final String FILE = "administrator-return.txt";

  private static final List<String> QUESTIONS =
      List.of("paper", "first", "firstFor", "second", "secondFor", "reason");

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
    for (String question : QUESTIONS) {
      out.println(text("officers.return." + question));
      String answer = in.readLine();
      if (answer == null || answer.isBlank()) {
        out.println(text("officers.return.missing"));
        return 2;
      }
      answers.put(question, answer.strip());
    }
    if (Objects.requireNonNull(answers.get("first")).equalsIgnoreCase(answers.get("second"))
        || Objects.requireNonNull(answers.get("firstFor"))
            .equalsIgnoreCase(answers.get("secondFor"))) {
      out.println(text("officers.return.two"));
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
    out.println(text("officers.return.restart"));
    return 0;
  }

  /** A text of this room, without Spring. */
  private static String text(String key) throws IOException {
    var texts = new Properties();
    try (var stream =
        Objects.requireNonNull(
            ReturnCommand.class.getResourceAsStream("/messages/officers.properties"))) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return Objects.requireNonNull(texts.getProperty(key), key);
  }
}
