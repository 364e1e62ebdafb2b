package vn.chosach.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of spellings, {@code identifiers/known-answers.txt}: one test for each row. */
class KnownAnswersTest {

  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void reads_what_the_table_says_and_nothing_else(String text, List<String> expected) {
    assertThat(IdentifierScan.of(text).identifiers().stream().map(KnownAnswersTest::words).toList())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void places_point_into_the_text_as_written(String text, List<String> expected) {
    for (Identifier found : IdentifierScan.of("trước " + text + " sau").identifiers()) {
      assertThat(found.start()).isGreaterThanOrEqualTo(6).isLessThan(found.end());
      assertThat(found.end()).isLessThanOrEqualTo(6 + text.length());
    }
  }

  private static String words(Identifier found) {
    String mark =
        switch (found.sureness()) {
          case STATED -> "";
          case SHAPED -> "?";
          case DOUBTFUL -> "!";
        };
    return found.kind() + mark + " " + found.key();
  }

  static Stream<Arguments> rows() throws IOException {
    try (var table = KnownAnswersTest.class.getResourceAsStream("/identifiers/known-answers.txt")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(KnownAnswersTest::row)
              .toList()
              .stream();
    }
  }

  private static Arguments row(String line) {
    String[] sides = line.split(" => ?", 2);
    String text = UNICODE.matcher(sides[0]).replaceAll(KnownAnswersTest::sign).replace("\\n", "\n");
    int crc = text.indexOf("@CRC@");
    if (crc >= 0) {
      String payload = text.substring(text.indexOf("000201"), crc);
      text = text.replace("@CRC@", VietQr.checkSum(payload));
    }
    return Arguments.of(text, expected(sides[1]));
  }

  private static String sign(MatchResult code) {
    return Character.toString(Integer.parseInt(code.group(1), 16));
  }

  private static List<String> expected(String side) {
    return Arrays.stream(side.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
