package vn.chosach.vault.scanning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Speaks as clamd does and knows one virus, the test file of the EICAR. */
public final class FakeClamd implements AutoCloseable {

  /** Put together here, so that a scanner of this machine does not take the test away. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ServerSocketChannel door;

  public FakeClamd(SocketAddress at, StandardProtocolFamily family) throws IOException {
    door = ServerSocketChannel.open(family);
    door.bind(at);
    Thread.ofVirtual().start(this::serve);
  }

  public SocketAddress address() throws IOException {
    return door.getLocalAddress();
  }

  private void serve() {
    while (door.isOpen()) {
      try (SocketChannel line = door.accept()) {
        var in = new DataInputStream(Channels.newInputStream(line));
        String command = new String(in.readNBytes(10), US_ASCII);
        var file = new ByteArrayOutputStream();
        for (int some = in.readInt(); some > 0; some = in.readInt()) {
          file.write(in.readNBytes(some));
        }
        String answer =
            !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND\0"
                : file.toString(ISO_8859_1).contains(EICAR)
                    ? "stream: Eicar-Test-Signature FOUND\0"
                    : "stream: OK\0";
        Channels.newOutputStream(line).write(answer.getBytes(US_ASCII));
      } catch (IOException closed) {
        // the next one may be whole
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
