package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last administrator comes back by a record of two signers of two agencies, and not otherwise.
 */
class ReturnCommandTest {

  @TempDir Path home;

  @Test
  void twoSignersOfTwoAgenciesLeaveARecordThatOnlyTheServerReads() throws IOException {
    assertThat(
            run("BB 7, 28/11/2026", "Bà A", "Sở Công Thương", "Ông B", "Công an tỉnh", "mất hết"))
        .isZero();
    Path file = home.resolve(ReturnCommand.FILE);
    assertThat(Files.readAllLines(file)).contains("first=Bà A", "secondFor=Công an tỉnh");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void oneSignerOneAgencyOrSilenceLeavesNothing() throws IOException {
    assertThat(run("BB 7", "Bà A", "Sở Công Thương", "bà a", "Công an tỉnh", "mất")).isEqualTo(2);
    assertThat(run("BB 7", "Bà A", "Sở Công Thương", "Ông B", "sở công thương", "mất"))
        .isEqualTo(2);
    assertThat(run("BB 7", "Bà A")).isEqualTo(2);
    assertThat(home.resolve(ReturnCommand.FILE)).doesNotExist();
  }

  private int run(String... answers) throws IOException {
    return ReturnCommand.run(
        home,
        new BufferedReader(new StringReader(String.join("\n", answers))),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }
}
