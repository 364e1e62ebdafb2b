package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.house.Secrets.Allowed;
import vn.chosach.house.Secrets.Finding;

/** No secret and no trace of one machine stands in a file under version control. */
@Tag("apart")
class SecretsTest {

  private static final List<Allowed> ALLOWED =
      Allowed.read(House.ROOT.resolve("app/src/test/resources/house/secrets-allowed.txt"));

  @Test
  void noTrackedFileHoldsASecret() throws Exception {
    List<Finding> found =
        trackedFiles()
            .filter(Files::isRegularFile)
            .flatMap(file -> Secrets.in(House.nameOf(file), text(file)))
            .toList();
    assertThat(found)
        .filteredOn(finding -> ALLOWED.stream().noneMatch(allowed -> allowed.covers(finding)))
        .isEmpty();
    assertThat(ALLOWED)
        .as("allowances that nothing needs any more")
        .allMatch(allowed -> found.stream().anyMatch(allowed::covers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a private key                  | -----BEGIN RSA PRIVATE~ KEY-----",
        "a cloud key                    | AKIA~IOSFODNN7EXAMPLE",
        "an access token                | ghp_~0123456789abcdefghijABCDEFGHIJ012345",
        "a password or token            | db.password=~kj3h4kj5h3k4j5hk",
        "a password or token            | \"apiKey\": ~\"QWxhZGRpbjpvcGVuIHNlc2FtZQ==\"",
        "a password in an address       | postgres:~//anna:geheim@db.example/x",
        "a path of one machine          | cd /ho~me/anna/project",
        "a path of one machine          | see /wo~rk/notes.txt",
        "the host of a package registry | https://registry~.npmjs.org/htmx"
      })
  void eachKindIsFound(String kind, String planted) {
    assertThat(Secrets.in("planted.txt", "one\n" + planted.replace("~", "")))
        .singleElement()
        .hasToString("planted.txt:2 holds " + kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "password = System.getenv(\"X\")",
        "String token = request.token();",
        "jdbc:postgresql://127.0.0.1:5432/chosach",
        "https://chosach.example/home/index",
        "token: ${CHOSACH_TOKEN}",
        "passwordHintInTheFormOfTheDesk"
      })
  void ordinaryLinesAreLeftAlone(String line) {
    assertThat(Secrets.in("honest.txt", line)).isEmpty();
  }

  @Test
  void anAllowanceCoversOneTextInOneFile() {
    var allowed = new Allowed("app/*.js", "token=abc*", "vendored");
    assertThat(allowed.covers(new Finding("app/x/htmx.js", 1, "", "token=abc123"))).isTrue();
    assertThat(allowed.covers(new Finding("app/x/other.txt", 1, "", "token=abc123"))).isFalse();
    assertThat(allowed.covers(new Finding("app/x/htmx.js", 1, "", "token=def123"))).isFalse();
  }

  private static Stream<Path> trackedFiles() throws IOException, InterruptedException {
    Process git;
    try {
      git =
          new ProcessBuilder("git", "-C", House.ROOT.toString(), "ls-files", "-z")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException noGit) {
      return abort("no git on this machine: tracked files were not searched for secrets");
    }
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.waitFor() != 0) {
      return abort("not a git checkout: tracked files were not searched for secrets");
    }
    return Stream.of(names.split("\0")).map(House.ROOT::resolve);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
