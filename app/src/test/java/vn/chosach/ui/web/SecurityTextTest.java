package vn.chosach.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where weaknesses are reported, as RFC 9116 wants it. */
class SecurityTextTest {

  private static final Instant NOW = Instant.parse("2026-11-25T17:30:00Z");
  private static final URI SITE = URI.create("https://chosach.example");
  private static final URI MAIL = URI.create("mailto:baomat@chosach.example");

  @Test
  void itNamesContactEndLanguagesAndItsOwnAddressOnceEach() {
    Map<String, List<String>> fields = fields(SITE, MAIL, NOW);
    assertThat(fields)
        .containsOnlyKeys("Contact", "Expires", "Preferred-Languages", "Canonical")
        .allSatisfy((name, values) -> assertThat(values).as(name).hasSize(1));
    assertThat(fields.get("Contact")).containsExactly(MAIL.toString());
    assertThat(fields.get("Canonical")).containsExactly(SITE + "/.well-known/security.txt");
  }

  @Test
  void itsEndIsAheadLessThanAYearAndMovesOnByItself() {
    Instant ends = Instant.parse(one(fields(SITE, MAIL, NOW), "Expires"));
    assertThat(ends).isBetween(NOW.plus(Duration.ofDays(90)), NOW.plus(Duration.ofDays(365)));
    Instant later = NOW.plus(Duration.ofDays(400));
    assertThat(Instant.parse(one(fields(SITE, MAIL, later), "Expires"))).isAfter(later);
  }

  @Test
  void withoutAContactThePageOfTheSiteIsNamedAndATrialHasNone() {
    assertThat(one(fields(SITE, null, NOW), "Contact")).isEqualTo(SITE + "/gioi-thieu");
    assertThat(MachineController.security(new Site(null, null), NOW)).isEmpty();
  }

  @Test
  void aContactThatIsNoWayToReachSomebodyKeepsTheProgramFromStarting() {
    for (String odd : List.of("baomat@chosach.example", "http://chosach.example", "javascript:x")) {
      assertThatThrownBy(() -> new Site(SITE, URI.create(odd)))
          .as(odd)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String one(Map<String, List<String>> fields, String name) {
    return Objects.requireNonNull(fields.get(name)).getFirst();
  }

  private static Map<String, List<String>> fields(
      @Nullable URI site, @Nullable URI contact, Instant now) {
    String text = MachineController.security(new Site(site, contact), now).orElseThrow();
    assertThat(text).endsWith("\n");
    return text.lines()
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.groupingBy(
                line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
  }
}
