package vn.chosach.vault.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.vault.PublicWeb;

@ChosachTest
class GateTest {

  @Autowired Gate real;
  @Autowired Catalogue catalogue;
  @Autowired InstantSource clock;

  @ParameterizedTest
  @CsvSource({
    "https://shopee.vn/ao-i.1.2, -",
    "https://SHOPEE.VN./x, vault.host-not-listed",
    "https://shop.tiktok.com/view/1?x=1#y, -",
    "https://example.com/, vault.host-not-listed",
    "http://127.0.0.1/, vault.host-not-listed",
    "http://localhost:8389/, vault.port-refused",
    "https://shopee.vn:8443/, vault.port-refused",
    "https://shopee.vn@10.0.0.1/, vault.address-malformed",
    "https://nguoi@shopee.vn/, vault.address-malformed",
    "file:///etc/passwd, vault.address-malformed",
    "gopher://shopee.vn/, vault.address-malformed",
    "https:///x, vault.address-malformed",
    "http://[::1]/, vault.host-not-listed",
    "http://2130706433/, vault.host-not-listed",
    "https://shopee.vn.evil.example/, vault.host-not-listed"
  })
  void onlyListedHostsPassTheFirstLook(String address, String code) {
    var refusal = real.refusal(PublicWeb.read(address));
    assertThat(refusal == null ? "-" : refusal.code()).isEqualTo(code);
  }

  @Test
  void aListedNameThatLeadsInsideIsShut() {
    for (String inside : List.of("127.0.0.1", "10.0.0.8", "169.254.169.254", "fd00::1")) {
      assertThat(gate(inside).ask(URI.create("https://shopee.vn/")))
          .as(inside)
          .isInstanceOfSatisfying(
              Gate.GateAnswer.Shut.class,
              shut -> assertThat(shut.refusal().code()).isEqualTo("vault.private-address"));
    }
  }

  @Test
  void oneAddressInsideAmongMoreIsEnough() {
    assertThat(gate("1.1.1.1", "192.168.0.1").ask(URI.create("https://shopee.vn/")))
        .isInstanceOf(Gate.GateAnswer.Shut.class);
  }

  @Test
  void aPublicNameIsPinnedToTheAddressThatWasLookedAt() {
    assertThat(gate("1.1.1.1").ask(URI.create("https://shopee.vn/")))
        .isInstanceOfSatisfying(
            Gate.GateAnswer.GateAnswerOpen.class,
            open -> assertThat(open.to().getHostAddress()).isEqualTo("1.1.1.1"));
  }

  @Test
  void aHostOnWhichAPlaceIsWatchedIsOpenAndNoOtherOfItsName() {
    assertThat(gate("1.1.1.1").ask(URI.create("https://vuon-thuoc.example/x")))
        .isInstanceOf(Gate.GateAnswer.GateAnswerOpen.class);
    for (String other : List.of("shop.vuon-thuoc.example", "khac.example")) {
      assertThat(gate("1.1.1.1").refusal(URI.create("https://" + other + "/")))
          .isNotNull()
          .matches(refusal -> refusal.code().equals("vault.host-not-listed"));
    }
    assertThat(gate("10.0.0.1").ask(URI.create("https://vuon-thuoc.example/")))
        .isInstanceOf(Gate.GateAnswer.Shut.class);
  }

  @Test
  void aNameThatIsNotKnownMayBeAskedAgain() {
    var gate =
        new Gate(
            catalogue,
            settings(),
            clock,
            List.of(),
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(gate.ask(URI.create("https://shopee.vn/")))
        .isInstanceOf(Gate.GateAnswer.Unknown.class);
  }

  private Gate gate(String... addresses) {
    return new Gate(
        catalogue,
        settings(),
        clock,
        List.of(host -> host.equals("vuon-thuoc.example")),
        host ->
            java.util.Arrays.stream(addresses)
                .map(InetAddress::ofLiteral)
                .toArray(InetAddress[]::new));
  }

  private static CaptureSettings settings() {
    return new CaptureSettings(List.of(), false, "none", true, 1_000_000, Duration.ofSeconds(5));
  }
}
