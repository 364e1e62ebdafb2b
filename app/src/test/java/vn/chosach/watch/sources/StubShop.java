package vn.chosach.watch.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Shops on this machine under the names of real ones. */
public final class StubShop implements AutoCloseable {

  public static final String SHOP = "tiki.vn";
  public static final String PICTURES = "salt.tikicdn.com";

  private final ThisMachine machine;
  private final HttpServer server;
  private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public StubShop(ThisMachine machine) throws IOException {
    this.machine = machine;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "") + path);
          byte[] body = bodies.get(path);
          try (exchange) {
            if (body == null) {
              exchange.sendResponseHeaders(404, -1);
            } else {
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
    machine.open(SHOP, PICTURES);
  }

  /** What is answered from now on; {@code {SHOP}} and {@code {PICTURES}} stand for the hosts. */
  public String serves(String path, String text) {
    String page = text.replace("{SHOP}", at(SHOP, "")).replace("{PICTURES}", at(PICTURES, ""));
    return serves(path, page.getBytes(UTF_8));
  }

  /** What is answered from now on; gives the address in the shop. */
  public String serves(String path, byte[] body) {
    bodies.put(path, body);
    return at(SHOP, path);
  }

  public String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Hosts with paths, in the order in which they were asked. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    machine.close();
    server.stop(0);
  }
}
