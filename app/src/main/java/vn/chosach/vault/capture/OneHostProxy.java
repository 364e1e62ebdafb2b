package vn.chosach.vault.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chosach.vault.PublicWeb;

/**
 * A forward proxy on this machine that knows one host and one address for it. Whatever else a page
 * asks for (pictures of other hosts, addresses of the house network, metadata of a cloud) is
 * refused.
 */
final class OneHostProxy implements AutoCloseable {

  private static final int MOST_HEAD = 16_384;
  private static final int MILLIS = 15_000;

  private final ServerSocket door;
  private final String host;
  private final int port;
  private final InetAddress to;
  private final AtomicInteger refused = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private OneHostProxy(ServerSocket door, String host, int port, InetAddress to) {
    this.door = door;
    this.host = host;
    this.port = port;
    this.to = to;
  }

  static OneHostProxy to(URI page, InetAddress to) throws IOException {
    var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    int port = page.getPort() < 0 ? PublicWeb.portOf(page.getScheme()) : page.getPort();
    var proxy = new OneHostProxy(door, page.getHost(), port, to);
    Thread.ofVirtual().name("one-host-proxy").start(proxy::serve);
    return proxy;
  }

  int port() {
    return door.getLocalPort();
  }

  /** How often something else was asked for. */
  int refused() {
    return refused.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(MILLIS);
      String head = head(client.getInputStream());
      String[] words = head.split("[ \r\n]", 4);
      if (words.length < 4) {
        return;
      }
      boolean tunnel = words[0].equals("CONNECT");
      URI asked = URI.create(tunnel ? "https://" + words[1] : words[1]);
      int askedPort = asked.getPort() < 0 ? PublicWeb.portOf(asked.getScheme()) : asked.getPort();
      if (!host.equalsIgnoreCase(asked.getHost()) || !isPort(askedPort)) {
        refused.incrementAndGet();
        say(client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      try (Socket server = new Socket(java.net.Proxy.NO_PROXY)) {
        server.connect(new InetSocketAddress(to, askedPort), MILLIS);
        open.add(server);
        if (tunnel) {
          say(client, "HTTP/1.1 200 OK\r\n\r\n");
        } else {
          String path =
              asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
          String plain =
              head.replaceFirst(
                      java.util.regex.Pattern.quote(words[1]),
                      java.util.regex.Matcher.quoteReplacement(path))
                  .replaceAll("(?im)^(proxy-)?connection:.*\r\n", "")
                  .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
          say(server, plain);
        }
        Thread up = Thread.ofVirtual().start(() -> pour(client, server));
        pour(server, client);
        up.join(MILLIS);
      }
    } catch (IOException | IllegalArgumentException | InterruptedException broken) {
      // A page that asks for nonsense gets nothing; the browser carries on without it.
    } finally {
      open.remove(client);
    }
  }

  /** The usual two ports of the host, and the one that the page itself came from. */
  private boolean isPort(int asked) {
    return asked == port || asked == 443 || asked == 80;
  }

  private static void say(Socket to, String words) throws IOException {
    to.getOutputStream().write(words.getBytes(US_ASCII));
    to.getOutputStream().flush();
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (head.size() < MOST_HEAD) {
      int one = in.read();
      if (one < 0) {
        break;
      }
      head.write(one);
      if (one == '\n' && head.toString(US_ASCII).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString(US_ASCII);
  }

  private static void pour(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      out.flush();
      to.shutdownOutput();
    } catch (IOException ended) {
      // Either side may leave first.
    }
  }
}
