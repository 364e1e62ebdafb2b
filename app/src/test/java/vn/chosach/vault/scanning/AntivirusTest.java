package vn.chosach.vault.scanning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AntivirusTest {

  @TempDir Path folder;

  @Test
  void itAsksOverTcpAndOverASocketOfTheMachine() throws IOException {
    try (var tcp =
            new FakeClamd(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                StandardProtocolFamily.INET);
        var unix =
            new FakeClamd(
                UnixDomainSocketAddress.of(folder.resolve("clamd.ctl")),
                StandardProtocolFamily.UNIX)) {
      int port = ((InetSocketAddress) tcp.address()).getPort();
      for (URI address :
          List.of(
              URI.create("tcp://127.0.0.1:" + port),
              URI.create("unix://" + folder.resolve("clamd.ctl")))) {
        var antivirus = new Antivirus(new AntivirusSettings(address));
        assertThat(antivirus.ask(file(FakeClamd.EICAR.getBytes(ISO_8859_1))))
            .isEqualTo(new ScanAnswer.Infected("Eicar-Test-Signature"));
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        assertThat(antivirus.ask(file(large))).isInstanceOf(ScanAnswer.Clean.class);
      }
    }
  }

  @Test
  void whenItIsAwayItIsSilentAndWithoutOneNothingIsAsked() {
    assertThat(
            new Antivirus(new AntivirusSettings(URI.create("unix:///nowhere/clamd.ctl")))
                .ask(file(new byte[1])))
        .isInstanceOf(ScanAnswer.Unavailable.class);
    assertThat(new Antivirus(new AntivirusSettings(null)).isSetUp()).isFalse();
  }

  @Test
  void anAddressThatIsNoneKeepsTheProgramFromStarting() {
    for (String odd : List.of("127.0.0.1:3310", "http://localhost:3310", "tcp://localhost")) {
      assertThatThrownBy(() -> new AntivirusSettings(URI.create(odd)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static ByteArrayInputStream file(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
