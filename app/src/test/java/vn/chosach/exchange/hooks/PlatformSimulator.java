package vn.chosach.exchange.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.exchange.hooks.HookClient.HookNet;
import vn.chosach.exchange.partners.DeliveryRepository;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerQuery;

/** A platform on this machine: takes events, checks their signatures, and answers as it is told. */
public final class PlatformSimulator implements AutoCloseable {

  /** What it was sent. */
  public record Told(String body, boolean signed) {}

  public final byte[] secret = HookSignature.secret();
  public final List<Told> told = new CopyOnWriteArrayList<>();
  public volatile int answer = 204;
  private final HttpServer server;
  private final HookDelivery delivery;

  public PlatformSimulator(ApplicationContext beans) throws IOException {
    delivery =
        new HookDelivery(
            beans.getBean(DeliveryRepository.class),
            beans.getBean(PartnerHandler.class),
            beans.getBean(PartnerQuery.class),
            beans.getBean(HookEvents.class),
            beans.getBean(TransactionTemplate.class),
            beans.getBean(InstantSource.class),
            new Here());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          byte[] body = call.getRequestBody().readAllBytes();
          var heads = call.getRequestHeaders();
          String start =
              heads.getFirst("webhook-id") + "." + heads.getFirst("webhook-timestamp") + ".";
          told.add(
              new Told(
                  new String(body, UTF_8),
                  ("v1," + mac(start, body)).equals(heads.getFirst("webhook-signature"))));
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    server.start();
  }

  private String mac(String start, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(start.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Sends what is due to any partner. */
  public void deliver() {
    delivery.run();
  }

  /** Leads what is outside to this machine. */
  private final class Here implements HookNet {

    @Override
    public InetAddress[] addressesOf(String host) throws UnknownHostException {
      return InetAddress.getAllByName(host);
    }

    @Override
    public boolean allows(InetAddress address) {
      return address.isLoopbackAddress();
    }

    @Override
    public URI way(URI uri) {
      return URI.create("http://localhost:" + server.getAddress().getPort() + uri.getPath());
    }
  }

  @Override
  public void close() throws Exception {
    delivery.destroy();
    server.stop(0);
  }
}
