package vn.chosach.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes a reading fail or hang. */
class AnyTextTest {

  private static final int LONG = 1 << 18;

  /** A quadratic reading of so much takes minutes; a linear one seconds, whatever the compiler. */
  private static final Duration GENEROUS = Duration.ofSeconds(90);

  @Property(tries = 2000)
  void any_string_is_read_without_failing(@ForAll String text) {
    placesAreInside(text);
  }

  @Property(tries = 2000)
  void any_mixture_of_what_readers_look_for_is_read(@ForAll("mixtures") String text) {
    placesAreInside(text);
  }

  @Property(tries = 500)
  void a_reading_repeats_itself(@ForAll("mixtures") String text) {
    assertThat(IdentifierScan.of(text)).isEqualTo(IdentifierScan.of(text));
  }

  @ParameterizedTest
  @MethodSource("nastyBits")
  void a_long_text_of_anything_is_read_in_linear_time(String bit) {
    String text = bit.repeat(LONG / bit.length());
    Assertions.assertTimeoutPreemptively(GENEROUS, () -> placesAreInside(text));
  }

  static Stream<String> nastyBits() {
    return Stream.of(
        "a",
        "0",
        "0 ",
        "9",
        "0912345678 ",
        "091234567",
        "không ",
        "khongchin",
        "a.",
        "a.b.",
        "1.",
        "-",
        ".",
        "@",
        "a@",
        "@a",
        "a@a.",
        "http://",
        "https://a",
        "://",
        "000201",
        "00020138",
        "38570010A000000727",
        "stk ",
        "stk 1 ",
        "vcb ",
        "ngân hàng ",
        "shopee ",
        "shopee[.]",
        "shopee.vn/",
        "zalo.me/",
        "+",
        "+8 ",
        "(",
        ")",
        "\n",
        "\u200b",
        "\u0301",
        "e\u0302\u0301",
        "\ud83d",
        "\ud83d\ude00",
        "ﷺ",
        "𝟎",
        "%",
        "%4",
        "?a=",
        "&a=1",
        "#",
        " a cong ",
        "(at)",
        "gmail . com ",
        "l.php?u=",
        "o",
        "l1",
        "o0",
        "iiiiiiii1 ");
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(nastyBits().toList())
        .list()
        .ofMaxSize(40)
        .map(bits -> String.join("", bits));
  }

  private static void placesAreInside(String text) {
    List<Identifier> found = IdentifierScan.of(text).identifiers();
    for (Identifier one : found) {
      assertThat(one.start()).isBetween(0, one.end());
      assertThat(one.end()).isLessThanOrEqualTo(text.length());
      assertThat(one.key()).isNotBlank();
      assertThat(one.core()).isNotBlank();
      assertThat(one.shown()).isNotNull();
    }
  }
}
