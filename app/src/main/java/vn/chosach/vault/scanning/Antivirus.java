package vn.chosach.vault.scanning;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the clamd of the machine about a file, by its {@code INSTREAM} command over TCP or a UNIX
 * socket (clamd(8)). Only that it is away is known of the content: nothing is written down here.
 */
@Component
class Antivirus {

  private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
  private static final int PIECE = 65_536;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final @Nullable URI address;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("antivirus-watch").factory());

  Antivirus(AntivirusSettings settings) {
    this.address = settings.address();
  }

  /** Whether a scanner is set up; without one no file waits for it. */
  boolean isSetUp() {
    return address != null;
  }

  /** Hands a whole file over and waits for the answer, half a minute at most. */
  ScanAnswer ask(InputStream file) {
    try (SocketChannel line = connect()) {
      var end = watch.schedule(() -> close(line), LONGEST.toSeconds(), TimeUnit.SECONDS);
      try {
        return answer(line, file);
      } finally {
        end.cancel(false);
      }
    } catch (IOException away) {
      LOG.warn("The virus scanner does not answer: {}", away.getMessage());
      return new ScanAnswer.Unavailable();
    }
  }

  private ScanAnswer answer(SocketChannel line, InputStream file) throws IOException {
    var out = new DataOutputStream(Channels.newOutputStream(line));
    out.write("zINSTREAM\0".getBytes(US_ASCII));
    byte[] piece = new byte[PIECE];
    for (int some = file.readNBytes(piece, 0, PIECE);
        some > 0;
        some = file.readNBytes(piece, 0, PIECE)) {
      out.writeInt(some);
      out.write(piece, 0, some);
    }
    out.writeInt(0);
    out.flush();
    String said =
        new String(Channels.newInputStream(line).readNBytes(1_000), US_ASCII).replace("\0", "");
    Matcher found = FOUND.matcher(said);
    if (found.find()) {
      return new ScanAnswer.Infected(found.group(1));
    }
    if (said.strip().equals("stream: OK")) {
      return new ScanAnswer.Clean();
    }
    LOG.warn("The virus scanner says: {}", said.strip());
    return new ScanAnswer.Unavailable();
  }

  private SocketChannel connect() throws IOException {
    URI to = java.util.Objects.requireNonNull(address);
    boolean tcp = to.getScheme().equals("tcp");
    SocketAddress at =
        tcp
            ? new InetSocketAddress(to.getHost(), to.getPort())
            : UnixDomainSocketAddress.of(to.getPath());
    SocketChannel line =
        SocketChannel.open(tcp ? StandardProtocolFamily.INET : StandardProtocolFamily.UNIX);
    try {
      line.connect(at);
      return line;
    } catch (IOException | RuntimeException away) {
      line.close();
      throw new IOException(away);
    }
  }

  private static void close(SocketChannel line) {
    try {
      line.close();
    } catch (IOException closed) {
      LOG.debug("closed", closed);
    }
  }
}
